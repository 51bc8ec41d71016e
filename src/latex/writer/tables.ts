/** Matrices, cases and aligned lines. */
import type {
  ColumnAlignment,
  EquationRow,
  FencedNode,
  MathList,
  MatrixNode,
  NodeOf,
} from "../../math/ast";
import { casesOf } from "../../math/cases";
import type { Writer } from "./writer";
import { textContent } from "./text";

type EquationArray = NodeOf<"equationArray">;

const MATRICES: ReadonlyMap<string, string> = new Map([
  ["()", "pmatrix"],
  ["[]", "bmatrix"],
  ["{}", "Bmatrix"],
  ["||", "vmatrix"],
  ["‖‖", "Vmatrix"],
]);

const LETTER: Readonly<Record<ColumnAlignment, string>> = { left: "l", center: "c", right: "r" };

/** An equation that consists of numbered lines, or of one with a number; undefined for any other. */
export function displayLatex(body: MathList, w: Writer): string | undefined {
  const only = body.length === 1 ? body[0] : undefined;
  if (only?.type !== "equationArray" || !only.rows.some((row) => row.tag)) return undefined;
  const [first] = only.rows;
  if (only.rows.length === 1 && first?.cells.length === 1) {
    return `${w.list(first.cells[0] ?? [], "display")} ${tag(first, w)}`.trimStart();
  }
  return environment(aligned(only) ? "align*" : "gather*", "", rowsOf(only, w));
}

function tag({ tag: list = [], bareTag }: EquationRow, w: Writer): string {
  const text = plainText(list);
  return `\\tag${bareTag ? "*" : ""}{${text ?? `$${w.list(list, "text")}$`}}`;
}

/** The characters of a list of plain signs and letters, as `\tag` takes them; undefined for any other list. */
function plainText(list: MathList): string | undefined {
  let text = "";
  for (const node of list) {
    if (node.type === "text" && !node.bold && !node.italic && node.family === "roman") {
      text += textContent(node.text);
      continue;
    }
    if (
      node.type !== "symbol" ||
      !(/^[0-9.]$/.test(node.char) || (node.variant === "upright" && /^[A-Za-z]$/.test(node.char)))
    ) {
      return undefined;
    }
    text += node.char;
  }
  return text;
}

function aligned(node: EquationArray): boolean {
  return node.rows.some((row) => row.cells.length > 1);
}

/** The rows of an equation array; a number is written behind the last cell. */
function rowsOf(node: EquationArray, w: Writer): string[] {
  return node.rows.map((row) => {
    const cells = row.cells.map((cell) => w.list(cell, "display"));
    const line = joinCells(cells, "&");
    return row.tag ? `${line} ${tag(row, w)}`.trimStart() : line;
  });
}

/** `a &= b`: no space between an alignment point and what follows it. */
function joinCells(cells: readonly string[], separator: string): string {
  return cells
    .map((cell, i) => (i === 0 ? cell : `${separator}${cell}`))
    .reduce((line, cell) => (line === "" ? cell : `${line} ${cell}`), "");
}

export function equationArrayLatex(node: EquationArray, w: Writer): string {
  return environment(aligned(node) ? "aligned" : "gathered", "", rowsOf(node, w));
}

/** `\begin{matrix}`; `array` where a column is not centred. */
export function matrixLatex(node: MatrixNode, w: Writer, size: "" | "small" = ""): string {
  const rows = matrixRows(node, w, size);
  if (node.columns.every((c) => c === "center")) return environment(`${size}matrix`, "", rows);
  return environment("array", `{${node.columns.map((c) => LETTER[c]).join("")}}`, rows);
}

function matrixRows(node: MatrixNode, w: Writer, size: "" | "small"): string[] {
  const style = size === "small" ? "script" : "text";
  return node.rows.map((row) =>
    row
      .map((cell) => w.list(cell, style))
      .join(" & ")
      .trim(),
  );
}

/** A table with fences that an environment's name implies; undefined for any other fences. */
export function fencedTable(node: FencedNode, w: Writer): string | undefined {
  const [content = []] = node.parts;
  const only = node.parts.length === 1 && content.length === 1 ? content[0] : undefined;
  if (only?.type === "matrix" && only.columns.every((c) => c === "center")) {
    const name = MATRICES.get(node.open + node.close);
    return name === undefined ? undefined : environment(name, "", matrixRows(only, w, ""));
  }
  const cases = only?.type === "equationArray" ? casesOf(only) : undefined;
  if (cases?.every((row) => row.length <= 2)) {
    const name =
      node.open === "{" && node.close === ""
        ? "cases"
        : node.open === "" && node.close === "}"
          ? "rcases"
          : undefined;
    if (name === undefined) return undefined;
    return environment(
      name,
      "",
      cases.map((row) => row.map((cell) => w.list(cell, "text")).join(" & ")),
    );
  }
  return undefined;
}

/** TeX drops an empty last line, and would read a bracket behind `\\` as a distance: `{}` prevents both. */
function environment(name: string, args: string, rows: readonly string[]): string {
  const lines = rows.map((row) => (row === "" || row.startsWith("[") ? `{}${row}` : row));
  return `\\begin{${name}}${args} ${lines.join(" \\\\ ")} \\end{${name}}`;
}
