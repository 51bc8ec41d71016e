/**
 * Cases: values and their conditions, both set flush left. PowerPoint's equation arrays align right and
 * left in turn, so that every column of cases has an empty cell before it, which is nothing and right;
 * the room between the columns is that between pairs (`pair-gap.ts`).
 */
import type { EquationArrayNode, EquationRow, MathList } from "./ast";

/** One line of cases as a line of an equation array. */
export function caseCells(columns: readonly MathList[]): readonly MathList[] {
  return columns.flatMap((column): readonly MathList[] => [[], column]);
}

/** The columns of every line; undefined if the lines are aligned in another way. */
export function casesOf(node: EquationArrayNode): readonly (readonly MathList[])[] | undefined {
  const areCases = ({ cells, tag }: EquationRow): boolean =>
    tag === undefined &&
    cells.length > 0 &&
    cells.length % 2 === 0 &&
    cells.every((cell, i) => i % 2 === 1 || cell.length === 0);
  if (!node.rows.every(areCases)) return undefined;
  return node.rows.map(({ cells }) => cells.filter((_, i) => i % 2 === 1));
}
