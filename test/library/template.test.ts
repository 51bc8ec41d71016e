import { fillTemplate, isTemplate, placeholdersOf } from "../../src/library/template";

test("places to fill are found, nested braces and all", () => {
  const latex = String.raw`\frac{\placeholder{numerator}}{\placeholder{x_{1}}} + \placeholder{numerator}`;
  expect(placeholdersOf(latex).map((p) => p.name)).toEqual(["numerator", "x_{1}", "numerator"]);
  expect(placeholdersOf(latex).map((p) => latex.slice(p.from, p.to))).toEqual([
    String.raw`\placeholder{numerator}`,
    String.raw`\placeholder{x_{1}}`,
    String.raw`\placeholder{numerator}`,
  ]);
});

test.each([
  String.raw`\placeholder`,
  String.raw`\placeholder{a`,
  String.raw`\\placeholder{a}`,
  "x",
  String.raw`\placeholders{a}`,
])("%s is no template", (latex) => {
  expect(isTemplate(latex)).toBe(false);
});

test("filling keeps together what is filled in, and leaves what has no value", () => {
  const latex = String.raw`\placeholder{a}^2 + \placeholder{b}`;
  expect(fillTemplate(latex, new Map([["a", "x+y"]]))).toBe(String.raw`{x+y}^2 + \placeholder{b}`);
});
