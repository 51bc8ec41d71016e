import type { RunOptions } from "../exchange/api";
import type { UndoData } from "../exchange/outcome";
import type { Action } from "./action";
import { keptInSight } from "../session/in-sight";
import { resultOf } from "./insert";
import type { InsertResult } from "./insert";
import { noPowerPoint } from "../session/powerpoint";

export type { UndoData };

/**
 * Puts the slide back as it was before the last change from the pane. Refused ("changedSince") if somebody
 * has changed the slide since, because their change would be lost.
 */
export const undo: Action<UndoData, InsertResult, RunOptions> = {
  icon: "undo",
  async perform(services, data, options = {}) {
    const access = await services.powerPoint();
    if (!access.ok) return noPowerPoint(access);
    return resultOf(await keptInSight(access, access.exchange.undo(data, options)), {});
  },
};
