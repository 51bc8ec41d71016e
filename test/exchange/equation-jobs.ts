/** What the review of the pane changes on a slide: its equations back to text, or another symbol in them. */
import { TypedSources } from "../../src/deck/convert/typed";
import type { Exchange } from "../../src/exchange/api";
import type { Answers, Outcome } from "../../src/exchange/outcome";
import {
  findEquations,
  renaming,
  reversion,
  type EquationTask,
} from "../../src/session/bulk/equations";

const KNOWN = { sources: new TypedSources([]), preamble: "" };

export const BACK: EquationTask = { kind: "revert" };
/** The equation of test decks is an x. */
export const OTHER_SYMBOL = { kind: "replace", renaming: { from: "x", to: "z" } } as const;

/** Reads the slide in view, and changes the equations that were found. */
export async function changeEquations(
  exchange: Exchange,
  task: typeof OTHER_SYMBOL | typeof BACK,
  answers: Answers,
): Promise<Outcome> {
  const read = await exchange.readSlides("slide");
  if (!read.ok) return read;
  const found = await findEquations(read, "slide", task, KNOWN, {});
  const items = found?.items ?? [];
  const job =
    task.kind === "replace" ? renaming(task, KNOWN, undefined) : reversion(KNOWN, undefined);
  const slideId = items[0]?.slideId;
  if (slideId === undefined) throw new Error("no equation");
  const { editor } = job.work(items);
  const [result] = await exchange.editSlides([{ slideId, editor }], { answers });
  if (!result) throw new Error("no result");
  return result.outcome;
}
