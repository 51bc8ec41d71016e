/** Formulas and the trees they become. */
import { join } from "node:path";
import { readLatex } from "../../src/latex/read";
import { testTrees } from "../support/tree-fixtures";
import { show } from "./show";

// `fences.txt` and `operands.txt` hold the judgement of `src/latex/structure`, a condition a line.
testTrees(
  ["formulas.txt", "fences.txt", "operands.txt"].map((name) => join(__dirname, name)),
  (source) => show(readLatex(source, { display: true }).body),
);

describe("display", () => {
  test.each([
    ["$x$", false],
    ["$$x$$", true],
    ["\\(x\\)", false],
    ["\\[x\\]", true],
    ["\\begin{equation}x\\end{equation}", true],
    ["\\begin{align}x\\end{align}", true],
    ["\\begin{math}x\\end{math}", false],
    ["x", undefined],
    ["\\begin{pmatrix}x\\end{pmatrix}", undefined],
  ])("%s says %s", (source, display) => {
    expect(readLatex(source).display).toBe(display);
  });

  test("a style that is not that of the formula moves the limits of an operator", () => {
    expect(show(readLatex("\\displaystyle\\sum_i x", { display: false }).body)).toBe(
      "∑:stacked_[i]▒[x]",
    );
    expect(show(readLatex("\\textstyle\\sum_i x", { display: true }).body)).toBe("∑:sides_[i]▒[x]");
  });

  test("a fraction of another size than its surroundings is a step larger or smaller", () => {
    expect(show(readLatex("\\dfrac12", { display: false }).body)).toBe("bar(size1(1) / size1(2))");
    expect(show(readLatex("\\tfrac12", { display: false }).body)).toBe("bar(1 / 2)");
  });
});

describe("spans", () => {
  const spansOf = (source: string): readonly string[] =>
    readLatex(source, { display: true }).body.map((node) =>
      node.span ? source.slice(node.span.from, node.span.to) : "(none)",
    );

  test.each([
    ["\\frac{a}{b} + \\sqrt[3]{x}", ["\\frac{a}{b}", "+", "\\sqrt[3]{x}"]],
    ["x_i^2 y", ["x_i^2", "y"]],
    ["(a+b)^2 c", ["(a+b)^2", "c"]],
    ["\\sum_{i=1}^n x_i + 1", ["\\sum_{i=1}^n x_i", "+", "1"]],
    ["\\left( x \\right) y", ["\\left( x \\right)", "y"]],
    ["\\begin{matrix} a \\end{matrix} b", ["\\begin{matrix} a \\end{matrix}", "b"]],
    ["\\alpha  \\beta", ["\\alpha", "\\beta"]],
    ["$$ x + y $$", ["x", "+", "y"]],
    ["\\text{if } x", ["\\text{if }", "x"]],
    ["\\sin x", ["\\sin x"]],
    ["\\overbrace{ab}^n c", ["\\overbrace{ab}^n", "c"]],
    ["a \\neq b", ["a", "\\neq", "b"]],
  ])("%s", (source, expected) => {
    expect(spansOf(source)).toEqual(expected);
  });

  test("what comes out of a macro has the place of its call, its arguments keep theirs", () => {
    const source = "\\newcommand{\\sq}[1]{(#1)^2} a + \\sq{b} c";
    const square = readLatex(source).body[2];
    expect(square?.span && source.slice(square.span.from, square.span.to)).toBe("\\sq{b}");
    const [fenced] = square?.type === "scripts" ? square.base : [];
    const [letter] = fenced?.type === "fenced" ? (fenced.parts[0] ?? []) : [];
    expect(letter?.span).toEqual({
      from: source.lastIndexOf("b}"),
      to: source.lastIndexOf("b}") + 1,
    });
  });
});
