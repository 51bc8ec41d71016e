/** Rows of a table as a matrix. */
import type { ColumnAlignment, MatrixNode, Span } from "../../math/ast";
import type { Columns } from "./columns";
import type { TableRow } from "./rows";

const ALIGNMENTS: Readonly<Record<string, ColumnAlignment>> = {
  l: "left",
  c: "center",
  r: "right",
};

/** Pads every row to the width of the widest; columns without an alignment are centred. */
export function matrixOf(
  rows: readonly TableRow[],
  columns: Columns | undefined,
  alignment: string | undefined,
  span: Span,
): MatrixNode {
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 1);
  const named = (columns?.list ?? []).flatMap(({ align, between }): ColumnAlignment[] =>
    between.length > 0 ? ["center", align] : [align],
  );
  const all = ALIGNMENTS[alignment ?? ""];
  const cells = rows.map((row) => {
    const made = [...row.cells];
    while (made.length < width) made.push([]);
    return made;
  });
  const alignments = Array.from({ length: width }, (_, i) => all ?? named[i] ?? "center");
  return {
    type: "matrix",
    columns: alignments,
    rows: cells.length > 0 ? cells : [alignments.map(() => [])],
    span,
  };
}
