/** The estimate of an equation's size, in ems. */
import { join } from "node:path";
import { estimateExtent } from "../../src/deck/extent";
import { readLatex } from "../../src/latex/read";
import { EMU } from "../../src/pptx/text-box";
import { testTrees } from "../support/tree-fixtures";

const extentOf = (latex: string, points: number): string => {
  const { width, height } = estimateExtent(readLatex(latex, { display: true }).body, points);
  const ems = (emu: number): string => String(Number((emu / EMU / points).toFixed(3)));
  return `${ems(width)} × ${ems(height)}`;
};

testTrees([join(__dirname, "extents.txt")], (latex) => extentOf(latex, 1));

test("an equation grows with its size", () => {
  const latex = "\\frac{abc}{d}+\\sum_i x_i";
  expect(extentOf(latex, 40)).toBe(extentOf(latex, 1));
  const { width } = estimateExtent(readLatex("abc").body, 20);
  expect(width).toBeCloseTo(3 * 0.56 * 20 * EMU, 0);
});
