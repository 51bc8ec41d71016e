import fc from "fast-check";
import type { MathList, MathNode } from "../../src/math/ast";
import { readLatex } from "../../src/latex/read";
import { writeLatex } from "../../src/latex/write";
import { argumentsOf } from "../../src/math/walk";
import { readUnicodeMath } from "../../src/unicodemath/read";
import { writeUnicodeMath } from "../../src/unicodemath/write";
import { trees } from "../support/trees";

const written = (tex: string): string => {
  const { body, problems } = readLatex(tex, { display: true });
  expect(problems).toEqual([]);
  return writeUnicodeMath(body);
};

describe("parentheses and spaces only where they are needed", () => {
  test.each([
    [String.raw`\frac{a}{b}`, "𝑎/𝑏"],
    [String.raw`\frac{a+b}{2a}`, "(𝑎+𝑏)/(2𝑎)"],
    [String.raw`\frac{(a)}{b}`, "((𝑎))/𝑏"],
    [String.raw`\frac{x_1}{y^2}`, "𝑥_1/𝑦^2"],
    [String.raw`x^2 \frac{a}{b} c`, "𝑥^2 〖𝑎/𝑏〗𝑐"],
    [String.raw`2\frac{a}{b^2}c`, "2〖𝑎/𝑏^2〗𝑐"],
    [String.raw`\frac{1}{\infty}`, "1/(∞)"],
    [String.raw`x_i^2 y`, "𝑥_𝑖^2 𝑦"],
    [String.raw`x_{i+1}`, "𝑥_(𝑖+1)"],
    [String.raw`x^{(n)}`, "𝑥^((𝑛))"],
    [String.raw`(a+b)^2`, "(𝑎+𝑏)^2"],
    [String.raw`{x_i}^2`, "〖𝑥_𝑖〗^2"],
    [String.raw`f''(x)`, "𝑓′′(𝑥)"],
    [String.raw`x^2!`, "𝑥^2 !"],
    [String.raw`x_1, 2`, "𝑥_1 , 2"],
    [String.raw`\sqrt{x}y`, "√𝑥 𝑦"],
    [String.raw`\sqrt{xy}`, "√(𝑥𝑦)"],
    [String.raw`\sqrt[3]{x+1}`, "√(3&𝑥+1)"],
    [String.raw`\sum_{i=1}^n x_i`, "∑_(𝑖=1)^𝑛▒𝑥_𝑖"],
    [String.raw`2\sum_i \frac{a}{b}`, "2 ∑_𝑖▒〖𝑎/𝑏〗"],
    [String.raw`\int_0^1 f(x)\,dx`, "∫_0^1▒〖𝑓(𝑥)\u2009𝑑𝑥〗"],
    [String.raw`a\sin x+1`, "𝑎 sin\u2061𝑥+1"],
    [String.raw`\sin^2 x`, "sin^2\u2061𝑥"],
    [String.raw`\lim_{x\to 0} f`, "lim┬(𝑥→0)\u2061𝑓"],
    [String.raw`\operatorname{foo} x`, '"foo"\u2061𝑥'],
  ])("%s", (tex, expected) => {
    expect(written(tex)).toBe(expected);
  });
});

describe("structures", () => {
  test.each([
    [String.raw`\begin{pmatrix}a&b\\c&d\end{pmatrix}`, "(■(𝑎&𝑏@𝑐&𝑑))"],
    [String.raw`\begin{aligned}a&=b\\c&=d\end{aligned}`, "█(𝑎&=𝑏@𝑐&=𝑑)"],
    [String.raw`\left.x\right|_0`, "├𝑥┤|_0"],
    [String.raw`|x|^2`, "├|𝑥┤|^2"],
    [String.raw`\hat{x}+\widehat{ab}`, "𝑥\u0302+(𝑎𝑏)\u0302"],
    [String.raw`\overline{ab}c`, "¯(𝑎𝑏) 𝑐"],
    [String.raw`\underbrace{a+b}_{n}`, "⏟(𝑎+𝑏)_𝑛"],
    [String.raw`\binom{n}{k}`, "(𝑛¦𝑘)"],
    [String.raw`\text{if }x`, '"if "𝑥'],
    [String.raw`\mathrm{kg}`, '"kg"'],
    [String.raw`\mathbb{R}\mathbf{x}\Gamma h`, "ℝ𝐱Γℎ"],
    [String.raw`\textcolor{red}{x}`, "✎(#FF0000&𝑥)"],
    [String.raw`\boxed{x}`, "▭(𝑥)"],
    [String.raw`\cancel{x}`, "╱(𝑥)"],
    [String.raw`\phantom{x}`, "⟡(𝑥)"],
    [String.raw`\&\#`, "\\&\\#"],
    [String.raw`\prescript{14}{6}{C}x`, "(_6^14)𝐶 𝑥"],
    [String.raw`A\xrightarrow[b]{a}B`, "𝐴→┬𝑏┴𝑎 𝐵"],
    [String.raw`E=mc^2\tag{1}`, "𝐸=𝑚𝑐^2#(1)"],
  ])("%s", (tex, expected) => {
    expect(written(tex)).toBe(expected);
  });
});

/** Letters and digits in any order, without their alphabets. */
function letters(list: MathList): string {
  const found: string[] = [];
  const visit = (nodes: MathList): void => {
    for (const node of nodes) {
      if (node.type === "symbol") found.push(node.char);
      else if (node.type === "text") found.push(...node.text);
      for (const argument of argumentsOf(node)) visit(argument);
    }
  };
  visit(list);
  return found
    .join("")
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .split("")
    .sort()
    .join("");
}

test("random trees are read back with the same letters", () => {
  fc.assert(
    fc.property(trees({ canonical: "omml" }), (body) => {
      expect(letters(readUnicodeMath(writeUnicodeMath(body)))).toBe(letters(body));
    }),
    { numRuns: 300 },
  );
});

test.each([
  String.raw`x^{\hat{a}} b`,
  String.raw`x_{\hat{\text{a}}}^{\widehat{ab}} c`,
  String.raw`\sqrt{\hat{a}} b`,
])("an accent inside a script or a root is read back there: %s", (tex) => {
  const { body } = readLatex(tex);
  expect(writeLatex(readUnicodeMath(writeUnicodeMath(body)))).toBe(writeLatex(body));
});

/** Nodes by type, without those that have no form of their own in the text. */
function shape(list: MathList): string[] {
  const types: string[] = [];
  const visit = (nodes: MathList): void => {
    for (const node of nodes) {
      if (KEPT.has(node.type)) types.push(node.type);
      for (const argument of argumentsOf(node)) visit(argument);
    }
  };
  visit(list);
  return types.sort();
}
const KEPT = new Set<MathNode["type"]>(["fraction", "radical", "nary", "matrix", "accent"]);

test("random trees keep their fractions, roots, operators, matrices and accents", () => {
  fc.assert(
    fc.property(trees({ canonical: "omml" }), (body) => {
      expect(shape(readUnicodeMath(writeUnicodeMath(body)))).toEqual(shape(body));
    }),
    { numRuns: 300 },
  );
});
