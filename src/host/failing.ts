/** A host on which chosen calls go wrong: how the exchange's behaviour under failure is tested. */
import type { Clock } from "./clock";
import { failed, type HostCallName, type HostFailureCode } from "./failure";
import { LIMITS, within } from "./limits";
import type { PowerPointHost } from "./port";
import { wrapHost } from "./recording";

export type HostFault =
  /** Nothing happens; the failure is reported. */
  | { readonly kind: "fails"; readonly code: HostFailureCode }
  /** Nothing happens and no answer comes: the call's limit ends it. */
  | { readonly kind: "hangs" }
  /** It happens; a failure is reported (office-js#1650). */
  | { readonly kind: "landsThenFails"; readonly code: HostFailureCode }
  /** It happens; no answer comes. */
  | { readonly kind: "landsThenHangs" };

export interface FailingHost {
  readonly host: PowerPointHost;
  /** The n-th call from now (1 is the next) goes wrong so. */
  at(n: number, fault: HostFault): void;
  /** Every call of this name goes wrong so, until `clear`. */
  always(call: HostCallName, fault: HostFault): void;
  /** How many calls were made since the last `clear`. */
  readonly made: number;
  clear(): void;
}

export function failHost(inner: PowerPointHost, clock: Clock): FailingHost {
  const planned = new Map<number, HostFault>();
  const standing = new Map<HostCallName, HostFault>();
  let made = 0;
  return {
    host: wrapHost(inner, async (call, ask) => {
      made += 1;
      const fault = planned.get(made) ?? standing.get(call);
      if (!fault) return ask();
      const lands = fault.kind === "landsThenFails" || fault.kind === "landsThenHangs";
      if (lands) await ask();
      if (fault.kind === "hangs" || fault.kind === "landsThenHangs")
        return within(clock, call, LIMITS[call], new Promise(() => undefined));
      return failed({
        code: fault.code,
        call,
        landed: "unknown",
        retry: "later",
        detail: `planned: ${fault.kind}`,
      });
    }),
    at(n, fault) {
      planned.set(made + n, fault);
    },
    always(call, fault) {
      standing.set(call, fault);
    },
    get made() {
      return made;
    },
    clear() {
      planned.clear();
      standing.clear();
      made = 0;
    },
  };
}
