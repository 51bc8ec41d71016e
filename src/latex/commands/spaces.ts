/** Horizontal space. Widths in mu, 18 to the em; the tree has no negative space. */
import type { SpaceWidth, Span } from "../../math/ast";
import { Kind, type Row } from "../structure/row";
import { spacesOf } from "../structure/spaces";
import type { Reading } from "./reading";
import { named, type SpaceRow } from "./row";

type SpaceLine = readonly [names: string, width: SpaceWidth | undefined, mu: number, doc: string];

const LINES: readonly SpaceLine[] = [
  ["\\, \\thinspace", "thin", 3, "Thin space"],
  ["\\: \\> \\medspace", "medium", 4, "Medium space"],
  ["\\; \\thickspace", "thick", 5, "Thick space"],
  ["\\quad", "em", 18, "Space of one em"],
  ["\\qquad", "em", 36, "Space of two em"],
  ["\\enspace \\enskip", "en", 9, "Space of half an em"],
  ["\\  ~ \\space \\nobreakspace", "word", 6, "Space between words"],
  ["\\! \\negthinspace", undefined, -3, "Negative thin space"],
  ["\\negmedspace", undefined, -4, "Negative medium space"],
  ["\\negthickspace", undefined, -5, "Negative thick space"],
];

/** The name of `\ ` contains a space, so it is split off before the line is split at spaces. */
const split = (names: string): SpaceRow["names"] => {
  if (!names.startsWith("\\ ")) return named(names).names;
  return ["\\ ", ...named(names.slice(3)).names];
};

export const SPACE_ROWS: readonly SpaceRow[] = LINES.map(([names, width, mu, doc]) => ({
  kind: "space",
  names: split(names),
  family: "spaces",
  width,
  mu,
  doc,
}));

/** Adds space of a width: the nearest that the tree has, with a note if the difference is large. */
export function pushSpaces(r: Reading, row: Row, mu: number, span: Span): void {
  if (mu < -0.5) {
    r.note("negativeSpace", "approximated", span);
    return;
  }
  const { widths, exact } = spacesOf(mu);
  if (!exact) r.note("exactSpace", "approximated", span);
  for (const width of widths) row.push({ type: "space", width, span }, Kind.Space);
}
