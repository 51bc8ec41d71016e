/** Tables: matrices, lines aligned at `&`, and line breaks, which MathML Core cannot express otherwise. */
import type { ColumnAlignment, MathList, NodeOf } from "../math/ast";
import { casesOf } from "../math/cases";
import { splitAtBreaks } from "../math/lines";

/** What the tables need from the writer. */
export interface CellWriter {
  readonly display: boolean;
  /** Is the table in a script? */
  readonly isTight: boolean;
  /** For MathJax: cells behind an alignment point begin with an empty operand. */
  readonly drawn: boolean;
  /** The elements of a list, side by side; `startsTerm`: no term precedes them. */
  content(list: MathList, startsTerm?: boolean): string;
}

/** A table without fences. `at` are attributes of the table. */
export function matrixTable(node: NodeOf<"matrix">, at: string, writer: CellWriter): string {
  const rows = node.rows.map((row) => `<mtr>${row.map((c) => cell(writer, c)).join("")}</mtr>`);
  const align = node.columns.some((c) => c !== "center")
    ? ` columnalign="${node.columns.join(" ")}"`
    : "";
  return `<mtable${at}${align}${lineSpacing(writer)}>${rows.join("")}</mtable>`;
}

/** Aligned lines as a table: columns are aligned right and left in turn, with space between the pairs. */
export function equationTable(
  node: NodeOf<"equationArray">,
  at: string,
  writer: CellWriter,
): string {
  const columns = Math.max(1, ...node.rows.map((row) => row.cells.length));
  const hasTags = node.rows.some((row) => row.tag);
  // Lines without `&` are centred, as in PowerPoint.
  const alignment = (i: number): ColumnAlignment =>
    columns === 1 ? "center" : i % 2 === 0 ? "right" : "left";
  const isCases = casesOf(node) !== undefined;
  const rows = node.rows.map((row) => {
    let cells = "";
    for (let i = 0; i < columns; i++)
      cells += cell(writer, row.cells[i] ?? [], i % 2 === 1 && !isCases);
    if (hasTags) {
      const number = row.tag ? writer.content(row.tag) : "";
      const tag =
        row.tag && !row.bareTag
          ? `<mo stretchy="false">(</mo>${number}<mo stretchy="false">)</mo>`
          : number;
      cells += `<mtd>${tag}</mtd>`;
    }
    return `<mtr>${cells}</mtr>`;
  });
  const align = Array.from({ length: columns }, (_, i) => alignment(i));
  if (hasTags) align.push("right");
  const spacing = align
    .slice(1)
    .map((_, i) => (i + 1 >= columns ? "2em" : i % 2 === 0 ? "0em" : "1em"))
    .join(" ");
  const room = spacing === "" ? "" : ` columnspacing="${spacing}"`;
  return `<mtable${at}${style(writer)} columnalign="${align.join(" ")}"${room}${lineSpacing(writer)}>${rows.join("")}</mtable>`;
}

/** A list with line breaks, as a table of one column. */
export function linesTable(list: MathList, writer: CellWriter): string {
  const rows = splitAtBreaks(list).map((line) => `<mtr>${cell(writer, line)}</mtr>`);
  return `<mtable${style(writer)} columnalign="left"${lineSpacing(writer)}>${rows.join("")}</mtable>`;
}

function style({ display }: CellWriter): string {
  return display ? ' displaystyle="true"' : "";
}

/** Lines in a script are closer together, as in amsmath's `\substack` and `smallmatrix`. */
function lineSpacing({ drawn, isTight }: CellWriter): string {
  return drawn && isTight ? ' rowspacing="0"' : "";
}

/**
 * `behindPoint`: the cell follows an alignment point, where TeX puts an empty operand, so that a sign there
 * is between two terms.
 */
function cell(writer: CellWriter, list: MathList, behindPoint = false): string {
  const operand = writer.drawn && behindPoint && list.length > 0 ? "<mi></mi>" : "";
  return `<mtd>${operand}${writer.content(list, !behindPoint)}</mtd>`;
}
