/** The samples of the page of supported LaTeX. */
import { COMMANDS } from "../src/latex/commands";
import { sampleOf } from "../tools/website/samples";

const rowOf = (name: string) => {
  const found = COMMANDS.find(({ names }) => names.includes(name));
  if (!found) throw new Error(`there is no ${name}`);
  return found;
};

test.each([
  ["\\alpha", "\\alpha"],
  ["\\frac", "\\frac{a}{b}"],
  ["\\sum", "\\sum_{a}^{b} x"],
  ["\\limits", "\\sum\\limits_{a}^{b} x"],
  ["\\over", "{a \\over b}"],
  ["\\of", "\\root n \\of x"],
  ["\\textcolor", "\\textcolor{red}{a}"],
  ["\\hline", "\\begin{matrix} a & b \\\\ \\hline c & d \\end{matrix}"],
  ["pmatrix", "\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}"],
  ["array", "\\begin{array}{lcr} a & b & c \\\\ d & e & f \\end{array}"],
  ["\\ce", "\\ce{H2O}"],
  ["\\newcommand", undefined],
])("%s is shown by %s", (name, latex) => {
  expect(sampleOf(rowOf(name))?.latex).toBe(latex);
});
