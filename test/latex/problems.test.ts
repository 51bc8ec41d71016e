/** Every kind of problem, with its place: `problems.txt` has the source and the carets below. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hasErrors } from "../../src/math/problem";
import { readLatex } from "../../src/latex/read";
import { readPreamble } from "../../src/latex/preamble";
import { problems as sentences } from "../../src/text/en/problems";
import { problems as german } from "../../src/text/de/problems";
import { picture } from "./picture";

const cases = readFileSync(join(__dirname, "problems.txt"), "utf8")
  .trim()
  .split("\n\n")
  .map((block): readonly [string, string] => [block.split("\n")[0] ?? "", block]);

test.each(cases)("%s", (source, expected) => {
  expect(picture(source, readLatex(source, { display: true }).problems)).toBe(expected);
});

test("a formula with an error still says what it can", () => {
  const { body, problems } = readLatex("x + \\nosuch y");
  expect(hasErrors(problems)).toBe(true);
  expect(body).toHaveLength(4);
  expect(body[2]).toEqual({ type: "unknown", text: "\\nosuch", span: { from: 4, to: 11 } });
});

test("an unreadable formula is kept as it was written", () => {
  expect(readLatex("\\left( a").body).toEqual([
    { type: "unknown", text: "\\left( a", span: { from: 0, to: 8 } },
  ]);
});

test("a source that is too long is refused", () => {
  expect(readLatex("x".repeat(200_001)).problems).toMatchObject([
    { code: "tooLong", severity: "error" },
  ]);
});

test("corrections come from the preamble as well", () => {
  const { preamble } = readPreamble("\\newcommand{\\vectorspace}{V}");
  expect(readLatex("\\vectorspce", { preamble }).problems[0]?.suggestion).toBe("\\vectorspace");
});

describe("sentences", () => {
  const codes = new Set(
    cases.flatMap(([, block]) =>
      [...block.matchAll(/(?:error|approximated|info) (\w+)/g)].map((m) => m[1] ?? ""),
    ),
  );
  /** Tested elsewhere: they need a preamble, an inline formula, a huge source, an equation of a slide, numbers or no connection. */
  const elsewhere = [
    ...["definitionNotRead", "settingNotRead", "tooLong", "tooDeep", "style"],
    ...["notLoaded", "emptyLineNumbered"],
  ];

  test("every code of a problem has a sentence", () => {
    for (const code of codes) expect(Object.keys(sentences)).toContain(code);
  });

  test("every sentence has a problem that is tested", () => {
    const untested = Object.keys(sentences).filter(
      (code) => !codes.has(code) && !elsewhere.includes(code) && !code.startsWith("read"),
    );
    expect(untested).toEqual([]);
  });

  test("sentences name the same things in both languages", () => {
    const placeholders = (text: string): string[] =>
      [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? "").sort();
    for (const [code, sentence] of Object.entries(sentences)) {
      expect([code, placeholders(german[code as keyof typeof german])]).toEqual([
        code,
        placeholders(sentence),
      ]);
    }
  });

  test("in a line of text a displayed fraction is told of", () => {
    expect(readLatex("\\displaystyle \\frac12", { display: false }).problems).toMatchObject([
      { code: "style", severity: "approximated", span: { from: 0, to: 21 } },
    ]);
  });
});
