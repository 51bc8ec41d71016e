/** The package physics: derivatives, automatic brackets, vectors, Dirac's notation, matrices. */
import type { Expand, Expanding, Part } from "./meaning";
import { named, type MacroRow } from "./row";
import { quantity } from "./siunitx";
import { plainTextOf, split, type Token, type Tokens } from "./tokens";

const EMPTY: Tokens = [];

/** `\dv{x}`, `\dv{f}{x}`, `\dv[n]{f}{x}`, `\dv{f}{x}{y}` with partials. */
const derivative =
  (d: string, mixed: boolean): Expand =>
  ([linear, order, first = EMPTY, second, third], x) => {
    // The mixed derivative has an order of its own.
    if (mixed && third && order) x.note("noEffect", spanOf(order));
    const power: readonly Part[] = order ? ["^{", order, "}"] : [];
    const over = linear ? "/" : "}{";
    const open = linear ? "{" : "\\frac{";
    if (mixed && third && second)
      return [open, `${d}^2 `, first, over, `${d} `, second, `${d} `, third, "}"];
    const behind: readonly Part[] = third && !mixed ? ["{", third, "}"] : [];
    if (!second) return [open, d, ...power, over, `${d} `, first, ...power, "}"];
    return [open, d, ...power, " ", first, over, `${d} `, second, ...power, "}", ...behind];
  };

/** `\dd{x}`, `\dd[3]{x}`, `\dd(\cos\theta)`. */
const differential =
  (d: string): Expand =>
  ([, order, body], x) => {
    const power: readonly Part[] = order ? ["^{", order, "}"] : [];
    if (body) return ["\\,", d, ...power, " ", body];
    const inner = x.bracketed("(", ")");
    if (inner) return ["\\,", d, ...power, "\\left(", inner, "\\right)"];
    return [d, ...power, " "];
  };

const PAIRS = [
  ["(", ")"],
  ["[", "]"],
  ["\\{", "\\}"],
  ["|", "|"],
] as const;

/** The brackets that stand here, round what is made of what is in them; nothing if none does. */
function inBrackets(x: Expanding, make: (inner: Tokens) => readonly Part[]): readonly Part[] {
  for (const [open, close] of PAIRS) {
    const inner = x.bracketed(open, close);
    if (inner) return [`\\left${open} `, ...make(inner), `\\right${close} `];
  }
  return [];
}

/** `\qty(…)` of physics, `\qty{5}{m}` of siunitx, whose options in square brackets have two arguments behind them. */
const eitherQuantity: Expand = ([, , , , options, first, unit], x) => {
  if (first && unit) {
    return quantity(options, first, unit, x);
  }
  if (options) return ["\\left[", options, "\\right]", ...(first ? ["{", first, "}"] : [])];
  if (first) return ["\\left\\{", first, "\\right\\}"];
  return inBrackets(x, (inner) => [inner]);
};

function spanOf(tokens: Tokens): { from: number; to: number } {
  const first = tokens[0];
  const last = tokens[tokens.length - 1];
  return { from: first?.from ?? 0, to: last?.to ?? 0 };
}

const between =
  (left: string, right: string): Expand =>
  ([, , body = EMPTY], x) => {
    const isSize = body.length === 1 && /^\\[bB]igg?$/.test(body[0]?.text ?? "");
    return [`\\left${left} `, isSize ? x.argument() : body, `\\right${right} `];
  };

const always =
  (latex: string): Expand =>
  () => [latex];

/** `\grad`, `\grad{f}`. */
const nabla =
  (before: string): Expand =>
  ([body]) =>
    body ? [before, "{", body, "}"] : [before, " "];

/** Where nothing follows that could be its argument, it is a bold v of somebody's own. */
const bold: Expand = ([italic], x) => {
  const next = x.peek().text;
  if (next === "" || /^(?:[_^&}),.;=]|\\\\)$/.test(next)) return ["\\mathbf{v}"];
  return [italic ? "\\boldsymbol{" : "\\mathbf{", x.argument(), "}"];
};

const decorated =
  (mark: string): Expand =>
  ([italic, body = EMPTY]) => [mark, italic ? "{\\boldsymbol{" : "{\\mathbf{", body, "}}"];

const wordsBetween: Expand = ([, words = EMPTY]) => ["\\quad ", "\\text{", words, "}", "\\quad "];

const braket: Expand = ([, first = EMPTY, second]) => {
  if (second) return ["\\left\\langle ", first, "\\middle|", second, "\\right\\rangle "];
  const joined = split(first, "|").flatMap((part, i): readonly Part[] =>
    i === 0 ? [part] : ["\\middle| ", part],
  );
  return ["\\left\\langle ", ...joined, "\\right\\rangle "];
};

const ketBra: Expand = ([, first = EMPTY, second]) => [
  "\\left|",
  first,
  "\\right\\rangle\\left\\langle ",
  second ?? first,
  "\\right|",
];

const expectation: Expand = ([, , first = EMPTY, state]) =>
  state
    ? ["\\left\\langle ", state, "\\middle|", first, "\\middle|", state, "\\right\\rangle "]
    : ["\\left\\langle ", first, "\\right\\rangle "];

const matrixElement: Expand = ([, , bra = EMPTY, operator = EMPTY, ket = EMPTY]) => [
  "\\left\\langle ",
  bra,
  "\\middle|",
  operator,
  "\\middle|",
  ket,
  "\\right\\rangle ",
];

const commutator =
  (left: string, right: string): Expand =>
  ([, first = EMPTY, second = EMPTY]) => [`\\left${left}`, first, ",", second, `\\right${right}`];

/** `\eval{f}_a^b`, `\eval(f|_a`, `\eval[f|`: a bar behind. */
const evaluated: Expand = (_, x) => {
  const open = x.peek().text;
  if (open !== "(" && open !== "[") return ["\\left.", x.argument(), "\\right|"];
  x.take();
  const body: Token[] = [];
  for (let token = x.peek(); token.text !== "|" && token.text !== ""; token = x.peek())
    body.push(x.take());
  if (x.peek().text === "|") x.take();
  return [`\\left${open}`, body, "\\right|"];
};

/** `\mqty(a & b \\ c & d)`: a matrix in the brackets that stand here. */
const matrixQuantity =
  (environment: string, left = "", right = ""): Expand =>
  ([, body], x) => {
    const matrix = (inner: Tokens): readonly Part[] => [
      `\\begin{${environment}}`,
      inner,
      `\\end{${environment}}`,
    ];
    if (body)
      return left === "" ? matrix(body) : [`\\left${left}`, ...matrix(body), `\\right${right}`];
    return inBrackets(x, matrix);
  };

function countOf(tokens: Tokens | undefined): number {
  return Math.min(20, Math.max(1, Number(plainTextOf(tokens ?? EMPTY)) || 1));
}

/** `\imat{3}`: rows of an identity matrix, to stand inside a matrix. */
const identity: Expand = ([count]) => {
  const indices = Array.from({ length: countOf(count) }, (_, i) => i);
  return [indices.map((i) => indices.map((j) => (i === j ? "1" : "0")).join("&")).join("\\\\")];
};

/** `\xmat{x}{2}{3}`: one entry everywhere, with indices in its starred form. */
const uniform: Expand = ([indexed, entry = EMPTY, rowCount, columnCount]) => {
  const rows = countOf(rowCount);
  const columns = countOf(columnCount);
  const parts: Part[] = [];
  for (let i = 1; i <= rows; i += 1) {
    if (i > 1) parts.push("\\\\");
    for (let j = 1; j <= columns; j += 1) {
      if (j > 1) parts.push("&");
      const index = rows === 1 ? `${j}` : columns === 1 ? `${i}` : `${i}${j}`;
      parts.push("{", entry, indexed ? `}_{${index}}` : "}");
    }
  }
  return parts;
};

const zeros: Expand = ([rows, columns]) => [
  Array.from({ length: countOf(rows) }, () =>
    Array.from({ length: countOf(columns) }, () => "0").join("&"),
  ).join("\\\\"),
];

const PAULI: Readonly<Record<string, string>> = {
  "0": "1&0\\\\0&1",
  "1": "0&1\\\\1&0",
  x: "0&1\\\\1&0",
  "2": "0&-i\\\\i&0",
  y: "0&-i\\\\i&0",
  "3": "1&0\\\\0&-1",
  z: "1&0\\\\0&-1",
};

const pauli: Expand = ([name = EMPTY]) => {
  const matrix = PAULI[plainTextOf(name)];
  // No matrix has the name: what was written stays.
  return [matrix ?? name];
};

/** `\dmat{a,b}`, `\admat`: blocks on a diagonal; a block may be a matrix of its own. */
const diagonal =
  (anti: boolean): Expand =>
  ([other, list = EMPTY], x) => {
    const blocks = split(list, ",");
    const size = blocks.length;
    if (other && size === 1) x.note("noEffect", spanOf(other));
    const parts: Part[] = [];
    for (let i = 0; i < size; i += 1) {
      if (i > 0) parts.push("\\\\");
      for (let j = 0; j < size; j += 1) {
        if (j > 0) parts.push("&");
        const block = (anti ? i + j === size - 1 : i === j) ? blocks[i] : undefined;
        if (!block) parts.push(other ?? "");
        else if (block.some((token) => token.text === "&" || token.text === "\\\\"))
          parts.push("\\begin{matrix}", block, "\\end{matrix}");
        else parts.push(block);
      }
    }
    return parts;
  };

/** `\flatfrac{a}{b}` */
const flat: Expand = ([upper = EMPTY, lower = EMPTY]) => ["\\left.", upper, "/", lower, "\\right."];

const order: Expand = ([, body = EMPTY]) => ["\\mathcal{O}\\left(", body, "\\right)"];

type Line = readonly [
  names: string,
  signature: string,
  expand: Expand,
  doc: string,
  args: string,
  ignored?: MacroRow["ignored"],
];

const SIZE: MacroRow["ignored"] = { 1: "layout", 2: "layout" };
const STAR: MacroRow["ignored"] = { 1: "layout" };
const MATRIX = "s g";
const QUICK_WORDS =
  "if then else otherwise unless given using assume since let for all even odd integer and or as in";

const LINES: readonly Line[] = [
  [
    "\\dv \\derivative \\odv",
    "s o m g g",
    derivative("\\mathrm{d}", false),
    "Derivative",
    "[order]{function}{variable}",
  ],
  [
    "\\pdv \\pderivative \\partialderivative",
    "s o m g g",
    derivative("\\partial ", true),
    "Partial derivative",
    "[order]{function}{variable}",
  ],
  [
    "\\fdv \\fderivative \\functionalderivative",
    "s o m g g",
    derivative("\\delta ", true),
    "Functional derivative",
    "[order]{function}{variable}",
  ],
  [
    "\\dd \\differential \\odif",
    "s o g",
    differential("\\mathrm{d}"),
    "Differential",
    "[power]{variable}",
    STAR,
  ],
  [
    "\\pdif",
    "s o g",
    differential("\\partial"),
    "Partial differential sign",
    "[power]{variable}",
    STAR,
  ],
  ["\\var \\variation", "s o g", differential("\\delta"), "Variation", "[power]{variable}", STAR],
  [
    "\\qty \\quantity",
    "s t\\big t\\Big t\\bigg o g g",
    eitherQuantity,
    "Brackets that grow, or a quantity with its unit",
    "{number}{unit}",
    { 1: "layout", 2: "layout", 3: "layout", 4: "layout" },
  ],
  ["\\pqty", "s o m", between("(", ")"), "Parentheses that grow", "{body}", SIZE],
  ["\\bqty", "s o m", between("[", "]"), "Square brackets that grow", "{body}", SIZE],
  ["\\vqty", "s o m", between("|", "|"), "Bars that grow", "{body}", SIZE],
  ["\\Bqty", "s o m", between("\\{", "\\}"), "Curly braces that grow", "{body}", SIZE],
  ["\\abs \\absolutevalue", "s o m", between("|", "|"), "Absolute value", "{body}", SIZE],
  ["\\norm", "s o m", between("\\|", "\\|"), "Norm", "{body}", SIZE],
  ["\\order", "s m", order, "Order of", "{body}", STAR],
  ["\\comm \\commutator", "s m m", commutator("[", "]"), "Commutator", "{first}{second}", STAR],
  [
    "\\acomm \\acommutator \\anticommutator",
    "s m m",
    commutator("\\{", "\\}"),
    "Anticommutator",
    "{first}{second}",
    STAR,
  ],
  [
    "\\pb \\poissonbracket",
    "s m m",
    commutator("\\{", "\\}"),
    "Poisson bracket",
    "{first}{second}",
    STAR,
  ],
  ["\\eval \\evaluated", "s", evaluated, "Evaluated at", "{body}", STAR],
  ["\\vb \\vectorbold", "s", bold, "Bold vector", "{letter}"],
  ["\\va \\vectorarrow", "s m", decorated("\\vec"), "Vector with an arrow", "{letter}"],
  ["\\vu \\vectorunit", "s m", decorated("\\hat"), "Unit vector", "{letter}"],
  ["\\vdot \\dotproduct", "", always("\\boldsymbol{\\cdot}"), "Scalar product", ""],
  ["\\cross \\crossproduct \\cp", "", always("\\boldsymbol{\\times}"), "Vector product", ""],
  ["\\grad \\gradient", "g", nabla("\\boldsymbol{\\nabla}"), "Gradient", ""],
  ["\\divergence", "g", nabla("\\boldsymbol{\\nabla}\\cdot "), "Divergence", ""],
  ["\\curl", "g", nabla("\\boldsymbol{\\nabla}\\times "), "Curl", ""],
  ["\\laplacian", "g", nabla("\\nabla^2"), "Laplacian", ""],
  ["\\tr \\trace", "", always("\\operatorname{tr}"), "Trace", ""],
  ["\\Tr \\Trace", "", always("\\operatorname{Tr}"), "Trace, with a capital letter", ""],
  ["\\rank", "", always("\\operatorname{rank}"), "Rank", ""],
  ["\\erf", "", always("\\operatorname{erf}"), "Error function", ""],
  ["\\Res \\Residue", "", always("\\operatorname{Res}"), "Residue", ""],
  ["\\pv \\principalvalue", "", always("\\mathcal{P}"), "Principal value", ""],
  ["\\PV", "", always("\\operatorname{P.V.}"), "Principal value, in letters", ""],
  ["\\qq \\qqtext", "s m", wordsBetween, "Words with space round them", "{words}", STAR],
  ["\\qcomma \\qc", "s", always(",\\quad "), "Comma with space behind", "", STAR],
  ["\\qcc", "s", always("\\quad \\text{c.c.}\\quad "), "Complex conjugate, in letters", "", STAR],
  ...QUICK_WORDS.split(" ").map((word): Line => [
    `\\q${word}`,
    "s",
    always(`\\quad \\text{${word}}\\quad `),
    `The word “${word}” with space round it`,
    "",
    STAR,
  ]),
  ["\\braket \\innerproduct \\ip", "s m g", braket, "Inner product", "{bra}{ket}", STAR],
  ["\\ketbra \\dyad \\outerproduct \\op", "s m g", ketBra, "Outer product", "{ket}{bra}", STAR],
  [
    "\\expval \\expectationvalue \\ev",
    "s s m g",
    expectation,
    "Expectation value",
    "{operator}{state}",
    SIZE,
  ],
  [
    "\\mel \\matrixel \\matrixelement",
    "s s m m m",
    matrixElement,
    "Matrix element",
    "{bra}{operator}{ket}",
    SIZE,
  ],
  [
    "\\mqty \\matrixquantity",
    MATRIX,
    matrixQuantity("matrix"),
    "Matrix in brackets",
    "{rows}",
    STAR,
  ],
  [
    "\\pmqty \\Pmqty",
    MATRIX,
    matrixQuantity("matrix", "(", ")"),
    "Matrix in parentheses, in short",
    "{rows}",
    STAR,
  ],
  [
    "\\bmqty",
    MATRIX,
    matrixQuantity("matrix", "[", "]"),
    "Matrix in square brackets, in short",
    "{rows}",
    STAR,
  ],
  [
    "\\vmqty \\matrixdeterminant \\mdet",
    MATRIX,
    matrixQuantity("matrix", "|", "|"),
    "Determinant, in short",
    "{rows}",
    STAR,
  ],
  [
    "\\smqty \\smallmatrixquantity",
    MATRIX,
    matrixQuantity("smallmatrix"),
    "Small matrix in brackets",
    "{rows}",
    STAR,
  ],
  [
    "\\spmqty \\sPmqty",
    MATRIX,
    matrixQuantity("smallmatrix", "(", ")"),
    "Small matrix in parentheses, in short",
    "{rows}",
    STAR,
  ],
  [
    "\\sbmqty",
    MATRIX,
    matrixQuantity("smallmatrix", "[", "]"),
    "Small matrix in square brackets, in short",
    "{rows}",
    STAR,
  ],
  [
    "\\svmqty \\smdet",
    MATRIX,
    matrixQuantity("smallmatrix", "|", "|"),
    "Small determinant, in short",
    "{rows}",
    STAR,
  ],
  ["\\imat \\identitymatrix", "m", identity, "Rows of an identity matrix", "{size}"],
  ["\\xmat \\xmatrix", "s m m m", uniform, "Rows of one entry", "{entry}{rows}{columns}"],
  ["\\zmat \\zeromatrix", "m m", zeros, "Rows of zeros", "{rows}{columns}"],
  ["\\pmat \\paulimatrix", "m", pauli, "Rows of a Pauli matrix", "{name}"],
  [
    "\\dmat \\diagonalmatrix",
    "o m",
    diagonal(false),
    "Rows of a diagonal matrix",
    "[other]{entries}",
  ],
  [
    "\\admat \\antidiagonalmatrix",
    "o m",
    diagonal(true),
    "Rows of an antidiagonal matrix",
    "[other]{entries}",
  ],
  ["\\flatfrac", "m m", flat, "Fraction in the line", "{numerator}{denominator}"],
];

export const PHYSICS: readonly MacroRow[] = LINES.map(
  ([names, signature, expansion, doc, args, ignored]) => ({
    kind: "macro",
    ...named(names),
    family: "physics",
    signature,
    expansion,
    ignored,
    args,
    doc,
    package: "physics",
  }),
);
