/**
 * The spaces that math in PowerPoint has: Unicode's space characters (Murray Sargent's table of
 * control words in Unicode Technical Note 28 gives their widths in eighteenths of an em).
 */
import type { SpaceWidth } from "./ast";

interface SpaceRow {
  readonly width: SpaceWidth;
  /** The character in OMML and UnicodeMath. */
  readonly char: string;
  /** Width in mu, 18 to the em; the word space has that of an average text font. */
  readonly mu: number;
}

export const SPACES: readonly SpaceRow[] = [
  { width: "zero", char: "\u200B", mu: 0 },
  { width: "hair", char: "\u200A", mu: 1 },
  { width: "thin", char: "\u2009", mu: 3 },
  { width: "medium", char: "\u205F", mu: 4 },
  { width: "thick", char: "\u2005", mu: 5 },
  { width: "veryThick", char: "\u2004", mu: 6 },
  { width: "word", char: "\u00A0", mu: 6 },
  { width: "en", char: "\u2002", mu: 9 },
  { width: "em", char: "\u2003", mu: 18 },
];

const BY_WIDTH: ReadonlyMap<SpaceWidth, SpaceRow> = new Map(SPACES.map((s) => [s.width, s]));
const BY_CHAR: ReadonlyMap<string, SpaceWidth> = new Map(SPACES.map((s) => [s.char, s.width]));

/** Character and width in mu of a space. */
export function spaceRow(width: SpaceWidth): SpaceRow {
  const row = BY_WIDTH.get(width);
  if (!row) throw new Error(`no space is called ${width}`);
  return row;
}

/** The space that the character represents; undefined if it is not a space. */
export function spaceOfChar(char: string): SpaceWidth | undefined {
  return BY_CHAR.get(char);
}
