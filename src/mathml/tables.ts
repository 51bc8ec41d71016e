/** Tables: matrices, lines aligned at `&`, and broken lines, which MathML Core has no other means for. */
import type { ColumnAlignment, MathList, MathNode, NodeOf } from "../math/ast";
import { CLASS } from "./stylesheet";

/** What the tables need of the writer. */
export interface CellWriter {
  readonly display: boolean;
  /** For a page with our stylesheet: the alignment of a cell is a class. */
  readonly page: boolean;
  /** For MathJax: cells behind an alignment point begin with an empty operand. */
  readonly tex: boolean;
  /** The elements of a list, side by side. */
  content(list: MathList): string;
}

/** A table without fences. `at` are attributes of the table. */
export function matrixTable(node: NodeOf<"matrix">, at: string, writer: CellWriter): string {
  const rows = node.rows.map(
    (row) =>
      `<mtr>${row.map((c, i) => cell(writer, c, node.columns[i] ?? "center")).join("")}</mtr>`,
  );
  const align = node.columns.some((c) => c !== "center")
    ? ` columnalign="${node.columns.join(" ")}"`
    : "";
  return `<mtable${at}${align}>${rows.join("")}</mtable>`;
}

/** Columns are right- and left-aligned in turn; between a pair and the next there is room. */
export function equationTable(
  node: NodeOf<"equationArray">,
  at: string,
  writer: CellWriter,
): string {
  const columns = Math.max(1, ...node.rows.map((row) => row.cells.length));
  const hasTags = node.rows.some((row) => row.tag);
  // Lines without `&` are centred, as PowerPoint does.
  const alignment = (i: number): ColumnAlignment =>
    columns === 1 ? "center" : i % 2 === 0 ? "right" : "left";
  const rows = node.rows.map((row) => {
    let cells = "";
    for (let i = 0; i < columns; i++) {
      const room = i > 0 && i % 2 === 0 ? CLASS.nextPair : CLASS.lineCell;
      const behindPoint = i % 2 === 1;
      cells += cell(writer, row.cells[i] ?? [], alignment(i), room, behindPoint);
    }
    if (hasTags) {
      const number = row.tag ? writer.content(row.tag) : "";
      const tag =
        row.tag && !row.bareTag
          ? `<mo stretchy="false">(</mo>${number}<mo stretchy="false">)</mo>`
          : number;
      cells += `<mtd${writer.page ? ` class="${CLASS.tag}"` : ""}>${tag}</mtd>`;
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
  return `<mtable${at}${style(writer)} columnalign="${align.join(" ")}"${room}>${rows.join("")}</mtable>`;
}

/** A list with line breaks, as a table of one column. */
export function linesTable(list: MathList, writer: CellWriter): string {
  const lines: MathNode[][] = [[]];
  for (const node of list) {
    if (node.type === "break") lines.push([]);
    else lines.at(-1)?.push(node);
  }
  const rows = lines.map((line) => `<mtr>${cell(writer, line, "left", CLASS.lineCell)}</mtr>`);
  return `<mtable${style(writer)} columnalign="left">${rows.join("")}</mtable>`;
}

function style({ display }: CellWriter): string {
  return display ? ' displaystyle="true"' : "";
}

function cell(
  writer: CellWriter,
  list: MathList,
  alignment: ColumnAlignment,
  more = "",
  behindPoint = false,
): string {
  const classes = [alignment === "center" ? "" : CLASS[alignment], more].filter((c) => c !== "");
  const own = writer.page && classes.length > 0 ? ` class="${classes.join(" ")}"` : "";
  const operand = writer.tex && behindPoint && list.length > 0 ? "<mi></mi>" : "";
  return `<mtd${own}>${operand}${writer.content(list)}</mtd>`;
}
