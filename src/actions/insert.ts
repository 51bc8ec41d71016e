import type { TypedLatex } from "../kept/typed-latex";
import type { RunOptions } from "../exchange/api";
import { isAsked } from "../exchange/outcome";
import type {
  Answers,
  Changed,
  ExchangeFailure,
  Kept,
  Outcome,
  Progress,
  Question as ExchangeQuestion,
} from "../exchange/outcome";
import type { Problem } from "../math/problem";
import type { Action } from "./action";
import { keptInSight } from "../session/in-sight";
import type { NumberedEquation } from "../session/numbered";
import { numbersOf } from "../session/numbers-of";
import { noPowerPoint, type NoPowerPoint } from "../session/powerpoint";
import type { Referred } from "../session/refer";
import { referenceIn, type Reference } from "../session/reference";
import { rememberTyped } from "../session/remember";
import type { Services } from "../session/services";
import { spokenOf } from "../session/spoken";

export type { Answers, ExchangeFailure, Kept, Progress, RunOptions };

/** A question that must be answered first. */
export type Question =
  | ExchangeQuestion
  /** "noPlace" in a PowerPoint that does not report the caret at all (before PowerPointApi 1.5). */
  | { readonly kind: "caretNotTold"; readonly choices: readonly ["newTextBox"] };

export interface InsertInput extends TypedLatex {
  /** Hundredths of a point; absent: as the text around it. */
  readonly size?: number | undefined;
  /** Six hexadecimal digits; absent: as the text around it. */
  readonly color?: string | undefined;
  /** Absent: at the caret, or in place of the selection. */
  readonly target?: "newTextBox" | undefined;
  /** Whether it gets a number where its LaTeX does not say (by `\label`, `\tag`). */
  readonly numbered?: boolean | undefined;
  /** Answers to questions of earlier attempts. */
  readonly answers?: Answers;
}

export type InsertResult =
  | {
      readonly kind: "inserted";
      readonly changed: Changed;
      readonly answers: Answers;
      /**
       * Its number is not as intended: "inline": none, because it is inline; "lines": none, because
       * PowerPoint does not keep numbers of several lines; "right": at the right.
       */
      readonly numbers?: "inline" | "lines" | "right";
    }
  /** The LaTeX was a reference to an equation, which is not an equation itself. */
  | { readonly kind: "reference"; readonly referred: Referred }
  /** The LaTeX is empty or has only spaces. */
  | { readonly kind: "empty" }
  /** The LaTeX has errors; nothing was touched. */
  | { readonly kind: "unreadable"; readonly problems: readonly Problem[] }
  /** Perform the action again with the answer. */
  | { readonly kind: "asked"; readonly question: Question; readonly answers: Answers }
  | { readonly kind: "failed"; readonly failure: ExchangeFailure; readonly kept: Kept }
  | NoPowerPoint;

/** The result of an exchange of a slide, as the result of an action. */
export function resultOf(outcome: Outcome, answers: Answers): InsertResult {
  if (outcome.ok) return { kind: "inserted", changed: outcome, answers };
  if (isAsked(outcome)) return { kind: "asked", question: outcome.needsConfirmation, answers };
  return { kind: "failed", failure: outcome.failure, kept: outcome.kept };
}

/** Types the reference's text at the cursor. */
async function referTo(services: Services, reference: Reference): Promise<InsertResult> {
  const access = await services.powerPoint();
  if (!access.ok) return noPowerPoint(access);
  const { refer } = await import(/* webpackChunkName: "numbers" */ "../session/refer");
  const referred = await refer(access, await services.memory(), reference);
  return { kind: "reference", referred };
}

/** Adds to the result if a number was lost or is elsewhere. */
export function withNumbers(
  result: InsertResult,
  numbered: Pick<NumberedEquation, "instead"> | undefined,
): InsertResult {
  if (!numbered || result.kind !== "inserted") return result;
  const numbers = result.changed.placed?.display === false ? "inline" : numbered.instead;
  return numbers ? { ...result, numbers } : result;
}

/** Gives the question for a new text box its actual reason where the caret is not reported. */
function withoutCaret(result: InsertResult): InsertResult {
  return result.kind === "asked" && result.question.kind === "noPlace"
    ? { ...result, question: { kind: "caretNotTold", choices: ["newTextBox"] } }
    : result;
}

/** Inserts the LaTeX as a native equation at the caret, or in place of the selection. */
export const insert: Action<InsertInput, InsertResult, RunOptions> = {
  icon: "insert",
  shortcut: { key: "Enter", mod: true },
  async perform(services, input, options = {}) {
    const { source, mode, preamble = "", answers = {}, size, color, target } = input;
    if (source.trim() === "") return { kind: "empty" };
    const reference = referenceIn(source);
    if (reference) return referTo(services, reference);
    const translator = await services.translator();
    const reading = await translator.read(source, mode, preamble);
    if (!reading.ok) return { kind: "unreadable", problems: reading.problems };
    const [access, spoken] = await Promise.all([services.powerPoint(), spokenOf(services)]);
    if (!access.ok) return noPowerPoint(access);
    const numbers = await numbersOf(services, input);
    const outcome = await keptInSight(
      access,
      access.exchange.insert(
        {
          equation: {
            body: reading.body,
            numbered: numbers?.body,
            placer: numbers?.placer,
            mode: reading.mode,
            spoken,
            ...(size === undefined ? {} : { size }),
            ...(color === undefined ? {} : { color }),
          },
          ...(target === undefined ? {} : { target }),
          answers,
        },
        options,
      ),
    );
    if (outcome.ok) {
      rememberTyped(services, { source, preamble, mode }, outcome);
      void numbers?.remember(outcome);
    }
    const result = withNumbers(resultOf(outcome, answers), numbers);
    return access.host.capabilities.selection ? result : withoutCaret(result);
  },
};
