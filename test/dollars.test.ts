/** The labelled paragraphs of `test/fixtures/dollars`. */
import fc from "fast-check";
import { readLatex } from "../src/latex/read";
import { findMathematics } from "../src/prose/find";
import type { Doubt, Reads, Reason } from "../src/prose/passage";
import { labelledBoxes, type LabelledBox } from "./support/labelled";

test("there are labelled paragraphs of every kind", () => {
  const boxes = labelledBoxes();
  const paragraphs = boxes.reduce((sum, box) => sum + box.paragraphs, 0);
  const labels = boxes.flatMap((box) => box.labels);
  expect(paragraphs).toBeGreaterThan(1000);
  expect(labels.filter(({ certain }) => certain).length).toBeGreaterThan(500);
  expect(boxes.filter((box) => box.labels.length === 0).length).toBeGreaterThan(400);
});

/** Reads as the add-in does. */
const reads: Reads = (latex) => readLatex(latex).problems;

interface Figures {
  readonly found: number;
  readonly labelled: number;
  readonly right: number;
  readonly misses: readonly string[];
}

/** What is found in the boxes against their labels: right are place, LaTeX, form and certainty. */
function compare(boxes: readonly LabelledBox[]): Figures {
  const figures = { found: 0, labelled: 0, right: 0, misses: [] as string[] };
  for (const { place, text, monospaced, labels } of boxes) {
    const passages = findMathematics({ text, monospaced }, reads).passages.map(
      ({ from, to, source, display, doubt }) =>
        JSON.stringify({ from, to, source, display, certain: doubt === undefined }),
    );
    const wanted = labels.map((label) => JSON.stringify(label));
    figures.found += passages.length;
    figures.labelled += wanted.length;
    figures.right += wanted.filter((one) => passages.includes(one)).length;
    const extra = passages.filter((one) => !wanted.includes(one)).map((one) => `  found  ${one}`);
    const lacking = wanted.filter((one) => !passages.includes(one)).map((one) => `  wanted ${one}`);
    if (extra.length + lacking.length > 0)
      figures.misses.push([`${place}: ${text}`, ...extra, ...lacking].join("\n"));
  }
  return figures;
}

test("precision and recall", () => {
  const { found, labelled, right, misses } = compare(labelledBoxes());
  const precision = right / found;
  const recall = right / labelled;
  const percent = (part: number): string => `${(100 * part).toFixed(2)} %`;
  process.stdout.write(
    `${misses.join("\n")}\nfound ${found}, labelled ${labelled}, right ${right}: ` +
      `precision ${percent(precision)}, recall ${percent(recall)}\n`,
  );
  expect(precision).toBeGreaterThanOrEqual(0.995);
  expect(recall).toBeGreaterThanOrEqual(0.99);
});

const found = (text: string) => findMathematics({ text }, reads);

test.each<[text: string, doubts: readonly (Doubt | undefined)[]]>([
  ["$x$", [undefined]],
  ["$5$", ["number"]],
  ["$loss$", ["word"]],
  ["$5$ and $x$, the $loss$", [undefined, undefined, undefined]],
  ["$x^2 if x > 0$", ["sentence"]],
  ["Type $\\alpha$ now", ["aboutLatex"]],
  ["$\\nobodyknows$", ["unknownCommand"]],
  ["$\\frac{a}$", ["error"]],
  ["$ x $", ["spaces"]],
  ["$x =$ 5", ["unfinished"]],
  ["$x y z$ and $a e b$", [undefined, undefined]],
])("why %s is not ticked", (text, doubts) => {
  expect(found(text).passages.map(({ doubt }) => doubt)).toEqual(doubts);
});

test.each<[text: string, left: readonly (readonly [string, Reason])[]]>([
  ["a$b$c", [["$b$", "text"]]],
  ["echo $a$b", [["$a$", "code"]]],
  ["$5 and $6", [["$5 and $", "text"]]],
  ["see \\(x and $y$", [["\\(", "unclosed"]]],
  ["\\begin{align} x", [["\\begin{align}", "unclosed"]]],
  ["$\\alpha and so on", [["$", "unclosed"]]],
  ["one $ alone, and\n$...$", []],
])("what is left alone in %s", (text, left) => {
  expect(
    found(text).leftAlone.map(({ from, to, reason }) => [text.slice(from, to), reason]),
  ).toEqual(left);
});

test("form and display", () => {
  const text =
    "$a$ $$b$$ \\(c\\) \\[d\\] $`e`$ [math]f[/math] \\begin{math}g\\end{math} \\begin{align}h\\end{align}";
  expect(found(text).passages.map(({ form, display }) => [form, display])).toEqual([
    ["dollar", false],
    ["dollars", true],
    ["parentheses", false],
    ["brackets", true],
    ["backticks", false],
    ["tags", false],
    ["environment", false],
    ["environment", true],
  ]);
});

test("any text: in order, inside, never overlapping, the LaTeX is in the passage", () => {
  const part = fc.constantFrom(
    ..."$\\`~%{}\n\v ax5.".split(""),
    ..."$$ \\[ \\] \\( \\) \\\\( \\\\) [math] [/math] $` `$ ```math ``` and ^2".split(" "),
    "\\begin{align}",
    "\\end{align}",
    "\n\n",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), fc.nat(20), (parts, mono) => {
      const text = parts.join("");
      const monospaced = mono < text.length ? [{ from: mono, to: mono + 1 }] : [];
      let last = 0;
      for (const { from, to, source } of findMathematics({ text, monospaced }, reads).passages) {
        expect(from).toBeGreaterThanOrEqual(last);
        expect(to).toBeLessThanOrEqual(text.length);
        const inside = text.slice(from, to).replaceAll("\v", "\n");
        expect(inside.includes(source) || inside.replaceAll("\\\\", "\\").includes(source)).toBe(
          true,
        );
        expect(monospaced.some((span) => span.from < to && span.to > from)).toBe(false);
        last = to;
      }
    }),
    { seed: 19, numRuns: 1000 },
  );
});
