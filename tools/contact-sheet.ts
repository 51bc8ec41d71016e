/**
 * `npm run contact-sheet [-- WORD]`: formulas of the fixtures as the pane draws them and as KaTeX does, side
 * by side, at pixel ratios 1, 2 and 3, as pictures under `out/contact-sheet`. Somebody has to look at them.
 * 200 formulas, evenly sampled; with WORD only from files whose name contains it.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire, register } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import katex from "katex";
import type { Browser } from "playwright-core";
import { readLatex } from "../src/latex/read";
import { hasErrors } from "../src/math/problem";
import { writeMathml } from "../src/mathml/write";
import { escapeText } from "../src/xml/escape";

const ROOT = join(import.meta.dirname, "..");
const FIXTURES = join(ROOT, "test/fixtures/formulas");
const OUT = join(ROOT, "out/contact-sheet");
const WANTED = 200;
/** With more, Chromium cannot take a picture of them at pixel ratio 3. */
const ON_A_SHEET = 8;
const RATIOS = [1, 2, 3] as const;

// MathJax asks for its usual font, which is not installed (package.json, overrides); webpack and jest
// redirect it with an alias.
const FONT_HOOK = `export const resolve = (name, context, next) =>
  next(name.replace("#default-font", "@mathjax/mathjax-stix2-font/mjs"), context);`;
register(`data:text/javascript,${encodeURIComponent(FONT_HOOK)}`);
const { drawEquation } = await import("../src/picture/svg");

interface Formula {
  readonly latex: string;
  readonly display: boolean;
}

/** `count` formulas of the fixtures that can be read, sampled evenly from all files. */
function formulas(word: string, count: number): Formula[] {
  const all = readdirSync(FIXTURES)
    .filter((name) => name.endsWith(".txt") && name.includes(word))
    .flatMap((name) => {
      const [, ...blocks] = readFileSync(join(FIXTURES, name), "utf8").split(/^<<< /m);
      return blocks.map((block): Formula => {
        const [heading = "", ...lines] = (block.split(/^>>> /m)[0] ?? "").split("\n");
        return { latex: lines.join("\n").trim(), display: heading.trim() !== "latex inline" };
      });
    })
    .filter(({ latex }) => !hasErrors(readLatex(latex).problems));
  const step = Math.max(1, all.length / count);
  return Array.from(
    { length: Math.min(count, all.length) },
    (_, i) => all[Math.floor(i * step)],
  ).filter((formula) => formula !== undefined);
}

async function row({ latex, display }: Formula, index: number): Promise<string> {
  const { body } = readLatex(latex, { display });
  const mathml = writeMathml(body, { display, drawn: true });
  const ours = await drawEquation(mathml, { display, size: 18, color: "000000", title: "" });
  const theirs = katex.renderToString(latex, {
    displayMode: display,
    throwOnError: false,
    output: "html",
    strict: false,
  });
  return (
    `<tr><td class="source">${String(index + 1)}<br>${escapeText(latex)}</td>` +
    `<td>${ours.svg}</td><td>${theirs}</td></tr>`
  );
}

/** KaTeX makes letters a fifth larger than their font size; here both are made equal. */
const STYLE = `body { margin: 8px; font: 10px monospace; background: white; }
table { border-collapse: collapse; width: 1100px; table-layout: fixed; }
td { border: 1px solid #ccc; padding: 6px; font-size: 24px; overflow: hidden; }
td.source { width: 180px; font-size: 10px; white-space: pre-wrap; overflow-wrap: anywhere; }
.katex { font-size: 1em; } .katex-display { margin: 0; text-align: left; }
.katex-display > .katex { text-align: left; }`;

async function main(): Promise<void> {
  const word = process.argv[2] ?? "";
  const rows: string[] = [];
  for (const [index, formula] of formulas(word, WANTED).entries())
    rows.push(await row(formula, index));
  const tool = pathToFileURL(join(ROOT, "tools/browser.mjs")).href;
  const { launchBrowser } = (await import(tool)) as { launchBrowser(): Promise<Browser> };
  const styles = pathToFileURL(
    join(dirname(createRequire(import.meta.url).resolve("katex")), "katex.min.css"),
  ).href;
  mkdirSync(OUT, { recursive: true });
  const browser = await launchBrowser();
  const page = join(OUT, "sheet.html");
  try {
    for (let at = 0; at < rows.length; at += ON_A_SHEET) {
      writeFileSync(
        page,
        `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="${styles}"><style>${STYLE}</style>` +
          `<table>${rows.slice(at, at + ON_A_SHEET).join("")}</table>`,
      );
      for (const ratio of RATIOS) {
        const tab = await browser.newPage({
          deviceScaleFactor: ratio,
          viewport: { width: 1120, height: 800 },
        });
        await tab.goto(pathToFileURL(page).href);
        await tab.evaluate(() => document.fonts.ready);
        const name = `${word === "" ? "all" : word}-${String(at / ON_A_SHEET + 1).padStart(2, "0")}-${String(ratio)}x.png`;
        await tab.screenshot({ path: join(OUT, name), fullPage: true });
        await tab.close();
      }
    }
  } finally {
    await browser.close();
  }
  console.log(`${String(rows.length)} formulas, pictures in ${OUT}`);
}

await main();
