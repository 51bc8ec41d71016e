/** The check's own slides: put in, found again, and all of them taken out. */
import { toInsert } from "../exchange/slide-copy";
import type { SlideCopy } from "../exchange/slide-copy";
import { wait } from "../host/clock";
import type { DeckState } from "../host/port";
import type { Bench, ScratchSlide } from "./bench";
import { anyCopy } from "./copies";
import { lookAt } from "./look";
import { copyOfScratch } from "./scratch";

/** How long a new slide may take to show in the list (measured: up to 3 s on the web). */
const LIST_LIMIT_MS = 12_000;
const POLL_MS = 500;
/** How often the slides are taken out until none is listed. */
const TURNS = 6;
/** Between two turns, and until a list that lags is true. */
const TURN_MS = 1500;

/** A slide that came in. */
export interface Arrival extends ScratchSlide {
  /** The list that has it. */
  readonly state: DeckState;
  /** It was not in the list that the insertion gave. */
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
  /** The name of a shape on every slide of this check, and on no other. */
  readonly #name: string;

  /**
   * @param before What was there before the check.
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

  /** Puts a copy in behind a slide; undefined when it does not come in. */
  async add(copy: SlideCopy, creationId: number, after: string): Promise<Arrival | undefined> {
    const bench: Bench = this.bench;
    const ready = toInsert(copy, creationId);
    if (!ready.ok) bench.stop("slideNotMade");
    // Noted before it is sent: it may land although a failure is reported (office-js#1650).
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

  /** The same, where a check needs it. */
  async need(copy: SlideCopy, creationId: number, after: string): Promise<Arrival> {
    return (await this.add(copy, creationId, after)) ?? this.bench.stop("slideNotListed");
  }

  /** Takes out every slide of the check; how many are left. */
  async removeAll(): Promise<number> {
    const { host, clock } = this.bench.tools;
    let left: readonly string[] | undefined;
    for (let turn = 0; turn < TURNS; turn++) {
      const state = await this.bench.call("deckState", host.deckState());
      left = state.ok ? this.#ours(state.value) : undefined;
      if (left?.length === 0) return 0;
      // Without a list those are taken out whose id is known: they are ours for certain.
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
          // Another id: the host's own, or somebody else's slide. Its content tells.
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

  /** Slides that are new and none of ours yet. */
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
      // It cannot be read (yet): until it can be it is not known to be ours.
      return "unknown";
    }
  }
}

/** The host's ids are `number#creationId`. */
function hasId(slideId: string, creationId: number): boolean {
  return slideId.endsWith(`#${String(creationId)}`);
}
