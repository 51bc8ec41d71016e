import { parseXml } from "../../src/xml/parse";
import * as api from "../../src/api/latex-to-omml";

const { latexToMathml, latexToOmml, latexToUnicodeMath, ommlToLatex, preamble } = api;
const { equationParagraph, equationTextBox } = api;

test("these names are the whole of it", () => {
  expect(Object.keys(api).sort()).toEqual([
    "CompiledPreamble",
    "equationParagraph",
    "equationTextBox",
    "latexToMathml",
    "latexToOmml",
    "latexToUnicodeMath",
    "ommlToLatex",
    "preamble",
  ]);
});

test("display as asked, else as the source says, else display", () => {
  const isDisplay = (source: string, options?: api.OmmlOptions): boolean =>
    latexToOmml(source, options).output.startsWith("<m:oMathPara");
  expect(isDisplay("x")).toBe(true);
  expect(isDisplay("$x$")).toBe(false);
  expect(isDisplay("\\[x\\]")).toBe(true);
  expect(isDisplay("\\[x\\]", { display: false })).toBe(false);
  expect(isDisplay("$x$", { display: true })).toBe(true);
  expect(latexToMathml("x", { display: false }).output).toBe(
    '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math>',
  );
});

test("what the text around looks like", () => {
  const { output } = latexToOmml("x", { run: { size: 2400, lang: "de-DE" } });
  expect(output).toContain('<a:rPr lang="de-DE" sz="2400" i="1">');
});

test("a preamble as text, or read once", () => {
  const source = "\\newcommand{\\R}{\\mathbb{R}}";
  expect(latexToUnicodeMath("\\R", { preamble: source }).output).toBe("ℝ");
  const compiled = preamble(source);
  expect(compiled.problems).toEqual([]);
  expect(latexToUnicodeMath("\\R^2", { preamble: compiled }).output).toBe("ℝ^2");
  expect(latexToUnicodeMath("\\R").output).toBe("ℝ");
  expect(latexToUnicodeMath("\\mine", { preamble: "\\newcommand{\\mine}{x}" }).ok).toBe(true);
  expect(latexToUnicodeMath("\\mine").ok).toBe(false);
});

test("an error has a sentence and a place, and no output", () => {
  const { ok, output, problems } = latexToOmml("x+\\fracc{a}{b}");
  expect([ok, output]).toEqual([false, ""]);
  expect(problems[0]).toMatchObject({ from: 2, to: 8, severity: "error", suggestion: "\\frac" });
  expect(problems[0]?.message).toContain("\\fracc");
  expect(problems[0]?.message).not.toMatch(/[{}]/);
});

test("nothing makes it throw", () => {
  for (const source of [
    "",
    "{",
    "}",
    "\\",
    "\\frac",
    "^^",
    "\u0000",
    "\uD800",
    "&",
    "\\begin{x}",
  ]) {
    for (const translate of [latexToOmml, latexToMathml, latexToUnicodeMath])
      expect(typeof translate(source).ok).toBe("boolean");
  }
});

test("the way back, from what PowerPoint and others write", () => {
  const { output } = latexToOmml("\\sum_{i=1}^{n} \\frac{x_i}{2}");
  expect(ommlToLatex(output)).toEqual({
    ok: true,
    output: "\\sum_{i=1}^{n} \\frac{x_i}{2}",
    display: true,
    problems: [],
  });
  // Cut out of a file, where the prefixes are declared further up.
  const cut = "<a14:m><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></a14:m>";
  expect(ommlToLatex(cut)).toMatchObject({ ok: true, output: "x", display: false });
  expect(ommlToLatex("<m:oMath>")).toMatchObject({ ok: false, output: "" });
  expect(ommlToLatex("")).toMatchObject({ ok: true, output: "" });
});

test("a paragraph: alone a display, beside text in its line, in the look that is asked for", () => {
  const { output } = equationParagraph("x^2", { size: 24.5, color: "1f4e79", align: "left" });
  const alone = parseXml(output);
  expect(alone.is("a", "p")).toBe(true);
  expect(alone.child("a", "pPr")?.attr("algn")).toBe("l");
  expect(output).toContain('<m:jc m:val="left"/>');
  expect(output).toContain('sz="2450"');
  expect(output).toContain('<a:srgbClr val="1F4E79"/>');
  const inText = equationParagraph("x^2", { before: "Let ", after: " & so on", display: true });
  const parts = parseXml(inText.output).elements.map((e) => `${e.local} ${e.text}`.trim());
  expect(parts).toEqual(["r Let", "m 𝑥2", "r  & so on", "endParaRPr"]);
  expect(inText.output).not.toContain("oMathPara");
});

test("no format of a caller makes a deck that does not open", () => {
  const { output } = equationParagraph("x", {
    ...{ size: Number.NaN, color: 'red"/><x', lang: 'en" x="', before: "a\u0000<b>" },
  });
  parseXml(output);
  expect(output).toContain('<a:rPr lang="en-US"');
  expect(output).not.toContain("sz=");
  expect(output).toContain("a\uFFFD&lt;b&gt;");
});

test("a text box stands in alternatives, with text for other programs", () => {
  const place = { id: 7, x: 914400, y: 914400.4, width: 3000000, height: 600000 };
  const { ok, output } = equationTextBox("\\frac{a}{b}", { ...place, name: 'E "1"', size: 20 });
  expect(ok).toBe(true);
  const root = parseXml(output);
  expect(root.is("mc", "AlternateContent")).toBe(true);
  const [choice, fallback] = root.elements;
  expect(choice?.attr("Requires")).toBe("a14");
  expect(choice?.descendants("m", "oMathPara")).toHaveLength(1);
  expect(fallback?.descendants("m", "oMath")).toEqual([]);
  expect(fallback?.descendants("a", "t").map((t) => t.text)).toEqual(["𝑎/𝑏"]);
  for (const shape of root.elements) {
    expect(shape.descendants("p", "cNvPr")[0]?.attr("name")).toBe('E "1"');
    expect(shape.descendants("a", "off")[0]?.attr("y")).toBe("914400");
  }
  expect(equationTextBox("\\fracc", place)).toMatchObject({ ok: false, output: "" });
});
