/** Goes through slides one after another, with pauses so that the pane stays responsive. */
import type { SlideInDeck } from "../../exchange/api";
import type { Left, LookOptions, Refused } from "./item";

/** How long slides are searched before the pane gets a turn, in milliseconds. */
const SLICE_MS = 30;

/**
 * Returns a function that pauses when it is time to; it resolves to false when the search was cancelled.
 */
export function pauses(signal: AbortSignal | undefined): () => Promise<boolean> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since >= SLICE_MS) {
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
    return signal?.aborted !== true;
  };
}

/** A slide in the package it was read from. */
export type OwnSlide = SlideInDeck["pkg"]["slides"][number];

/**
 * The slide with its id and number in the deck: an export has its own. Undefined where it is not in the
 * package.
 */
export function ownSlide({ pkg, part, slideId, number }: SlideInDeck): OwnSlide | undefined {
  const slide = pkg.slides.find((one) => one.part === part);
  return slide && { ...slide, id: slideId.split("#")[0] ?? "", number };
}

type Looked<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly refusal: Refused };

/**
 * Searches slides: `take` gets what `look` finds on each; a slide that `look` refuses is added to `left`
 * with the reason. Returns false when it was cancelled.
 */
export async function lookThrough<T>(
  slides: readonly SlideInDeck[],
  left: Left[],
  { signal, onProgress }: LookOptions,
  look: (pkg: SlideInDeck["pkg"], own: OwnSlide, slide: SlideInDeck) => Looked<T>,
  take: (found: T, slide: SlideInDeck) => void,
): Promise<boolean> {
  const pause = pauses(signal);
  for (const [n, slide] of slides.entries()) {
    onProgress?.(n / slides.length);
    if (!(await pause())) return false;
    const own = ownSlide(slide);
    if (!own) continue;
    const result = look(slide.pkg, own, slide);
    if (result.ok) take(result, slide);
    else {
      const why = { kind: "refused" as const, refusal: result.refusal };
      left.push({ slideNumber: slide.number, shapeName: "", text: "", why });
    }
  }
  return true;
}
