/**
 * Timing: passes of several candidates take turns, so that a busy moment of the machine affects all of them.
 * The fastest pass is the one that other programs disturbed least.
 */

export interface Timing {
  readonly name: string;
  /** In milliseconds. */
  readonly fastest: number;
}

/**
 * After one pass each to warm up, runs each candidate `passes` times, all candidates in turn in every round.
 */
export function measure(
  candidates: readonly { readonly name: string; readonly pass: () => void }[],
  passes: number,
): Timing[] {
  const times = candidates.map((): number[] => []);
  for (const { pass } of candidates) pass();
  for (let round = 0; round < passes; round++) {
    candidates.forEach(({ pass }, i) => {
      const start = performance.now();
      pass();
      times[i]?.push(performance.now() - start);
    });
  }
  return candidates.map(({ name }, i) => {
    return { name, fastest: Math.min(...(times[i] ?? [])) };
  });
}

/** The value that follows an option on the command line, or `otherwise`. */
export function option(args: readonly string[], name: string, otherwise: string): string {
  const at = args.indexOf(name);
  return at >= 0 ? (args[at + 1] ?? otherwise) : otherwise;
}
