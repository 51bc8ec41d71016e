/** A matrix with outer rows or columns as labels outside its fences (`\bordermatrix`, nicematrix, blkarray). */
import type { MathList, MathNode, MatrixNode } from "../../math/ast";
import { Kind, type Row } from "../structure/row";
import type { ListReader } from "./list-reader";
import type { Edges } from "./table-options";

/**
 * PowerPoint has no such matrix: the labels become matrices of their own beside the fences, with a note.
 * `fenced` puts the fences around the inner block.
 */
export function pushBordered(
  r: ListReader,
  row: Row,
  whole: MatrixNode,
  edges: Edges,
  fenced: (inner: MathNode) => MathNode,
): void {
  const { span } = whole;
  const height = whole.rows.length;
  const width = whole.columns.length;
  const rows = bands(height, edges.top, edges.bottom);
  const columns = bands(width, edges.left, edges.right);
  const cells = rows.map((band): readonly MathList[] =>
    columns.map((across) => {
      const part = cut(whole, band, across);
      if (band.inner && across.inner) return [fenced(part)];
      const cells = part.rows.flat();
      if (!cells.some(isFilled)) return [];
      return cells.length === 1 ? (cells[0] ?? []) : [part];
    }),
  );
  if (span) r.note("borderedMatrix", "approximated", span);
  r.push(
    row,
    {
      type: "matrix",
      columns: columns.map(({ inner, from }) => (inner ? "center" : from === 0 ? "right" : "left")),
      rows: cells,
      span,
    },
    Kind.Inner,
  );
}

interface Band {
  readonly from: number;
  readonly to: number;
  readonly inner: boolean;
}

/** The first rows (or columns), the inner ones, and the last ones; at least one is inner. */
function bands(count: number, first: number, last: number): readonly Band[] {
  const from = Math.max(0, Math.min(first, count - 1));
  const to = Math.max(from + 1, count - last);
  const all: Band[] = [{ from, to, inner: true }];
  if (from > 0) all.unshift({ from: 0, to: from, inner: false });
  if (to < count) all.push({ from: to, to: count, inner: false });
  return all;
}

function cut(whole: MatrixNode, rows: Band, columns: Band): MatrixNode {
  return {
    type: "matrix",
    columns: whole.columns.slice(columns.from, columns.to),
    rows: whole.rows
      .slice(rows.from, rows.to)
      .map((cells) => cells.slice(columns.from, columns.to)),
    span: whole.span,
  };
}

function isFilled(cell: MathList): boolean {
  return cell.length > 0;
}
