/** What is pasted into the field: mathematics of other programs becomes LaTeX, LaTeX stays as it is. */
import { asLatex, mayNeedReading } from "../../src/taskpane/editor/paste-into";

const HALF = "<math><mfrac><mi>a</mi><mi>b</mi></mfrac></math>";
const OMML =
  '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">' +
  "<m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>";

test.each([
  ["MathML", { text: HALF }, "\\frac{a}{b}"],
  ["MathML beside its text", { text: "a b", html: `<p>${HALF}</p>` }, "\\frac{a}{b}"],
  ["OMML", { text: OMML }, "\\frac{a}{b}"],
  ["UnicodeMath", { text: "(𝑎+𝑏)/𝑐" }, "\\frac{a+b}{c}"],
])("%s becomes LaTeX", async (_name, clipping, latex) => {
  expect(mayNeedReading(clipping)).toBe(true);
  expect(await asLatex(clipping)).toBe(latex);
});

test.each([
  ["\\frac{a}{b} ", undefined],
  ["x_1 + y^2", undefined],
  ["(a+b)/(c+d)", undefined],
  ["plain words", "<p>plain words</p>"],
  ["$a$", `<p>${HALF}</p>`],
  ["a < b > c", undefined],
])("%j is left to the browser", (text, html) => {
  expect(mayNeedReading({ text, html })).toBe(false);
});

test("what cannot be read goes in as it is", async () => {
  const text = " <math> and words ";
  expect(mayNeedReading({ text })).toBe(true);
  expect(await asLatex({ text })).toBe(text);
});
