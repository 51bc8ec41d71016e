/**
 * Where the next equation goes when the person inserts again without having touched the slide: after the
 * last one (decision place-proved). On hosts where the caret cannot be put after an equation, selecting the
 * new slide leaves nothing selected, so this remembers the place. A selection by the person ends it.
 */
import type { Clock } from "../host/clock";
import type { PowerPointHost } from "../host/port";
import type { Changed, EquationRef } from "./outcome";

/** For about this long after the exchange selects the new slide, the host reports selection changes. */
const OWN_NEWS_MS = 1500;

export interface AnchoredEquation extends EquationRef {
  /** Undefined where the equation could not be read. */
  readonly display: boolean | undefined;
}

export class Anchor {
  #place: AnchoredEquation | undefined;
  #setAt = -Infinity;

  constructor(
    host: PowerPointHost,
    private readonly clock: Clock,
    /** While the exchange changes a slide, changes of the selection come from the exchange itself. */
    busy: () => boolean,
  ) {
    host.onSelectionChanged(() => {
      if (!busy() && clock.now() - this.#setAt > OWN_NEWS_MS) this.#place = undefined;
    });
  }

  set({ equation, placed }: Pick<Changed, "equation" | "placed"> = {}): void {
    this.#place = equation && { ...equation, display: placed?.display };
    this.#setAt = this.clock.now();
  }

  /** The place on this slide, if the last equation went there. */
  on(slideId: string): AnchoredEquation | undefined {
    return this.#place?.slideId === slideId ? this.#place : undefined;
  }
}
