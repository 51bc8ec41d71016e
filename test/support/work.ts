/**
 * How much work something is, counted instead of timed: the engine's own precise coverage tells how often
 * each block of our code ran, so that the product needs no counters and a busy machine makes no difference.
 * Of the work inside the engine, the characters that it searches or replaces in strings are counted; copies
 * and attempts to match a pattern at a place are not. Growth in time is measured in `bench/growth.bench.ts`.
 */
import { Session, type Profiler } from "node:inspector";
import { setFlagsFromString } from "node:v8";

/** How often blocks of code under `src` were entered while `run` ran, plus the characters searched. */
export function work(run: () => unknown): number {
  counter();
  const searched = searching(run);
  return counter() + searched;
}

/** How many characters string searches looked at while `run` ran. */
function searching(run: () => unknown): number {
  const { indexOf, replace } = String.prototype;
  let characters = 0;
  const spies = [
    jest.spyOn(String.prototype, "indexOf").mockImplementation(function (
      this: string,
      sought: string,
      from = 0,
    ) {
      const found = indexOf.call(this, sought, from);
      characters += (found < 0 ? this.length : found) - from;
      return found;
    }),
    jest.spyOn(String.prototype, "replace").mockImplementation(function (
      this: string,
      ...args: readonly unknown[]
    ) {
      characters += this.length;
      return String(Reflect.apply(replace, this, args));
    }),
  ];
  try {
    run();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return characters;
}

let session: Session | undefined;

afterAll(() => {
  if (!session) return;
  session.disconnect();
  session = undefined;
  setFlagsFromString("--opt");
});

/**
 * What was counted since the last call. Counting continues from one call to the next, because starting and
 * stopping it costs more than most runs. Other test files have a process, or a world, of their own.
 */
function counter(): number {
  if (!session) {
    session = new Session();
    session.connect();
    // Code that V8 has optimised no longer counts every block.
    setFlagsFromString("--no-opt");
    session.post("Profiler.enable");
    session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  }
  // Within one thread the inspector answers before `post` returns.
  let counted: readonly Profiler.ScriptCoverage[] = [];
  session.post("Profiler.takePreciseCoverage", (error, answer) => {
    if (error) throw error;
    counted = answer.result;
  });
  return counted
    .filter(({ url }) => /\/src\//.test(url))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
}
