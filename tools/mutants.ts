/**
 * Do the tests notice when the program is wrong? A sample of small changes ("mutants"), each tried against
 * the types and the unit tests that reach it.
 *
 *   npm run mutants -- FOLDER… [--seed N] [--count 200] [--only 3,17] [--also test/deck] [--near] [--far]
 *
 * FOLDER is a folder or a file of `src`. The same seed gives the same sample. What the compiler rejects is
 * noticed by the types, which `npm test` checks as well. Then the tests of the folder of the same name (--also:
 * and of other folders) run, since most mutants are noticed there; survivors are tried against all other tests,
 * which takes long: --near leaves that out, --far does only that. Prints one line per mutant when it is judged,
 * then how many were noticed, and which were not. The tests run in a copy of the tree. --only tries the mutants
 * of the sample with these numbers again.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { randomFrom } from "../test/support/random";
import { described, mutantsOf, type Mutant } from "./mutants/mutate";
import { TypeCheck } from "./mutants/types";
import { Trial } from "./mutants/trial";

function filesOf(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .flatMap((entry) => filesOf(join(path, entry.name)))
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
    .sort();
}

/** A random sample of at most `count` mutants, without repetition. */
function sample(mutants: readonly Mutant[], count: number, seed: number): readonly Mutant[] {
  const random = randomFrom(seed);
  const left = [...mutants];
  const drawn: Mutant[] = [];
  while (drawn.length < count && left.length > 0)
    drawn.push(...left.splice(random.below(left.length), 1));
  return drawn;
}

interface Candidate {
  readonly folder: string;
  readonly mutant: Mutant;
  readonly number: number;
  /** A one-line description of the mutant. */
  readonly place: string;
}

/** The sample for a folder or a file. */
function candidatesOf(
  folder: string,
  count: number,
  seed: number,
): readonly Omit<Candidate, "number">[] {
  const sources = new Map(filesOf(folder).map((file) => [file, readFileSync(file, "utf8")]));
  const all = [...sources].flatMap(([file, source]) => mutantsOf(file, source));
  console.log(`${folder}: ${Math.min(count, all.length)} of ${all.length} mutants, seed ${seed}`);
  return sample(all, count, seed).map((mutant) => ({
    folder,
    mutant,
    place: described(sources.get(mutant.file) ?? "", mutant),
  }));
}

async function measure(
  trial: Trial,
  candidates: readonly Candidate[],
  wanted: (test: string) => boolean,
): Promise<void> {
  const files = [...new Set(candidates.map(({ mutant }) => mutant.file))];
  const failure = await trial.baseline(files, wanted);
  if (failure !== undefined) throw new Error(`The tests fail without any mutant:\n${failure}`);
}

/** Tries each candidate against the test files that are most likely to notice it; returns the survivors. */
async function oneByOne(
  trial: Trial,
  candidates: readonly Candidate[],
): Promise<readonly Candidate[]> {
  const left: Candidate[] = [];
  for (const candidate of candidates) {
    const began = Date.now();
    const verdict = await trial.judge(candidate.mutant, 4);
    if (verdict === "interrupted") throw new Error("interrupted");
    if (verdict === "survived" || verdict === "unreached") left.push(candidate);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(`${verdict.padEnd(9)} ${candidate.number}  ${candidate.place}  (${seconds} s)`);
  }
  return left;
}

/** Tries the candidates together; returns those that the wanted tests do not notice. */
async function together(
  trial: Trial,
  candidates: readonly Candidate[],
  wanted: (test: string) => boolean,
): Promise<readonly Candidate[]> {
  const left = new Map(candidates.map((candidate) => [candidate.mutant, candidate]));
  for await (const mutant of trial.noticed([...left.keys()], wanted)) {
    console.log(`killed    ${left.get(mutant)?.number}  ${left.get(mutant)?.place}`);
    left.delete(mutant);
  }
  if (trial.isStopped) throw new Error("interrupted");
  return [...left.values()];
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: "string", default: "1" },
      count: { type: "string", default: "200" },
      only: { type: "string" },
      also: { type: "string", multiple: true },
      near: { type: "boolean", default: false },
      far: { type: "boolean", default: false },
    },
  });
  if (positionals.length === 0) {
    console.error(
      "npm run mutants -- FOLDER… [--seed N] [--count 200] [--only 3,17] [--also FOLDER] [--near] [--far]",
    );
    return 2;
  }
  const only = values.only?.split(",").map(Number);
  const candidates = positionals
    .flatMap((folder) => candidatesOf(folder, Number(values.count), Number(values.seed)))
    .map((candidate, at) => ({ ...candidate, number: at + 1 }))
    .filter(({ number }) => only?.includes(number) ?? true);
  const near = [
    ...positionals.map((folder) => `test/${folder.split("/")[1] ?? ""}/`),
    ...(values.also ?? []),
    "test/fixtures.test.ts",
  ];
  const isNear = (test: string): boolean => near.some((start) => test.startsWith(start));
  const trial = new Trial(".");
  const stop = (): void => trial.stop();
  process.on("SIGINT", stop).on("SIGTERM", stop);
  try {
    let left = pastTypes(candidates);
    if (!values.far) {
      await measure(trial, left, isNear);
      left = await together(trial, await oneByOne(trial, left), isNear);
      report(candidates, left, "types and the tests of the folder");
    }
    if (!values.near) {
      await measure(trial, left, (test) => !isNear(test));
      left = await together(trial, left, (test) => !isNear(test));
      report(candidates, left, "types and all tests");
    }
  } finally {
    trial.stop();
  }
  return 0;
}

/** The candidates that the compiler accepts. */
function pastTypes(candidates: readonly Candidate[]): readonly Candidate[] {
  const check = new TypeCheck(process.cwd());
  return candidates.filter(({ mutant, number, place }) => {
    const isNoticed = check.notices(mutant);
    if (isNoticed) console.log(`types     ${number}  ${place}`);
    return !isNoticed;
  });
}

/** Prints for each folder how many of its mutants were noticed, and which were not. */
function report(candidates: readonly Candidate[], left: readonly Candidate[], tests: string): void {
  for (const folder of new Set(candidates.map((candidate) => candidate.folder))) {
    const all = candidates.filter((candidate) => candidate.folder === folder);
    const alive = left.filter((candidate) => candidate.folder === folder);
    const share = Math.round((100 * (all.length - alive.length)) / all.length);
    console.log(
      `${folder}: ${all.length - alive.length} of ${all.length} noticed by ${tests} (${share} %)`,
    );
    for (const { number, place } of alive) console.log(`  ${number}  ${place}`);
  }
}

void main().then((code) => {
  process.exitCode = code;
});
