/** Characters of UnicodeMath that build something up, for reading and writing alike. */

/** What ├ and ┤ make an opening or a closing bracket of. */
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
