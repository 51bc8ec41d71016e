/** Equations that were left in one line are built up and said; what only looks like it stays as it is. */
import * as fc from "fast-check";
import { harvest } from "../../src/deck/harvest";
import { readMath } from "../../src/deck/linear";
import { readLatex } from "../../src/latex/read";
import { tidy } from "../../src/latex/tidy";
import { writeLatex } from "../../src/latex/write";
import { readOmmlText } from "../../src/omml/read";
import { writeOmml } from "../../src/omml/write";
import { equation, mathRun, paragraph, run, textBox } from "../support/deck";
import { slideOf } from "../support/slides";

const omml = (...runs: readonly string[]): string => `<m:oMath>${runs.join("")}</m:oMath>`;
const plain = (text: string, properties = ""): string =>
  `<m:r>${properties}<m:t>${text}</m:t></m:r>`;

function read(xml: string): { latex: string; codes: readonly string[] } {
  const { body, problems } = readOmmlText(xml, {}, readMath);
  return { latex: writeLatex(tidy(body)), codes: problems.map(({ code }) => code) };
}

test.each([
  ["UnicodeMath", omml(plain("𝑥_1^2+√(𝑦)")), String.raw`x_1^2 + \sqrt{y}`],
  ["in several runs", omml(plain("𝑥^"), plain("2"), plain("=1")), "x^2 = 1"],
  [
    "a matrix",
    omml(plain("(■(1&amp;0@0&amp;1))")),
    String.raw`\begin{pmatrix} 1 & 0 \\ 0 & 1 \end{pmatrix}`,
  ],
  ["LaTeX", omml(plain(String.raw`\frac{a}{b}`)), String.raw`\frac{a}{b}`],
  ["LaTeX with italic names", omml(plain("\\𝑓𝑟𝑎𝑐{𝑎}{𝑏}")), String.raw`\frac{a}{b}`],
  ["LaTeX with scripts only", omml(plain("x_{ij}")), "x_{ij}"],
  ["on a line of its own", `<m:oMathPara>${omml(plain("𝑎_𝑛"))}</m:oMathPara>`, "a_n"],
])("%s", (_name, xml, latex) => {
  expect(read(xml)).toEqual({ latex, codes: ["readLinear"] });
});

test.each([
  ["a slash", omml(plain("𝑎/𝑏"))],
  ["signs that mean themselves", omml(plain("𝑎_𝑏", "<m:rPr><m:lit/></m:rPr>"))],
  ["words", omml(plain("snake_case", "<m:rPr><m:nor/></m:rPr>"))],
  ["a sign at the edge", omml(plain("𝑥^"))],
  ["a percent sign", omml(plain("%𝑥"))],
  ["no command", omml(plain(String.raw`𝑋\foobarbaz`))],
  [
    "something that is built up",
    omml(plain("𝑎_𝑏"), "<m:rad><m:deg/><m:e><m:r><m:t>2</m:t></m:r></m:e></m:rad>"),
  ],
])("%s is no linear equation", (_name, xml) => {
  expect(read(xml)).toEqual({ latex: writeLatex(tidy(readOmmlText(xml).body)), codes: [] });
});

test("what we write is never taken for one", () => {
  const part = fc.constantFrom(
    "a",
    "\\_",
    "\\char94 ",
    "x",
    "\\alpha",
    "√",
    "/",
    "1",
    "\\backslash ",
    "pi",
    "█",
    "\\{",
    "\\%",
    "x_1",
    " ",
    "\\text{a_b}",
    "\\mathrm{b\\_c}",
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
      const { body } = readLatex(parts.join(""));
      const codes = readOmmlText(writeOmml(body, { display: false }), {}, readMath).problems;
      expect(codes.map(({ code }) => code)).not.toContain("readLinear");
    }),
  );
});

test("the harvest says it", () => {
  const found = harvest(slideOf(textBox(paragraph(run("so "), equation(mathRun("𝑥^2+1"))))));
  expect(
    found.ok && found.equations.map(({ latex, problems }) => [latex, problems[0]?.code]),
  ).toEqual([["x^2 + 1", "readLinear"]]);
});
