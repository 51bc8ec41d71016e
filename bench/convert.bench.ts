/**
 * `npm run bench -- convert [PASSES]`: converts formulas in the texts of a deck to equations, measured as a
 * whole process: the built command line from start to end, compared with pandoc's conversion of Markdown with
 * the same formulas to .pptx, taking turns. Fails above 0.7 times pandoc's time, 200 MB, 1.5 s for the
 * command run from TypeScript, or if ten times the slides take more than fifteen times as long. Without
 * pandoc its time is not compared.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { harvest } from "../src/deck/harvest";
import { openPackage } from "../src/pptx/package";
import { deck, slide, textBox, title } from "../test/support/deck";
import { formulaAt } from "./formulas";

const SLIDES = 100;
const FORMULAS_A_SLIDE = 10;
const MAX_RATIO = 0.7;
const MAX_MEGABYTES = 200;
const MAX_FROM_SOURCE = 1500;
const MAX_GROWTH = 15;

/** The sentences of a slide: half of the formulas inline, half in a paragraph of their own. */
function sentences(number: number): readonly string[] {
  return Array.from({ length: FORMULAS_A_SLIDE / 2 }, (_, i) => {
    const at = (n: number): string => formulaAt(number + n, FORMULAS_A_SLIDE * number + n);
    return [`We know that $${at(2 * i)}$ holds for all.`, `$$${at(2 * i + 1)}$$`];
  }).flat();
}

function madeDeck(slides: number): Uint8Array {
  return deck({
    slides: Array.from({ length: slides }, (_, n) =>
      slide(title(`Slide ${n + 1}`), textBox(...sentences(n))),
    ),
  });
}

function madeMarkdown(slides: number): string {
  return Array.from(
    { length: slides },
    (_, n) => `# Slide ${n + 1}\n\n${sentences(n).join("\n\n")}\n`,
  ).join("\n");
}

interface Run {
  readonly milliseconds: number;
  readonly megabytes: number | undefined;
}

/** Prints the peak memory of the process, in kilobytes. */
const MEMORY = `data:text/javascript,process.on("exit",()=>console.error("maxRSS",process.resourceUsage().maxRSS))`;

function timed(command: string, args: readonly string[]): Run {
  const start = performance.now();
  const { status, error, stderr } = spawnSync(command, args, { encoding: "utf8" });
  const milliseconds = performance.now() - start;
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stderr}`);
  const kilobytes = /maxRSS (\d+)/.exec(stderr)?.[1];
  return {
    milliseconds,
    megabytes: kilobytes === undefined ? undefined : Number(kilobytes) / 1024,
  };
}

export function run(args: readonly string[]): void {
  const quick = args.includes("--quick");
  const [passes = quick ? "1" : "7"] = args.filter((arg) => !arg.startsWith("--"));
  const folder = mkdtempSync(join(tmpdir(), "convert-"));
  const file = (name: string): string => join(folder, name);
  try {
    timed(process.execPath, [join(import.meta.dirname, "../tools/build-cli.mjs"), folder]);
    writeFileSync(file("in.pptx"), madeDeck(SLIDES));
    writeFileSync(file("ten.pptx"), madeDeck(10 * SLIDES));
    writeFileSync(file("in.md"), madeMarkdown(SLIDES));
    const built = (input: string): Run =>
      timed(process.execPath, [file("cli.mjs"), "convert", file(input), file("out.pptx")]);
    const pandoc = (): Run => timed("pandoc", [file("in.md"), "-o", file("pandoc.pptx")]);
    const hasPandoc = spawnSync("pandoc", ["--version"]).status === 0;
    const ours: number[] = [];
    const theirs: number[] = [];
    const large: number[] = [];
    const source: number[] = [];
    for (let pass = 0; pass < Number(passes); pass++) {
      ours.push(built("in.pptx").milliseconds);
      if (hasPandoc) theirs.push(pandoc().milliseconds);
      if (pass < 3 && !quick) large.push(built("ten.pptx").milliseconds);
      if (pass < 3) source.push(fromSource(file));
    }
    checkWritten(readFileSync(file("out.pptx")));
    const { megabytes = 0 } = timed(process.execPath, [
      ...["--import", MEMORY],
      ...[file("cli.mjs"), "convert", file("in.pptx"), file("out.pptx")],
    ]);
    report({
      ours: Math.min(...ours),
      theirs: hasPandoc ? Math.min(...theirs) : undefined,
      large: large.length === 0 ? undefined : Math.min(...large),
      source: Math.min(...source),
      megabytes,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function fromSource(file: (name: string) => string): number {
  const args = ["run", "-s", "cli", "--", "convert", file("in.pptx"), file("source.pptx")];
  return timed("npm", args).milliseconds;
}

/** A command that is fast because it does nothing must not be measured. */
function checkWritten(bytes: Uint8Array): void {
  const opened = openPackage(bytes);
  const found = opened.ok ? harvest(opened.pkg) : opened;
  const count = found.ok ? found.equations.length : 0;
  const wanted = 10 * SLIDES * FORMULAS_A_SLIDE;
  if (count !== wanted && count !== wanted / 10) throw new Error(`${count} equations were written`);
}

function report(times: {
  readonly ours: number;
  readonly theirs: number | undefined;
  /** The time for ten times the slides; not measured with `--quick`. */
  readonly large: number | undefined;
  readonly source: number;
  readonly megabytes: number;
}): void {
  const { ours, theirs, large, source, megabytes } = times;
  const ratio = theirs === undefined ? undefined : ours / theirs;
  const growth = large === undefined ? undefined : large / ours;
  const count = SLIDES * FORMULAS_A_SLIDE;
  console.log(
    `${SLIDES} slides with ${count} formulas: ${ours.toFixed(0)} ms, ` +
      (theirs === undefined || ratio === undefined
        ? "pandoc is not here, "
        : `pandoc ${theirs.toFixed(0)} ms (${ratio.toFixed(2)} ×, at most ${MAX_RATIO}), `) +
      `${megabytes.toFixed(0)} MB (at most ${MAX_MEGABYTES}); from TypeScript ${source.toFixed(0)} ms ` +
      `(at most ${MAX_FROM_SOURCE})` +
      (large === undefined || growth === undefined
        ? ""
        : `; ${10 * count} formulas: ${large.toFixed(0)} ms (${growth.toFixed(1)} ×)`),
  );
  const isOver =
    (ratio ?? 0) > MAX_RATIO ||
    megabytes > MAX_MEGABYTES ||
    source > MAX_FROM_SOURCE ||
    (growth ?? 0) > MAX_GROWTH;
  if (isOver) process.exitCode = 1;
}
