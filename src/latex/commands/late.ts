/**
 * Commands that load when a formula first names one of them: what they do is large, and few formulas need
 * it. Their rows stand in the table with all others (`late`); what a row does is asked here. `../load.ts`
 * loads it, `../all.ts` has it from the start.
 */
import type { Expand } from "./meaning";

/** What some commands do, once it is there. */
export class Late<M> {
  private meanings: M | undefined;

  provide(meanings: M): void {
    this.meanings = meanings;
  }

  /** The meanings, where they are there. */
  get ifThere(): M | undefined {
    return this.meanings;
  }

  /** The meanings; `fail` ends a reading that nobody loaded them for. */
  orFail(fail: (code: string) => never): M {
    return this.meanings ?? fail("notLoaded");
  }
}

/** The expansion of a row by one of the functions. */
export function lateExpand<M>(late: Late<M>, choose: (to: M) => Expand): Expand {
  return (args, x) => choose(late.orFail((code) => x.fail(code)))(args, x);
}
