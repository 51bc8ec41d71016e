/**
 * The gap between pairs of columns in an equation array. LaTeX has one between `a&=b` and `&c&=d`;
 * PowerPoint has none: its `&` only align (UTN 28, section 3.19). So writers put one em before the first
 * cell of every second pair, and readers remove it. A cell that begins with a zero-width space gets none.
 */
import type { MathList } from "./ast";

/** The em between pairs, as the character in OMML and UnicodeMath. */
export const PAIR_GAP = "\u2003";

/** Is there a gap before this cell, the `index`-th of its line? */
export function hasPairGap(index: number, cell: MathList): boolean {
  const first = cell[0];
  return index > 0 && index % 2 === 0 && !(first?.type === "space" && first.width === "zero");
}

/** The cells of a line that was read, without the gaps between pairs. */
export function withoutPairGaps(cells: readonly MathList[]): readonly MathList[] {
  return cells.map((cell, index) => {
    const first = cell[0];
    return index > 0 && index % 2 === 0 && first?.type === "space" && first.width === "em"
      ? cell.slice(1)
      : cell;
  });
}
