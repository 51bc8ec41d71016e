/** A slide is deleted, and seen to be gone. */
import { wait } from "../host/clock";
import type { DeckState, Removed } from "../host/port";
import { POLLS } from "./find-new";
import type { Run } from "./run";

/** How often a deletion is tried: each time the deck was looked at before. */
export const REMOVALS = 3;

type Removal =
  | { readonly kind: "gone"; readonly removed?: Removed }
  /** It is there still, at this place from 1. */
  | { readonly kind: "there"; readonly place: number }
  | { readonly kind: "unknown" };

/** Deletes a slide and looks whether it is gone; tries again if it is seen to be there still. */
export async function removeSurely(run: Run, slideId: string): Promise<Removal> {
  for (let attempt = 1; ; attempt++) {
    const removed = await run.host.removeSlide(slideId);
    if (removed.ok) return { kind: "gone", removed: removed.value };
    // Also when it is not found: on the web a new slide may not be had by its id yet (office-js#2903).
    const state = await lateState(run, (s) => !s.slideIds.includes(slideId));
    if (!state) return { kind: "unknown" };
    const place = state.slideIds.indexOf(slideId) + 1;
    if (place === 0) return { kind: "gone" };
    if (attempt === REMOVALS - 1) return { kind: "there", place };
  }
}

/** The deck once it is as expected, or as it is when the list has stopped lagging; undefined: no answer. */
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
