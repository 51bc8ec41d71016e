/**
 * The finder of mathematics in text, on real material. For a presentation: what is found in its text boxes.
 * For a .jsonl with one formula per line: how many are found again between dollars in a sentence. In any
 * other file each line is a paragraph: what is found between its dollars.
 *
 *   npx tsx tools/prose-figures.ts FILE… [--show N]
 */
import { readFileSync } from "node:fs";
import { readLatex } from "../src/latex/read";
import { findMathematics } from "../src/prose/find";
import type { Found, Reads } from "../src/prose/passage";
import { readText } from "../src/pptx/frame-text";
import { openPackage } from "../src/pptx/package";
import { shapesOf } from "../src/pptx/slide";

const reads: Reads = (latex) => readLatex(latex).problems;
const args = process.argv.slice(2);
const at = args.indexOf("--show");
const show = at < 0 ? 0 : Number(args[at + 1] ?? "0");
const files = args.filter((_, i) => at < 0 || (i !== at && i !== at + 1));

const total = { texts: 0, twoDollars: 0, ticked: 0, offered: 0, formulas: 0, again: 0, doubted: 0 };
let shown = 0;

function say(line: string): void {
  if (shown++ < show) process.stdout.write(`${line}\n`);
}

function lookAt(text: string, place: string): void {
  total.texts += 1;
  if (!/[$\\[`]/.test(text)) return;
  if (/\$[^$]*\$/.test(text)) total.twoDollars += 1;
  const { passages }: Found = findMathematics({ text }, reads);
  for (const { doubt, source } of passages) {
    if (doubt) total.offered += 1;
    else total.ticked += 1;
    say(`${place}: ${doubt ?? "certain"} ${JSON.stringify(source)} in ${text.slice(0, 300)}`);
  }
}

function lookAtDeck(file: string): void {
  const opened = openPackage(readFileSync(file));
  if (!opened.ok) return say(`${file}: ${opened.refusal.code}`);
  const { pkg } = opened;
  for (const { part, number } of pkg.slides) {
    for (const frame of shapesOf(pkg.root(part)).flatMap((shape) => shape.frames)) {
      const paragraphs = readText(frame).paragraphs.map(({ pieces }) =>
        pieces.map(({ kind, text }) => (kind === "break" ? "\v" : text)).join(""),
      );
      lookAt(paragraphs.join("\n"), `${file}, slide ${number}`);
    }
  }
}

function lookAtFormulas(file: string): void {
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line.trim() === "") continue;
    const formula = String(JSON.parse(line))
      .trim()
      .replace(/\n\s*\n/g, "\n")
      .replaceAll("\n", "\v");
    const text = `We see that $${formula}$ holds.`;
    total.formulas += 1;
    const { passages } = findMathematics({ text }, reads);
    const [first] = passages;
    if (first?.from !== 12 || first.to !== text.length - 7) say(`lost: ${text.slice(0, 300)}`);
    else if (first.doubt) {
      total.doubted += 1;
      say(`${first.doubt}: ${text.slice(0, 300)}`);
    } else total.again += 1;
  }
}

for (const file of files) {
  if (/\.pp[ts][xm]$/.test(file)) lookAtDeck(file);
  else if (file.endsWith(".jsonl")) lookAtFormulas(file);
  else
    readFileSync(file, "utf8")
      .split(/\r?\n/)
      .forEach((line, i) => {
        lookAt(line, `${file}:${i + 1}`);
      });
}
process.stdout.write(`${JSON.stringify(total)}\n`);
