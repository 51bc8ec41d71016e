/** Commands for tables: `\begin`, plain TeX's `\matrix{…}`, cells over several columns, circuits. */
import type { Layout } from "./layout";
import { delimiterOf, isDelimiter } from "./characters";
import { Kind } from "../structure/row";
import { math, optionalRaw, raw, star, unusedOption, words } from "./parameters";
import { BEGIN } from "./marks";
import { construct, type ConstructRow } from "./row";

const LINED: Layout = { kind: "lines", style: "display", align: "points" };

const plain = (names: string, doc: string, layout: Layout): ConstructRow =>
  construct(
    "matrices",
    names,
    doc,
    [],
    (r, _, at, row) => {
      r.plainTable(at, row, layout);
    },
    { args: "{rows}" },
  );

/** `\bordermatrix{…}`, `\bordermatrix[{[]}]{…}`: labels at the top and on the left. */
const bordered = (name: string, open: string, close: string): ConstructRow =>
  construct(
    "matrices",
    name,
    "Matrix with labels at its sides",
    [star, optionalRaw("fences")],
    (r, [, fences], at, row) => {
      const own = fences && pairOf(fences.text);
      const [left, right] = own ?? [open, close];
      r.plainTable(at, row, {
        kind: "matrix",
        open: left,
        close: right,
        size: "normal",
        bordered: true,
      });
    },
    { args: "{rows}" },
  );

/** Two consecutive delimiters. */
function pairOf(text: string): readonly [string, string] | undefined {
  const names = text.replace(/^\{(.*)\}$/s, "$1").match(/\\[a-zA-Z]+|\\?[^\s]/g) ?? [];
  const [open = "", close = ""] = names;
  return names.length === 2 && isDelimiter(open) && isDelimiter(close)
    ? [delimiterOf(open), delimiterOf(close)]
    : undefined;
}

/** Cells over several columns or rows: the content goes into the first one, with a note. */
const WIDE_CELLS: readonly ConstructRow[] = [
  // At the beginning of a cell the table itself reads it (`../reader/rows.ts`).
  construct(
    "matrices",
    "\\multicolumn \\IEEEeqnarraymulticol \\BAmulticolumn:blkarray",
    "A cell over several columns",
    [raw("columns"), raw("layout"), math("body")],
    (r, [, , body], at, row) => {
      r.note("cellOverColumns", "approximated", r.since(at));
      r.pushGroup(row, body);
    },
  ),
  construct(
    "matrices",
    "\\lefteqn",
    "The first line of several, beginning at the left",
    [math("body")],
    (r, [body], _, row) => {
      r.pushGroup(row, body);
    },
  ),
  construct(
    "matrices",
    "\\cellcolor \\rowcolor \\columncolor",
    "Background of cells",
    [
      unusedOption("model", "layout"),
      raw("colour"),
      unusedOption("left", "layout"),
      unusedOption("right", "layout"),
    ],
    (r, _, at) => {
      r.note("background", "approximated", r.since(at));
    },
    { args: "{colour}" },
  ),
  construct(
    "matrices",
    "\\multirow:multirow",
    "A cell over several rows",
    [
      unusedOption("position", "layout"),
      raw("rows"),
      unusedOption("struts", "layout"),
      raw("width"),
      unusedOption("shift", "layout"),
      words("words"),
    ],
    (r, [, , , , , items], at, row) => {
      r.note("cellOverColumns", "approximated", r.since(at));
      for (const item of items) r.push(row, item, Kind.Text);
    },
    { args: "{rows}{width}{words}" },
  ),
  construct(
    "matrices",
    "\\Block:nicematrix",
    "A cell over several rows and columns",
    [unusedOption("options", "layout"), raw("size")],
    (r, _, at, row) => {
      // `<\Large>` sets only its style.
      if (r.accept("<")) while (!r.accept(">")) r.raw();
      const body = r.list();
      r.note("cellOverColumns", "approximated", r.since(at));
      r.pushGroup(row, body);
    },
    { args: "{size}{body}" },
  ),
  ...(
    [
      ["\\Cdots:nicematrix", "⋯", "Dots over several cells"],
      ["\\Ldots:nicematrix", "…", "Dots on the line over several cells"],
      ["\\Vdots:nicematrix", "⋮", "Dots down several cells"],
      ["\\Ddots:nicematrix", "⋱", "Dots down a diagonal of cells"],
      ["\\Iddots:nicematrix", "⋰", "Dots up a diagonal of cells"],
    ] as const
  ).map(([name, char, doc]) =>
    construct(
      "dots",
      name,
      doc,
      [unusedOption("options", "layout")],
      (r, _, at, row) => {
        const span = r.since(at);
        r.note("stretchedDots", "info", span);
        r.push(row, { type: "symbol", char, variant: "upright", span }, Kind.Ordinary);
      },
      { args: "" },
    ),
  ),
];

/** qcircuit's commands, only defined in `\Qcircuit`: names, number of arguments, replacement. */
const GATES: readonly (readonly [names: string, count: number, becomes: string])[] = [
  ["\\lstick \\rstick \\push \\ustick \\dstick", 1, "#1"],
  ["\\gate \\measure \\measureD \\measuretab", 1, "\\boxed{#1}"],
  ["\\multigate \\multimeasure \\multimeasureD", 2, "\\boxed{#2}"],
  ["\\ghost \\nghost", 1, "\\text{|}"],
  ["\\qw", 0, "\\text{—}"],
  ["\\cw", 0, "="],
  ["\\qwx \\cwx", 0, "\\text{|}"],
  ["\\ctrl \\cctrl", 1, "\\bullet"],
  ["\\ctrlo \\cctrlo", 1, "\\circ"],
  ["\\control", 0, "\\bullet"],
  ["\\targ", 0, "\\oplus"],
  ["\\qswap", 0, "\\times"],
  ["\\meter", 0, "\\boxed{\\nearrow}"],
];

export const TABLES: readonly ConstructRow[] = [
  construct(
    "matrices",
    BEGIN,
    "Begin of an environment",
    [],
    (r, _, at, row) => {
      r.environment(at, row);
    },
    { args: "{name}" },
  ),
  plain("\\matrix", "Matrix of plain TeX", { kind: "matrix", open: "", close: "", size: "normal" }),
  plain("\\pmatrix", "Matrix in parentheses, of plain TeX", {
    kind: "matrix",
    open: "(",
    close: ")",
    size: "normal",
  }),
  bordered("\\bordermatrix", "(", ")"),
  bordered("\\kbordermatrix", "[", "]"),
  ...WIDE_CELLS,
  plain("\\smatrix", "Small matrix of plain TeX", {
    kind: "matrix",
    open: "",
    close: "",
    size: "small",
  }),
  plain("\\cases", "Cases of plain TeX", {
    kind: "cases",
    side: "left",
    style: "text",
    words: false,
  }),
  plain("\\eqalign \\eqalignno \\leqalignno", "Aligned lines of plain TeX", LINED),
  plain("\\displaylines", "Centred lines of plain TeX", LINED),
  plain("\\substack", "Several lines as a limit", {
    kind: "lines",
    style: "script",
    align: "points",
  }),
  construct(
    "matrices",
    "\\Qcircuit",
    "Quantum circuit",
    [],
    (r, _, at, row) => {
      r.circuit(at, row, GATES);
    },
    { args: "{rows}" },
  ),
];
