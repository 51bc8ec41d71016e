/** The page of supported LaTeX: every row of the table, with a sample that shows it. */
import { COMMANDS } from "../src/latex/commands";
import { drawEquation } from "../src/picture/svg";
import { parseXml } from "../src/xml/parse";
import { latexPage } from "../tools/website/latex-page";
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

test("the page has all names, with drawings, and is well-formed", async () => {
  const { html, rows, drawn, names } = await latexPage(drawEquation);
  expect(rows).toBeGreaterThan(COMMANDS.length - 10);
  // What defines, begins or ends something draws nothing by itself.
  expect(drawn).toBeGreaterThan(0.97 * rows);
  expect(names).toBeGreaterThan(2000);
  for (const { names: all } of COMMANDS)
    for (const name of all.filter((one) => /^\\[A-Za-z]+$/.test(one))) expect(html).toContain(name);
  const body = html
    .replaceAll("<br>", "<br/>")
    .replace(/<input[^>]*>/, "")
    .replace(" defer>", ">");
  expect(() => parseXml(`<x>${body}</x>`)).not.toThrow();
});
