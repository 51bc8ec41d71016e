import type { ExchangeFailure } from "../exchange/outcome";
import type { Action } from "./action";
import { foundHere, type FoundHere, type FoundOnSlide } from "../session/equations/found";
import { noPowerPoint, type NoPowerPoint } from "../session/powerpoint";

export type ReadSlideResult =
  | {
      readonly kind: "read";
      readonly slide: FoundOnSlide;
      readonly here: FoundHere;
      /** Whether PowerPoint reports the selection; if not, `here` is empty. */
      readonly selectionTold: boolean;
    }
  | { readonly kind: "failed"; readonly failure: ExchangeFailure }
  | NoPowerPoint;

/** The equations of the slide in the editing area, as they are now. */
export const readSlide: Action<undefined, ReadSlideResult> = {
  icon: "list",
  async perform(services) {
    const access = await services.powerPoint();
    if (!access.ok) return noPowerPoint(access);
    const [reader, read] = await Promise.all([
      services.equations(),
      access.exchange.readSlideEquations(),
    ]);
    if (!read.ok) return { kind: "failed", failure: read.failure };
    const { selection: selectionTold } = access.host.capabilities;
    const slide = reader.slide(read);
    return { kind: "read", slide, here: foundHere(slide, read.here), selectionTold };
  },
};
