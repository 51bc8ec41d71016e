import type { MathStyle } from "../deck/convert/restyle";
import { Numberer } from "../deck/numbers/numberer";
import type { UndoData } from "../exchange/outcome";
import { assertNever } from "../math/ast";
import {
  renaming,
  restyling,
  reversion,
  type EquationItem,
  type EquationTask,
  type Known,
} from "../session/bulk/equations";
import { conversion } from "../session/bulk/formulas";
import { addNumbers } from "../session/bulk/new-numbers";
import { numberingFor } from "../session/numbering";
import { numbersOfDeck, rememberNumbers, renumbering } from "../session/bulk/numbers";
import { mayHaveNumbers } from "../session/numbers-of";
import { numbersWatch } from "../session/numbers-watch";
import type { Services } from "../session/services";
import type { Job } from "../session/bulk/item";
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
import { objects, type Review, type Reviewed } from "./review";

export type { BulkOptions, BulkResult, UndoneResult };

export interface ChangeInput {
  readonly review: Review;
  /** Items of the review, with corrections. */
  readonly items: readonly Reviewed[];
  /** Only for restyling. */
  readonly style?: MathStyle | undefined;
}

export type ChangeResult = ({ readonly kind: "changed" } & BulkResult) | NoPowerPoint;

/** Carries out what was reviewed, with one exchange for each slide. */
export const changeAll: Action<ChangeInput, ChangeResult, BulkOptions> = {
  icon: "takeSelection",
  async perform(services, { review, items, style = {} }, options = {}) {
    const [access, spoken] = await Promise.all([services.powerPoint(), spokenOf(services)]);
    if (!access.ok) return noPowerPoint(access);
    const memory = () => services.memory();
    if (review.kind === "formulas") {
      const formulas = items.filter((item) => item.kind === "formula");
      const { preambleText: preamble } = review.formulas;
      const isNumbered = formulas.some(({ source }) => mayHaveNumbers({ source, preamble }));
      const numberer = isNumbered ? await numbererFor(services) : undefined;
      const job = conversion(review.formulas, spoken, numberer);
      return withNumbers(services, await runJob(access, memory, formulas, job, options));
    }
    if (review.kind === "objects") {
      const found = items.filter((item) => item.kind === "object");
      const isNumbered = found.some(({ source, document: { preamble } }) =>
        mayHaveNumbers({ source, preamble }),
      );
      const numberer = isNumbered ? await numbererFor(services) : undefined;
      const job = (await objects()).movingIn(spoken, numberer);
      return withNumbers(services, await runJob(access, memory, found, job, options));
    }
    if (review.kind === "numbers") {
      const numbers = items.filter((item) => item.kind === "number");
      const job = renumbering(review.numbers, spoken);
      const result = await runJob(access, memory, numbers, job, options);
      const { exchange } = access;
      await rememberNumbers(await memory(), review.numbers, result, (id) =>
        exchange.currentSlideId(id),
      );
      await numbersWatch(services).look();
      return { kind: "changed", ...result };
    }
    const equations = items.filter((item) => item.kind === "equation");
    const job = jobOf(review.task, review.known, style, spoken);
    return { kind: "changed", ...(await runJob(access, memory, equations, job, options)) };
  },
};

/** If the deck's data cannot be read, numbers start at the beginning. */
async function numbererFor(services: Services): Promise<Numberer> {
  const memory = services.memory();
  const parts = await memory.then(numbersOfDeck).catch(() => []);
  const deck = await numberingFor(services, parts);
  return new Numberer(() => deck);
}

/** Remembers the new numbers, then checks whether all numbers are in order. */
async function withNumbers(services: Services, result: BulkResult): Promise<ChangeResult> {
  if (result.numbers.length > 0) {
    await addNumbers(await services.memory(), result.numbers);
    await numbersWatch(services).look();
  }
  return { kind: "changed", ...result };
}

function jobOf(
  task: EquationTask,
  known: Known,
  style: MathStyle,
  spoken: Parameters<typeof reversion>[1],
): Job<EquationItem> {
  switch (task.kind) {
    case "revert":
      return reversion(known, spoken);
    case "restyle":
      return restyling(style);
    case "replace":
      return renaming(task, known, spoken);
    default:
      return assertNever(task);
  }
}

/** Puts the slides back as they were, except those that somebody has changed since. */
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
