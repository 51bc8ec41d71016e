/** Plain brackets of PowerPoint as a person writes them. */
import { readLatex } from "../../src/latex/read";
import { tidy } from "../../src/latex/tidy";
import { writeLatex } from "../../src/latex/write";

/** Braces round a bracket keep it plain. */
const plain = (source: string): ReturnType<typeof readLatex>["body"] => readLatex(source).body;

test.each([
  ["p{(}x{)}", "p(x)"],
  [String.raw`\frac{n{(}n+1{)}{(}2n+1{)}}{6}`, String.raw`\frac{n(n+1)(2n+1)}{6}`],
  ["f{(}g{[}x{]}{)}^2", "f(g[x])^2"],
  [String.raw`\sum_{i{(}k{)}} {x}`, String.raw`\sum_{i(k)} x`],
])("%s is written %s", (source, expected) => {
  const written = writeLatex(tidy(plain(source)));
  expect(written).toBe(expected);
  // And that is read as it was written.
  expect(writeLatex(readLatex(written).body)).toBe(expected);
});

test.each(["{(}x", "x{)}", "{[}0,1{)}", "{(}a{[}b{)}c{]}", "{(}^2x{)}", "{)}x{(}"])(
  "%s stays as it is",
  (source) => {
    const body = plain(source);
    expect(writeLatex(tidy(body))).toBe(writeLatex(body));
  },
);
