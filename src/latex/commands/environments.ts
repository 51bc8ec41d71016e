/** Environments: names, layout, arguments, a body to start from. One line defines an environment. */
import type { EnvironmentArgument, Layout, LinesLayout, MatrixLayout, Numbered } from "./layout";
import { named, type EnvironmentRow, type Family } from "./row";

type Line = readonly [
  names: string,
  layout: Layout,
  doc: string,
  args?: readonly EnvironmentArgument[],
  body?: string,
];

const matrix = (open: string, close: string, size: MatrixLayout["size"] = "normal"): Layout => ({
  kind: "matrix",
  open,
  close,
  size,
});
const cases = (side: "left" | "right", style: "text" | "display", words = false): Layout => ({
  kind: "cases",
  side,
  style,
  words,
});
const lines = (align: LinesLayout["align"], style: LinesLayout["style"] = "display"): Layout => ({
  kind: "lines",
  style,
  align,
});
const WORDS: Layout = { kind: "matrix", open: "", close: "", size: "normal", words: true };
const LINED = lines("points");
const SPREAD: Layout = { kind: "lines", style: "display", align: "points", spread: true };
const SINGLE: Layout = { kind: "single" };
const GROUP: Layout = { kind: "group" };

const TWO_BY_TWO = "a & b \\\\ c & d";
const ALIGNED = "a &= b \\\\ &= c";

/** nicematrix: the names of matrices and arrays by their fences. */
const NICE: readonly Line[] = [
  ...(
    [
      ["", "", "", ""],
      ["p", "(", ")", " in parentheses"],
      ["b", "[", "]", " in square brackets"],
      ["B", "{", "}", " in curly braces"],
      ["v", "|", "|", " in bars"],
      ["V", "‖", "‖", " in double bars"],
    ] as const
  ).flatMap(([letter, open, close, where]): readonly Line[] => [
    [
      `${letter}NiceMatrix:nicematrix`,
      matrix(open, close),
      `Matrix of nicematrix${where}`,
      ["options"],
    ],
    [
      `${letter}NiceArray:nicematrix`,
      matrix(open, close),
      `Table of nicematrix${where}`,
      ["options", "columns", "options"],
    ],
  ]),
  [
    "NiceArrayWithDelims:nicematrix",
    matrix("", ""),
    "Table of nicematrix in any fences",
    ["fences", "options", "columns", "options"],
  ],
  [
    "NiceTabular:nicematrix",
    WORDS,
    "Table of words of nicematrix",
    ["options", "columns", "options"],
  ],
];

const MATRICES: readonly Line[] = [
  ["matrix", matrix("", ""), "Matrix without fences", [], TWO_BY_TWO],
  ["pmatrix", matrix("(", ")"), "Matrix in parentheses", [], TWO_BY_TWO],
  ["bmatrix", matrix("[", "]"), "Matrix in square brackets", [], TWO_BY_TWO],
  ["Bmatrix", matrix("{", "}"), "Matrix in curly braces", [], TWO_BY_TWO],
  ["vmatrix", matrix("|", "|"), "Determinant", [], TWO_BY_TWO],
  ["Vmatrix", matrix("‖", "‖"), "Matrix in double bars", [], TWO_BY_TWO],
  ["smallmatrix", matrix("", "", "small"), "Small matrix", [], TWO_BY_TWO],
  ["psmallmatrix", matrix("(", ")", "small"), "Small matrix in parentheses", [], TWO_BY_TWO],
  ["bsmallmatrix", matrix("[", "]", "small"), "Small matrix in square brackets", [], TWO_BY_TWO],
  ["Bsmallmatrix", matrix("{", "}", "small"), "Small matrix in curly braces"],
  ["vsmallmatrix", matrix("|", "|", "small"), "Small determinant"],
  ["Vsmallmatrix", matrix("‖", "‖", "small"), "Small matrix in double bars"],
  ["matrix*", matrix("", ""), "Matrix with aligned columns", ["alignment"]],
  ["pmatrix*", matrix("(", ")"), "Matrix in parentheses, with aligned columns", ["alignment"]],
  ["bmatrix*", matrix("[", "]"), "Matrix in square brackets, with aligned columns", ["alignment"]],
  ["Bmatrix*", matrix("{", "}"), "Matrix in curly braces, with aligned columns", ["alignment"]],
  ["vmatrix*", matrix("|", "|"), "Determinant with aligned columns", ["alignment"]],
  ["Vmatrix*", matrix("‖", "‖"), "Matrix in double bars, with aligned columns", ["alignment"]],
  ["smallmatrix*", matrix("", "", "small"), "Small matrix with aligned columns", ["alignment"]],
  [
    "psmallmatrix*",
    matrix("(", ")", "small"),
    "Small matrix in parentheses, with aligned columns",
    ["alignment"],
  ],
  [
    "bsmallmatrix*",
    matrix("[", "]", "small"),
    "Small matrix in square brackets, with aligned columns",
    ["alignment"],
  ],
  [
    "Bsmallmatrix*",
    matrix("{", "}", "small"),
    "Small matrix in curly braces, with aligned columns",
    ["alignment"],
  ],
  [
    "vsmallmatrix*",
    matrix("|", "|", "small"),
    "Small determinant with aligned columns",
    ["alignment"],
  ],
  [
    "Vsmallmatrix*",
    matrix("‖", "‖", "small"),
    "Small matrix in double bars, with aligned columns",
    ["alignment"],
  ],
  [
    "array",
    matrix("", ""),
    "Table with a column layout",
    ["placement", "columns"],
    "a & b & c \\\\ d & e & f",
  ],
  ["darray", matrix("", "", "display"), "Table in display size", ["placement", "columns"]],
  ["tabular", WORDS, "Table of words", ["placement", "columns"]],
  [
    "tabular* tabularx tabulary",
    WORDS,
    "Table of words of a width",
    ["width", "placement", "columns"],
  ],
  ...NICE,
  [
    "blockarray:blkarray",
    { kind: "matrix", open: "", close: "", size: "normal", blocks: true },
    "Table with labels beside a block in fences",
    ["placement", "columns"],
  ],
  ["cases", cases("left", "text"), "Cases with a brace at the left", [], TWO_BY_TWO],
  ["dcases", cases("left", "display"), "Cases in display size", [], TWO_BY_TWO],
  ["rcases", cases("right", "text"), "Cases with a brace at the right", [], TWO_BY_TWO],
  ["drcases", cases("right", "display"), "Cases in display size with a brace at the right"],
  ["cases*", cases("left", "text", true), "Cases with words behind"],
  ["dcases*", cases("left", "display", true), "Cases in display size with words behind"],
  ["rcases*", cases("right", "text", true), "Cases with words behind and a brace at the right"],
  [
    "drcases*",
    cases("right", "display", true),
    "Cases in display size with words and a brace at the right",
  ],
  ["numcases subnumcases", cases("left", "display", true), "Numbered cases", ["label"]],
  ["subarray", lines("side", "script"), "Lines of a limit", ["columns"], "a \\\\ b"],
];

const LINES: readonly Line[] = [
  ["aligned", LINED, "Aligned lines", ["placement"], ALIGNED],
  ["align align*", LINED, "Aligned equations", [], ALIGNED],
  ["alignat alignat*", LINED, "Aligned at several places", ["count"], "a &= b & c &= d"],
  [
    "alignedat",
    LINED,
    "Lines aligned at several places",
    ["placement", "count"],
    "a &= b & c &= d",
  ],
  ["xalignat xxalignat", SPREAD, "Aligned at several places, spread out", ["count"]],
  ["flalign flalign*", SPREAD, "Aligned at the margins", [], ALIGNED],
  ["split", LINED, "One equation over several lines", [], ALIGNED],
  ["eqsplit", LINED, "One equation over several lines, aligned"],
  ["gather gather*", LINED, "Centred equations", [], "a = b \\\\ c = d"],
  ["gathered", LINED, "Centred lines", ["placement"], "a = b \\\\ c = d"],
  ["lgathered", lines("left"), "Lines at the left", ["placement"]],
  ["rgathered", lines("right"), "Lines at the right", ["placement"]],
  ["multline multline*", lines("sides"), "A long equation broken", [], "a \\\\ + b"],
  ["multlined", lines("sides"), "A long line broken", ["placement", "placement"]],
  [
    "eqnarray eqnarray*",
    lines("relations"),
    "Aligned equations in old LaTeX",
    [],
    "a &=& b \\\\ &=& c",
  ],
  [
    "IEEEeqnarray IEEEeqnarray*",
    lines("columns"),
    "Aligned equations of IEEE",
    ["placement", "columns"],
  ],
  [
    "IEEEeqnarraybox IEEEeqnarraybox* IEEEeqnarrayboxm IEEEeqnarrayboxm*",
    lines("columns"),
    "Aligned lines of IEEE",
    ["placement", "placement", "placement", "columns"],
  ],
  ["equation equation*", SINGLE, "One equation", [], "a = b"],
  ["displaymath", SINGLE, "One equation without a number"],
  ["math", SINGLE, "An equation in a line"],
  ["dmath dmath*", SINGLE, "One equation that breaks by itself"],
  [
    "CD:amscd",
    { kind: "diagram", arrows: "signs" },
    "Commutative diagram",
    [],
    "A @>>> B \\\\ @VVV @VVV \\\\ C @>>> D",
  ],
  ["tikzcd:tikz-cd", { kind: "diagram", arrows: "commands" }, "Diagram of tikz-cd", ["placement"]],
  ["prooftree:bussproofs", { kind: "proof" }, "Proof tree", ["placement"]],
  ["empheq:empheq", { kind: "emphasised" }, "Equations with a brace or a frame"],
  [
    "subequations center document flushleft flushright",
    GROUP,
    "A place in a document",
    ["placement"],
  ],
  [
    "small footnotesize scriptsize tiny large normalsize",
    GROUP,
    "A size in a document",
    ["placement"],
  ],
  ["minipage", GROUP, "A page of a width", ["placement", "width"]],
  ["spreadlines", GROUP, "Lines further apart", ["width"]],
];

const ARGUMENTS: Readonly<Record<EnvironmentArgument, string>> = {
  placement: "",
  alignment: "[column]",
  options: "",
  fences: "{(}{)}",
  columns: "{lcr}",
  count: "{pairs}",
  label: "{left}",
  width: "{width}",
};

/** How completion shows an argument; columns of lines have letters of their own. */
function shownAs(argument: EnvironmentArgument, layout: Layout): string {
  if (argument !== "columns" || layout.kind !== "lines") return ARGUMENTS[argument];
  return layout.align === "side" ? "{c}" : "{rCl}";
}

/** Layouts whose readers load late. */
const LATE: ReadonlySet<Layout["kind"]> = new Set(["diagram", "proof", "emphasised"]);

const rows = (family: Family, lines: readonly Line[]): readonly EnvironmentRow[] =>
  lines.map(([names, layout, doc, args = [], body]) => ({
    kind: "environment",
    ...named(names),
    family,
    layout,
    arguments: args,
    args: args.map((one) => shownAs(one, layout)).join(""),
    body,
    doc,
    late: LATE.has(layout.kind),
  }));

export const ENVIRONMENTS: readonly EnvironmentRow[] = [
  ...rows("matrices", MATRICES),
  ...rows("structures", LINES),
];

/** Displays that LaTeX, amsmath, breqn and IEEEtrantools number; `xxalignat` takes no number. */
const NUMBERED_LINES =
  /^(?:align|alignat|xalignat|xxalignat|flalign|gather|eqnarray|IEEEeqnarray)$/;
const NUMBERED_DISPLAYS = /^(?:equation|multline|dmath|displaymath)$/;

/** How the display of this name is numbered; undefined if it is no numbered display. */
export function numberedAs(name: string): Numbered | undefined {
  const plain = name.replace(/\*$/, "");
  const isLines = NUMBERED_LINES.test(plain);
  if (!isLines && !NUMBERED_DISPLAYS.test(plain)) return undefined;
  const automatic = plain === name && plain !== "xxalignat" && plain !== "displaymath";
  return { each: isLines ? "line" : "display", automatic };
}

const BY_NAME: ReadonlyMap<string, EnvironmentRow> = new Map(
  ENVIRONMENTS.flatMap((row) => row.names.map((name) => [name, row] as const)),
);

export function environmentRow(name: string): EnvironmentRow | undefined {
  return BY_NAME.get(name);
}
