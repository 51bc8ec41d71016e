/** A symbol, a command or an expression replaced in a source. */
import { readPreamble } from "../../src/latex/preamble";
import { renamed } from "../../src/latex/rename";

test.each<[string, string, string, string | undefined]>([
  // a sign in the tree: texts, names of functions and other alphabets are none
  [
    String.raw`x + \text{max} + \mathbf{x} + x^x`,
    "x",
    "y",
    String.raw`y + \text{max} + \mathbf{x} + y^y`,
  ],
  [
    String.raw`\frac{x}{\sqrt[x]{2}} \begin{pmatrix} x & 1 \end{pmatrix}`,
    "x",
    "t",
    String.raw`\frac{t}{\sqrt[t]{2}} \begin{pmatrix} t & 1 \end{pmatrix}`,
  ],
  ["e = mc^2", "e", "E", "E = mc^2"],
  [String.raw`\exp e`, "e", "E", String.raw`\exp E`],
  ["a + b", "x", "y", undefined],
  // a command needs a space, more than one sign braces where they are one argument
  ["xb", "x", String.raw`\beta`, String.raw`\beta b`],
  [String.raw`\alpha\beta`, String.raw`\beta`, "b", String.raw`\alpha b`],
  ["x^2 + 2", "2", "n+1", "x^{n+1} + {n+1}"],
  ["a + 2", "2", "n+1", "a + n+1"],
  [String.raw`\frac12`, "2", "10", String.raw`\frac1{10}`],
  ["10 + 1", "1", "2", "10 + 2"],
  // commands under all their names, unknown ones too, with braces that are theirs
  [String.raw`a \leq b ≤ c \le d`, String.raw`\leq`, "<", "a < b < c < d"],
  [
    String.raw`\foo{a} + \foobar`,
    String.raw`\foo`,
    String.raw`\bar`,
    String.raw`\bar{a} + \foobar`,
  ],
  [
    String.raw`\vec{x} + \vec x + \vec{xy}`,
    String.raw`\vec{x}`,
    String.raw`\mathbf{x}`,
    String.raw`\mathbf{x} + \mathbf{x} + \vec{xy}`,
  ],
  [
    String.raw`x^{\alpha} + x^\alpha`,
    String.raw`\alpha`,
    String.raw`\beta`,
    String.raw`x^{\beta} + x^\beta`,
  ],
  [
    String.raw`\text{as $\eps$ goes}`,
    String.raw`\eps`,
    String.raw`\varepsilon`,
    String.raw`\text{as $\varepsilon$ goes}`,
  ],
  // expressions
  ["f(x) + g(x) + f(y)", "f(x)", "h", "h + g(x) + f(y)"],
  ["x^2 + x^{2} + x^3", "x^2", "q", "q + q + x^3"],
  ["$$x + y$$", "x", "z", "$$z + y$$"],
])("%s: %s → %s", (source, from, to, expected) => {
  expect(renamed(source, { from, to })).toBe(expected);
});

test("what comes out of a macro is replaced with its call, where the call says nothing else", () => {
  const { preamble } = readPreamble(String.raw`\newcommand{\me}{x}\newcommand{\both}{x+x}`);
  const rename = (source: string) => renamed(source, { from: "x", to: "y" }, { preamble });
  expect(rename(String.raw`\me + x + \both`)).toBe(String.raw`y + y + \both`);
  expect(rename(String.raw`\both`)).toBeUndefined();
});

test("nothing is thrown for what is no LaTeX", () => {
  for (const from of ["", " ", "{", "\\", "^", String.raw`\frac{`, "}"])
    for (const to of ["", "{", "\\", "a"])
      expect(() => renamed(String.raw`\frac{a}{b}^2 + \{`, { from, to })).not.toThrow();
});
