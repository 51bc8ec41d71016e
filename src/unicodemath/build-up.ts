/** Characters of UnicodeMath with a structural meaning, shared by reading and writing. */

/** Characters that ├ and ┤ turn into an opening or a closing bracket. */
export const FORCED_BRACKET = /^[([{⟨⌈⌊)\]}⟩⌉⌋|‖]$/u;

/** Bits of UTN 28, section 3.17: show 1, no width 2, no ascent 4, no descent 8. */
export const PHANTOMS: ReadonlyMap<string, number> = new Map([
  ["⟡", 0],
  ["⇳", 2],
  ["⬄", 12],
  ["⬌", 3],
  ["⬆", 5],
  ["⬇", 9],
  ["⬍", 13],
]);

export const OVER_BRACKETS: ReadonlySet<string> = new Set("⏞⏠⏜⎴");
export const HORIZONTAL_BRACKETS: ReadonlySet<string> = new Set([...OVER_BRACKETS, ..."⏟⏡⏝⎵"]);
