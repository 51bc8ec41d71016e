/**
 * Cases: values and their conditions, both flush left. The columns of PowerPoint's equation arrays are
 * alternately right- and left-aligned, so that every column of cases gets an empty, right-aligned cell
 * before it; the gap between the columns is that between pairs (`pair-gap.ts`).
 */
import type { EquationArrayNode, EquationRow, MathList } from "./ast";

/** One line of cases as a line of an equation array. */
export function caseCells(columns: readonly MathList[]): readonly MathList[] {
  return columns.flatMap((column): readonly MathList[] => [[], column]);
}

/** The columns of every line, for an equation array that has the form of cases; undefined for any other. */
export function casesOf(node: EquationArrayNode): readonly (readonly MathList[])[] | undefined {
  const areCases = ({ cells, tag }: EquationRow): boolean =>
    tag === undefined &&
    cells.length > 0 &&
    cells.length % 2 === 0 &&
    cells.every((cell, i) => i % 2 === 1 || cell.length === 0);
  if (!node.rows.every(areCases)) return undefined;
  return node.rows.map(({ cells }) => cells.filter((_, i) => i % 2 === 1));
}
