/**
 * Many random inputs for the whole translator: trees through OMML and LaTeX, damaged formulas, damaged XML,
 * and inputs of each other reader (UnicodeMath, MathML, OMML, files for the library). Nothing may throw, hang
 * or be lost; what is accepted must reach a fixed point.
 *
 *   npx tsx tools/fuzz.ts [--count 100000] [--seed 1] [--only NAME] [--corpus FOLDER] [--schema FILE.mjs]
 *
 * COUNT applies to each of the other readers, and to the rest together. NAME is a part of what is printed.
 * FOLDER holds .jsonl files, one formula per line as a JSON string. FILE.mjs exports `validate(omml)`, which
 * returns what is wrong with it.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { readLatex } from "../src/latex/read";
import { hasErrors } from "../src/math/problem";
import { writeOmml } from "../src/omml/write";
import { anyText, anyXml, onSlide, throughLatex, throughOmml } from "../test/support/checks";
import { broken, brokenLatex } from "../test/support/damage";
import { anyLeftover, leftoverInputs } from "../test/support/leftover-inputs";
import { FORMULAS } from "../test/support/formulas";
import { anyFile, anyMathml, anyOmml, anyUnicodeMath } from "../test/support/reader-checks";
import {
  fileInputs,
  mathmlInputs,
  ommlInputs,
  unicodeMathInputs,
} from "../test/support/reader-inputs";
import { trees } from "../test/support/trees";

function option(name: string, otherwise: string): string {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
}

const count = Number(option("--count", "100000"));
const seed = Number(option("--seed", "1"));
const only = option("--only", "");
/** Milliseconds of processor time, so that a busy machine makes no difference. */
const BOUND = 2000;
const corpus = option("--corpus", "");
const schema = option("--schema", "");

const formulas: string[] =
  corpus === ""
    ? [...FORMULAS]
    : readdirSync(corpus)
        .filter((file) => file.endsWith(".jsonl"))
        .flatMap((file) => readFileSync(join(corpus, file), "utf8").split("\n").filter(Boolean))
        .map((line) => String(JSON.parse(line)));

const validate: ((omml: string) => string[]) | undefined =
  schema === "" ? undefined : (await import(pathToFileURL(schema).href)).validate;

/** The formulas that can be used: some of the corpus are damaged on purpose, or long. */
const readable = formulas
  .filter((latex) => latex.length < 300 && !hasErrors(readLatex(latex).problems))
  .slice(0, 500);

const failures = new Map<string, number>();
let slowest = { time: 0, input: "" };

function run<T>(
  name: string,
  share: number,
  inputs: fc.Arbitrary<T>,
  check: (input: T) => string | undefined,
): void {
  if (!name.includes(only)) return;
  const total = Math.ceil(count * share);
  let done = 0;
  // In parts: all inputs at once would take gigabytes.
  const parts = Math.ceil(total / PART);
  for (const input of batches(inputs, total, parts)) {
    done++;
    const start = process.cpuUsage();
    let wrong: string | undefined;
    try {
      wrong = check(input);
    } catch (error) {
      wrong = `throws ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    }
    const text = typeof input === "string" ? input : JSON.stringify(input);
    const used = process.cpuUsage(start);
    const spent = (used.user + used.system) / 1000;
    if (spent > BOUND) wrong ??= `took ${String(Math.round(spent))} ms`;
    const time = spent / Math.max(1, text.length / 1000);
    if (time > slowest.time) slowest = { time, input: text.slice(0, 200) };
    if (wrong === undefined) continue;
    const known = (failures.get(name) ?? 0) + 1;
    failures.set(name, known);
    if (known <= 8) console.log(`${name}: ${text.slice(0, 600)}\n   ${wrong.slice(0, 1200)}`);
  }
  console.log(`${name}: ${String(done)} inputs, ${String(failures.get(name) ?? 0)} wrong`);
}

const PART = 5000;

function* batches<T>(inputs: fc.Arbitrary<T>, total: number, parts: number): Generator<T> {
  for (let part = 0; part < parts; part++) {
    const numRuns = Math.min(PART, total - part * PART);
    yield* fc.sample(inputs, { numRuns, seed: seed + part });
  }
}

function schemaValid(source: string): string | undefined {
  const { body, problems } = readLatex(source, { display: true });
  if (hasErrors(problems) || !validate) return undefined;
  const errors = validate(writeOmml(body, { display: false }));
  return errors.length > 0 ? errors.join("; ") : undefined;
}

run("trees through OMML", 0.2, trees({ canonical: "omml" }), throughOmml);
run("trees through LaTeX", 0.3, trees({ canonical: "latex" }), (body) => throughLatex(body, false));
run(
  "damaged formulas",
  0.4,
  brokenLatex(formulas),
  (source) => anyText(source) ?? schemaValid(source),
);
const sample = onSlide(writeOmml(readLatex(FORMULAS.join(" \\quad ")).body, { display: true }));
run("damaged XML", 0.1, broken(sample), anyXml);
run("UnicodeMath", 1, unicodeMathInputs(readable), anyUnicodeMath);
run("MathML", 1, mathmlInputs(readable), anyMathml);
run("OMML", 1, ommlInputs(readable), anyOmml);
run("what other tools left", 0.02, leftoverInputs, anyLeftover);
run("files", 1, fileInputs(readable), anyFile);
console.log(`slowest: ${slowest.time.toFixed(1)} ms per 1,000 characters: ${slowest.input}`);
if (failures.size > 0) process.exitCode = 1;
