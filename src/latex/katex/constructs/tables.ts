/**
 * Environments with rows and cells, and the old commands of the same kind (`\matrix{…}`). Every column
 * argument that arrays have in the wild is accepted; what our tree cannot say (rules, exact gaps) is a
 * note.
 */
import { engine, type SourceLocation, type Token } from "../engine";
import type { ParseNode, TableNode, TableRow } from "../nodes";
import type { FormulaParser } from "../parser";
import { argument, nextIs, rawArgument, rawOptionalArgument, type Construct } from "./arguments";

/** What stands behind `\begin{name}`: an optional `[t]`, a column argument, a number of columns. */
interface Environment {
  readonly argument?: "columns" | "count" | "width" | "text";
  readonly optional?: boolean;
}

const PLAIN: Environment = {};
const PLACED: Environment = { optional: true };

const ENVIRONMENTS: ReadonlyMap<string, Environment> = new Map<string, Environment>([
  ["array", { argument: "columns", optional: true }],
  ["darray", { argument: "columns", optional: true }],
  ["tabular", { argument: "columns", optional: true }],
  ["subarray", { argument: "columns" }],
  ["alignat", { argument: "count" }],
  ["alignat*", { argument: "count" }],
  ["alignedat", { argument: "count", optional: true }],
  ["xalignat", { argument: "count" }],
  ["xxalignat", { argument: "count" }],
  ["IEEEeqnarray", { argument: "count", optional: true }],
  ["IEEEeqnarray*", { argument: "count", optional: true }],
  ["IEEEeqnarraybox", { argument: "count", optional: true }],
  ["numcases", { argument: "text" }],
  ["subnumcases", { argument: "text" }],
  ...names("aligned gathered multlined lgathered rgathered", PLACED),
  ...names(
    "matrix* pmatrix* bmatrix* Bmatrix* vmatrix* Vmatrix* smallmatrix* psmallmatrix* bsmallmatrix* Bsmallmatrix* vsmallmatrix* Vsmallmatrix*",
    PLACED,
  ),
  ...names(
    "matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix smallmatrix psmallmatrix bsmallmatrix Bsmallmatrix vsmallmatrix Vsmallmatrix",
    PLAIN,
  ),
  ...names("cases dcases rcases drcases cases* dcases* rcases* drcases*", PLAIN),
  ...names(
    "align align* split flalign flalign* eqnarray eqnarray* gather gather* multline multline* equation equation* displaymath math dmath dmath* eqsplit",
    PLAIN,
  ),
]);

function names(
  list: string,
  environment: Environment,
): readonly (readonly [string, Environment])[] {
  return list.split(" ").map((name) => [name, environment] as const);
}

/** Names of environments that we know, for suggestions. */
export const ENVIRONMENT_NAMES: readonly string[] = [...ENVIRONMENTS.keys(), "empheq", "CD"];

/** Environments that only group: their body stands as if they were not there. */
const GROUPS: ReadonlySet<string> = new Set([
  "subequations",
  "center",
  "small",
  "footnotesize",
  "scriptsize",
  "tiny",
  "large",
  "normalsize",
  "document",
  "minipage",
  "flushleft",
  "flushright",
  "spreadlines",
]);

export const begin: Construct = (parser, command) => {
  const { text: name, loc } = rawArgument(parser);
  if (name === "CD") return commutativeDiagram(parser, command, name);
  if (name === "empheq") return emphasised(parser, command, name);
  if (GROUPS.has(name)) return group(parser, command, name);
  const environment = ENVIRONMENTS.get(name);
  if (!environment) {
    parser.note("unknownEnvironment", "error", loc ?? command.loc, { name });
    return table(parser, command, name, undefined, undefined);
  }
  let columns: string | undefined;
  let label: ParseNode | undefined;
  if (environment.optional && nextIs(parser, "[")) {
    const placement = rawOptionalArgument(parser)?.trim() ?? "";
    if (/^[lcr]$/.test(placement) && name.endsWith("*")) columns = placement;
  }
  if (environment.argument === "columns") columns = columnLetters(parser, rawArgument(parser).text);
  else if (environment.argument === "text") label = argument(parser);
  else if (environment.argument && nextIs(parser, "{")) rawArgument(parser);
  return table(parser, command, name, columns, label);
};

export const end: Construct = (parser, command) => {
  const { text: name } = rawArgument(parser);
  throw new engine.ParseError(`end without begin: ${name}`, command);
};

/** KaTeX reads the arrows of a diagram itself. */
function commutativeDiagram(parser: FormulaParser, command: Token, name: string): ParseNode {
  const tokens = [..."}"]
    .concat([...name].reverse(), ["{"])
    .map((c) => new engine.Token(c, command.loc));
  parser.gullet.pushTokens(tokens);
  return parser.callBegin(command);
}

/** empheq: `[left=\empheqlbrace]{align}`, an environment with a brace, or a frame that is left out. */
function emphasised(parser: FormulaParser, command: Token, name: string): ParseNode {
  const options = rawOptionalArgument(parser) ?? "";
  const inner = rawArgument(parser).text;
  const lines = table(parser, command, name, undefined, undefined, inner);
  const left = options.includes("lbrace") ? "\\{" : ".";
  const right = options.includes("rbrace") ? "\\}" : ".";
  if (left === "." && right === ".") return lines;
  return { type: "leftright", mode: "math", body: [lines], left, right, loc: lines.loc };
}

function group(parser: FormulaParser, command: Token, name: string): ParseNode {
  if (nextIs(parser, "[")) rawOptionalArgument(parser);
  if ((name === "minipage" || name === "spreadlines") && nextIs(parser, "{")) rawArgument(parser);
  parser.gullet.beginGroup();
  const body = parser.parseExpression(false, "\\end");
  expectEnd(parser, command, name);
  parser.gullet.endGroup();
  return { type: "ordgroup", mode: parser.mode, body };
}

function table(
  parser: FormulaParser,
  command: Token,
  name: string,
  columns: string | undefined,
  label: ParseNode | undefined,
  meaning = name,
): ParseNode {
  const words = TEXT_COLUMNS.has(name) ? 1 : name === "tabular" ? 0 : Infinity;
  const rows = parseRows(parser, "\\end", words);
  expectEnd(parser, command, name);
  const node: TableNode = {
    type: "table",
    mode: "math",
    name: meaning,
    columns,
    rows,
    loc: parser.since(command),
  };
  if (!label) return node;
  return { type: "ordgroup", mode: "math", body: [label, node], loc: node.loc };
}

function expectEnd(parser: FormulaParser, command: Token, name: string): void {
  const token = parser.fetch();
  if (token.text !== "\\end") {
    if (token.text === "EOF") {
      throw new engine.ParseError(`missing end: ${name}`, command);
    }
    throw new engine.ParseError(`Expected & or \\\\ or \\end, got '${token.text}'`, token);
  }
  parser.consume();
  const { text, loc } = rawArgument(parser);
  if (text !== name)
    throw new engine.ParseError(
      `Mismatch: ${name} ${text}`,
      loc ? new engine.Token(text, loc) : token,
    );
}

/** `\matrix{ a & b \cr c & d }` of plain TeX. */
export const plainTable: Construct = (parser, command) => {
  parser.consumeSpaces();
  const open = parser.fetch();
  if (open.text !== "{") throw new engine.ParseError("Expected an argument", open);
  parser.consume();
  const rows = parseRows(parser, "}");
  parser.expect("}");
  const name = command.text.slice(1);
  return {
    type: "table",
    mode: "math",
    name: PLAIN_NAMES.get(name) ?? name,
    columns: undefined,
    rows,
  };
};

const PLAIN_NAMES: ReadonlyMap<string, string> = new Map([
  ["eqalign", "aligned"],
  ["eqalignno", "aligned"],
  ["leqalignno", "aligned"],
  ["displaylines", "gathered"],
  ["substack", "subarray"],
  ["bordermatrix", "pmatrix"],
  ["smatrix", "smallmatrix"],
]);

const ROW_ENDS: ReadonlySet<string> = new Set([
  "\\\\",
  "\\cr",
  "\\newline",
  "\\tabularnewline",
  "\\crcr",
]);

/** Environments whose cells behind the first `&` are words. */
const TEXT_COLUMNS: ReadonlySet<string> = new Set([
  "cases*",
  "dcases*",
  "rcases*",
  "drcases*",
  "numcases",
  "subnumcases",
]);

/** Rows up to the closing token, which is left. Cells from the column `words` on are text. */
function parseRows(parser: FormulaParser, close: string, words = Infinity): TableRow[] {
  const { gullet } = parser;
  const outerTag = parser.tag;
  const rows: TableRow[] = [];
  let row: TableRow = { cells: [] };
  let first: Token = parser.fetch();
  gullet.beginGroup();
  for (;;) {
    rules(parser);
    parser.tag = row.tag;
    gullet.beginGroup();
    const cell =
      row.cells.length >= words ? textCell(parser) : parser.parseExpression(false, "\\\\");
    gullet.endGroup();
    row.tag = parser.tag;
    row.cells.push(cell);
    const token = parser.fetch();
    if (token.text === "&") {
      parser.consume();
      continue;
    }
    row.loc = parser.since(first);
    if (ROW_ENDS.has(token.text)) {
      rows.push(row);
      parser.consume();
      rowGap(parser);
      row = { cells: [] };
      first = parser.fetch();
      continue;
    }
    if (token.text !== close && token.text !== "EOF") {
      throw new engine.ParseError(`Expected & or \\\\ or ${close}, got '${token.text}'`, token);
    }
    // A row end behind the last row opens no row.
    if (row.cells.length > 1 || cell.length > 0 || row.tag || rows.length === 0) rows.push(row);
    break;
  }
  gullet.endGroup();
  parser.tag = outerTag;
  return rows;
}

function textCell(parser: FormulaParser): ParseNode[] {
  const outer = parser.mode;
  parser.switchMode("text");
  const body = parser.parseExpression(false, "\\\\");
  parser.switchMode(outer);
  // The space in front of an & or a row end is none.
  if (body.at(-1)?.type === "spacing") body.pop();
  return body.length === 0 ? [] : [{ type: "text", mode: "math", body }];
}

/** `\\*` and `\\[2pt]`; a bracket behind a space belongs to the next row. */
function rowGap(parser: FormulaParser): void {
  const { gullet } = parser;
  if (gullet.future().text === "*") gullet.popToken();
  if (gullet.future().text !== "[") return;
  const open = gullet.future();
  const { tokens } = gullet.consumeArg(["]"]);
  const text = tokens
    .map((t) => t.text)
    .reverse()
    .join("")
    .slice(1);
  if (/^\s*[-+]?\s*[\d., ]+\s*[a-z]/i.test(text) || text.startsWith("\\") || text === "") return;
  // No length: it was math in brackets after all.
  gullet.pushToken(new engine.Token("]", open.loc));
  gullet.pushTokens(tokens);
}

/** Rules between rows: `\hline`, `\cline{1-2}`, booktabs. */
function rules(parser: FormulaParser): void {
  for (;;) {
    parser.consumeSpaces();
    const token = parser.fetch();
    if (!RULES.has(token.text)) return;
    parser.consume();
    if (token.text === "\\cline" || token.text === "\\cmidrule") rawArgument(parser);
    else if (nextIs(parser, "[")) rawOptionalArgument(parser);
    if (
      token.text === "\\noalign" ||
      token.text === "\\intertext" ||
      token.text === "\\shortintertext"
    )
      rawArgument(parser);
    else parser.note("ruleInTable", "approximated", token.loc);
  }
}

const RULES: ReadonlySet<string> = new Set([
  "\\hline",
  "\\hdashline",
  "\\cline",
  "\\toprule",
  "\\midrule",
  "\\bottomrule",
  "\\cmidrule",
  "\\noalign",
]);

/** The letters that align; rules are noted, the rest (`@{}`, `p{3cm}`, `*{3}{c}`) understood or passed over. */
function columnLetters(parser: FormulaParser, argumentText: string): string {
  let text = argumentText.replace(/\s+/g, "");
  for (let i = 0; i < 20 && text.includes("*{"); i += 1) {
    text = text.replace(
      /\*\{(\d{1,3})\}(?:\{([^{}]*)\}|(.))/,
      (_, count: string, group?: string, one?: string) =>
        (group ?? one ?? "").repeat(Math.min(Number(count), 100)),
    );
  }
  if (/[|:]/.test(text)) parser.note("ruleInTable", "approximated", lastPlace(parser));
  return text
    .replace(/[@!<>]\{(?:[^{}]|\{[^{}]*\})*\}/g, "")
    .replace(/[pmbwX](?:\[\w\])?\{[^{}]*\}/g, "l")
    .replace(/[^lcr]/gi, "")
    .toLowerCase();
}

function lastPlace(parser: FormulaParser): SourceLocation | undefined {
  return parser.argumentPlace;
}
