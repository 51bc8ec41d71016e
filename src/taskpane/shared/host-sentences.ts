import type { Answers, ExchangeFailure, Kept, Progress, Question } from "../../actions/insert";
import { assertNever } from "../../math/ast";
import { fill } from "../../text/say";
import type { Table } from "../../text/say";
import type { Ask } from "./message";
import { sentenceOf } from "./texts";
import type { Texts } from "./texts-en";

/** The sentence for what is under way. */
export function stageSentence(stage: Progress["stage"], { host }: Texts): string {
  return host.stages[stage];
}

/**
 * The sentence for what went wrong. `refusals` are the slide editor's sentences by code, which load after the
 * pane.
 */
export function failureSentence(
  failure: ExchangeFailure,
  { host }: Texts,
  refusals: Table | undefined,
): string {
  const { refusal } = failure;
  if (refusal !== undefined) {
    const sentence = sentenceOf(refusals ?? {}, refusal.code);
    return sentence === undefined
      ? `${host.exchangeFailures.refused} (${refusal.code})`
      : fill(sentence, refusal.args);
  }
  if (failure.host !== undefined && failure.code === "host") {
    return host.hostFailures[failure.host.code];
  }
  const reason = failure.host === undefined ? "" : ` ${host.hostFailures[failure.host.code]}`;
  return `${fill(host.exchangeFailures[failure.code], failure.args)}${reason}`;
}

/** The sentence for the state of the deck after a failure. */
export function keptSentence(kept: Kept, { host }: Texts): string {
  switch (kept.kind) {
    case "unchanged":
      return host.kept.unchanged;
    case "extraSlide":
      return fill(
        kept.has === "equation" ? host.kept.extraSlideWithEquation : host.kept.extraSlideOriginal,
        { number: kept.number },
      );
    case "markerLeft":
      return fill(host.kept.markerLeft, { marker: kept.marker, number: kept.number });
    case "bothSlides":
      return fill(host.kept.bothSlides, { equation: kept.equation, other: kept.other });
    case "slideKept":
      return host.kept.slideKept;
    case "unknown":
      return host.kept.unknown;
    default:
      return assertNever(kept);
  }
}

/** A question of the exchange with its answers; the first is the proposal. */
export function askFor(question: Question, { host }: Texts): Ask {
  const { questions } = host;
  const choice = (label: string, answers: Answers): Ask["choices"][number] => ({ label, answers });
  switch (question.kind) {
    case "mathLocksText":
      return {
        title: questions.mathLocksTextTitle,
        text: questions.mathLocksText,
        choices: question.choices.map((mathLocksText) =>
          choice(questions[mathLocksText], { mathLocksText }),
        ),
      };
    case "wholeText":
      return {
        title: questions.wholeTextTitle,
        text: questions.wholeText,
        choices: question.choices.map((wholeText) => choice(questions[wholeText], { wholeText })),
      };
    case "noPlace":
      return {
        title: questions.noPlaceTitle,
        text: questions.noPlace,
        choices: question.choices.map((noPlace) => choice(questions[noPlace], { noPlace })),
      };
    case "caretNotTold":
      return {
        title: questions.noPlaceTitle,
        text: questions.caretNotTold,
        choices: question.choices.map((noPlace) => choice(questions[noPlace], { noPlace })),
      };
    case "wouldLose": {
      const losses = question.losses.map((loss) => questions[loss]).join(", ");
      return {
        title: questions.wouldLoseTitle,
        text: fill(questions.wouldLose, { losses }),
        choices: question.choices.map((wouldLose) => choice(questions[wouldLose], { wouldLose })),
      };
    }
    default:
      return assertNever(question);
  }
}
