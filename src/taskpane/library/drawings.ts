/**
 * Pictures of equations in a list: read and drawn once they are visible, a few per frame so that scrolling
 * stays smooth, and kept for the next time.
 */
import type { Translator } from "../../session/translator";
import type { SavedEquation } from "../../library/entry";
import { nativeFormula, type Typesetter } from "../../picture/show";

/** An equation as drawn; `node` is cloned for each place that shows it. */
export interface Drawing {
  readonly node: Element | undefined;
  /** Size in CSS pixels before fitting; if the browser draws the formula, measured when it is first shown. */
  size: { readonly width: number; readonly height: number } | undefined;
}

/** At most this many are kept; the ones not seen for longest are dropped first. */
const KEPT = 1500;
/** Milliseconds per frame that drawing may take. */
const BUDGET = 6;

interface Wish {
  readonly entry: SavedEquation;
  readonly show: (drawing: Drawing) => void;
  isWanted: boolean;
}

export interface Drawings {
  /** The drawing if it is kept already. */
  known(entry: SavedEquation): Drawing | undefined;
  /** Calls back with the drawing in one of the next frames; the returned function cancels that. */
  want(entry: SavedEquation, show: (drawing: Drawing) => void): () => void;
}

/** Font size in the list, in CSS pixels. */
export const LETTERS = 16;

/**
 * Drawings by this translator; `preamble` has the person's definitions, which apply to all. Without a
 * typesetter the browser draws.
 */
export function createDrawings(
  translator: Translator,
  preamble: string,
  typesetter?: Typesetter,
): Drawings {
  const kept = new Map<string, Drawing>();
  const waiting = new Set<Wish>();
  let scheduled = false;

  const keyOf = ({ latex, preamble: own, mode }: SavedEquation): string =>
    `${mode === "inline" ? "i" : "d"}\0${own}\0${latex}`;

  const known = (entry: SavedEquation): Drawing | undefined => {
    const key = keyOf(entry);
    const drawing = kept.get(key);
    if (drawing !== undefined) {
      kept.delete(key);
      kept.set(key, drawing);
    }
    return drawing;
  };

  const natively = (mathml: string): Drawing => ({ node: nativeFormula(mathml), size: undefined });

  const keep = (entry: SavedEquation, drawing: Drawing): Drawing => {
    const [oldest] = kept.keys();
    if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(keyOf(entry), drawing);
    return drawing;
  };

  /** Undefined while commands or letters that the entry needs are loading. */
  const draw = (entry: SavedEquation, whenThere: () => void): Drawing | undefined => {
    const definitions = [preamble, entry.preamble].filter((part) => part !== "").join("\n");
    const reading = translator.readNow(entry.latex, entry.mode, whenThere, definitions);
    if (reading === undefined) return undefined;
    if (!reading.ok) return keep(entry, { node: undefined, size: undefined });
    const drawn = typesetter?.draw(reading.preview);
    if (drawn === undefined) return keep(entry, natively(reading.preview));
    if (drawn instanceof Promise) {
      // Letters that cannot be loaded are left to the browser.
      void drawn.catch(() => keep(entry, natively(reading.preview))).then(whenThere);
      return undefined;
    }
    const { svg, width, height } = drawn;
    return keep(entry, { node: svg, size: { width: width * LETTERS, height: height * LETTERS } });
  };

  const work = (): void => {
    scheduled = false;
    const start = performance.now();
    for (const wish of waiting) {
      const { entry, show } = wish;
      waiting.delete(wish);
      const drawing =
        known(entry) ??
        draw(entry, () => {
          if (wish.isWanted) add(wish);
        });
      if (drawing) show(drawing);
      if (performance.now() - start > BUDGET) break;
    }
    schedule();
  };

  function schedule(): void {
    if (scheduled || waiting.size === 0) return;
    scheduled = true;
    requestAnimationFrame(work);
  }

  function add(wish: Wish): void {
    waiting.add(wish);
    schedule();
  }

  return {
    known,
    want(entry, show) {
      const wish: Wish = { entry, show, isWanted: true };
      add(wish);
      return () => {
        wish.isWanted = false;
        waiting.delete(wish);
      };
    },
  };
}
