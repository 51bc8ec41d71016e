/** The physics package: derivatives, automatic brackets, vectors, Dirac's notation, matrices. */
import type { Expansion, MacroExpander, MacroFunction } from "../engine";
import { siQuantity } from "./siunitx";
import {
  argument,
  braced,
  bracketed,
  expansion,
  nextIs,
  optional,
  split,
  star,
  textOf,
  type Package,
  type Tokens,
} from "./read";

/** `\dv{x}`, `\dv{f}{x}`, `\dv[n]{f}{x}`, `\dv{f}{x}{y}` with partials. */
const derivative =
  (d: string): MacroFunction =>
  (expander) => {
    const linear = star(expander);
    const order = optional(expander);
    const first = argument(expander);
    const second = braced(expander);
    const third = second && d !== "\\mathrm{d}" ? braced(expander) : undefined;
    const power: readonly (string | Tokens)[] = order ? ["^{", order, "}"] : [];
    const over = linear ? "/" : "}{";
    const open = linear ? "{" : "\\frac{";
    if (third && second) {
      return expansion(open, `${d}^2 `, first, over, `${d} `, second, `${d} `, third, "}");
    }
    if (!second) return expansion(open, d, ...power, over, `${d} `, first, ...power, "}");
    return expansion(open, d, ...power, " ", first, over, `${d} `, second, ...power, "}");
  };

/** `\dd{x}`, `\dd[3]{x}`, `\dd(\cos\theta)`. */
const differential =
  (d: string): MacroFunction =>
  (expander) => {
    star(expander);
    const order = optional(expander);
    const power: readonly (string | Tokens)[] = order ? ["^{", order, "}"] : [];
    const body = braced(expander);
    if (body) return expansion("\\,", d, ...power, " ", body);
    const inner = bracketed(expander, "(", ")");
    if (inner) return expansion("\\,", d, ...power, "\\left(", inner, "\\right)");
    return expansion(d, ...power, " ");
  };

const BRACKETS: readonly (readonly [open: string, close: string, left: string, right: string])[] = [
  ["(", ")", "(", ")"],
  ["[", "]", "[", "]"],
  ["\\{", "\\}", "\\{", "\\}"],
  ["|", "|", "|", "|"],
];

/** The brackets that stand here, growing; undefined if none does. */
function growing(expander: MacroExpander): Expansion | undefined {
  for (const [open, close, left, right] of BRACKETS) {
    const inner = bracketed(expander, open, close);
    if (inner) return expansion(`\\left${left} `, inner, `\\right${right} `);
  }
  const body = braced(expander);
  return body && expansion("\\left\\{", body, "\\right\\}");
}

/** `\qty(…)` of physics, `\qty{5}{m}` of siunitx. */
const quantity: MacroFunction = (expander) => {
  star(expander);
  if (nextIs(expander, "\\big") || nextIs(expander, "\\Big") || nextIs(expander, "\\bigg")) {
    expander.popToken();
  }
  if (nextIs(expander, "{")) {
    const first = argument(expander);
    const unit = braced(expander);
    if (unit) return siQuantity(textOf(first), unit);
    return expansion("\\left\\{", first, "\\right\\}");
  }
  // Options of siunitx in square brackets are followed by two arguments.
  const options = optional(expander);
  if (options && nextIs(expander, "{")) {
    const first = argument(expander);
    const unit = braced(expander);
    if (unit) return siQuantity(textOf(first), unit);
    return expansion("\\left[", options, "\\right]{", first, "}");
  }
  if (options) return expansion("\\left[", options, "\\right]");
  return growing(expander) ?? expansion("");
};

const between =
  (left: string, right: string): MacroFunction =>
  (expander) => {
    star(expander);
    optional(expander);
    return expansion(`\\left${left} `, argument(expander), `\\right${right} `);
  };

/** A function that takes brackets or nothing: `\tr(A)`, `\exp(x)`. */
const operator =
  (name: string): MacroFunction =>
  () =>
    expansion(`\\operatorname{${name}}`);

/** `\grad`, `\grad{f}`, `\grad(f)`. */
const nabla =
  (before: string): MacroFunction =>
  (expander) => {
    const body = braced(expander);
    return body ? expansion(before, "{", body, "}") : expansion(before, " ");
  };

const bold: MacroFunction = (expander) => {
  const italic = star(expander);
  // Where nothing follows that could be its argument, it is a bold v of somebody's own.
  expander.consumeSpaces();
  if (/^(?:[_^&}),.;=]|EOF|\\\\)$/.test(expander.future().text)) return expansion("\\mathbf{v}");
  return expansion(italic ? "\\boldsymbol{" : "\\mathbf{", argument(expander), "}");
};

const decorated =
  (mark: string): MacroFunction =>
  (expander) => {
    const italic = star(expander);
    return expansion(mark, italic ? "{\\boldsymbol{" : "{\\mathbf{", argument(expander), "}}");
  };

const words =
  (left: string, right: string, text?: string): MacroFunction =>
  (expander) => {
    star(expander);
    return text === undefined
      ? expansion(left, "\\text{", argument(expander), "}", right)
      : expansion(left, `\\text{${text}}`, right);
  };

const braket: MacroFunction = (expander) => {
  star(expander);
  const first = argument(expander);
  const second = braced(expander);
  if (second) return expansion("\\left\\langle ", first, "\\middle|", second, "\\right\\rangle ");
  const parts = split(first, "|");
  const joined = parts.flatMap((part, i) => (i === 0 ? [part] : ["\\middle| ", part]));
  return expansion("\\left\\langle ", ...joined, "\\right\\rangle ");
};

const ketBra: MacroFunction = (expander) => {
  star(expander);
  const first = argument(expander);
  const second = braced(expander) ?? first;
  return expansion("\\left|", first, "\\right\\rangle\\left\\langle ", second, "\\right|");
};

const expectation: MacroFunction = (expander) => {
  star(expander);
  if (nextIs(expander, "*")) expander.popToken();
  const first = argument(expander);
  const state = braced(expander);
  if (!state) return expansion("\\left\\langle ", first, "\\right\\rangle ");
  return expansion(
    "\\left\\langle ",
    state,
    "\\middle|",
    first,
    "\\middle|",
    state,
    "\\right\\rangle ",
  );
};

const matrixElement: MacroFunction = (expander) => {
  while (star(expander)) continue;
  const [bra, op, ket] = [argument(expander), argument(expander), argument(expander)];
  return expansion("\\left\\langle ", bra, "\\middle|", op, "\\middle|", ket, "\\right\\rangle ");
};

const commutator =
  (left: string, right: string): MacroFunction =>
  (expander) => {
    star(expander);
    return expansion(
      `\\left${left}`,
      argument(expander),
      ",",
      argument(expander),
      `\\right${right}`,
    );
  };

/** `\eval{f}_a^b`, `\eval(f|_a`, `\eval[f|`: a bar behind. */
const evaluated: MacroFunction = (expander) => {
  star(expander);
  if (nextIs(expander, "(") || nextIs(expander, "[")) {
    const open = expander.popToken().text;
    const tokens: ReturnType<MacroExpander["popToken"]>[] = [];
    for (let token = expander.popToken(); token.text !== "|"; token = expander.popToken()) {
      if (token.text === "EOF") {
        expander.pushToken(token);
        break;
      }
      tokens.push(token);
    }
    return expansion(`\\left${open}`, tokens.reverse(), "\\right|");
  }
  return expansion("\\left.", argument(expander), "\\right|");
};

/** `\mqty(a & b \\ c & d)`: a matrix in the brackets that stand here. */
const matrixQuantity =
  (environment: string, left = "", right = ""): MacroFunction =>
  (expander) => {
    star(expander);
    const begin = `\\begin{${environment}}`;
    const end = `\\end{${environment}}`;
    const body = braced(expander);
    if (body) {
      return left === ""
        ? expansion(begin, body, end)
        : expansion(`\\left${left}`, begin, body, end, `\\right${right}`);
    }
    for (const [open, close, l, r] of BRACKETS) {
      const inner = bracketed(expander, open, close);
      if (inner) return expansion(`\\left${l}`, begin, inner, end, `\\right${r}`);
    }
    return expansion("");
  };

/** `\imat{3}`: rows of an identity matrix, to stand inside a matrix. */
const identity: MacroFunction = (expander) => {
  const size = Math.min(20, Math.max(1, Number(textOf(argument(expander))) || 1));
  const row = (i: number): string =>
    Array.from({ length: size }, (_, j) => (i === j ? "1" : "0")).join("&");
  return expansion(Array.from({ length: size }, (_, i) => row(i)).join("\\\\"));
};

/** `\xmat{x}{2}{3}`: one entry everywhere, with indices in its starred form. */
const filled: MacroFunction = (expander) => {
  const indexed = star(expander);
  const entry = argument(expander);
  const count = (tokens: Tokens): number => Math.min(20, Math.max(1, Number(textOf(tokens)) || 1));
  const rows = count(argument(expander));
  const columns = count(argument(expander));
  const parts: (string | Tokens)[] = [];
  for (let i = 1; i <= rows; i += 1) {
    if (i > 1) parts.push("\\\\");
    for (let j = 1; j <= columns; j += 1) {
      if (j > 1) parts.push("&");
      const index = rows === 1 ? `${j}` : columns === 1 ? `${i}` : `${i}${j}`;
      parts.push("{", entry, indexed ? `}_{${index}}` : "}");
    }
  }
  return expansion(...parts);
};

const zeros: MacroFunction = (expander) => {
  const count = (): number => Math.min(20, Math.max(1, Number(textOf(argument(expander))) || 1));
  const rows = count();
  const columns = count();
  return expansion(
    Array.from({ length: rows }, () => Array(columns).fill("0").join("&")).join("\\\\"),
  );
};

const PAULI: Readonly<Record<string, string>> = {
  "0": "1&0\\\\0&1",
  "1": "0&1\\\\1&0",
  x: "0&1\\\\1&0",
  "2": "0&-i\\\\i&0",
  y: "0&-i\\\\i&0",
  "3": "1&0\\\\0&-1",
  z: "1&0\\\\0&-1",
};

const pauli: MacroFunction = (expander) =>
  expansion(PAULI[textOf(argument(expander))] ?? PAULI["0"] ?? "");

/** `\dmat{a,b}`, `\admat`: blocks on a diagonal; a block may be a matrix of its own. */
const diagonal =
  (anti: boolean): MacroFunction =>
  (expander) => {
    const other = optional(expander);
    const blocks = split(argument(expander), ",");
    const size = blocks.length;
    const parts: (string | Tokens)[] = [];
    for (let i = 0; i < size; i += 1) {
      if (i > 0) parts.push("\\\\");
      for (let j = 0; j < size; j += 1) {
        if (j > 0) parts.push("&");
        const block = (anti ? i + j === size - 1 : i === j) ? blocks[i] : undefined;
        if (!block) parts.push(other ?? "");
        else if (block.some((token) => token.text === "&" || token.text === "\\\\")) {
          parts.push("\\begin{matrix}", block, "\\end{matrix}");
        } else parts.push(block);
      }
    }
    return expansion(...parts);
  };

/** `\flatfrac{a}{b}` */
const flat: MacroFunction = (expander) =>
  expansion("\\left.", argument(expander), "/", argument(expander), "\\right.");

const order: MacroFunction = (expander) => {
  star(expander);
  return expansion("\\mathcal{O}\\left(", argument(expander), "\\right)");
};

export const PHYSICS: Package = [
  ["\\dv", derivative("\\mathrm{d}")],
  ["\\derivative", derivative("\\mathrm{d}")],
  ["\\odv", derivative("\\mathrm{d}")],
  ["\\pdv", derivative("\\partial ")],
  ["\\pderivative", derivative("\\partial ")],
  ["\\partialderivative", derivative("\\partial ")],
  ["\\fdv", derivative("\\delta ")],
  ["\\fderivative", derivative("\\delta ")],
  ["\\functionalderivative", derivative("\\delta ")],
  ["\\dd", differential("\\mathrm{d}")],
  ["\\differential", differential("\\mathrm{d}")],
  ["\\odif", differential("\\mathrm{d}")],
  ["\\pdif", differential("\\partial")],
  ["\\var", differential("\\delta")],
  ["\\variation", differential("\\delta")],
  ["\\qty", quantity],
  ["\\quantity", quantity],
  ["\\pqty", between("(", ")")],
  ["\\bqty", between("[", "]")],
  ["\\vqty", between("|", "|")],
  ["\\Bqty", between("\\{", "\\}")],
  ["\\abs", between("|", "|")],
  ["\\absolutevalue", between("|", "|")],
  ["\\norm", between("\\|", "\\|")],
  ["\\order", order],
  ["\\comm", commutator("[", "]")],
  ["\\commutator", commutator("[", "]")],
  ["\\acomm", commutator("\\{", "\\}")],
  ["\\acommutator", commutator("\\{", "\\}")],
  ["\\anticommutator", commutator("\\{", "\\}")],
  ["\\pb", commutator("\\{", "\\}")],
  ["\\poissonbracket", commutator("\\{", "\\}")],
  ["\\eval", evaluated],
  ["\\evaluated", evaluated],
  ["\\vb", bold],
  ["\\vectorbold", bold],
  ["\\va", decorated("\\vec")],
  ["\\vectorarrow", decorated("\\vec")],
  ["\\vu", decorated("\\hat")],
  ["\\vectorunit", decorated("\\hat")],
  ["\\vdot", () => expansion("\\boldsymbol{\\cdot}")],
  ["\\dotproduct", () => expansion("\\boldsymbol{\\cdot}")],
  ["\\cross", () => expansion("\\boldsymbol{\\times}")],
  ["\\crossproduct", () => expansion("\\boldsymbol{\\times}")],
  ["\\cp", () => expansion("\\boldsymbol{\\times}")],
  ["\\grad", nabla("\\boldsymbol{\\nabla}")],
  ["\\gradient", nabla("\\boldsymbol{\\nabla}")],
  ["\\divergence", nabla("\\boldsymbol{\\nabla}\\cdot ")],
  ["\\curl", nabla("\\boldsymbol{\\nabla}\\times ")],
  ["\\laplacian", nabla("\\nabla^2")],
  ["\\tr", operator("tr")],
  ["\\trace", operator("tr")],
  ["\\Tr", operator("Tr")],
  ["\\Trace", operator("Tr")],
  ["\\rank", operator("rank")],
  ["\\erf", operator("erf")],
  ["\\Res", operator("Res")],
  ["\\Residue", operator("Res")],
  ["\\pv", () => expansion("\\mathcal{P}")],
  ["\\principalvalue", () => expansion("\\mathcal{P}")],
  ["\\PV", operator("P.V.")],
  ["\\qq", words("\\quad ", "\\quad ")],
  ["\\qqtext", words("\\quad ", "\\quad ")],
  ["\\qcomma", words(",\\quad ", "", "")],
  ["\\qc", words(",\\quad ", "", "")],
  ["\\qcc", words("\\quad ", "\\quad ", "c.c.")],
  ...[
    "if",
    "then",
    "else",
    "otherwise",
    "unless",
    "given",
    "using",
    "assume",
    "since",
    "let",
    "for",
    "all",
    "even",
    "odd",
    "integer",
    "and",
    "or",
    "as",
    "in",
  ].map((word) => [`\\q${word}`, words("\\quad ", "\\quad ", word)] as const),
  ["\\braket", braket],
  ["\\innerproduct", braket],
  ["\\ip", braket],
  ["\\ketbra", ketBra],
  ["\\dyad", ketBra],
  ["\\outerproduct", ketBra],
  ["\\op", ketBra],
  ["\\expval", expectation],
  ["\\expectationvalue", expectation],
  ["\\ev", expectation],
  ["\\mel", matrixElement],
  ["\\matrixel", matrixElement],
  ["\\matrixelement", matrixElement],
  ["\\mqty", matrixQuantity("matrix")],
  ["\\matrixquantity", matrixQuantity("matrix")],
  ["\\pmqty", matrixQuantity("matrix", "(", ")")],
  ["\\Pmqty", matrixQuantity("matrix", "(", ")")],
  ["\\bmqty", matrixQuantity("matrix", "[", "]")],
  ["\\vmqty", matrixQuantity("matrix", "|", "|")],
  ["\\matrixdeterminant", matrixQuantity("matrix", "|", "|")],
  ["\\mdet", matrixQuantity("matrix", "|", "|")],
  ["\\smqty", matrixQuantity("smallmatrix")],
  ["\\smallmatrixquantity", matrixQuantity("smallmatrix")],
  ["\\spmqty", matrixQuantity("smallmatrix", "(", ")")],
  ["\\sPmqty", matrixQuantity("smallmatrix", "(", ")")],
  ["\\sbmqty", matrixQuantity("smallmatrix", "[", "]")],
  ["\\svmqty", matrixQuantity("smallmatrix", "|", "|")],
  ["\\smdet", matrixQuantity("smallmatrix", "|", "|")],
  ["\\imat", identity],
  ["\\identitymatrix", identity],
  ["\\xmat", filled],
  ["\\xmatrix", filled],
  ["\\zmat", zeros],
  ["\\zeromatrix", zeros],
  ["\\pmat", pauli],
  ["\\paulimatrix", pauli],
  ["\\dmat", diagonal(false)],
  ["\\diagonalmatrix", diagonal(false)],
  ["\\admat", diagonal(true)],
  ["\\antidiagonalmatrix", diagonal(true)],
  ["\\flatfrac", flat],
];
