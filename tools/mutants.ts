/**
 * Do the tests notice when the program is wrong? A sample of small changes ("mutants"), each tried
 * against the tests that reach its file.
 *
 *   npm run mutants -- FOLDER [--seed N] [--count 200] [--near] [--also test/deck]
 *
 * FOLDER is a folder or a file of `src`. The same seed gives the same sample. Prints a line a mutant as
 * it is judged, at the end the share that was noticed; Ctrl+C ends it early, with the figures so far.
 * The tests run in a copy of the tree. --near runs only the tests of the folder of the same name: a quick
 * look, in which more survive; --also adds those of other folders.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { randomFrom } from "../test/support/random";
import { described, mutantsOf, type Mutant } from "./mutants/mutate";
import { Trial, type Verdict } from "./mutants/trial";

function filesOf(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .flatMap((entry) => filesOf(join(path, entry.name)))
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
    .sort();
}

/** So many of the mutants, drawn without putting back. */
function sample(mutants: readonly Mutant[], count: number, seed: number): readonly Mutant[] {
  const random = randomFrom(seed);
  const left = [...mutants];
  const drawn: Mutant[] = [];
  while (drawn.length < count && left.length > 0)
    drawn.push(...left.splice(random.below(left.length), 1));
  return drawn;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: "string", default: "1" },
      count: { type: "string", default: "200" },
      near: { type: "boolean", default: false },
      also: { type: "string", multiple: true },
    },
  });
  const [folder] = positionals;
  if (folder === undefined) {
    console.error("npm run mutants -- FOLDER [--seed N] [--count 200] [--near] [--also FOLDER]");
    return 2;
  }
  const sources = new Map(filesOf(folder).map((file) => [file, readFileSync(file, "utf8")]));
  const all = [...sources].flatMap(([file, source]) => mutantsOf(file, source));
  const chosen = sample(all, Number(values.count), Number(values.seed));
  console.log(`${folder}: ${chosen.length} of ${all.length} mutants, seed ${values.seed}`);

  const counts: Record<Verdict, number> = { killed: 0, timeout: 0, survived: 0, interrupted: 0 };
  const trial = new Trial(".", values.also ?? (values.near ? [] : undefined));
  const stop = (): void => trial.stop();
  process.on("SIGINT", stop).on("SIGTERM", stop);
  try {
    const failure = await trial.baseline([...new Set(chosen.map(({ file }) => file))]);
    if (failure !== undefined) {
      console.error(`The tests fail without any mutant:\n${failure}`);
      return 1;
    }
    for (const mutant of chosen) {
      const verdict = await trial.judge(mutant);
      counts[verdict] += 1;
      if (verdict === "interrupted") break;
      console.log(`${verdict.padEnd(9)} ${described(sources.get(mutant.file) ?? "", mutant)}`);
    }
  } finally {
    trial.stop();
  }
  const noticed = counts.killed + counts.timeout;
  const judged = noticed + counts.survived;
  const share = judged === 0 ? 0 : Math.round((100 * noticed) / judged);
  console.log(`${noticed} of ${judged} noticed (${share} %), ${counts.timeout} by running on`);
  return 0;
}

void main().then((code) => {
  process.exitCode = code;
});
