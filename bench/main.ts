/**
 * `npm run bench -- NAME [arguments]`: measurements, which tests never make. Without a name it runs all of
 * them, one after another, and writes `bench/RESULTS.md`; with `--quick` in about a minute, without those
 * that take minutes.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runAll } from "./results";

/** A benchmark is a file of this folder that exports `run`. */
interface Benchmark {
  run(args: readonly string[]): Promise<void> | void;
}

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".bench.ts"))
  .map((file) => file.slice(0, -".bench.ts".length));
const [name, ...args] = process.argv.slice(2);

if (name === undefined || name === "--quick") {
  process.exitCode = runAll(names, name !== undefined) ? 0 : 1;
} else if (!names.includes(name)) {
  console.error(`npm run bench -- <name> …  There are: ${names.join(", ")}`);
  process.exitCode = 2;
} else {
  const file = pathToFileURL(join(import.meta.dirname, `${name}.bench.ts`)).href;
  const benchmark = (await import(file)) as Benchmark;
  await benchmark.run(args);
}
