/**
 * LaTeX that shows what a row of the table of commands makes. It is derived from the row alone, so that a new
 * command needs no line here: its arguments are filled according to their names, and of several ways to use
 * it the first one is taken that the reader understands and that draws something.
 */
import { EXAMPLES } from "../../src/latex/commands/examples";
import type { Layout } from "../../src/latex/commands/layout";
import type { CommandRow, EnvironmentRow } from "../../src/latex/commands/row";
import { readLatex, type ReadResult } from "../../src/latex/read";
import { assertNever } from "../../src/math/ast";
import { hasErrors } from "../../src/math/problem";

export interface Sample {
  readonly latex: string;
  readonly display: boolean;
  readonly reading: ReadResult;
}

/** Samples of the palette, and of rows whose arguments have a special form. */
const KNOWN: ReadonlyMap<string, string> = new Map([
  ...EXAMPLES.map(([, name, , , sample]) => [name, sample] as const),
  ["\\qtyproduct", "\\qtyproduct{2 x 3}{m}"],
  ["\\genfrac", "\\genfrac{(}{)}{0pt}{}{n}{k}"],
  ["\\sideset", "\\sideset{_a^b}{_c^d}\\prod"],
  ["\\char", "\\char 65"],
  ["\\unicode", "\\unicode{x3C0}"],
  ["\\multirow", "\\begin{matrix} \\multirow{2}{1em}{text} & b \\\\ & d \\end{matrix}"],
  [
    "NiceArrayWithDelims",
    "\\begin{NiceArrayWithDelims}{(}{]}{cc} a & b \\\\ c & d \\end{NiceArrayWithDelims}",
  ],
]);

/** What is filled in for an argument, by its name; for any other name a letter. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  words: "text",
  name: "name",
  colour: "red",
  frame: "blue",
  width: "2em",
  height: "1ex",
  depth: "1ex",
  thickness: "2pt",
  letters: "ABC",
  number: "12345.678",
  numbers: "1;2;3",
  from: "1",
  to: "9",
  unit: "m/s",
  degrees: "45",
  formula: "H2O",
  quantity: "1.2e3 kJ",
  address: "example.org",
  factor: "2",
  key: "eq:1",
  columns: "2",
  layout: "c",
  lcr: "lcr",
  rCl: "rCl",
  c: "c",
  column: "r",
  rows: "a & b \\\\ c & d",
  entries: "a,b",
  size: "1-2",
  names: "circle",
};

/** The sample of a row, without problems if possible; undefined if no use of it shows anything. */
export function sampleOf(row: CommandRow): Sample | undefined {
  const display = row.kind === "environment" || row.kind === "nary";
  let first: Sample | undefined;
  for (const latex of candidates(row)) {
    const reading = readLatex(latex, { display });
    if (hasErrors(reading.problems) || reading.body.length === 0) continue;
    const sample = { latex, display, reading };
    // For a table or matrix, a sample without a problem would be one without what the row is about.
    const isTable = row.kind === "environment" || row.family === "matrices";
    if (reading.problems.length === 0 || isTable) return sample;
    first ??= sample;
  }
  return first;
}

function candidates(row: CommandRow): readonly string[] {
  const [name] = row.names;
  const example = KNOWN.get(name);
  if (example !== undefined) return [example];
  switch (row.kind) {
    case "symbol":
    case "delimiter":
      return [name];
    case "nary":
      return [`${name}_{a}^{b} x`];
    case "function":
      return [`${name} x`];
    case "space":
      return [`a${name} b`];
    case "accent":
      return [/wide|over|under/.test(name) ? `${name}{abc}` : `${name}{x}`];
    case "alphabet":
      return row.args === "" ? [`{${name} ABC}`] : [`${name}{ABC}`];
    case "environment":
      return bodies(row).map((body) => environment(row, body));
    case "macro":
    case "construct":
      return uses(name, row.args);
    case "mark":
      return marks(name, row);
    default:
      return assertNever(row);
  }
}

/** Uses of a mark that depends on the things beside it. */
function marks(name: string, { args, family }: CommandRow & { readonly args: string }): string[] {
  if (args === "{script}") return [`x${name}n`];
  const used = `${name}${filled(args)}`;
  const inTable = `\\begin{matrix} a & b \\\\ ${used} c & d \\end{matrix}`;
  const beside = [
    ...[`{a ${used} b}`, `\\left( x ${name})`, `\\root n ${name} x`],
    `\\sum${name}_{a}^{b} x`,
  ];
  return family === "matrices" ? [inTable, ...beside] : [...beside, inTable];
}

/** Uses of a command with its arguments: alone, and where it may need something beside it. */
function uses(name: string, args: string): readonly string[] {
  const used = `${name}${filled(args)}`;
  const spaced = /[A-Za-z]$/.test(used) ? `${used} ` : used;
  return [
    used,
    `${spaced}x`,
    `x ${spaced}y`,
    `\\left( x ${spaced}y \\right)`,
    `\\begin{matrix} a & b \\\\ ${spaced} c & d \\end{matrix}`,
    `\\begin{aligned} a &= b \\\\ ${spaced} c &= d \\end{aligned}`,
    `\\text{a ${spaced}b}`,
  ];
}

/** `{numerator}{denominator}` becomes `{a}{b}`; options are left out, anything else stays. */
function filled(args: string): string {
  let letters = 0;
  const argument = (name: string): string => ARGUMENTS[name] ?? String.fromCharCode(97 + letters++);
  return args
    .replace(/\[[^\]]*\]/g, "")
    .replace(/\{([^{}]*)\}/g, (_, name: string) => `{${argument(name)}}`);
}

function environment(row: EnvironmentRow, body: string): string {
  const [name] = row.names;
  return `\\begin{${name}}${filled(row.args)} ${body} \\end{${name}}`;
}

/** What an environment may contain: its own body, then what its layout accepts. */
function bodies({ body, layout }: EnvironmentRow): readonly string[] {
  const own = body === undefined ? [] : [body];
  return [...own, ...bodiesOf(layout), "a", "\\text{text}"];
}

function bodiesOf(layout: Layout): readonly string[] {
  switch (layout.kind) {
    case "matrix":
      return ["a & b \\\\ c & d"];
    case "cases":
      return ["a & b \\\\ c & d"];
    case "lines":
      return layout.align === "relations" || layout.align === "columns"
        ? ["a &=& b \\\\ c &=& d"]
        : ["a &= b \\\\ c &= d", "a = b \\\\ c = d"];
    case "diagram":
      return ["A \\arrow[r] & B"];
    case "proof":
      return ["\\AxiomC{$A$} \\UnaryInfC{$B$}"];
    case "emphasised":
      return [];
    case "single":
    case "group":
      return ["a = b"];
    default:
      return assertNever(layout);
  }
}
