/** LaTeX packages for an exported .tex. */
import { byCommand } from "./index";

/** The lines that load them, in the required order. */
export const LOADED: readonly (readonly [name: string, line: string])[] = [
  ["mhchem", "\\usepackage[version=4]{mhchem}"],
  ["physics", "\\usepackage{physics}"],
  ["siunitx", "\\usepackage{siunitx}"],
  ["cancel", "\\usepackage{cancel}"],
  ["dsfont", "\\usepackage{dsfont}"],
  ["bbm", "\\usepackage{bbm}"],
  ["esint", "\\usepackage{esint}"],
  ["amscd", "\\usepackage{amscd}"],
  ["multirow", "\\usepackage{multirow}"],
  ["nicematrix", "\\usepackage{nicematrix}"],
  ["tikz-cd", "\\usepackage{tikz-cd}"],
  ["bussproofs", "\\usepackage{bussproofs}"],
  ["empheq", "\\usepackage{empheq}"],
  ["hyperref", "\\usepackage[hidelinks]{hyperref}"],
  ["stmaryrd", "\\usepackage{stmaryrd}"],
];

/** The package of a command or environment; undefined if it is always loaded. */
export function packageOf(name: string): string | undefined {
  const from = byCommand.get(name)?.package;
  return typeof from === "object" ? from[name] : from;
}
