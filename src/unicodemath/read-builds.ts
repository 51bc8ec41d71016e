/** Structures that begin with a character: roots, bars, brackets above and below, tables, boxes, phantoms. */
import type { MathList, MathNode, NodeOf } from "../math/ast";
import { caseCells } from "../math/cases";
import { withoutPairGaps } from "../math/pair-gap";
import { HORIZONTAL_BRACKETS, OVER_BRACKETS, PHANTOMS } from "./build-up";
import { charactersOf, symbol, ungrouped, type Scripts } from "./read-lists";
import { FENCED_MATRICES } from "./read-signs";

/** What they need from the reader, whose position is at the character. */
export interface ArgumentReader {
  /** The operand behind the character. */
  argument(): MathList;
  /** The cells of `X(a&b)`; behind any other X, the operand as the only cell. */
  arguments(): readonly MathList[];
  /** The rows of `X(a&b@c&d)`. */
  table(): MathList[][];
  /** The cells of its first row. */
  cells(): MathList[];
  /** The scripts at the current position. */
  scripts(): Scripts;
}

/** Boxes, by character, and which lines are drawn. */
const BOXES: ReadonlyMap<string, Pick<NodeOf<"borderBox">, "sides" | "strikes">> = new Map<
  string,
  Pick<NodeOf<"borderBox">, "sides" | "strikes">
>([
  ["▭", { sides: ["top", "bottom", "left", "right"], strikes: [] }],
  ["╱", { sides: [], strikes: ["up"] }],
  ["╲", { sides: [], strikes: ["down"] }],
  ["╳", { sides: [], strikes: ["up", "down"] }],
]);

/** The degree of a root by its sign; "" for the square root. */
const DEGREES: ReadonlyMap<string, string> = new Map([
  ["√", ""],
  ["∛", "3"],
  ["∜", "4"],
]);

/** The structure that `char`, followed by `next`, begins; undefined if it is an ordinary sign. */
export function build(
  char: string,
  next: string | undefined,
  reader: ArgumentReader,
): MathList | undefined {
  const degree = DEGREES.get(char);
  if (degree !== undefined) return [root(degree, reader)];
  if (char === "¯" || char === "▁")
    return [{ type: "bar", position: char === "¯" ? "over" : "under", body: reader.argument() }];
  if (HORIZONTAL_BRACKETS.has(char) && next !== undefined) return [labelled(char, reader)];
  return next === "(" ? withParentheses(char, reader) : undefined;
}

function withParentheses(char: string, reader: ArgumentReader): MathList | undefined {
  const bits = PHANTOMS.get(char);
  if (bits !== undefined) return [phantom(bits, reader)];
  const fences = FENCED_MATRICES.get(char);
  if (fences) return [fenced(fences[0], fences[1], matrix(reader))];
  const box = BOXES.get(char);
  if (box) return [{ type: "borderBox", ...box, body: reader.cells().at(-1) ?? [] }];
  switch (char) {
    case "■":
      return [matrix(reader)];
    case "█":
      return [{ type: "equationArray", rows: rowsOf(reader, withoutPairGaps) }];
    case "Ⓒ":
      return [fenced("{", "", { type: "equationArray", rows: rowsOf(reader, caseCells) })];
    case "□":
      return reader.cells().at(-1) ?? [];
    case "✎":
      return colored(reader);
    default:
      return undefined;
  }
}

function fenced(open: string, close: string, only: MathNode): MathNode {
  return { type: "fenced", open, close, separator: "", parts: [[only]] };
}

function matrix(reader: ArgumentReader): MathNode {
  const rows = reader.table();
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    type: "matrix",
    columns: Array.from({ length: width }, () => "center" as const),
    rows: rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? [])),
  };
}

function rowsOf(
  reader: ArgumentReader,
  cellsOf: (cells: readonly MathList[]) => readonly MathList[],
): NodeOf<"equationArray">["rows"] {
  return reader.table().map((cells) => ({ cells: cellsOf(cells) }));
}

function colored(reader: ArgumentReader): MathList {
  const [color = [], body = []] = reader.cells();
  const name = charactersOf(color);
  return /^[0-9A-Fa-f]{6}$/.test(name)
    ? [{ type: "colored", color: name.toUpperCase(), body }]
    : body;
}

function root(own: string, reader: ArgumentReader): MathNode {
  const [first = [], second] = reader.arguments();
  if (second) return { type: "radical", radicand: second, degree: ungrouped(first) };
  return own === ""
    ? { type: "radical", radicand: first }
    : { type: "radical", radicand: first, degree: [symbol(own)] };
}

function labelled(char: string, reader: ArgumentReader): MathNode {
  const over = OVER_BRACKETS.has(char);
  const bracket: MathNode = {
    type: "groupCharacter",
    char,
    position: over ? "over" : "under",
    baseline: "body",
    body: reader.argument(),
  };
  const { sub, sup } = reader.scripts();
  const label = over ? (sup ?? sub) : (sub ?? sup);
  if (!label) return bracket;
  return { type: "limits", base: [bracket], [over ? "over" : "under"]: label };
}

/** `own`: the bits of the sign; a first cell with bits replaces them. */
function phantom(own: number, reader: ArgumentReader): MathNode {
  const cells = reader.cells();
  const number = charactersOf(cells[0] ?? []);
  const bits = cells.length > 1 && /^\d+$/.test(number) ? Number(number) : own;
  return {
    type: "phantom",
    body: cells.at(-1) ?? [],
    show: (bits & 1) !== 0,
    zeroWidth: (bits & 2) !== 0,
    zeroAscent: (bits & 4) !== 0,
    zeroDescent: (bits & 8) !== 0,
  };
}
