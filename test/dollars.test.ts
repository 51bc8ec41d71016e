/** The labelled paragraphs of `test/fixtures/dollars`. */
import { readLatex } from "../src/latex/read";
import { findMathematics } from "../src/prose/find";
import type { Reads } from "../src/prose/passage";
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
  const { found, labelled, right, misses } = compare(labelledBoxes(process.env["ONLY"] ? new RegExp(process.env["ONLY"]) : undefined));
  const precision = right / found;
  const recall = right / labelled;
  process.stdout.write(
    `${misses.join("\n")}\nfound ${found}, labelled ${labelled}, right ${right}: precision ${(100 * precision).toFixed(2)} %, recall ${(100 * recall).toFixed(2)} %\n`,
  );
  expect(precision).toBeGreaterThanOrEqual(0.995);
  expect(recall).toBeGreaterThanOrEqual(0.99);
});
