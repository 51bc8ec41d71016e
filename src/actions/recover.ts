import type { Recovered } from "../exchange/api";
import type { Action } from "./action";
import { noPowerPoint, type NoPowerPoint } from "../session/powerpoint";

export interface RecoverInput {
  /** The person says that no other window is working on this deck. */
  readonly alone?: boolean;
}

export type RecoverResult =
  /** Nothing was left. */
  | { readonly kind: "nothing" }
  /** Something was left; `recovered` says what was done about it. */
  | { readonly kind: "found"; readonly recovered: Recovered }
  /** Something is left, and another window may be working on it: the person has to say that none is. */
  | { readonly kind: "asked" }
  | NoPowerPoint;

/** Puts right what an interrupted insertion left in the deck; the pane does this when it opens. */
export const recover: Action<RecoverInput, RecoverResult> = {
  icon: "check",
  async perform(services, { alone = false }) {
    const access = await services.powerPoint();
    if (!access.ok) return noPowerPoint(access);
    const recovered = await access.exchange.recover({ alone });
    if (recovered.ask) return { kind: "asked" };
    const { cleaned, left, both = [], back = [], unseen = [] } = recovered;
    const news = cleaned + left.length + both.length + back.length + unseen.length;
    return news === 0 && !recovered.unknown ? { kind: "nothing" } : { kind: "found", recovered };
  },
};
