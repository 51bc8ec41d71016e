/**
 * The room between pairs of columns in an equation array. LaTeX puts some between `a&=b` and `&c&=d`;
 * PowerPoint puts none: its `&` align, and nothing else (UTN 28, section 3.19). So writers put one em
 * in front of every second pair's first cell, and readers take it off again. A cell that begins with
 * a space of no width gets none.
 */
import type { MathList } from "./ast";

/** The em between pairs, as it is written in OMML and UnicodeMath. */
export const PAIR_GAP = "\u2003";

/** Does room go in front of this cell, the `index`-th of its line? */
export function hasPairGap(index: number, cell: MathList): boolean {
  const first = cell[0];
  return index > 0 && index % 2 === 0 && !(first?.type === "space" && first.width === "zero");
}

/** The cells of a line that was read, without the room between pairs. */
export function withoutPairGaps(cells: readonly MathList[]): readonly MathList[] {
  return cells.map((cell, index) => {
    const first = cell[0];
    return index > 0 && index % 2 === 0 && first?.type === "space" && first.width === "em"
      ? cell.slice(1)
      : cell;
  });
}
