/**
 * What the pane knows of the deck's numbers while it is open: what is remembered of them, and whether they are
 * in order. No slide is read for it; those that are read anyway tell what stands on them. The whole deck
 * tells it once, when the pane looks through it.
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
  /** What the deck remembers; undefined until that was read. */
  readonly parts: KnownNumbers["parts"] | undefined;
  /** The section of the slide in the editing area, where numbers have sections; else 0. */
  readonly section: number;
  /** What can be referred to. */
  readonly labels: readonly KnownLabel[];
  /** Numbers or references are not as they are to be, and nobody has put that away. */
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

  /** Has the deck numbers, as far as anybody knows? Others are not looked at after each change. */
  get isNumbered(): boolean {
    return this.#isNumbered;
  }

  /** The whole deck was read. */
  async sawDeck(pkg: DeckRead["pkg"]): Promise<void> {
    try {
      if (!pkg.parts.some((part) => isOfNumbers(pkg, part))) return;
      this.#isNumbered = true;
      const { isDeckInOrder } = await looking();
      const isWrong = !isDeckInOrder(pkg, this.#seen);
      await this.look();
      // References are seen in the deck alone.
      if (isWrong) this.#tell({ outOfOrder: true });
    } catch {
      // Other programs' data may be anything, and nobody has asked.
    }
  }

  /**
   * Looks at what is remembered and at the order of the slides: two calls, one for a deck without numbers.
   * `slide`: as it was read lately. Never fails: what cannot be known now is known later.
   */
  async look(slide?: FoundOnSlide): Promise<void> {
    try {
      const { lookAtNumbers } = await looking();
      const news = await lookAtNumbers(this.services, this.#seen, slide);
      if (!news) return;
      this.#isNumbered = news.isNumbered;
      this.#tell(news.seen);
    } catch {
      // Nobody has asked for it.
    }
  }

  /** It was said, and is not said again until something changes. */
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

/** The one of a pane. */
export function numbersWatch(services: Pick<Services, "powerPoint" | "memory">): NumbersWatch {
  const known = watches.get(services);
  if (known) return known;
  const watch = new NumbersWatch(services);
  watches.set(services, watch);
  return watch;
}
