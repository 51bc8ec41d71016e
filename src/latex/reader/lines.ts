/** Lines as the rows of an equation array, whose cells are alternately right- and left-aligned. */
import { assertNever, type EquationRow, type MathList, type MathNode } from "../../math/ast";
import { lineColumns, type LineColumn } from "../commands/columns";
import type { LinesLayout } from "../commands/layout";
import type { TableRow } from "./rows";

/** A row with its cells unchanged. */
export function equationRow({ cells, tag }: TableRow): EquationRow {
  if (!tag) return { cells };
  return tag.bare ? { cells, tag: tag.list, bareTag: true } : { cells, tag: tag.list };
}

/** The rows of an equation array for lines with this alignment. */
export function linesOf(
  rows: readonly TableRow[],
  align: LinesLayout["align"],
  columns: readonly LineColumn[] = [],
): readonly EquationRow[] {
  const hasWide = rows.some((row) => row.wide);
  return rows.map((row) => {
    const { cells } = row;
    if (hasWide && (row.wide || !cells[0]?.some(isSeen)))
      return equationRow({ ...row, cells: [[], cells.flat()] });
    switch (align) {
      case "points":
      case "sides":
        return equationRow(row);
      case "left":
        return equationRow({ ...row, cells: [[], ...cells] });
      case "right":
        return equationRow({ ...row, cells: [...cells, []] });
      case "side":
        return equationRow({ ...row, cells: atSide(cells, columns[0]) });
      case "relations":
        return equationRow({ ...row, cells: alignedCells(cells, RELATIONS) });
      case "columns":
        return equationRow({ ...row, cells: alignedCells(cells, columns) });
      default:
        return assertNever(align);
    }
  });
}

/** The columns of eqnarray. */
const RELATIONS = lineColumns("rCl");

function isSeen(node: MathNode): boolean {
  return node.type !== "space";
}

function atSide(cells: readonly MathList[], column: LineColumn | undefined): readonly MathList[] {
  if (column?.align === "left") return [[], ...cells];
  return column?.align === "right" ? [...cells, []] : cells;
}

/**
 * Cells of columns with any alignment as cells of an equation array: a column whose position has the
 * wrong alignment gets an empty one before it; a relation is joined with the left-aligned cell behind it.
 */
function alignedCells(
  cells: readonly MathList[],
  columns: readonly LineColumn[],
): readonly MathList[] {
  const made: MathList[] = [];
  let before: LineColumn | undefined;
  cells.forEach((cell, i) => {
    const column = columns[i] ?? END;
    const isRight = made.length % 2 === 0;
    const follows = before?.align === "center" && isRight && made.length > 0;
    if (follows && !column.relation && column.align !== "right")
      made.push([...(made.pop() ?? []), ...cell]);
    else {
      if (column.align !== "center" && isRight !== (column.align === "right"))
        made.push(isRight && made.length > 0 && !column.gap ? [NO_GAP] : []);
      const isPair = made.length > 0 && made.length % 2 === 0;
      made.push(isPair && !column.gap ? [NO_GAP, ...cell] : cell);
    }
    before = column;
  });
  return made;
}

/** Material behind the last column is left-aligned. */
const END: LineColumn = { align: "left", relation: false, words: false, gap: false };

/** PowerPoint puts a gap before every second pair of cells, unless the cell begins with this. */
const NO_GAP = { type: "space", width: "zero" } as const;
