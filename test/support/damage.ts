/** Inputs that nobody wrote: random signs, pieces of formulas, nesting; the same for the same seed. */
import fc from "fast-check";

const PIECES = [
  "\\frac",
  "\\sqrt",
  "\\left(",
  "\\right)",
  "\\left.",
  "\\begin{matrix}",
  "\\end{matrix}",
  "\\begin{aligned}",
  "\\end{aligned}",
  "\\sum",
  "\\int",
  "\\sin",
  "\\text{",
  "\\mathbf",
  "\\color{red}",
  "\\\\",
  "\\overset",
  "\\underbrace",
  "\\not",
  "\\limits",
  "\\ce{",
  "\\def\\a",
  "\\a",
  "\\middle|",
  "\\tag{1}",
  "\\binom",
  "\\over",
  "{",
  "}",
  "[",
  "]",
  "(",
  ")",
  "|",
  "^",
  "_",
  "&",
  "#",
  "$",
  "%",
  "~",
  "'",
  "x",
  "1",
  "+",
  "=",
  " ",
  "\n",
  "α",
  "𝑥",
  "≠",
  "\u0338",
  "\uD835",
  "\u0000",
];

/** LaTeX of random pieces, valid or not. */
export function brokenLatex(formulas: readonly string[]): fc.Arbitrary<string> {
  const formula = fc.constantFrom(...formulas);
  const noise = fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((p) => p.join(""));
  const truncated = fc
    .tuple(formula, fc.nat(), fc.nat())
    .map(([f, from, to]) => f.slice(from % (f.length + 1), to % (f.length + 1)));
  const spliced = fc
    .tuple(formula, formula, fc.nat(), fc.nat())
    .map(([f, g, at, from]) => f.slice(0, at % (f.length + 1)) + g.slice(from % (g.length + 1)));
  const mutated = fc
    .tuple(formula, fc.nat(), fc.constantFrom(...PIECES), fc.nat(3))
    .map(([f, at, piece, cut]) => {
      const place = at % (f.length + 1);
      return f.slice(0, place) + piece + f.slice(place + cut);
    });
  const nested = fc
    .tuple(
      fc.constantFrom(
        "{",
        "\\frac{",
        "\\left(",
        "x^{",
        "\\sqrt{",
        "\\text{",
        "(",
        "\\begin{matrix}",
      ),
      fc.integer({ min: 10, max: 3000 }),
      fc.constantFrom("", "x", "}", ")"),
    )
    .map(([open, times, end]) => open.repeat(times) + end);
  return fc.oneof(
    { weight: 3, arbitrary: noise },
    { weight: 3, arbitrary: truncated },
    { weight: 3, arbitrary: spliced },
    { weight: 4, arbitrary: mutated },
    { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
    { weight: 1, arbitrary: nested },
  );
}

/** XML of an equation with parts missing, doubled or swapped. */
export function broken(source: string): fc.Arbitrary<string> {
  return fc
    .array(
      fc.tuple(
        fc.nat(source.length),
        fc.nat(40),
        fc.constantFrom(
          "",
          "<m:e/>",
          "<m:r><m:t>x</m:t></m:r>",
          "</m:e>",
          "&",
          '"',
          "<m:foo>y</m:foo>",
        ),
      ),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((cuts) =>
      cuts.reduce((text, [at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut), source),
    );
}
