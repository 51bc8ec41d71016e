/** What the commands of physics do: derivatives, automatic brackets, vectors, Dirac's notation, matrices. */
import type { Expand, Expanding, Part } from "./meaning";
import { quantity } from "./siunitx/commands";
import { plainTextOf, spanOf, split, type Token, type Tokens } from "./tokens";

const EMPTY: Tokens = [];

/** `\dv{x}`, `\dv{f}{x}`, `\dv[n]{f}{x}`, `\dv{f}{x}{y}` with partials. */
export const derivative =
  (d: string, mixed: boolean): Expand =>
  ([linear, order, first = EMPTY, second, third], x) => {
    // A mixed derivative has its own order.
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
export const differential =
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

/** The brackets here, with what `make` returns for their content inside; nothing if there are none. */
function inBrackets(x: Expanding, make: (inner: Tokens) => readonly Part[]): readonly Part[] {
  for (const [open, close] of PAIRS) {
    const inner = x.bracketed(open, close);
    if (inner) return [`\\left${open} `, ...make(inner), `\\right${close} `];
  }
  return [];
}

/** `\qty(…)` of physics, or `\qty[options]{5}{m}` of siunitx, which has two arguments. */
export const eitherQuantity: Expand = ([, , , , options, first, unit], x) => {
  if (first && unit) return quantity(options, first, unit, x);
  if (options) return ["\\left[", options, "\\right]", ...(first ? ["{", first, "}"] : [])];
  if (first) return ["\\left\\{", first, "\\right\\}"];
  return inBrackets(x, (inner) => [inner]);
};

export const between =
  (left: string, right: string): Expand =>
  ([, , body = EMPTY], x) => {
    const isSize = body.length === 1 && /^\\[bB]igg?$/.test(body[0]?.text ?? "");
    return [`\\left${left} `, isSize ? x.argument() : body, `\\right${right} `];
  };

/** `\grad`, `\grad{f}`. */
export const nabla =
  (before: string): Expand =>
  ([body]) =>
    body ? [before, "{", body, "}"] : [before, " "];

/** If nothing follows that could be its argument, it is a bold v that somebody defined. */
export const bold: Expand = ([italic], x) => {
  const next = x.peek().text;
  if (next === "" || /^(?:[_^&}),.;=]|\\\\)$/.test(next)) return ["\\mathbf{v}"];
  return [italic ? "\\boldsymbol{" : "\\mathbf{", x.argument(), "}"];
};

export const decorated =
  (mark: string): Expand =>
  ([italic, body = EMPTY]) => [mark, italic ? "{\\boldsymbol{" : "{\\mathbf{", body, "}}"];

export const wordsBetween: Expand = ([, words = EMPTY]) => [
  "\\quad ",
  "\\text{",
  words,
  "}",
  "\\quad ",
];

export const braket: Expand = ([, first = EMPTY, second]) => {
  if (second) return ["\\left\\langle ", first, "\\middle|", second, "\\right\\rangle "];
  const joined = split(first, "|").flatMap((part, i): readonly Part[] =>
    i === 0 ? [part] : ["\\middle| ", part],
  );
  return ["\\left\\langle ", ...joined, "\\right\\rangle "];
};

export const ketBra: Expand = ([, first = EMPTY, second]) => [
  "\\left|",
  first,
  "\\right\\rangle\\left\\langle ",
  second ?? first,
  "\\right|",
];

export const expectation: Expand = ([, , first = EMPTY, state]) =>
  state
    ? ["\\left\\langle ", state, "\\middle|", first, "\\middle|", state, "\\right\\rangle "]
    : ["\\left\\langle ", first, "\\right\\rangle "];

export const matrixElement: Expand = ([, , bra = EMPTY, operator = EMPTY, ket = EMPTY]) => [
  "\\left\\langle ",
  bra,
  "\\middle|",
  operator,
  "\\middle|",
  ket,
  "\\right\\rangle ",
];

export const commutator =
  (left: string, right: string): Expand =>
  ([, first = EMPTY, second = EMPTY]) => [`\\left${left}`, first, ",", second, `\\right${right}`];

/** `\eval{f}_a^b`, `\eval(f|_a`, `\eval[f|`: adds a bar behind. */
export const evaluated: Expand = (_, x) => {
  const open = x.peek().text;
  if (open !== "(" && open !== "[") return ["\\left.", x.argument(), "\\right|"];
  x.take();
  const body: Token[] = [];
  for (let token = x.peek(); token.text !== "|" && token.text !== ""; token = x.peek())
    body.push(x.take());
  if (x.peek().text === "|") x.take();
  return [`\\left${open}`, body, "\\right|"];
};

/** `\mqty(a & b \\ c & d)`: a matrix in the given brackets. */
export const matrixQuantity =
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

/** `\imat{3}`: the rows of an identity matrix, for use inside a matrix. */
export const identity: Expand = ([count]) => {
  const indices = Array.from({ length: countOf(count) }, (_, i) => i);
  return [indices.map((i) => indices.map((j) => (i === j ? "1" : "0")).join("&")).join("\\\\")];
};

/** `\xmat{x}{2}{3}`: the same entry everywhere, with indices in the starred form. */
export const uniform: Expand = ([indexed, entry = EMPTY, rowCount, columnCount]) => {
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

export const zeros: Expand = ([rows, columns]) => [
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

export const pauli: Expand = ([name = EMPTY]) => {
  const matrix = PAULI[plainTextOf(name)];
  // No matrix has the name: it is kept as it was written.
  return [matrix ?? name];
};

/** `\dmat{a,b}`, `\admat`: blocks on a diagonal; a block may be a matrix of its own. */
export const diagonal =
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
export const flat: Expand = ([upper = EMPTY, lower = EMPTY]) => [
  "\\left.",
  upper,
  "/",
  lower,
  "\\right.",
];

export const order: Expand = ([, body = EMPTY]) => ["\\mathcal{O}\\left(", body, "\\right)"];
