/** Deleting a slide and making sure that it is gone. */
import { wait } from "../host/clock";
import type { DeckState, Removed } from "../host/port";
import { POLLS } from "./find-new";
import type { Run } from "./run";

/**
 * Attempts at deleting the old slide; `removeSurely` makes one fewer. The deck is read before each retry.
 */
export const REMOVALS = 3;

type Removal =
  | { readonly kind: "gone"; readonly removed?: Removed }
  /** It is still there, at this place from 1. */
  | { readonly kind: "there"; readonly place: number }
  | { readonly kind: "unknown" };

/** Deletes a slide and checks that it is gone; tries again if it is seen to be still there. */
export async function removeSurely(run: Run, slideId: string): Promise<Removal> {
  for (let attempt = 1; ; attempt++) {
    const removed = await run.host.removeSlide(slideId);
    if (removed.ok) return { kind: "gone", removed: removed.value };
    // Also after "not found": on the web a new slide may not be accessible by its id yet (office-js#2903).
    const state = await lateState(run, (s) => !s.slideIds.includes(slideId));
    if (!state) return { kind: "unknown" };
    const place = state.slideIds.indexOf(slideId) + 1;
    if (place === 0) return { kind: "gone" };
    if (attempt === REMOVALS - 1) return { kind: "there", place };
  }
}

/**
 * The deck once it is as expected, or as last seen when the time for lagging is over; undefined: no answer.
 */
export async function lateState(
  run: Run,
  expected: (state: DeckState) => boolean,
): Promise<DeckState | undefined> {
  let last: DeckState | undefined;
  let hung = 0;
  for (const ms of run.host.capabilities.slideListLags ? POLLS.slice(0, 6) : POLLS.slice(0, 2)) {
    await wait(run.clock, ms);
    const state = await run.host.deckState();
    last = state.ok ? state.value : undefined;
    if (last && expected(last)) return last;
    if (!state.ok && state.failure.code === "timedOut" && ++hung > 1) break;
  }
  return last;
}
