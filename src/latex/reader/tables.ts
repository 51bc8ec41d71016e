/**
 * Environments with rows and cells, and the old commands of the same kind (`\matrix{…}`). Every column
 * argument that arrays have in the wild is accepted; what our tree cannot say (rules, exact gaps) is a
 * note.
 */
import type {
  ColumnAlignment,
  EquationRow,
  MathList,
  MathNode,
  MatrixNode,
  Span,
} from "../../math/ast";
import { assertNever } from "../../math/ast";
import { caseCells } from "../../math/cases";
import { environmentRow } from "../commands/environments";
import type { CasesLayout, Layout, LinesLayout, MatrixLayout } from "../commands/layout";
import { Act } from "../commands/meaning";
import type { StyleName } from "../commands/reading";
import type { EnvironmentRow } from "../commands/row";
import { rulesOf } from "../commands/rules";
import type { Token } from "../commands/tokens";
import { nodesOf } from "../structure/nodes";
import { Kind, Row } from "../structure/row";
import { readDiagram } from "./diagram";
import { failure } from "./failure";
import type { ListReader } from "./list-reader";
import { readWordsCell } from "./words";

interface TableRow {
  readonly cells: readonly MathList[];
  readonly tag: MathList | undefined;
}

/** What the cells of a table are. */
interface Cells {
  readonly style: StyleName;
  /** From which column on cells are words. */
  readonly wordsFrom: number;
  /** From which column on a row goes on in the same cell. */
  readonly joinFrom: number;
}

/** `\begin{name}`, behind the command. */
export function readEnvironment(r: ListReader, at: Token, row: Row): void {
  const { text: name, span } = r.raw();
  const environment = environmentRow(name);
  if (!environment) {
    r.note("unknownEnvironment", "error", span, { name });
    pushLines(r, at, row, UNKNOWN_LAYOUT, name);
    return;
  }
  readBody(r, at, row, environment, name, environment.layout);
}

const UNKNOWN_LAYOUT: LinesLayout = { kind: "lines", style: "display", relationColumn: false };

function readBody(
  r: ListReader,
  at: Token,
  row: Row,
  environment: EnvironmentRow,
  name: string,
  layout: Layout,
): void {
  let columns: string | undefined;
  let alignment: string | undefined;
  let label: MathList | undefined;
  for (const argument of environment.arguments) {
    if (argument === "placement" || argument === "alignment") {
      const text = r.rawOptional()?.text.trim() ?? "";
      if (argument === "alignment" && /^[lcr]$/.test(text)) alignment = text;
    } else if (argument === "columns") {
      const { text, span } = r.raw();
      columns = columnLetters(r, text, span);
    } else if (argument === "label") label = r.list();
    else if (r.nextIs("{")) r.raw();
  }
  switch (layout.kind) {
    case "matrix":
      pushMatrix(r, at, row, layout, name, columns, alignment);
      return;
    case "cases":
      pushCases(r, at, row, layout, name, label);
      return;
    case "lines":
      pushLines(r, at, row, layout, name);
      return;
    case "single":
      pushSingle(r, at, row, name);
      return;
    case "group":
      pushContents(r, at, row, name);
      return;
    case "diagram":
      readDiagram(r, at, row, name);
      return;
    case "emphasised":
      pushEmphasised(r, at, row, name);
      return;
    default:
      assertNever(layout);
  }
}

/** `\matrix{ a & b \cr c & d }` of plain TeX. */
export function readPlainTable(r: ListReader, at: Token, row: Row, layout: Layout): void {
  if (!r.nextIs("{")) throw r.unexpected(r.fetch());
  r.consume();
  if (layout.kind === "matrix") pushMatrix(r, at, row, layout, undefined, undefined, undefined);
  else if (layout.kind === "cases") pushCases(r, at, row, layout, undefined, undefined);
  else if (layout.kind === "lines") pushLines(r, at, row, layout, undefined);
}

/** Takes the end of the table: that of the environment, or a brace. */
export function takeEnd(r: ListReader, at: Token, name: string | undefined): void {
  const token = r.fetch();
  if (name === undefined) {
    if (token.text !== "}") throw r.unexpected(token);
    r.consume();
    return;
  }
  if (token.meaning?.act !== Act.Stop || token.meaning.stop !== "environment") {
    if (token.text === "" && token.from >= 0) throw failure("missingEnd", at.from, at.to, { name });
    throw r.unexpected(token);
  }
  r.consume();
  const { text, span } = r.raw();
  if (text !== name)
    throw failure(
      "environmentMismatch",
      span.from,
      span.to,
      { begin: name, end: text },
      `{${name}}`,
    );
}

function pushMatrix(
  r: ListReader,
  at: Token,
  row: Row,
  layout: MatrixLayout,
  name: string | undefined,
  columns: string | undefined,
  alignment: string | undefined,
): void {
  const small = layout.size === "small";
  const style = small ? "script" : layout.size === "display" ? "display" : "text";
  const rows = readRows(r, {
    style,
    wordsFrom: name === undefined ? Infinity : wordColumns(name),
    joinFrom: Infinity,
  });
  takeEnd(r, at, name);
  const span = r.since(at);
  const made = matrixOf(rows, columns ?? "", alignment, span);
  const { open, close } = layout;
  const body: MathNode =
    open === "" && close === ""
      ? made
      : { type: "fenced", open, close, separator: "", parts: [[made]], span };
  if (small) r.useStyle();
  if (small && r.style !== "script")
    r.push(row, { type: "sized", steps: -1, body: [body], span }, Kind.Ordinary);
  else r.push(row, body, Kind.Inner);
}

/** Every cell of a table of text is words. */
function wordColumns(name: string): number {
  return environmentRow(name)?.words === true ? 0 : Infinity;
}

const ALIGNMENTS: Readonly<Record<string, ColumnAlignment>> = {
  l: "left",
  c: "center",
  r: "right",
};

/** Every row as wide as the widest; columns without a letter are centred. */
export function matrixOf(
  rows: readonly TableRow[],
  letters: string,
  alignment: string | undefined,
  span: Span,
): MatrixNode {
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 1);
  const columns: ColumnAlignment[] = [];
  for (let i = 0; i < width; i += 1)
    columns.push(ALIGNMENTS[alignment ?? letters[i] ?? "c"] ?? "center");
  const cells = rows.map((row) => {
    const made = [...row.cells];
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
function pushCases(
  r: ListReader,
  at: Token,
  row: Row,
  layout: CasesLayout,
  name: string | undefined,
  label: MathList | undefined,
): void {
  const { style, words, side } = layout;
  const rows = readRows(r, { style, wordsFrom: words ? 1 : Infinity, joinFrom: Infinity });
  takeEnd(r, at, name);
  const span = r.since(at);
  const lines = rows.map((line) => {
    const { cells, ...rest } = equationRow(line);
    return { ...rest, cells: caseCells(cells) };
  });
  const fenced: MathNode = {
    type: "fenced",
    open: side === "right" ? "" : "{",
    close: side === "right" ? "}" : "",
    separator: "",
    parts: [[{ type: "equationArray", rows: lines, span }]],
    span,
  };
  if (label) r.pushGroup(row, [...label, fenced]);
  else r.push(row, fenced, Kind.Inner);
}

function equationRow({ cells, tag }: TableRow): EquationRow {
  return tag ? { cells, tag } : { cells };
}

function pushLines(
  r: ListReader,
  at: Token,
  row: Row,
  layout: LinesLayout,
  name: string | undefined,
): void {
  const rows = readRows(r, {
    style: layout.style,
    wordsFrom: Infinity,
    joinFrom: layout.relationColumn ? 2 : Infinity,
  });
  takeEnd(r, at, name);
  r.push(
    row,
    { type: "equationArray", rows: rows.map(equationRow), span: r.since(at) },
    Kind.Inner,
  );
}

/** One equation inside something else is only its contents. */
function pushSingle(r: ListReader, at: Token, row: Row, name: string): void {
  const rows = readRows(r, { style: "display", wordsFrom: Infinity, joinFrom: Infinity });
  takeEnd(r, at, name);
  const [only] = rows;
  if (rows.length === 1 && only && only.cells.length === 1 && !only.tag)
    r.push(row, only.cells[0] ?? [], Kind.Inner);
  else
    r.push(
      row,
      { type: "equationArray", rows: rows.map(equationRow), span: r.since(at) },
      Kind.Inner,
    );
}

function pushContents(r: ListReader, at: Token, row: Row, name: string): void {
  const outer = r.begin();
  r.x.scope.beginGroup();
  const inner = r.contents();
  r.end(outer);
  takeEnd(r, at, name);
  r.x.scope.endGroup();
  r.pushGroup(row, r.finish(inner));
}

/** empheq: `[left=\empheqlbrace]{align}`, an environment with a brace, or a frame that is left out. */
function pushEmphasised(r: ListReader, at: Token, row: Row, name: string): void {
  const options = r.rawOptional()?.text ?? "";
  const inner = environmentRow(r.raw().text);
  const lines = new Row();
  if (inner?.layout.kind === "lines") pushLines(r, at, lines, inner.layout, name);
  else pushLines(r, at, lines, UNKNOWN_LAYOUT, name);
  const open = options.includes("lbrace") ? "{" : "";
  const close = options.includes("rbrace") ? "}" : "";
  const list = r.finish(lines);
  if (open === "" && close === "") r.push(row, list, Kind.Inner);
  else
    r.push(
      row,
      { type: "fenced", open, close, separator: "", parts: [list], span: r.since(at) },
      Kind.Inner,
    );
}

/** Rows up to what ends the table, which is left. */
export function readRows(r: ListReader, cells: Cells): readonly TableRow[] {
  const rows: TableRow[] = [];
  const { tag, font, bold, style, natural, inCell, inBracket, x } = r;
  r.font = undefined;
  r.bold = false;
  r.style = cells.style;
  r.natural = cells.style;
  r.inCell = true;
  r.inBracket = false;
  x.scope.beginGroup();
  r.tag = undefined;
  let made: MathList[] = [];
  for (;;) {
    readRules(r);
    const cell = readCell(r, cells, made.length);
    made.push(cell.list);
    const token = r.fetch();
    const stop = token.meaning?.act === Act.Stop ? token.meaning.stop : undefined;
    if (stop === "cell") {
      r.consume();
      continue;
    }
    if (stop === "row") {
      rows.push({ cells: made, tag: r.tag });
      r.consume();
      r.rowGap();
      made = [];
      r.tag = undefined;
      continue;
    }
    // A row end behind the last row opens no row.
    if (made.length > 1 || !cell.blank || r.tag || rows.length === 0)
      rows.push({ cells: made, tag: r.tag });
    break;
  }
  x.scope.endGroup();
  r.tag = tag;
  r.font = font;
  r.bold = bold;
  r.style = style;
  r.natural = natural;
  r.inCell = inCell;
  r.inBracket = inBracket;
  return rows;
}

/** A cell; an empty group in it makes it more than blank. */
interface Cell {
  readonly list: MathList;
  readonly blank: boolean;
}

function readCell(r: ListReader, cells: Cells, column: number): Cell {
  r.x.scope.beginGroup();
  let list: MathList;
  let blank = true;
  if (column >= cells.wordsFrom) list = readWordsCell(r).flatMap((item) => [...nodesOf(item)]);
  else {
    const row = r.contents();
    while (column + 1 >= cells.joinFrom && isCellEnd(r.fetch())) {
      r.consume();
      r.readInto(row);
    }
    blank = row.items.length === 0;
    list = r.finish(row);
  }
  r.x.scope.endGroup();
  r.font = undefined;
  r.bold = false;
  r.style = cells.style;
  r.natural = cells.style;
  return { list, blank: blank && list.length === 0 };
}

function isCellEnd({ meaning }: Token): boolean {
  return meaning?.act === Act.Stop && meaning.stop === "cell";
}

/** Rules between rows: they are noted, their arguments passed over. */
function readRules(r: ListReader): void {
  for (;;) {
    const token = r.fetch();
    const rule = rulesOf(token.text);
    if (!rule) return;
    r.consume();
    if (rule.argument === "required") r.raw();
    else if (rule.argument === "optional") r.rawOptional();
    if (rule.drawn) r.note("ruleInTable", "approximated", token);
  }
}

/** The letters that align; rules are noted, the rest (`@{}`, `p{3cm}`, `*{3}{c}`) understood or passed over. */
function columnLetters(r: ListReader, argument: string, span: Span): string {
  let text = argument.replace(/\s+/g, "");
  for (let i = 0; i < 20 && text.includes("*{") && text.length < 10_000; i += 1) {
    text = text.replace(
      /\*\{(\d{1,3})\}(?:\{([^{}]*)\}|(.))/,
      (_, count: string, group?: string, one?: string) =>
        (group ?? one ?? "").repeat(Math.min(Number(count), 100)),
    );
  }
  if (/[|:]/.test(text)) r.note("ruleInTable", "approximated", span);
  return text
    .replace(/[@!<>]\{(?:[^{}]|\{[^{}]*\})*\}/g, "")
    .replace(/[pmbwX](?:\[\w\])?\{[^{}]*\}/g, "l")
    .replace(/[^lcr]/gi, "")
    .toLowerCase();
}
