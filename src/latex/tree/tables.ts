/** Environments of rows and cells: matrices, cases, equation arrays. */
import type {
  ColumnAlignment,
  EquationArrayNode,
  EquationRow,
  FencedNode,
  MathList,
  MathNode,
  MatrixNode,
  Span,
} from "../../math/ast";
import { caseCells } from "../../math/cases";
import type { ParseNode, ParseNodeOf, StyleName, TableRow } from "../katex/nodes";
import { Kind, type Row } from "../structure/row";
import type { TreeBuilder } from "./builder";
import { pushSized } from "./styles";

const FENCES: Readonly<Record<string, readonly [open: string, close: string]>> = {
  p: ["(", ")"],
  b: ["[", "]"],
  B: ["{", "}"],
  v: ["|", "|"],
  V: ["‖", "‖"],
};

const ALIGNMENTS: Readonly<Record<string, ColumnAlignment>> = {
  l: "left",
  c: "center",
  r: "right",
};

/** The name without its star and size: what kind of table it is. */
const KIND_OF = /^(?:(p|b|B|v|V)?(small)?matrix|(d?r?cases|drcases)|.*)\*?$/;

export function table(b: TreeBuilder, node: ParseNodeOf<"table">, row: Row): void {
  const span = b.spanOf(node);
  const match = KIND_OF.exec(node.name);
  if (match?.[3]) {
    b.push(row, cases(b, node, span), Kind.Inner);
    return;
  }
  if (/matrix\*?$/.test(node.name)) {
    matrixEnvironment(b, node, row, match?.[1], match?.[2] === "small", span);
    return;
  }
  switch (node.name) {
    case "array":
    case "darray":
    case "tabular":
      b.push(
        row,
        matrix(b, node.rows, node.columns ?? "", node.name === "darray" ? "display" : "text", span),
        Kind.Inner,
      );
      return;
    case "numcases":
    case "subnumcases":
      b.push(row, cases(b, node, span), Kind.Inner);
      return;
    case "equation":
    case "equation*":
    case "displaymath":
    case "math":
    case "dmath":
    case "dmath*":
      single(b, node, row, span);
      return;
    default:
      b.push(row, equationArray(b, node, span), Kind.Inner);
  }
}

function matrixEnvironment(
  b: TreeBuilder,
  node: ParseNodeOf<"table">,
  row: Row,
  fence: string | undefined,
  small: boolean,
  span: Span | undefined,
): void {
  const columns = node.columns === undefined ? "" : node.columns.repeat(widest(node.rows));
  const made = matrix(b, node.rows, columns, small ? "script" : "text", span);
  const fences = fence === undefined ? undefined : FENCES[fence];
  const body: MathNode = fences
    ? { type: "fenced", open: fences[0], close: fences[1], separator: "", parts: [[made]], span }
    : made;
  if (small && b.style !== "script") pushSized(b, row, [body], -1, node);
  else b.push(row, body, Kind.Inner);
}

function widest(rows: readonly TableRow[]): number {
  return rows.reduce((most, row) => Math.max(most, row.cells.length), 1);
}

function cellOf(b: TreeBuilder, cell: readonly ParseNode[], style: StyleName): MathList {
  const { font, bold } = b;
  b.font = undefined;
  b.bold = false;
  const list = b.atPlace(style, () => b.list(cell));
  b.font = font;
  b.bold = bold;
  return list;
}

/** Every row as wide as the widest; columns without a letter are centred. */
function matrix(
  b: TreeBuilder,
  rows: readonly TableRow[],
  letters: string,
  style: StyleName,
  span: Span | undefined,
): MatrixNode {
  const width = Math.max(widest(rows), 1);
  const columns: ColumnAlignment[] = [];
  for (let i = 0; i < width; i += 1) columns.push(ALIGNMENTS[letters[i] ?? "c"] ?? "center");
  const cells = rows.map((row) => {
    const made = row.cells.map((cell) => cellOf(b, cell, style));
    while (made.length < width) made.push([]);
    return made;
  });
  return {
    type: "matrix",
    columns,
    rows: cells.length > 0 ? cells : [columns.map(() => [])],
    span,
  };
}

/** A brace and an equation array. */
function cases(b: TreeBuilder, node: ParseNodeOf<"table">, span: Span | undefined): FencedNode {
  const style: StyleName =
    node.name.startsWith("d") || node.name.includes("num") ? "display" : "text";
  const array: EquationArrayNode = {
    type: "equationArray",
    rows: node.rows.map((row) => {
      const { cells, ...rest } = equationRow(b, row, row.cells, style);
      return { ...rest, cells: caseCells(cells) };
    }),
    span,
  };
  const right = node.name.includes("rcases");
  return {
    type: "fenced",
    open: right ? "" : "{",
    close: right ? "}" : "",
    separator: "",
    parts: [[array]],
    span,
  };
}

function equationArray(
  b: TreeBuilder,
  node: ParseNodeOf<"table">,
  span: Span | undefined,
): EquationArrayNode {
  const style: StyleName = node.name === "subarray" ? "script" : "display";
  const threeColumns = /^(?:IEEE)?eqnarray/.test(node.name);
  return {
    type: "equationArray",
    rows: node.rows.map((row) =>
      equationRow(b, row, threeColumns ? joinedRelation(row.cells) : row.cells, style),
    ),
    span,
  };
}

/** `a &=& b` has its relation in a column of its own; one alignment point says the same. */
function joinedRelation(cells: readonly ParseNode[][]): readonly (readonly ParseNode[])[] {
  const [left = [], relation, ...rest] = cells;
  if (relation === undefined) return [left];
  return [left, [...relation, ...rest.flat()]];
}

function equationRow(
  b: TreeBuilder,
  row: TableRow,
  cells: readonly (readonly ParseNode[])[],
  style: StyleName,
): EquationRow {
  const made = cells.map((cell) => cellOf(b, cell, style));
  return row.tag ? { cells: made, tag: b.list(row.tag) } : { cells: made };
}

/** `equation` inside something else is only its contents. */
function single(
  b: TreeBuilder,
  node: ParseNodeOf<"table">,
  row: Row,
  span: Span | undefined,
): void {
  const [only] = node.rows;
  if (node.rows.length === 1 && only && only.cells.length === 1 && !only.tag) {
    const list = cellOf(b, only.cells[0] ?? [], "display");
    b.push(row, [...list], Kind.Inner);
    return;
  }
  b.push(row, equationArray(b, node, span), Kind.Inner);
}

/** A commutative diagram: a matrix of objects and labelled arrows. */
export function diagram(b: TreeBuilder, node: ParseNodeOf<"array">, row: Row): void {
  const rows = node.body.map((cells): TableRow => ({ cells: cells.map((cell) => [cell]) }));
  b.note("diagram", "approximated", node);
  const made = matrix(b, rows, "", "display", b.spanOf(node));
  // KaTeX has an empty row behind the last one.
  const last = made.rows.at(-1);
  const filled = last?.every((cell) => cell.length === 0) ? made.rows.slice(0, -1) : made.rows;
  b.push(row, filled.length > 0 ? { ...made, rows: filled } : made, Kind.Inner);
}
