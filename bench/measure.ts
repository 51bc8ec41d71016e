/**
 * Timing: passes of several candidates in turn, so that a busy moment of the machine meets all of
 * them. The fastest pass is the one that other programs disturbed least.
 */

export interface Timing {
  readonly name: string;
  /** In milliseconds. */
  readonly fastest: number;
}

/** Runs each candidate `passes` times after a pass to warm up, one after the other in every round. */
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

/** The value behind an option of the command line. */
export function option(args: readonly string[], name: string, otherwise: string): string {
  const at = args.indexOf(name);
  return at >= 0 ? (args[at + 1] ?? otherwise) : otherwise;
}
