/** `npm run bench -- <name> [arguments]`: measurements, which tests never make. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** A benchmark is a file of this folder that exports `run`. */
interface Benchmark {
  run(args: readonly string[]): Promise<void> | void;
}

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".bench.ts"))
  .map((file) => file.slice(0, -".bench.ts".length));
const [name, ...args] = process.argv.slice(2);

if (name === undefined || !names.includes(name)) {
  console.error(`npm run bench -- <name> …  There are: ${names.join(", ")}`);
  process.exitCode = 2;
} else {
  const file = pathToFileURL(join(import.meta.dirname, `${name}.bench.ts`)).href;
  const benchmark = (await import(file)) as Benchmark;
  await benchmark.run(args);
}
