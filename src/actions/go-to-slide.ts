import type { HostFailure } from "../host/failure";
import type { Action } from "./action";

export type GoToSlideResult =
  | { readonly kind: "there" }
  | { readonly kind: "failed"; readonly failure: HostFailure }
  | { readonly kind: "noPowerPoint" };

/** Shows a slide in the editing area; by the id that it had when it was read. */
export const goToSlide: Action<string, GoToSlideResult> = {
  icon: "goToSlide",
  async perform(services, slideId) {
    const access = await services.powerPoint();
    if (!access.ok) return { kind: "noPowerPoint" };
    const answer = await access.host.goToSlide(access.exchange.currentSlideId(slideId));
    return answer.ok ? { kind: "there" } : { kind: "failed", failure: answer.failure };
  },
};
