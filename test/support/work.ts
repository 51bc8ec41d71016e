/**
 * How much work something is, counted instead of timed: the engine's own precise coverage says how
 * often each block of our code ran, so that no counters go into the product and a busy machine changes
 * nothing. What happens inside the engine (a search in a text, a copy of one) does not count; curves in
 * time are in `bench/growth.bench.ts`.
 */
import { Session, type Profiler } from "node:inspector";
import { setFlagsFromString } from "node:v8";

/** How often blocks of code under `src` were entered while `run` ran. */
export function work(run: () => unknown): number {
  counter();
  run();
  return counter();
}

let session: Session | undefined;

afterAll(() => {
  if (!session) return;
  session.disconnect();
  session = undefined;
  setFlagsFromString("--opt");
});

/**
 * What was counted since the last call. Counting goes on from one call to the next: to begin and to end
 * it costs more than most runs. Other test files have a process, or a world, of their own.
 */
function counter(): number {
  if (!session) {
    session = new Session();
    session.connect();
    // Code that V8 has optimized no longer counts every block.
    setFlagsFromString("--no-opt");
    session.post("Profiler.enable");
    session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  }
  // In one thread the inspector answers before `post` returns.
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
