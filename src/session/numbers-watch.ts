/**
 * What the pane knows of the deck's numbers while it is open: what is remembered of them, and whether they are
 * in order. It reads no slides for this, but uses those that are read anyway, and the whole deck once, when
 * the pane reads that.
 */
import { NUMBERS_NAMESPACE } from "../deck/numbers/namespace";
import { MAX_PART_XML } from "../deck/part-size";
import type { DeckRead } from "../exchange/api";
import type { KnownNumbers } from "./bulk/numbers";
import type { FoundOnSlide } from "./equations/found";
import type { KnownLabel } from "./labels";
import type { Seen } from "./numbers-look";
import type { Services } from "./services";

export interface SeenNumbers {
  /** What the deck remembers; undefined until it was read. */
  readonly parts: KnownNumbers["parts"] | undefined;
  /** The section of the slide in the editing area, where numbers have sections; else 0. */
  readonly section: number;
  /** The labels that can be referred to. */
  readonly labels: readonly KnownLabel[];
  /** Numbers or references are not as they should be, and nobody has dismissed the message. */
  readonly outOfOrder: boolean;
}

const looking = () => import(/* webpackChunkName: "numbers" */ "./numbers-look");

class NumbersWatch {
  #state: SeenNumbers = { parts: undefined, section: 0, labels: [], outOfOrder: false };
  readonly #listeners = new Set<() => void>();
  readonly #seen: Seen = { read: new Map(), slides: new Set() };
  #isNumbered = false;

  constructor(private readonly services: Pick<Services, "powerPoint" | "memory">) {}

  readonly current = (): SeenNumbers => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Does the deck have numbers, as far as is known? Other decks are not checked after each change. */
  get isNumbered(): boolean {
    return this.#isNumbered;
  }

  /** Call it when the whole deck was read. */
  async sawDeck(pkg: DeckRead["pkg"]): Promise<void> {
    try {
      if (!pkg.parts.some((part) => isOfNumbers(pkg, part))) return;
      this.#isNumbered = true;
      const { isDeckInOrder } = await looking();
      const isWrong = !isDeckInOrder(pkg, this.#seen);
      await this.look();
      // Only the whole deck shows references.
      if (isWrong) this.#tell({ outOfOrder: true });
    } catch {
      // The deck may have any data of other programs, and nobody asked for this check.
    }
  }

  /**
   * Checks what is remembered and the order of the slides: two host calls, one for a deck without numbers.
   * `slide`: a slide that was just read. Never fails: what is not known now is found out later.
   */
  async look(slide?: FoundOnSlide): Promise<void> {
    try {
      const { lookAtNumbers } = await looking();
      const news = await lookAtNumbers(this.services, this.#seen, slide);
      if (!news) return;
      this.#isNumbered = news.isNumbered;
      this.#tell(news.seen);
    } catch {
      // Nobody asked for this check, so a failure is not reported.
    }
  }

  /** The person has seen the message; it is not shown again until something changes. */
  putAway(): void {
    this.#tell({ outOfOrder: false });
  }

  #tell(news: Partial<SeenNumbers>): void {
    this.#state = { ...this.#state, ...news };
    for (const listener of [...this.#listeners]) listener();
  }
}

function isOfNumbers(pkg: DeckRead["pkg"], part: string): boolean {
  return (
    /^customXml\/item\d+\.xml$/.test(part) &&
    pkg.size(part) <= MAX_PART_XML &&
    pkg.skim(part).includes(NUMBERS_NAMESPACE)
  );
}

const watches = new WeakMap<object, NumbersWatch>();

/** The watch of a pane, made on first use. */
export function numbersWatch(services: Pick<Services, "powerPoint" | "memory">): NumbersWatch {
  const known = watches.get(services);
  if (known) return known;
  const watch = new NumbersWatch(services);
  watches.set(services, watch);
  return watch;
}
