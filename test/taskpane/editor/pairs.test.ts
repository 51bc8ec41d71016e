import fc from "fast-check";
import { findPairs, pairAt } from "../../../src/taskpane/editor/pairs";
import { tokensOf } from "../../../src/taskpane/editor/tokens";

/** Each pair as "open…close", in the order of their ends. */
const pairs = (text: string): string[] =>
  findPairs(text).pairs.map(
    (p) => `${text.slice(p.open.from, p.open.to)}…${text.slice(p.close.from, p.close.to)}`,
  );
const alone = (text: string): string[] =>
  findPairs(text).alone.map((t) => text.slice(t.from, t.to));

test("tokens cover the text without gaps", () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom(
          "\\",
          "{",
          "}",
          "a",
          "1",
          ".",
          "%",
          "\n",
          "^",
          "b",
          "egin{x}",
          "∑",
          "𝑥",
        ),
      }),
      (text) => {
        expect(
          tokensOf(text)
            .map((t) => text.slice(t.from, t.to))
            .join(""),
        ).toBe(text);
      },
    ),
  );
});

test.each<[string, string[], string[]]>([
  ["\\frac{a}{b}", ["{…}", "{…}"], []],
  ["\\left( x \\right]", ["\\left(…\\right]"], []],
  ["\\begin{pmatrix}a\\end{pmatrix}", ["\\begin{pmatrix}…\\end{pmatrix}"], []],
  ["[0, 1)", [], []],
  ["{ ( }", ["{…}"], []],
  ["\\{ a \\}", [], []],
  ["% {\n}", [], ["}"]],
  ["{a", [], ["{"]],
  ["\\begin{a}\\begin{b}\\end{a}", ["\\begin{a}…\\end{a}"], ["\\begin{b}"]],
  ["\\left( x", [], ["\\left("]],
  ["((a)b)", ["(…)", "(…)"], []],
])("%s", (text, expected, lonely) => {
  expect(pairs(text)).toEqual(expected);
  expect(alone(text)).toEqual(lonely);
});

test("the innermost pair at the caret", () => {
  const text = "{(a)}";
  const found = pairAt(findPairs(text).pairs, 1);
  expect([found?.open.from, found?.close.from]).toEqual([1, 3]);
  expect(pairAt(findPairs(text).pairs, 2)?.open.from).toBe(1);
  expect(pairAt(findPairs("a + b").pairs, 2)).toBeUndefined();
});

test("any text has pairs that do not cross", () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom(
          "{",
          "}",
          "(",
          ")",
          "\\left(",
          "\\right)",
          "\\begin{a}",
          "\\end{a}",
          "x",
        ),
      }),
      (text) => {
        const found = findPairs(text).pairs;
        for (const a of found) {
          for (const b of found) {
            if (a === b) continue;
            const crosses =
              a.open.from < b.open.from &&
              b.open.from < a.close.from &&
              a.close.from < b.close.from;
            expect(crosses).toBe(false);
          }
        }
      },
    ),
  );
});
