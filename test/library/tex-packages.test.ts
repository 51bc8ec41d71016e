import { texPreamble, typesets } from "../../src/library/tex-packages";

const entry = (latex: string, preamble = ""): { latex: string; preamble: string } => ({
  latex,
  preamble,
});

test.each([
  ["\\ce{H2O}", "mhchem"],
  ["\\dv{f}{x}", "physics"],
  ["\\qty(x)", "physics"],
  ["\\qty{3}{\\kilo\\gram}", "siunitx"],
  ["\\SI{3}{m}", "siunitx"],
  ["\\oiint_S", "esint"],
  ["\\llbracket x", "stmaryrd"],
  ["\\begin{CD} A \\end{CD}", "amscd"],
  ["\\href{a}{b}", "hyperref"],
])("%s loads %s", (source, name) => {
  expect(texPreamble([source]).packages.join()).toContain(name);
});

test.each(["\\sin x", "\\iint", "\\abstract", "\\braces", "% \\ce{H2O}", "\\unitary"])(
  "%s loads nothing",
  (source) => {
    expect(texPreamble([source])).toEqual({ packages: [], definitions: [] });
  },
);

test("physics and siunitx share \\qty", () => {
  const { definitions } = texPreamble(["\\qty{3}{m}", "\\dv{x}"]);
  expect(definitions.join()).toContain("\\physicsqty");
});

test("what pdflatex lacks is defined, with what the definition needs", () => {
  const { definitions } = texPreamble(["\\argmax_x f \\in \\R, \\adots"]);
  expect(definitions.map((line) => /providecommand\{(\\\w+)\}/.exec(line)?.[1])).toEqual([
    "\\R",
    "\\adots",
    "\\argmax",
    "\\iddots",
  ]);
  expect(definitions.join("\n")).toContain("\\providecommand{\\R}{\\mathbb{R}}");
});

test("characters are declared where pdflatex knows none of its own", () => {
  expect(texPreamble(["\u03b1 \u2264 \u211d \u{1d465} \u00e9"]).packages).toEqual([
    "\\DeclareUnicodeCharacter{03B1}{\\ensuremath{\\alpha}}",
    "\\DeclareUnicodeCharacter{211D}{\\ensuremath{\\mathbb{R}}}",
    "\\DeclareUnicodeCharacter{2264}{\\ensuremath{\\leq}}",
    "\\DeclareUnicodeCharacter{1D465}{\\ensuremath{x}}",
  ]);
});

test.each([
  ["\\ce{2H2 + O2 -> 2H2O}", true],
  ["\\ce{SO4^2- + Ba^2+ -> BaSO4 v}", true],
  ["\\ce{A ->[\\Delta][cat] B}", true],
  ["\\ce{A\\ -> B}", false],
  ["\\ce{\\left[H2O\\right]}", false],
  ["\\ce{\\mu -> e}", false],
  ["\\ce{R-R'}", false],
  ["\\sum\\limits_k + \\lim\\limits_x", true],
  ["\\mathop{x}\\limits_k", true],
  ["x\\limits_k", false],
  ["{x}\\limits_k", false],
  ["\\sideset{}{'}\\sum_k", true],
  ["\\sideset{:}{}{x}", false],
  ["\\pmatrix{a & b \\cr c & d}", false],
  ["\\begin{pmatrix} a \\end{pmatrix}", true],
  ["\\begin{align} a \\end{align}", true],
  ["{\\begin{align} a \\end{align}}", false],
  ["x^\\frac12", false],
  ["v_\\max", false],
  ["v_\\alpha + v^\\prime", true],
  ["\\xi' ^2", false],
  ["a\\kern{1em}b", false],
  ["a\\kern1em b", true],
])("pdflatex takes %s as it is: %s", (latex, taken) => {
  expect(typesets(entry(latex))).toBe(taken);
});

test("what cannot be typeset is known", () => {
  expect(typesets(entry("\\frac{a}{b} + \\argmax"))).toBe(true);
  expect(typesets(entry("\\text{\u65e5\u672c}"))).toBe(false);
  expect(typesets(entry("% \u65e5\nx"))).toBe(true);
  expect(typesets(entry("\\saturn"))).toBe(false);
  expect(typesets(entry("\\saturn", "\\newcommand{\\saturn}{s}"))).toBe(true);
  expect(typesets(entry("\\ce{A->B}"))).toBe(false);
  expect(typesets(entry("\\ce{A -> B}"))).toBe(true);
  expect(typesets(entry("\\color{#ff0000}x"))).toBe(false);
  expect(typesets(entry("a \\or b"))).toBe(false);
});
