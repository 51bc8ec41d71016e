/**
 * Environments with rows and cells, and the old commands of the same kind (`\matrix{…}`). Every form of
 * column argument that occurs in practice is accepted; what our tree cannot express (rules, exact gaps)
 * is noted.
 */
import type { MathList, MathNode, MatrixNode, Side, Span } from "../../math/ast";
import { assertNever } from "../../math/ast";
import { caseCells } from "../../math/cases";
import { lineColumns } from "../commands/columns";
import { environmentRow, numberedAs } from "../commands/environments";
import type { CasesLayout, Layout, LinesLayout, MatrixLayout } from "../commands/layout";
import type { Raw } from "../commands/reading";
import type { EnvironmentRow } from "../commands/row";
import type { Token } from "../commands/tokens";
import { Kind, Row } from "../structure/row";
import { blockOf } from "./blocks";
import { pushBordered } from "./bordered";
import { plainColumns, readColumns } from "./columns";
import { matrixOf } from "./matrix";
import { DIAGRAM_READING, EMPHASIS_READING, PROOF_READING } from "./late-structures";
import { equationRow, linesOf } from "./lines";
import type { ListReader } from "./list-reader";
import { readRows, readTable, takeEnd, type Table } from "./rows";
import { NO_OPTIONS, readTableOptions, type TableOptions } from "./table-options";

/** The arguments behind `\begin{name}`. */
interface Arguments {
  readonly columns?: Raw | undefined;
  /** The alignment of all columns, as a letter. */
  readonly alignment?: string | undefined;
  readonly label?: MathList | undefined;
  readonly fences?: readonly [open: string, close: string] | undefined;
  readonly options: TableOptions;
}

const NO_ARGUMENTS: Arguments = { options: NO_OPTIONS };

/** Reads `\begin{name}`, whose `\begin` was taken. */
export function readEnvironment(r: ListReader, at: Token, row: Row): void {
  const { text: name, span } = r.raw();
  const environment = environmentRow(name);
  if (!environment) {
    r.note("unknownEnvironment", "error", span, { name });
    pushLines(r, at, row, UNKNOWN_LAYOUT, name, NO_ARGUMENTS);
    return;
  }
  const given = readArguments(r, environment);
  r.enter(TABLE_LEVELS);
  pushBody(r, at, row, environment.layout, name, given);
  r.leave(TABLE_LEVELS);
}

/**
 * How many levels of nesting a table adds besides its cell: writers are recursive, and 330 matrices nested
 * in each other's cells overflow the stack.
 */
const TABLE_LEVELS = 2;

const UNKNOWN_LAYOUT: LinesLayout = { kind: "lines", style: "display", align: "points" };

function readArguments(r: ListReader, environment: EnvironmentRow): Arguments {
  let given = NO_ARGUMENTS;
  for (const argument of environment.arguments) {
    switch (argument) {
      case "placement":
        readPlacement(r, environment.layout);
        break;
      case "alignment": {
        const text = r.rawOptional()?.text.trim() ?? "";
        if (/^[lcr]$/.test(text)) given = { ...given, alignment: text };
        break;
      }
      case "options":
        given = { ...given, options: readTableOptions(r, given.options) };
        break;
      case "columns":
        given = { ...given, columns: r.raw() };
        break;
      case "label":
        given = { ...given, label: r.list() };
        break;
      case "fences":
        given = { ...given, fences: [r.delimiter(), r.delimiter()] };
        break;
      case "count":
      case "width":
        if (r.nextIs("{")) r.raw();
        break;
      default:
        assertNever(argument);
    }
  }
  return given;
}

/** An option that is no length sets the vertical placement, which has no effect on a slide. */
function readPlacement(r: ListReader, layout: Layout): void {
  const isLines = layout.kind === "lines";
  // amsmath accepts an option only directly behind the name, so that a line may begin with a bracket.
  if (isLines && r.x.future().text === " ") return;
  const place = r.rawOptional();
  const isTold = isLines ? /^(?!c$)[^\d.\\]/ : /^[tb]$/;
  if (place && isTold.test(place.text)) r.note("noEffect", "info", place.span);
}

function pushBody(
  r: ListReader,
  at: Token,
  row: Row,
  layout: Layout,
  name: string,
  given: Arguments,
): void {
  switch (layout.kind) {
    case "matrix":
      pushMatrix(r, at, row, layout, name, given);
      return;
    case "cases":
      pushCases(r, at, row, layout, name, given.label);
      return;
    case "lines":
      pushLines(r, at, row, layout, name, given);
      return;
    case "single":
      pushSingle(r, at, row, name);
      return;
    case "group":
      pushContents(r, at, row, name);
      return;
    case "diagram":
      DIAGRAM_READING.orFail((code) => r.fail(code, at)).readDiagram(
        r,
        at,
        row,
        name,
        layout.arrows,
      );
      return;
    case "proof":
      PROOF_READING.orFail((code) => r.fail(code, at)).readProof(r, at, row);
      takeEnd(r, at, name);
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
  r.enter(TABLE_LEVELS);
  if (layout.kind === "matrix") pushMatrix(r, at, row, layout, undefined, NO_ARGUMENTS);
  else if (layout.kind === "cases") pushCases(r, at, row, layout, undefined, undefined);
  else if (layout.kind === "lines") pushLines(r, at, row, layout, undefined, NO_ARGUMENTS);
  r.leave(TABLE_LEVELS);
}

function pushMatrix(
  r: ListReader,
  at: Token,
  row: Row,
  layout: MatrixLayout,
  name: string | undefined,
  given: Arguments,
): void {
  const { options } = given;
  const small = layout.size === "small" || options.small;
  const isWords = layout.words === true;
  const columns = given.columns && readColumns(r, given.columns, isWords);
  const table = readTable(r, at, name, {
    style: small ? "script" : layout.size === "display" ? "display" : "text",
    wordsFrom: isWords ? 0 : Infinity,
    columns,
    blocks: layout.blocks,
  });
  const span = r.since(at);
  const block = layout.blocks && blockOf(r, table);
  const [open, close] = block?.fences ?? given.fences ?? [layout.open, layout.close];
  const edges = layout.bordered ? BORDERED : (block?.edges ?? options.edges);
  const alignment = given.alignment ?? options.alignment;
  const fenced = (node: MathNode): MathNode =>
    open === "" && close === ""
      ? node
      : { type: "fenced", open, close, separator: "", parts: [[node]], span };
  if (edges) {
    noteRules(r, table, columns?.framed === true ? given.columns?.span : undefined);
    pushBordered(r, row, matrixOf(table.rows, columns, alignment, span), edges, fenced);
    return;
  }
  const made = matrixOf(table.rows, columns, alignment, span);
  const sides = columns?.framed === true ? given.columns?.span : undefined;
  const body = fenced(framed(r, table, sides, columns?.innerRules === true, made));
  if (small) r.useStyle();
  if (small && r.style !== "script")
    r.push(row, { type: "sized", steps: -1, body: [body], span }, Kind.Ordinary);
  else r.push(row, body, Kind.Inner);
}

const BORDERED = { top: 1, bottom: 0, left: 1, right: 0 };

/** Notes all rules; `sides` is the span that asks for rules at the left and right. */
function noteRules(r: ListReader, { rules }: Pick<Table, "rules">, sides: Span | undefined): void {
  if (sides) r.note("ruleInTable", "approximated", sides);
  for (const { token } of rules) r.note("ruleInTable", "approximated", token);
}

/** Rules on all four sides become a frame; all others are noted. */
function framed(
  r: ListReader,
  table: Table,
  sides: Span | undefined,
  innerRules: boolean,
  body: MatrixNode,
): MathNode {
  const { rows, rules } = table;
  const last = rows.length;
  const outside = rules.filter(({ row, whole }) => whole && (row === 0 || row === last));
  const isFrame =
    sides && outside.some(({ row }) => row === 0) && outside.some(({ row }) => row > 0);
  if (!isFrame) {
    noteRules(r, table, sides);
    return body;
  }
  noteRules(
    r,
    { rules: rules.filter((rule) => !outside.includes(rule)) },
    innerRules ? sides : undefined,
  );
  const all: readonly Side[] = ["top", "bottom", "left", "right"];
  return { type: "borderBox", sides: all, strikes: [], body: [body], span: body.span };
}

/** Adds a brace and an equation array. */
function pushCases(
  r: ListReader,
  at: Token,
  row: Row,
  layout: CasesLayout,
  name: string | undefined,
  label: MathList | undefined,
): void {
  const { style, words, side } = layout;
  const rows = readRows(r, at, name, { style, wordsFrom: words ? 1 : Infinity });
  const span = r.since(at);
  const lines = rows.map((line) => ({
    ...equationRow(line),
    cells: caseCells(line.cells),
  }));
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

function pushLines(
  r: ListReader,
  at: Token,
  row: Row,
  layout: LinesLayout,
  name: string | undefined,
  given: Arguments,
): void {
  const columns = given.columns && lineColumns(given.columns.text);
  if (given.columns && columns?.some(({ gap }) => gap))
    r.note("columnRoom", "info", given.columns.span);
  if (
    layout.align === "columns" &&
    columns &&
    columns.length > 1 &&
    columns.every((one) => one.align === "center" && !one.relation)
  ) {
    pushMatrix(
      r,
      at,
      row,
      { kind: "matrix", open: "", close: "", size: "display" },
      name,
      NO_ARGUMENTS,
    );
    return;
  }
  const rows = readRows(r, at, name, {
    style: layout.style,
    wordsFrom: Infinity,
    lines: true,
    numbered: name === undefined ? undefined : numberedAs(name),
    columns: columns && plainColumns(columns),
  });
  const span = r.since(at);
  const lines = linesOf(rows, layout.align, columns);
  if (layout.spread) r.note("columnRoom", "info", span);
  if (layout.align === "sides" && rows.length > 1) r.note("lineSides", "approximated", span);
  r.push(row, { type: "equationArray", rows: lines, span }, Kind.Inner);
}

/** An environment for one equation inside another: only its content is kept. */
function pushSingle(r: ListReader, at: Token, row: Row, name: string): void {
  const numbered = numberedAs(name);
  const rows = readRows(r, at, name, { style: "display", wordsFrom: Infinity, numbered });
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
  const isNumbered = name === "subequations";
  if (isNumbered) r.numbers?.beginGroup();
  r.x.scope.beginGroup();
  const inner = r.contents();
  r.end(outer);
  takeEnd(r, at, name);
  r.x.scope.endGroup();
  if (isNumbered) r.numbers?.endGroup();
  r.pushGroup(row, r.finish(inner));
}

/** empheq: `[left=\empheqlbrace]{align}`, an environment with fences, something beside it, and a frame. */
function pushEmphasised(r: ListReader, at: Token, row: Row, name: string): void {
  const emphasis = EMPHASIS_READING.orFail((code) => r.fail(code, at)).readEmphasis(r);
  const { text } = r.raw();
  const inner = environmentRow(/^[^=\s]*/.exec(text)?.[0] ?? "");
  const lines = new Row();
  if (inner?.layout.kind === "single") pushSingle(r, at, lines, name);
  else {
    const layout = inner?.layout.kind === "lines" ? inner.layout : UNKNOWN_LAYOUT;
    pushLines(r, at, lines, layout, name, NO_ARGUMENTS);
  }
  r.pushGroup(row, emphasis(r.finish(lines), r.since(at)));
}
