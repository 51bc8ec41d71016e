/**
 * `npm run bench -- growth [NAME] [--svg FILE]`: each component on inputs of 1, 2, 4, 8 times a size, in
 * milliseconds of processor time. Unlike in the tests, work inside the engine (searching and copying strings)
 * counts here. The last column is how time grows with the input: 1 linear, 2 quadratic. With --svg, also
 * draws the curves.
 */
import { writeFileSync } from "node:fs";
import { XmlError } from "../src/xml/parse";
import { GROWING } from "../test/support/growing";
import { growthChart, type Curve } from "./chart";
import { option } from "./measure";

const SIZES = [1, 2, 4, 8];
const QUICK_SIZES = [1, 4];
/** Depth has limits of its own (1,000 elements, 500 groups), so it starts lower. */
const factorOf = (name: string): number => (name.includes("depth") ? 0.8 : 8);

export function run(args: readonly string[]): void {
  const [wanted = ""] = args.filter((arg, i) => !arg.startsWith("--") && args[i - 1] !== "--svg");
  const passes = args.includes("--quick") ? 1 : 3;
  const sizes = args.includes("--quick") ? QUICK_SIZES : SIZES;
  const curves: Curve[] = [];
  console.log(`${"".padEnd(48)}${sizes.map((t) => `×${t}`.padStart(9)).join("")}   exponent`);
  for (const { name, size, prepare } of GROWING) {
    if (!name.includes(wanted)) continue;
    prepare(size)();
    const times: number[] = [];
    for (const t of sizes) {
      const time = fastest(() => prepare(t * size * factorOf(name)), passes);
      if (time === undefined) break;
      times.push(time);
    }
    const [first = 0, last = 0] = [times[0], times.at(-1)];
    const exponent = Math.log(last / first) / Math.log(sizes[times.length - 1] ?? 1);
    const cells = sizes.map((_, i) => (times[i]?.toFixed(2) ?? "refused").padStart(9)).join("");
    // Below a tenth of a millisecond the measurement is mostly clock noise.
    const isMeasured = first >= 0.1;
    console.log(`${name.padEnd(48)}${cells}   ${isMeasured ? exponent.toFixed(2) : "–"}`);
    if (isMeasured) curves.push({ name, times });
  }
  const svg = option(args, "--svg", "");
  if (svg !== "") writeFileSync(svg, growthChart(sizes, curves));
}

/** The least processor time in milliseconds; undefined if the input exceeds a limit of the reader. */
function fastest(prepare: () => () => unknown, passes: number): number | undefined {
  let least = Infinity;
  for (let pass = 0; pass < passes; pass++) {
    try {
      const measured = prepare();
      const start = process.cpuUsage();
      measured();
      const { user, system } = process.cpuUsage(start);
      least = Math.min(least, (user + system) / 1000);
    } catch (error) {
      if (error instanceof XmlError && error.kind !== "illFormed") return undefined;
      throw error;
    }
  }
  return least;
}
