/**
 * What the palette offers beside the commands themselves: combinations of several commands, and examples of
 * what packages provide. The description of a button is in `src/text/<language>/palette.ts`, by key.
 */
import type { Family } from "./row";

/** Name on the button, key of its description, LaTeX to insert, LaTeX to show. */
export type Example<Key extends string> = readonly [
  family: Family,
  name: string,
  key: Key,
  snippet: string,
  sample: string,
];

export const EXAMPLES = [
  ["structures", "^", "superscript", "^{${n}}", "x^n"],
  ["structures", "_", "subscript", "_{${i}}", "x_i"],
  ["structures", "\\frac{d}{dx}", "derivative", "\\frac{d ${f}}{d ${x}}", "\\frac{df}{dx}"],
  [
    "structures",
    "\\frac{\\partial}{\\partial x}",
    "partialDerivative",
    "\\frac{\\partial ${f}}{\\partial ${x}}",
    "\\frac{\\partial f}{\\partial x}",
  ],
  ["structures", "^{-1}", "inverse", "^{-1}", "A^{-1}"],
  ["structures", "^{\\top}", "transpose", "^{\\top}", "A^{\\top}"],
  ["relations", "=", "equals", "= ", "="],
  ["operators", "+", "plus", "+ ", "+"],
  ["operators", "-", "minus", "- ", "-"],
  ["operators", "n!", "factorial", "!", "n!"],
  ["functions", "\\mathbb{E}", "expected", "\\mathbb{E}\\left[ ${X} \\right]", "\\mathbb{E}[X]"],
  ["functions", "\\operatorname{tr}", "trace", "\\operatorname{tr} ", "\\operatorname{tr}"],
  ["functions", "\\operatorname{rank}", "rank", "\\operatorname{rank} ", "\\operatorname{rank}"],
  ["alphabets", "\\mathbb{N}", "naturals", "\\mathbb{N}", "\\mathbb{N}"],
  ["alphabets", "\\mathbb{Z}", "integers", "\\mathbb{Z}", "\\mathbb{Z}"],
  ["alphabets", "\\mathbb{Q}", "rationals", "\\mathbb{Q}", "\\mathbb{Q}"],
  ["alphabets", "\\mathbb{R}", "reals", "\\mathbb{R}", "\\mathbb{R}"],
  ["alphabets", "\\mathbb{C}", "complexes", "\\mathbb{C}", "\\mathbb{C}"],
  ["delimiters", "\\left(", "parentheses", "\\left( ${} \\right)", "\\left( x \\right)"],
  ["delimiters", "\\left[", "squareBrackets", "\\left[ ${} \\right]", "\\left[ x \\right]"],
  [
    "delimiters",
    "\\left\\{",
    "braces",
    "\\left\\lbrace ${} \\right\\rbrace",
    "\\left\\{ x \\right\\}",
  ],
  ["delimiters", "\\left|", "abs", "\\left| ${} \\right|", "\\left| x \\right|"],
  ["delimiters", "\\left\\|", "norm", "\\left\\| ${} \\right\\|", "\\left\\| x \\right\\|"],
  [
    "delimiters",
    "\\left\\lfloor",
    "floor",
    "\\left\\lfloor ${} \\right\\rfloor",
    "\\lfloor x \\rfloor",
  ],
  [
    "delimiters",
    "\\left\\lceil",
    "ceiling",
    "\\left\\lceil ${} \\right\\rceil",
    "\\lceil x \\rceil",
  ],
  [
    "delimiters",
    "\\left\\langle",
    "angles",
    "\\left\\langle ${} \\right\\rangle",
    "\\langle x \\rangle",
  ],
  ["physics", "\\dv", "dv", "\\dv{${y}}{${x}}", "\\dv{y}{x}"],
  ["physics", "\\pdv", "pdv", "\\pdv{${f}}{${x}}", "\\pdv{f}{x}"],
  ["physics", "\\dd", "dd", "\\dd{${x}}", "\\dd{x}"],
  ["physics", "\\bra", "bra", "\\bra{${a}}", "\\bra{a}"],
  ["physics", "\\ket", "ket", "\\ket{${a}}", "\\ket{a}"],
  ["physics", "\\braket", "braket", "\\braket{${a}}{${b}}", "\\braket{a}{b}"],
  ["physics", "\\ketbra", "ketbra", "\\ketbra{${a}}{${b}}", "\\ketbra{a}{b}"],
  ["physics", "\\expval", "expval", "\\expval{${A}}", "\\expval{A}"],
  ["physics", "\\mel", "mel", "\\mel{${a}}{${H}}{${b}}", "\\mel{a}{H}{b}"],
  ["physics", "\\comm", "comm", "\\comm{${A}}{${B}}", "\\comm{A}{B}"],
  ["physics", "\\acomm", "acomm", "\\acomm{${A}}{${B}}", "\\acomm{A}{B}"],
  ["physics", "\\abs", "abs", "\\abs{${x}}", "\\abs{x}"],
  ["physics", "\\norm", "norm", "\\norm{${x}}", "\\norm{x}"],
  ["physics", "\\eval", "eval", "\\eval{${x}}_{${a}}^{${b}}", "\\eval{x}_a^b"],
  ["physics", "\\order", "order", "\\order{${x}}", "\\order{x}"],
  ["physics", "\\grad", "grad", "\\grad ", "\\grad f"],
  ["physics", "\\divergence", "divergence", "\\divergence ", "\\divergence v"],
  ["physics", "\\curl", "curl", "\\curl ", "\\curl v"],
  ["physics", "\\laplacian", "laplacian", "\\laplacian ", "\\laplacian f"],
  ["physics", "\\qty", "qty", "\\qty{${9.81}}{${m/s^2}}", "\\qty{3}{m/s}"],
  ["physics", "\\num", "num", "\\num{${6.02e23}}", "\\num{e9}"],
  ["physics", "\\unit", "unit", "\\unit{${kg.m/s^2}}", "\\unit{kg}"],
  ["chemistry", "\\ce{H2O}", "formula", "\\ce{${H2O}}", "\\ce{H2O}"],
  ["chemistry", "\\ce{->}", "reaction", "\\ce{${A} -> ${B}}", "\\ce{A -> B}"],
  ["chemistry", "\\ce{<=>}", "equilibrium", "\\ce{${A} <=> ${B}}", "\\ce{A <=> B}"],
  ["chemistry", "\\ce{^2-}", "ion", "\\ce{${SO4}^${2-}}", "\\ce{SO4^2-}"],
  ["chemistry", "\\ce{^14_6}", "isotope", "\\ce{^{${14}}_{${6}}${C}}", "\\ce{^{14}_{6}C}"],
  ["chemistry", "\\ce{v}", "precipitate", "\\ce{${BaSO4} v}", "\\ce{AgCl v}"],
  ["chemistry", "\\ce{*}", "hydrate", "\\ce{${CuSO4} * ${5} H2O}", "\\ce{X * 5 H2O}"],
] as const satisfies readonly Example<string>[];

/**
 * The most common structures, which also come first on PowerPoint's own Equation tab: name of the command
 * or example, LaTeX to insert, LaTeX to show.
 */
export const STRIP: readonly (readonly [name: string, snippet: string, sample: string])[] = [
  ["^", "^{${n}}", "x^2"],
  ["_", "_{${i}}", "x_i"],
  ["\\frac", "\\frac{${numerator}}{${denominator}}", "\\frac{a}{b}"],
  ["\\sqrt", "\\sqrt{${radicand}}", "\\sqrt{x}"],
  ["\\sum", "\\sum_{${i=1}}^{${n}} ", "\\sum"],
  ["\\int", "\\int_{${a}}^{${b}} ", "\\int"],
  ["\\left(", "\\left( ${} \\right)", "(x)"],
  [
    "pmatrix",
    "\\begin{pmatrix}\n  ${a} & ${b} \\\\\n  ${c} & ${d}\n\\end{pmatrix}",
    "\\left(\\substack{a\\,b\\\\c\\,d}\\right)",
  ],
  [
    "cases",
    "\\begin{cases}\n  ${a} & ${b} \\\\\n  ${c} & ${d}\n\\end{cases}",
    "\\left\\{\\begin{smallmatrix}a\\\\b\\end{smallmatrix}\\right.",
  ],
  ["\\vec", "\\vec{${v}}", "\\vec{v}"],
  ["\\text", "\\text{${text}}", "\\text{Aa}"],
];
