/**
 * Pictures of equations in a list: read and drawn once they are seen, a few in each frame so that
 * scrolling stays smooth, and kept for the next time they are seen.
 */
import type { Translator } from "../../session/translator";
import type { SavedEquation } from "../../library/entry";
import { nativeFormula, type Typesetter } from "../../picture/show";

/** An equation as it is drawn; `node` is copied for each place that shows it. */
export interface Drawing {
  readonly node: Element | undefined;
  /** Size in CSS pixels before it is made to fit; where the browser draws, measured when first shown. */
  size: { readonly width: number; readonly height: number } | undefined;
}

/** So many are kept; the ones seen longest ago go first. */
const KEPT = 1500;
/** Milliseconds of a frame that drawing may take. */
const BUDGET = 6;

interface Wish {
  readonly entry: SavedEquation;
  readonly show: (drawing: Drawing) => void;
  isWanted: boolean;
}

export interface Drawings {
  /** The drawing if it is kept already. */
  known(entry: SavedEquation): Drawing | undefined;
  /** Calls back with the drawing in one of the next frames; the result takes the wish back. */
  want(entry: SavedEquation, show: (drawing: Drawing) => void): () => void;
}

/** Size of the letters in the list, in CSS pixels. */
export const LETTERS = 16;

/**
 * Drawings by this translator; `preamble` are the definitions of the person, in force in all. Without a
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

  /** Undefined while something loads that the entry needs: commands or letters. */
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
