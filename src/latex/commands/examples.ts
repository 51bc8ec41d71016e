/**
 * What is offered of packages: an example for every button. The sentence of a button stands in
 * `src/text/<language>/palette.ts`, by key.
 */
import type { Family } from "./row";

/** Name on the button, key of its sentence, what is put into the field, what is shown. */
export type Example<Key extends string> = readonly [
  family: Family,
  name: string,
  key: Key,
  snippet: string,
  sample: string,
];

export const EXAMPLES = [
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
