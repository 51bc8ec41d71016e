/** Pictures that are asked for at once, with letters that none of them has yet: in a file of its own, so that none has. */
import { readLatex } from "../../src/latex/read";
import { writeMathml } from "../../src/mathml/write";
import { drawEquation } from "../../src/picture/svg";

const SOURCES = [
  String.raw`\hat{x} \bar{x} \vec{v} \tilde{a} \dot{x} \ddot{x}`,
  String.raw`\widehat{abc} \overline{ab} \underline{c}`,
  String.raw`\overbrace{a+b}^{n} + \underbrace{c+d}_{m}`,
  String.raw`\overrightarrow{AB} + \underline{x+y} + \overline{z}`,
  String.raw`A \xrightarrow{f} B \xleftarrow[g]{} C`,
  String.raw`\underbracket{A} + \overbracket{B}^n + \mathfrak{g}`,
];

const draw = (latex: string): Promise<{ readonly svg: string }> =>
  drawEquation(writeMathml(readLatex(latex).body, { display: true, drawn: true }), {
    display: true,
    size: 24,
    color: "000000",
    title: "",
  });

test("two that wait for the same letters are drawn as one that has them", async () => {
  const first = await Promise.all(SOURCES.map(draw));
  const again = await Promise.all(SOURCES.map(draw));
  expect(first).toEqual(again);
  expect(first.map(({ svg }) => svg).filter((svg) => /NaN|Infinity|<text/.test(svg))).toEqual([]);
});
