/** Finds the new slide in the deck by its creation id or content, never by its position. */
import { wait } from "../host/clock";
import type { DeckState } from "../host/port";
import { readCreationId } from "../pptx/creation-id";
import { refusing } from "../pptx/refusal";
import { workPrint } from "./fingerprint";
import { readPackage, type Knowledge } from "./reader";
import type { Run } from "./run";
import { fromExport, fromFile, type SlideCopy } from "./slide-copy";

/**
 * Milliseconds between looks at a slide list that lags (on the web by up to about 3 s; this leaves room).
 */
export const POLLS = [150, 350, 500, 1000, 1500, 2500, 4000] as const;

export interface Wanted {
  readonly knowledge: Knowledge;
  /** The ids of the slides before the insert. */
  readonly before: readonly string[];
  /**
   * The creation id given to the slide: hosts keep it or assign another (docs/host-facts.md,
   * insert-and-ids).
   */
  readonly creationId: number;
  readonly slide: SlideCopy;
}

export type Found =
  | { readonly kind: "there"; readonly newId: string; readonly state: DeckState }
  | { readonly kind: "absent"; readonly state: DeckState }
  /** The host does not answer. */
  | { readonly kind: "unknown" };

/**
 * Is the new slide there? `first` is the list that came with the insert; a list that lags is read again.
 */
export async function findNew(
  run: Run,
  wanted: Wanted,
  first: DeckState | undefined,
): Promise<Found> {
  const byId = (state: DeckState): string | undefined =>
    fresh(state, wanted).find((id) => id.endsWith(`#${wanted.creationId}`));
  const found = first && byId(first);
  if (first && found !== undefined) return { kind: "there", newId: found, state: first };
  const lags = run.host.capabilities.slideListLags;
  let last: DeckState | undefined = lags ? undefined : first;
  let hung = 0;
  for (const ms of lags ? POLLS : POLLS.slice(0, 4)) {
    if (last && fresh(last, wanted).length > 0 && !lags) break;
    await wait(run.clock, ms);
    const state = await run.host.deckState();
    last = state.ok ? state.value : undefined;
    const newId = last && byId(last);
    if (last && newId !== undefined) return { kind: "there", newId, state: last };
    // A host that has hung twice is not asked again.
    if (!state.ok && state.failure.code === "timedOut" && ++hung > 1) break;
  }
  // Only the latest look counts, because the list may lag.
  if (!last) return { kind: "unknown" };
  const state = last;
  const candidates = fresh(state, wanted);
  if (candidates.length === 0) return { kind: "absent", state };
  // The host assigned another id, or these are other people's slides: their content decides.
  const read = await readAll(run, wanted.knowledge, candidates);
  const own = candidates.find((id) => isIt(read.get(id), wanted));
  if (own !== undefined) return { kind: "there", newId: own, state };
  return candidates.every((id) => read.has(id)) ? { kind: "absent", state } : { kind: "unknown" };
}

function fresh({ slideIds }: DeckState, { before }: Wanted): readonly string[] {
  return slideIds.filter((id) => !before.includes(id));
}

function isIt(copy: SlideCopy | undefined, { creationId, slide }: Wanted): boolean {
  if (!copy) return false;
  const id = refusing(() => ({ ok: true, value: readCreationId(copy.pkg, copy.part) }));
  if (id.ok && id.value === creationId) return true;
  const print = workPrint(copy);
  return print !== undefined && print === workPrint(slide);
}

async function readAll(
  run: Run,
  knowledge: Knowledge,
  slideIds: readonly string[],
): Promise<ReadonlyMap<string, SlideCopy>> {
  const copies = new Map<string, SlideCopy>();
  if (run.host.capabilities.exportSlide) {
    for (const slideId of slideIds) {
      const answer = await run.host.exportSlide(slideId);
      const copy = answer.ok ? fromExport(answer.value) : undefined;
      if (copy?.ok) copies.set(slideId, copy.copy);
    }
    return copies;
  }
  const file = await readPackage({ ...run, signal: undefined }, knowledge);
  if (!file.ok) return copies;
  for (const slideId of slideIds) {
    const copy = fromFile(file.pkg, slideId);
    if (copy.ok) copies.set(slideId, copy.copy);
  }
  return copies;
}
