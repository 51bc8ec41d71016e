/** Slides that were read, one after another, with pauses in which the pane stays alive. */
import type { SlideInDeck } from "../../exchange/api";

/** So long slides are looked through before the pane may do something else, in milliseconds. */
const SLICE_MS = 30;

/** Waits where it is time for a pause; false when it was cancelled. */
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

/** The slide as the deck has it: an export has numbers of its own. Undefined where it is not in the package. */
export function ownSlide({
  pkg,
  part,
  slideId,
  number,
}: SlideInDeck): SlideInDeck["pkg"]["slides"][number] | undefined {
  const slide = pkg.slides.find((one) => one.part === part);
  return slide && { ...slide, id: slideId.split("#")[0] ?? "", number };
}
