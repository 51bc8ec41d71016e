/**
 * Reads and edits damaged decks: there must be no exception, an answer within two seconds, and output that is
 * no worse than the input.
 *
 *   npx tsx tools/fuzz-package.ts DECKS [--count 1000] [--seed 1] [--keep FOLDER]
 *
 * DECKS is a folder of presentations. Failures are printed with their seed; FOLDER gets the files. Each
 * mutation depends only on its own number: `--seed S+N --count 1` repeats the Nth of seed S.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { judged, type Verdict } from "../test/support/package-judge";
import { mutated, templateOf } from "../test/support/package-mutations";
import { randomFrom } from "../test/support/random";

function option(name: string, otherwise: string): string {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
}

const folder = process.argv[2] ?? "";
const count = Number(option("--count", "1000"));
const seed = Number(option("--seed", "1"));
const keep = option("--keep", "");
/** In milliseconds of processor time, so that a busy machine makes no difference. */
const BOUND = 2000;

const templates = readdirSync(folder)
  .filter((file) => /\.(?:pptx|pptm|potx)$/.test(file))
  .sort()
  .map((file) => templateOf(file, readFileSync(join(folder, file))));
if (templates.length === 0) throw new Error(`no decks in ${folder}`);
if (keep !== "") mkdirSync(keep, { recursive: true });

const outcomes = new Map<string, number>();
const failures = { crashes: 0, slow: 0, worse: 0 };
let slowest = 0;
for (let n = 0; n < count; n++) {
  const random = randomFrom(seed + n);
  const template = random.pick(templates);
  const mutation = mutated(template, random);
  const start = process.cpuUsage();
  let verdict: Verdict;
  let failure: keyof typeof failures | undefined;
  try {
    verdict = judged(mutation, random);
    if (verdict.wrong !== undefined) failure = "worse";
  } catch (error) {
    failure = "crashes";
    verdict = {
      outcome: "exception",
      wrong: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
  const used = process.cpuUsage(start);
  const time = (used.user + used.system) / 1000;
  slowest = Math.max(slowest, time);
  if (time > BOUND) failure ??= "slow";
  outcomes.set(verdict.outcome, (outcomes.get(verdict.outcome) ?? 0) + 1);
  if (failure === undefined) continue;
  failures[failure]++;
  const where = `seed ${String(seed + n)}, ${template.name}, ${mutation.kind} of ${mutation.part ?? "the file"}`;
  if (failures[failure] <= 10)
    console.log(
      `${failure}: ${where}\n   ${verdict.wrong?.slice(0, 900) ?? `${String(Math.round(time))} ms`}`,
    );
  if (keep !== "") writeFileSync(join(keep, `${failure}-${String(seed + n)}.pptx`), mutation.bytes);
}
for (const [outcome, times] of [...outcomes].sort((a, b) => b[1] - a[1]))
  console.log(`${String(times).padStart(8)}  ${outcome}`);
console.log(
  `${String(count)} mutations from seed ${String(seed)}: ${String(failures.crashes)} crashes, ${String(failures.slow)} over ${String(BOUND)} ms, ${String(failures.worse)} worse outputs; the slowest took ${String(Math.round(slowest))} ms`,
);
if (failures.crashes + failures.slow + failures.worse > 0) process.exitCode = 1;
