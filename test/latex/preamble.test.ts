/** Preambles: definitions become macros, the rest is passed over. */
import { readLatex } from "../../src/latex/read";
import { EMPTY_PREAMBLE, neededDefinitions, readPreamble } from "../../src/latex/preamble";
import { show } from "./show";

function read(preambleText: string, source: string): string {
  const { preamble, problems } = readPreamble(preambleText);
  expect(problems).toEqual([]);
  const result = readLatex(source, { preamble, display: true });
  expect(result.problems).toEqual([]);
  return show(result.body);
}

test.each([
  ["\\newcommand{\\foo}{x}", "\\foo", "x"],
  ["\\newcommand\\foo{x}", "\\foo", "x"],
  ["\\newcommand*{\\sq}[1]{#1^2}", "\\sq{a}", "{a}^[2]"],
  ["\\newcommand{\\p}[2][n]{p_{#1}(#2)}", "\\p{x}+\\p[m]{y}", "{p}_[n] ⟦( x )⟧ + {p}_[m] ⟦( y )⟧"],
  ["\\renewcommand{\\R}{\\mathbf{R}}", "\\R", "R:bold"],
  ["\\renewcommand{\\alpha}{a}", "\\alpha", "a"],
  ["\\providecommand{\\foo}{x}", "\\foo", "x"],
  ["\\providecommand{\\R}{x}", "\\R", "R:doubleStruck"],
  ["\\DeclareMathOperator{\\rk}{rk}", "\\rk A", "fn(r:upright k:upright)[A]"],
  ["\\DeclareMathOperator*{\\am}{am}", "\\am_x f", "fn({a:upright m:upright}under[x])[f]"],
  [
    "\\DeclarePairedDelimiter{\\ab}{\\lvert}{\\rvert}",
    "\\ab{x}+\\ab*{y}+\\ab[\\big]{z}",
    "⟦| x |⟧ + ⟦| y |⟧ + ⟦| z |⟧",
  ],
  ["\\def\\foo#1#2{#2#1}", "\\foo ab", "b a"],
  ["\\def\\foo(#1){[#1]}", "\\foo(x)", "⟦[ x ]⟧"],
  ["\\let\\eps\\varepsilon", "\\eps", "ε"],
  ["\\let\\eps=\\varepsilon", "\\eps", "ε"],
  [
    "\\NewDocumentCommand{\\foo}{o m}{\\IfNoValueTF{#1}{A_{#2}}{B_{#2}}}",
    "\\foo{x}\\foo[]{y}\\foo[k]{z}",
    "{A}_[x] {B}_[y] {B}_[z]",
  ],
  ["\\NewDocumentCommand{\\foo}{o m}{\\IfBlankTF{#1}{A}{B}#2}", "\\foo[]{y}\\foo[k]{z}", "A y B z"],
  ["\\NewDocumentCommand{\\foo}{s O{k} m}{#3_{#2}}", "\\foo{x}\\foo*[l]{y}", "{x}_[k] {y}_[l]"],
  [
    "\\NewDocumentCommand\\foo{m o}{\\IfNoValueTF{#2}{#1}{#1^{#2}}}",
    "\\foo{x}\\foo{y}[2]",
    "x {y}^[2]",
  ],
  [
    "\\newenvironment{s}{\\left\\{\\begin{matrix}}{\\end{matrix}\\right.}",
    "\\begin{s}a\\end{s}",
    "⟦{ matrix:c(a) ⟧",
  ],
  [
    "\\newenvironment{v}[2][x]{\\mathbf{#1}#2(}{)}",
    "\\begin{v}a b\\end{v}\\begin{v}[y]{c} d\\end{v}",
    "x:bold a ⟦( b )⟧ y:bold c ⟦( d )⟧",
  ],
  ["\\NewDocumentEnvironment{e}{O{k} +b}{#2_{#1}}{!}", "\\begin{e} x \\end{e}", "{x}_[k] !"],
  ["\\renewenvironment{cases}{(}{)}", "\\begin{cases} a \\end{cases}", "⟦( a )⟧"],
  [
    "\\definecolor{a}{RGB}{10,20,30}\\colorlet{b}{a!50}",
    "\\textcolor{a}{x}\\textcolor{b}{y}\\textcolor{a!50!black}{z}",
    "#0A141E(x) #858A8F(y) #050A0F(z)",
  ],
  [
    "\\definecolor{a}{cmyk}{0,1,1,0}\\definecolor{b}{gray}{.5}",
    "{\\color{a}x}\\color{b}y",
    "#FF0000(x) #808080(y)",
  ],
  [
    "\\sisetup{per-mode=symbol}",
    "\\qty{3}{\\metre\\per\\second}",
    "3 <thin> m:upright / s:upright",
  ],
  ["\\DeclareSIUnit\\kWh{kWh}", "\\unit{\\kWh}", "k:upright W:upright h:upright"],
  ["\\NewDocumentCommand\\f{e{_^} m}{#3_{#1}^{#2}}", "\\f^2_1{x}\\f{y}", "{x}_[1]^[2] y"],
  [
    "\\NewDocumentCommand\\f{r<> D(){k} t+ u;}{#1#2\\IfBooleanTF{#3}{p}{q}#4}",
    "\\f<a>+b;",
    "a k p b",
  ],
  ["\\NewDocumentCommand\\f{>{\\TrimSpaces} +m !g l}{#1#3}", "\\f{a}b{c}", "a b c"],
  [
    "\\let\\old\\sqrt\\renewcommand\\sqrt[2][]{\\old[#1]{#2!}}",
    "\\sqrt{x}\\sqrt[3]{y}",
    "root(x !) root([3]y !)",
  ],
  ["\\NewCommandCopy{\\old}{\\phi}\\renewcommand\\phi{\\varphi}", "\\old\\phi", "ϕ φ"],
  ["\\def\\x{1}\\edef\\y{\\x}\\def\\x{2}", "\\y\\x", "1 2"],
  ["\\newunicodechar{★}{\\star}\\DeclareUnicodeCharacter{2605}{!}", "a★", "a !"],
  ["\\newcommand{\\a}{b} % \\newcommand{\\c}{d}\n\\newcommand{\\e}{\\a}", "\\e", "b"],
  ["\\usepackage{amsmath}\\title{A \\LaTeX}\\newcommand{\\foo}{x}\\begin{document}", "\\foo", "x"],
])("%s", (preamble, source, expected) => {
  expect(read(preamble, source)).toBe(expected);
});

test("a definition that is not understood is told with its line and passed over", () => {
  const text = "\\newcommand{\\a}{b}\n\\newcommand{\\c}[x]{d}\n\\newcommand{\\e}{f}";
  const { preamble, problems } = readPreamble(text);
  expect(problems).toMatchObject([
    {
      code: "definitionNotRead",
      severity: "approximated",
      args: { line: "2", command: "\\newcommand" },
    },
  ]);
  expect(text.slice(problems[0]?.span.from, problems[0]?.span.to)).toBe("\\newcommand{\\c}[x]{d}");
  expect(preamble.names).toEqual(["\\a", "\\e"]);
});

test("what xparse is to do with an argument and is not done is told", () => {
  const { problems } = readPreamble("\\NewDocumentCommand\\f{>{\\ReverseBoolean} m}{#1}");
  expect(problems.map(({ code }) => code)).toEqual(["definitionNotRead"]);
});

test("what could change an equation and is not read is told with its line, the pages' layout is not", () => {
  const text =
    "\\newtheorem{a}{A}\\setlength{\\parindent}{0pt}\\usepackage{b}\n\\catcode`\\@=11\n\\input{c}\n" +
    "\\DeclareMathAlphabet{\\d}{OT1}{pzc}{m}{it}\n\\sisetup{per-mode=power, e=f}\n\\definecolor{g}{h}{1}";
  expect(
    readPreamble(text).problems.map(({ code, args }) => [code, ...Object.values(args ?? {})]),
  ).toEqual([
    ["definitionNotRead", "2", "\\catcode"],
    ["definitionNotRead", "3", "\\input"],
    ["definitionNotRead", "4", "\\DeclareMathAlphabet"],
    ["settingNotRead", "5", "e=f"],
    ["settingNotRead", "6", "\\definecolor{g}{h}{1}"],
  ]);
});

test("an environment of one's own that does not end is told by its name", () => {
  const { preamble } = readPreamble("\\newenvironment{s}{(}{)}");
  expect(readLatex("\\begin{s} x", { preamble }).problems).toMatchObject([
    { code: "missingEnd", args: { name: "s" }, suggestion: "\\end{s}" },
  ]);
});

test("what a group sets ends with it", () => {
  const source =
    "{\\definecolor{a}{gray}{0}\\newenvironment{s}{(}{)}\\sisetup{per-mode=symbol}\\begin{s}\\unit{\\per\\metre}\\end{s}}\\unit{\\per\\metre}\\textcolor{a}{x}";
  const { body, problems } = readLatex(source);
  expect(show(body)).toBe("⟦( 1 / m:upright )⟧ {m:upright}^[− 1] x");
  expect(problems.map(({ code }) => code)).toEqual(["unknownColor"]);
});

test("a preamble without definitions is the empty one", () => {
  expect(readPreamble("\\documentclass{beamer}").preamble).toBe(EMPTY_PREAMBLE);
});

test("what a formula defines does not outlive it", () => {
  const { preamble } = readPreamble("\\newcommand{\\foo}{x}");
  expect(show(readLatex("\\gdef\\foo{y}\\gdef\\bar{z}\\foo", { preamble }).body)).toBe("y");
  expect(show(readLatex("\\foo", { preamble }).body)).toBe("x");
});

test.each([
  ["\\newcommand{\\a}{\\a}", "\\a"],
  ["\\newcommand{\\a}{\\b}\\newcommand{\\b}{\\a}", "x + \\a"],
  [
    "\\newcommand{\\a}{\\b\\b}\\newcommand{\\b}{\\c\\c}\\newcommand{\\c}{\\d\\d}\\newcommand{\\d}{\\a\\a}",
    "\\a",
  ],
  ["\\newcommand{\\a}[1]{\\a{#1#1}}", "\\a{x}"],
])("a loop is a problem: %s", (text, source) => {
  const { preamble } = readPreamble(text);
  const { problems } = readLatex(source, { preamble });
  expect(problems).toMatchObject([{ code: "tooManyExpansions", severity: "error" }]);
  expect(source.slice(problems[0]?.span.from, problems[0]?.span.to)).toMatch(/^\\a/);
});

test("a brace that is never closed costs its own definition only", () => {
  const { preamble, problems } = readPreamble("\\newcommand{\\a}{b\n\\newcommand{\\c}{d}");
  expect(problems).toMatchObject([{ code: "definitionNotRead", args: { line: "1" } }]);
  expect(preamble.names).toEqual(["\\c"]);
});

describe("what a formula needs of a preamble", () => {
  const { preamble } = readPreamble(
    [
      "\\newcommand{\\unused}{u}",
      "\\def\\inner#1{#1'}",
      "\\let\\oldphi\\phi",
      "\\renewcommand{\\phi}{\\varphi}",
      "\\DeclareMathOperator*{\\argmax}{arg\\,max}",
      "\\newcommand{\\outer}[2][\\oldphi]{\\inner{#1}",
      "  % a comment",
      "  #2}",
      "\\newcommand{\\loopA}{\\loopB}",
      "\\newcommand{\\loopB}{\\loopA}",
    ].join("\n"),
  );

  test.each([
    ["x^2 + \\alpha", ""],
    ["\\argmax_x f", "\\DeclareMathOperator*{\\argmax}{arg\\,max}"],
    ["\\argmaxx", ""],
    ["\\loopA", "\\newcommand{\\loopA}{\\loopB}\n\\newcommand{\\loopB}{\\loopA}"],
  ])("%s", (source, needed) => {
    expect(neededDefinitions(source, preamble)).toBe(needed);
  });

  test("what its definitions need, in the order of the preamble", () => {
    const needed = neededDefinitions("\\outer{x}+\\phi", preamble);
    expect(needed.split("\n")).toEqual([
      "\\def\\inner#1{#1'}",
      "\\let\\oldphi\\phi",
      "\\renewcommand{\\phi}{\\varphi}",
      "\\newcommand{\\outer}[2][\\oldphi]{\\inner{#1}",
      "  % a comment",
      "  #2}",
    ]);
    const alone = readPreamble(needed).preamble;
    expect(show(readLatex("\\outer{x}+\\phi", { preamble: alone }).body)).toBe(
      show(readLatex("\\outer{x}+\\phi", { preamble }).body),
    );
  });

  test("environments, colours and units that it names, and siunitx's settings", () => {
    const kept = readPreamble(
      "\\newenvironment{s}{(}{)}\n\\definecolor{brand}{gray}{0}\n\\DeclareSIUnit\\kWh{kWh}\n\\sisetup{per-mode=symbol}",
    ).preamble;
    expect(kept.names).toEqual(["\\kWh"]);
    expect(neededDefinitions("\\begin{s}x\\end{s}", kept)).toBe("\\newenvironment{s}{(}{)}");
    expect(neededDefinitions("\\color{brand!50}x", kept)).toBe("\\definecolor{brand}{gray}{0}");
    expect(neededDefinitions("\\qty{3}{\\kWh}", kept)).toBe(
      "\\DeclareSIUnit\\kWh{kWh}\n\\sisetup{per-mode=symbol}",
    );
    expect(neededDefinitions("x", kept)).toBe("");
  });

  test("a name that was defined twice is needed twice, for what was let in between", () => {
    const twice = readPreamble("\\def\\a{x}\\let\\b\\a\\def\\a{y}").preamble;
    expect(neededDefinitions("\\b", twice)).toBe("\\def\\a{x}\n\\let\\b\\a\n\\def\\a{y}");
    expect(twice.definitions.get("\\a")?.source).toBe("\\def\\a{y}");
  });
});
