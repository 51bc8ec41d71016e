import * as api from "../../src/api/latex-to-omml";

const { latexToMathml, latexToOmml, latexToUnicodeMath, preamble } = api;

test("these names are the whole of it", () => {
  expect(Object.keys(api).sort()).toEqual([
    "CompiledPreamble",
    "latexToMathml",
    "latexToOmml",
    "latexToUnicodeMath",
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
