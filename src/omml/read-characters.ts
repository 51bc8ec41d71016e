/** Normalizes characters in the properties of objects to the spelling that the tree uses. */

/** Combining characters for spacing accents, which Word's linear format may leave. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ["^", "\u0302"],
  ["ˆ", "\u0302"],
  ["~", "\u0303"],
  ["˜", "\u0303"],
  ["¯", "\u0305"],
  ["‾", "\u0305"],
  ["ˉ", "\u0305"],
  ["→", "\u20D7"],
  ["←", "\u20D6"],
  ["↔", "\u20E1"],
  ["⇀", "\u20D1"],
  ["↼", "\u20D0"],
  ["˙", "\u0307"],
  [".", "\u0307"],
  ["¨", "\u0308"],
  ["˘", "\u0306"],
  ["ˇ", "\u030C"],
  ["´", "\u0301"],
  ["`", "\u0300"],
  ["˚", "\u030A"],
  ["_", "\u0332"],
]);

/** Mathematical braces for those of vertical text, which old converters used instead. */
const GROUPS: ReadonlyMap<string, string> = new Map([
  ["\uFE37", "⏞"],
  ["\uFE38", "⏟"],
  ["\uFE35", "⏜"],
  ["\uFE36", "⏝"],
]);

/** The usual form of a character over or under a group. */
export function groupMark(char: string): string {
  return GROUPS.get(char) ?? char;
}

/** The combining character of an accent. */
export function accentMark(char: string): string {
  return MARKS.get(char) ?? char;
}

const FENCES: ReadonlyMap<string, string> = new Map([
  ["\u2223", "|"],
  ["\u2502", "|"],
  ["\u23D0", "|"],
  // TeX names that old converters left untranslated.
  ["\\arrowvert", "|"],
  ["\\Arrowvert", "‖"],
  ["\u2225", "‖"],
  ["\u2329", "⟨"],
  ["\u232A", "⟩"],
  ["\u3008", "⟨"],
  ["\u3009", "⟩"],
  ["\u301A", "⟦"],
  ["\u301B", "⟧"],
]);

/**
 * The usual form of a delimiter: the angles of CJK and of technical symbols become ⟨ ⟩. The schema
 * allows one character; of several the programs draw the first.
 */
export function fence(char: string): string {
  const [first = ""] = char;
  return FENCES.get(char) ?? FENCES.get(first) ?? first;
}

/** Integrals, which have their limits at the side by default. */
export const NARY_ON_THE_SIDE = /^[\u222B-\u2233\u2A0B-\u2A1C]$/;
