/** Equations inside prose. */
import fc from "fast-check";
import { findMath, type TextKind } from "../../src/latex/find";

function sources(text: string, kind: TextKind): readonly string[] {
  return findMath(text, kind).map(
    ({ source, display }) =>
      `${display ? "display" : "inline"} ${text.slice(source.from, source.to)}`,
  );
}

const CASES: readonly (readonly [TextKind, string, readonly string[]])[] = [
  ["plain", "a $x$ b", ["inline x"]],
  ["plain", "$$x$$ and \\[y\\] and \\(z\\)", ["display x", "display y", "inline z"]],
  ["plain", "It costs $5 and $6.", []],
  ["plain", "From $5-$6, or US$7", []],
  ["plain", "It costs \\$5, and $x$.", ["inline x"]],
  ["plain", "$ x $", []],
  ["plain", "$a$, $b$ and $c$", ["inline a", "inline b", "inline c"]],
  ["plain", "$\\text{a $b$ c}$", ["inline \\text{a $b$ c}"]],
  ["plain", "$a\\$b$", ["inline a\\$b"]],
  ["plain", "one $ alone\n\nand $x$", ["inline x"]],
  [
    "plain",
    "\\begin{align}a\\\\[2pt]b\\end{align}",
    ["display \\begin{align}a\\\\[2pt]b\\end{align}"],
  ],
  ["plain", "\\begin{itemize}$x$\\end{itemize}", ["inline x"]],
  [
    "plain",
    "\\begin{equation*}\\begin{equation*}a\\end{equation*}\\end{equation*} $b$",
    ["display \\begin{equation*}\\begin{equation*}a\\end{equation*}\\end{equation*}", "inline b"],
  ],
  [
    "plain",
    "\\begin {align}a\\begin {align}b\\end {align}c\\end{align} $d$",
    ["display \\begin {align}a\\begin {align}b\\end {align}c\\end{align}", "inline d"],
  ],
  ["plain", "\\begin{align} a", []],
  ["plain", "\\begin{align} \\begin{align}a\\end{align}", ["display \\begin{align}a\\end{align}"]],
  ["plain", "\\( {\\) \\(a\\)", ["inline a"]],
  ["plain", "\\( {\\( {a\\) }\\) }\\)", ["inline  {\\( {a\\) }\\) }"]],
  ["plain", "\\[ {\\[ b\\] \n\n c\\]", ["display  b"]],
  ["plain", "line \\\\[2pt] next \\]", []],
  ["plain", "$$ $$", []],
  ["markdown", "`$x$` $y$ ``a ` $z$`` $w$", ["inline y", "inline w"]],
  ["markdown", "```\n$x$\n```\n$y$", ["inline y"]],
  ["tex", "$ x $ % $y$\n$z$", ["inline  x ", "inline z"]],
  ["tex", "100\\% of $x$", ["inline x"]],
  ["tex", "\\verb|$x$| $y$", ["inline y"]],
  ["tex", "\\begin{verbatim}$x$\\end{verbatim}$y$", ["inline y"]],
];

test.each(CASES)("%s: %s", (kind, text, expected) => {
  expect(sources(text, kind)).toEqual(expected);
});

test("spans hold the delimiters", () => {
  expect(findMath("a $$x$$")).toEqual([
    { from: 2, to: 7, source: { from: 4, to: 5 }, display: true },
  ]);
});

test("any text: in order, inside, never overlapping", () => {
  const part = fc.constantFrom(
    ..."$\\`%{}\n ax5".split(""),
    "$$",
    "\\[",
    "\\]",
    "\\(",
    "\\)",
    "\\begin{align}",
    "\\end{align}",
    "\n\n",
  );
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 40 }),
      fc.constantFrom<TextKind>("plain", "markdown", "tex"),
      (parts, kind) => {
        const text = parts.join("");
        let last = 0;
        for (const { from, to, source } of findMath(text, kind)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(source.from).toBeGreaterThanOrEqual(from);
          expect(source.to).toBeLessThanOrEqual(to);
          expect(to).toBeLessThanOrEqual(text.length);
          last = to;
        }
      },
    ),
    { seed: 2026, numRuns: 500 },
  );
});
