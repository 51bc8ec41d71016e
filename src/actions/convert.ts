import type { UndoData } from "../exchange/outcome";
import { conversion, type Formula, type FormulaReader } from "../session/bulk/formulas";
import {
  runJob,
  undoAll as undoSlides,
  type BulkOptions,
  type BulkResult,
  type UndoneResult,
} from "../session/bulk/run";
import { noPowerPoint, type NoPowerPoint } from "../session/powerpoint";
import { spokenOf } from "../session/spoken";
import type { Action } from "./action";

export type { BulkOptions, BulkResult, UndoneResult };

export interface ConvertInput {
  readonly formulas: readonly Formula[];
  readonly reader: FormulaReader;
}

export type ConvertResult = ({ readonly kind: "converted" } & BulkResult) | NoPowerPoint;

/** Formulas in texts become equations, those of a slide in one exchange. */
export const convert: Action<ConvertInput, ConvertResult, BulkOptions> = {
  icon: "takeSelection",
  async perform(services, { formulas, reader }, options = {}) {
    const [access, spoken] = await Promise.all([services.powerPoint(), spokenOf(services)]);
    if (!access.ok) return noPowerPoint(access);
    const job = conversion(reader, spoken);
    const result = await runJob(access, () => services.memory(), formulas, job, options);
    return { kind: "converted", ...result };
  },
};

/** The slides as they were before, but for those that somebody has changed since. */
export const undoAll: Action<
  readonly UndoData[],
  ({ readonly kind: "undone" } & UndoneResult) | NoPowerPoint,
  Pick<BulkOptions, "signal" | "onDone">
> = {
  icon: "undo",
  async perform(services, all, options = {}) {
    const access = await services.powerPoint();
    if (!access.ok) return noPowerPoint(access);
    return { kind: "undone", ...(await undoSlides(access, all, options)) };
  },
};
