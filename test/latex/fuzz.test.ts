/** Anything a person, a clipboard or an attacker can give: no exception, a place for every problem, in bounded depth. */
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { argumentsOf } from "../../src/math/walk";
import { hasErrors } from "../../src/math/problem";
import type { MathList } from "../../src/math/ast";
import { readLatex } from "../../src/latex/read";
import { readPreamble } from "../../src/latex/preamble";
import { writeLatex } from "../../src/latex/write";
import { writeMathml } from "../../src/mathml/write";
import { writeOmml } from "../../src/omml/write";
import { writeUnicodeMath } from "../../src/unicodemath/write";

const SEED = 20_26;
const RUNS = 400;

const formulas = readFileSync(join(__dirname, "formulas.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("    ") && !line.startsWith("##"));

function depthOf(list: MathList): number {
  let most = 0;
  for (const node of list)
    for (const inner of argumentsOf(node)) most = Math.max(most, 1 + depthOf(inner));
  return most;
}

function check(source: string, display = true): void {
  const { body, problems } = readLatex(source, { display });
  for (const { span } of problems) {
    expect(span.from).toBeGreaterThanOrEqual(0);
    expect(span.to).toBeGreaterThanOrEqual(span.from);
    expect(span.to).toBeLessThanOrEqual(source.length);
  }
  expect(depthOf(body)).toBeLessThan(1600);
}

const tokens = fc.constantFrom(
  ..."{}[]()^_&$%#~'\\ \n|,;.!?*+-=/<>abxyz0129αβ√∑ℝ𝑥²₃",
  ..."\\frac \\sqrt \\left \\right \\middle \\begin{array} \\end{array} \\begin{align} \\end{align} \\\\ \\text \\hat \\sum \\int \\limits \\over \\choose \\color{red} \\bf \\mathbb \\not \\def\\a#1 \\newcommand \\tag \\ce \\hspace{1cm} \\verb| \\substack \\overset \\underbrace \\prescript \\sideset \\cancel \\dv \\SI \\qty \\bra \\mqty \\big \\Bigl \\displaystyle \\operatorname* \\mathop \\kern \\hline \\label \\root \\of \\buildrel".split(
    " ",
  ),
);

test("streams of tokens", () => {
  fc.assert(
    fc.property(fc.array(tokens, { maxLength: 40 }), (parts) => check(parts.join(""))),
    { seed: SEED, numRuns: RUNS },
  );
});

test("any characters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (source) => check(source)),
    { seed: SEED, numRuns: RUNS },
  );
});

test("truncated and spliced formulas", () => {
  const one = fc.constantFrom(...formulas);
  fc.assert(
    fc.property(one, one, fc.nat(200), fc.nat(200), (a, b, i, j) =>
      check(a.slice(0, i) + b.slice(j)),
    ),
    { seed: SEED, numRuns: RUNS },
  );
});

test("any text as a preamble", () => {
  fc.assert(
    fc.property(fc.array(tokens, { maxLength: 40 }), (parts) => {
      const text = `\\newcommand${parts.join("")}\\def${parts.join(" ")}`;
      for (const { span } of readPreamble(text).problems) {
        expect(span.to).toBeLessThanOrEqual(text.length);
      }
    }),
    { seed: SEED, numRuns: RUNS },
  );
});

describe("10,000 deep", () => {
  const N = 10_000;
  const nested: readonly (readonly [string, string, string])[] = [
    ["braces", "{", "}"],
    ["\\frac", "\\frac{1}{", "}"],
    ["\\sqrt", "\\sqrt{", "}"],
    ["\\sqrt without braces", "\\sqrt", ""],
    ["superscripts", "x^{", "}"],
    ["superscripts without braces", "x^", ""],
    ["subscripts of groups", "{x_", "}"],
    ["\\left", "\\left(", "\\right)"],
    ["parentheses", "(", ")"],
    ["bars", "|", "|"],
    ["brackets", "[", ")"],
    ["tables", "\\begin{matrix}", "\\end{matrix}"],
    ["old tables", "\\matrix{", "}"],
    ["text", "\\text{", "}"],
    ["math in text", "\\text{$", "$}"],
    ["accents", "\\hat{", "}"],
    ["accents without braces", "\\hat", ""],
    ["styles", "\\displaystyle", ""],
    ["colours", "\\color{red}", ""],
    ["fonts", "\\bf", ""],
    ["\\mathbf", "\\mathbf{", "}"],
    ["\\over", "{1\\over ", "}"],
    ["sums", "\\sum", ""],
    ["integrals", "\\int", " dx"],
    ["functions", "\\sin", ""],
    ["limits", "\\lim_x", ""],
    ["primes", "'", ""],
    ["combining marks", "\u0302", ""],
    ["\\not", "\\not", ""],
    ["\\overset", "\\overset{", "}{x}"],
    ["\\begingroup", "\\begingroup", "\\endgroup"],
    ["chemistry", "\\ce{", "}"],
    ["boxes", "\\boxed{", "}"],
    ["physics", "\\qty(", ")"],
    ["sizes", "\\large", ""],
    ["prescripts", "{}^{", "}x"],
    ["definitions", "\\def\\a{", "}"],
  ];

  test.each(nested)("%s", (_name, open, close) => {
    check(`x${open.repeat(N)}y${close.repeat(N)}`);
    check(`x${open.repeat(N)}`);
  });

  test("is refused with its place", () => {
    const source = `${"{".repeat(N)}x${"}".repeat(N)}`;
    expect(readLatex(source).problems).toMatchObject([
      { code: "tooDeep", severity: "error", span: { from: 500, to: 501 } },
    ]);
  });

  // Each depth that the reader accepts is written, whatever takes the most of the stack.
  test.each(["pmatrix", "cases", "aligned"])("tables in cells: %s", (name) => {
    for (const depth of [160, 170, 300, 400, 480]) {
      const { body } = readLatex(
        `\\begin{${name}}`.repeat(depth) + "x" + `\\end{${name}}`.repeat(depth),
      );
      for (const write of [writeMathml, writeOmml, writeLatex, writeUnicodeMath])
        write(body, { display: true });
    }
    const { problems } = readLatex(`\\begin{${name}}`.repeat(170));
    expect(problems).toMatchObject([{ code: "tooDeep" }]);
  });

  test("400 deep is accepted", () => {
    expect(hasErrors(readLatex(`${"\\frac{1}{".repeat(400)}x${"}".repeat(400)}`).problems)).toBe(
      false,
    );
  });
});
