import type { HostFailure } from "../host/failure";
import type { Action } from "./action";
import { noPowerPoint, type NoPowerPoint } from "../session/powerpoint";

export type GoToSlideResult =
  | { readonly kind: "there" }
  | { readonly kind: "failed"; readonly failure: HostFailure }
  | NoPowerPoint;

/** Shows a slide in the editing area, given the id that it had when it was read. */
export const goToSlide: Action<string, GoToSlideResult> = {
  icon: "goToSlide",
  async perform(services, slideId) {
    const access = await services.powerPoint();
    if (!access.ok) return noPowerPoint(access);
    const answer = await access.host.goToSlide(access.exchange.currentSlideId(slideId));
    return answer.ok ? { kind: "there" } : { kind: "failed", failure: answer.failure };
  },
};
