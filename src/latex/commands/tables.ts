/** Tables by commands: `\begin`, plain TeX's `\matrix{…}`, cells over several columns, circuits. */
import type { Layout } from "./layout";
import { BEGIN } from "./marks";
import { construct, type ConstructRow } from "./row";

const LINED: Layout = { kind: "lines", style: "display", relationColumn: false };

const plain = (names: string, doc: string, layout: Layout): ConstructRow =>
  construct(
    "matrices",
    names,
    doc,
    [],
    (r, _, at, row) => {
      r.plainTable(at, row, layout);
    },
    { args: "{rows}", search: "\\\\" },
  );

/** qcircuit's commands: how many arguments they have, and what they become. They mean something inside `\Qcircuit` only. */
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
  plain("\\pmatrix \\bordermatrix", "Matrix in parentheses, of plain TeX", {
    kind: "matrix",
    open: "(",
    close: ")",
    size: "normal",
  }),
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
    relationColumn: false,
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
