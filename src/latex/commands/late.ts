/**
 * Commands that load when a formula first names one of them: their code is large, and few formulas need it.
 * Their rows are in the table with all others (`late`) and ask here for their meaning. `../load.ts` loads
 * them on demand, `../all.ts` from the start.
 */
import type { Expand } from "./meaning";

/** The meanings of some commands, once they are loaded. */
export class Late<M> {
  private meanings: M | undefined;

  provide(meanings: M): void {
    this.meanings = meanings;
  }

  /** The meanings, if they are loaded. */
  get ifThere(): M | undefined {
    return this.meanings;
  }

  /** The meanings; calls `fail`, which ends the reading, if they are not loaded. */
  orFail(fail: (code: string) => never): M {
    return this.meanings ?? fail("notLoaded");
  }
}

/** An expansion for a row that uses one of the late functions. */
export function lateExpand<M>(late: Late<M>, choose: (to: M) => Expand): Expand {
  return (args, x) => choose(late.orFail((code) => x.fail(code)))(args, x);
}
