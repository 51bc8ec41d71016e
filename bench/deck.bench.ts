/**
 * `npm run bench -- deck [FILE …]`: how long it takes to list the equations of a deck, compared with the time
 * for unzipping it. Without files it uses a generated deck of 100 slides with 1,000 equations as PowerPoint
 * writes them: half in a sentence, half on a line of their own, with the fallback for older programs beside
 * them. Fails if listing takes twice the time of unzipping, or more. The list has slide, shape, place and
 * kind of every equation; reading them as LaTeX is measured too and has no budget.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { unzipSync } from "fflate";
import { harvest } from "../src/deck/harvest";
import { listEquations } from "../src/deck/list";
import { readLatex } from "../src/latex/read";
import { writeOmml } from "../src/omml/write";
import { openPackage, type Package } from "../src/pptx/package";
import {
  deck,
  display,
  equation,
  paragraph,
  run as textRun,
  slide,
  textBox,
  title,
} from "../test/support/deck";
import { formulaAt } from "./formulas";
import { measure } from "./measure";

const SLIDES = 100;
const BUDGET = 2;
const PASSES = 60;

/**
 * The content of the m:oMath, with different numbers each time, because no two equations of a deck are equal.
 */
function content(formula: number, n: number): string {
  const omml = writeOmml(readLatex(formulaAt(formula, n)).body, {
    display: false,
    run: { lang: "en-US" },
  });
  return omml.replace(/^<m:oMath\b[^>]*>/, "").replace(/<\/m:oMath>$/, "");
}

function made(): Uint8Array {
  return deck({
    slides: Array.from({ length: SLIDES }, (_, n) => {
      const at = (i: number): string => content(n + i, 10 * n + i);
      return slide(
        title(`Slide ${n + 1}`),
        ...[0, 1, 2, 3, 4].map((i) =>
          textBox(
            paragraph(textRun("We know that "), equation(at(2 * i)), textRun(" holds for all.")),
            paragraph(display(at(2 * i + 1))),
          ),
        ),
      );
    }),
  });
}

function open(bytes: Uint8Array): Package {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.refusal.code);
  return opened.pkg;
}

export function run(args: readonly string[]): void {
  const files = args.filter((arg) => !arg.startsWith("--"));
  const passes = args.includes("--quick") ? 10 : PASSES;
  const decks: readonly (readonly [string, Uint8Array])[] =
    files.length > 0
      ? files.map((file) => [basename(file), new Uint8Array(readFileSync(file))])
      : [[`${SLIDES} slides`, made()]];
  for (const [name, bytes] of decks) {
    const listed = listEquations(open(bytes));
    if (!listed.ok) throw new Error(listed.refusal.code);
    const [unzip, list] = measure(
      [
        { name: "unzip", pass: () => unzipSync(bytes) },
        { name: "list", pass: () => listEquations(open(bytes)) },
      ],
      passes,
    ).map((timing) => timing.fastest);
    const [read] = measure([{ name: "as LaTeX", pass: () => harvest(open(bytes)) }], 3).map(
      (timing) => timing.fastest,
    );
    if (unzip === undefined || list === undefined || read === undefined) return;
    const ratio = list / unzip;
    console.log(
      `${name}, ${(bytes.length / 1e6).toFixed(2)} MB, ${listed.equations.length} equations: ` +
        `unzipped in ${unzip.toFixed(1)} ms, listed in ${list.toFixed(1)} ms (${ratio.toFixed(2)} ×), ` +
        `all read as LaTeX in ${read.toFixed(0)} ms`,
    );
    if (ratio >= BUDGET) {
      console.log(`Listing takes ${BUDGET} times as long as unzipping, or more.`);
      process.exitCode = 1;
    }
  }
}
