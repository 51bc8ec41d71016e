/**
 * `npm run bench -- growth [NAME]`: each component on inputs of 1, 2, 4, 8 times a size, in milliseconds
 * of the processor's time. What the engine does inside (searches in texts, copies of them) counts here,
 * and not in the tests. The last column is how time grows with the input: 1 linear, 2 quadratic.
 */
import { GROWING } from "../test/support/growing";

const TIMES = [1, 2, 4, 8];
/** Depth has its own bounds (2,000 elements, 500 groups), so that it starts lower. */
const factorOf = (name: string): number => (name.includes("depth") ? 2 : 8);

export function run(args: readonly string[]): void {
  const [wanted = ""] = args;
  console.log(`${"".padEnd(48)}${TIMES.map((t) => `×${t}`.padStart(9)).join("")}   exponent`);
  for (const { name, size, prepare } of GROWING) {
    if (!name.includes(wanted)) continue;
    prepare(size)();
    const times = TIMES.map((t) => fastest(() => prepare(t * size * factorOf(name))));
    const [first = 0, last = 0] = [times[0], times.at(-1)];
    const exponent = Math.log(last / first) / Math.log(8);
    const cells = times.map((time) => time.toFixed(2).padStart(9)).join("");
    // Below a tenth of a millisecond the clock says more than the program.
    console.log(`${name.padEnd(48)}${cells}   ${first < 0.1 ? "–" : exponent.toFixed(2)}`);
  }
}

function fastest(prepare: () => () => unknown): number {
  let least = Infinity;
  for (let pass = 0; pass < 3; pass++) {
    const measured = prepare();
    const start = process.cpuUsage();
    measured();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
