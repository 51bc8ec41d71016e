import type { RunOptions } from "../exchange/api";
import type { TypedLatex } from "../kept/typed-latex";
import type { Target } from "../exchange/equations";
import { keptInSight } from "../session/in-sight";
import { resultOf, withNumbers } from "./insert";
import type { Answers, InsertResult } from "./insert";
import { numbersOf } from "../session/numbers-of";
import { rememberTyped } from "../session/remember";
import { spokenOf } from "../session/spoken";
import type { Action } from "./action";
import { noPowerPoint } from "../session/powerpoint";

export interface UpdateInput extends TypedLatex {
  /** The equation to replace, as it was read. */
  readonly target: Target;
  /** Hundredths of a point; absent: as it is. */
  readonly size?: number | undefined;
  /** Six hexadecimal digits; absent: as it is. */
  readonly color?: string | undefined;
  /** Absent: it keeps its numbers, or its lack of one; its LaTeX may say otherwise. */
  readonly numbered?: boolean | undefined;
  /** Answers to questions of earlier attempts. */
  readonly answers?: Answers;
}

/**
 * Replaces an existing equation by the LaTeX. Its paragraph stays, and so do size, colour and style (inline
 * or display), unless the input says otherwise.
 */
export const update: Action<UpdateInput, InsertResult, RunOptions> = {
  icon: "update",
  shortcut: { key: "Enter", mod: true },
  async perform(services, input, options = {}) {
    const { source, mode, preamble = "", answers = {}, target, size, color } = input;
    if (source.trim() === "") return { kind: "empty" };
    const translator = await services.translator();
    const reading = await translator.read(source, mode, preamble);
    if (!reading.ok) return { kind: "unreadable", problems: reading.problems };
    const [access, spoken] = await Promise.all([services.powerPoint(), spokenOf(services)]);
    if (!access.ok) return noPowerPoint(access);
    const numbers = await numbersOf(services, input, target);
    const outcome = await keptInSight(
      access,
      access.exchange.replace(
        target,
        {
          body: reading.body,
          numbered: numbers?.body,
          placer: numbers?.placer,
          mode: reading.mode,
          spoken,
          ...(size === undefined ? {} : { size }),
          ...(color === undefined ? {} : { color }),
        },
        { ...options, answers },
      ),
    );
    if (outcome.ok) {
      rememberTyped(services, { source, preamble, mode }, outcome);
      void numbers?.remember(outcome);
    }
    return withNumbers(resultOf(outcome, answers), numbers);
  },
};
