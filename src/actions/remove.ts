import type { RunOptions } from "../exchange/api";
import type { Target } from "../exchange/equations";
import { keptInSight } from "../session/in-sight";
import { resultOf } from "./insert";
import type { Answers, InsertResult } from "./insert";
import type { Action } from "./action";
import { spokenOf } from "../session/spoken";
import { noPowerPoint } from "../session/powerpoint";

export interface RemoveInput {
  readonly target: Target;
  readonly answers?: Answers;
}

/** Removes an equation from its text; the text around it stays. */
export const remove: Action<RemoveInput, InsertResult, RunOptions> = {
  icon: "remove",
  async perform(services, { target, answers = {} }, options = {}) {
    const [access, spoken] = await Promise.all([services.powerPoint(), spokenOf(services)]);
    if (!access.ok) return noPowerPoint(access);
    const removed = access.exchange.remove(target, { ...options, answers, spoken });
    return resultOf(await keptInSight(access, removed), answers);
  },
};
