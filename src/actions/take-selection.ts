import type { HostFailure } from "../host/failure";
import { plainText } from "../session/plain-text";
import type { Action } from "./action";
import { noPowerPoint, type NoPowerPoint } from "../session/powerpoint";

export type TakeSelectionResult =
  /** The text as it is selected on the slide. */
  | { readonly kind: "taken"; readonly text: string }
  /** Nothing is selected, or nothing that has text. */
  | { readonly kind: "nothing" }
  | { readonly kind: "failed"; readonly failure: HostFailure }
  | NoPowerPoint;

/** The text selected on the slide, to be read as LaTeX. Changes nothing. */
export const takeSelection: Action<undefined, TakeSelectionResult> = {
  icon: "takeSelection",
  async perform(services) {
    const access = await services.powerPoint();
    if (!access.ok) return noPowerPoint(access);
    const answer = await access.host.selectedText();
    if (!answer.ok) {
      return answer.failure.code === "noSelection"
        ? { kind: "nothing" }
        : { kind: "failed", failure: answer.failure };
    }
    const text = plainText(answer.value);
    return text.trim() === "" ? { kind: "nothing" } : { kind: "taken", text };
  },
};
