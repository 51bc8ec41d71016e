/** The check's own slides: inserted, found again, and all of them removed. */
import { toInsert } from "../exchange/slide-copy";
import type { SlideCopy } from "../exchange/slide-copy";
import { wait } from "../host/clock";
import type { DeckState } from "../host/port";
import type { Bench, ScratchSlide } from "./bench";
import { anyCopy } from "./copies";
import { lookAt } from "./look";
import { copyOfScratch } from "./scratch";

/** How long a new slide may take to appear in the list (measured: up to 3 s on the web). */
const LIST_LIMIT_MS = 12_000;
const POLL_MS = 500;
/** How often removing is tried until none of the slides is listed. */
const TURNS = 6;
/** Wait between two tries, so that a list that lags can catch up. */
const TURN_MS = 1500;

/** A slide that was inserted and found. */
export interface Arrival extends ScratchSlide {
  /** The slide list that contains it. */
  readonly state: DeckState;
  /** It was not in the list returned with the insertion. */
  readonly late: boolean;
  readonly milliseconds: number;
}

interface Made {
  readonly creationId: number;
  slideId: string | undefined;
}

export class TemporarySlides {
  readonly #made: Made[] = [];
  readonly #before: ReadonlySet<string>;
  /** The name of one shape on each slide of this check; no other slide has it. */
  readonly #name: string;

  /**
   * @param before The deck before the check.
   * @param source A slide of the deck, for layout and master.
   */
  constructor(
    readonly bench: Bench,
    before: DeckState,
    readonly source: SlideCopy,
  ) {
    this.#before = new Set(before.slideIds);
    this.#name = `Check ${String(this.newCreationId())}`;
  }

  /** The check's slide, not yet in the deck; and whether it has notes. */
  scratch(): { readonly copy: SlideCopy; readonly notes: boolean } {
    const made = copyOfScratch(this.source, this.#name);
    if (!made.ok) this.bench.stop("slideNotMade");
    return made;
  }

  newCreationId(): number {
    return Math.floor(this.bench.tools.random() * 0xffffffff);
  }

  /** Inserts a copy after a slide; undefined when it does not appear in the list. */
  async add(copy: SlideCopy, creationId: number, after: string): Promise<Arrival | undefined> {
    const bench: Bench = this.bench;
    const ready = toInsert(copy, creationId);
    if (!ready.ok) bench.stop("slideNotMade");
    // Recorded before it is sent: it may land although a failure is reported (office-js#1650).
    const made: Made = { creationId, slideId: undefined };
    this.#made.push(made);
    const inserted = await bench.call(
      "insertSlide",
      bench.tools.host.insertSlide({ base64: ready.base64, after }),
    );
    const arrival = await this.#find(inserted.ok ? inserted.value : undefined, creationId);
    made.slideId = arrival?.slideId;
    return arrival;
  }

  /** The same, but a missing slide ends the check. */
  async need(copy: SlideCopy, creationId: number, after: string): Promise<Arrival> {
    return (await this.add(copy, creationId, after)) ?? this.bench.stop("slideNotListed");
  }

  /** Removes every slide of the check; returns how many are left. */
  async removeAll(): Promise<number> {
    const { host, clock } = this.bench.tools;
    let left: readonly string[] | undefined;
    for (let turn = 0; turn < TURNS; turn++) {
      const state = await this.bench.call("deckState", host.deckState());
      left = state.ok ? this.#ours(state.value) : undefined;
      if (left?.length === 0) return 0;
      // Without a list, slides whose id is known are removed: they are certainly ours.
      const known = this.#made.flatMap(({ slideId }) => (slideId === undefined ? [] : [slideId]));
      for (const slideId of left ?? known) {
        await this.bench.call("removeSlide", host.removeSlide(slideId));
      }
      if (turn > 0 || host.capabilities.slideListLags) await wait(clock, TURN_MS);
    }
    const state = await this.bench.need("deckState", host.deckState());
    return this.#ours(state).length;
  }

  #ours(state: DeckState): readonly string[] {
    return state.slideIds.filter(
      (id) =>
        !this.#before.has(id) &&
        this.#made.some(({ slideId, creationId }) => id === slideId || hasId(id, creationId)),
    );
  }

  /** Waits until the new slide is in the list. */
  async #find(first: DeckState | undefined, creationId: number): Promise<Arrival | undefined> {
    const { host, clock } = this.bench.tools;
    const began = clock.now();
    const others = new Set<string>();
    for (let state = first; ;) {
      for (const slideId of state === undefined ? [] : this.#fresh(state)) {
        if (!hasId(slideId, creationId)) {
          // Another id: the host assigned it, or this is somebody else's slide. Its content decides.
          if (others.has(slideId)) continue;
          const whose = await this.#whose(slideId);
          if (whose === "other") others.add(slideId);
          if (whose !== "ours") continue;
        }
        if (state === undefined) continue;
        const milliseconds = Math.round(clock.now() - began);
        return { slideId, creationId, state, late: state !== first, milliseconds };
      }
      if (clock.now() - began > LIST_LIMIT_MS) return undefined;
      await wait(clock, POLL_MS);
      const next = await this.bench.call("deckState", host.deckState());
      state = next.ok ? next.value : state;
    }
  }

  /** Slides that are new and not yet known to be ours. */
  #fresh(state: DeckState): readonly string[] {
    return state.slideIds.filter(
      (id) => !this.#before.has(id) && !this.#made.some(({ slideId }) => slideId === id),
    );
  }

  async #whose(slideId: string): Promise<"ours" | "other" | "unknown"> {
    try {
      const { pkg, part } = await anyCopy(this.bench, slideId);
      return lookAt(pkg, part).names.includes(this.#name) ? "ours" : "other";
    } catch {
      // It cannot be read yet, so it is not known whether it is ours.
      return "unknown";
    }
  }
}

/** Slide ids of the host have the form `number#creationId`. */
function hasId(slideId: string, creationId: number): boolean {
  return slideId.endsWith(`#${String(creationId)}`);
}
