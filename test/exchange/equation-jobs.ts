/** What the pane's review changes: equations back to text, a symbol in them, the order of numbers. */
import type { NumberSide } from "../../src/deck/numbers/part";
import { readNumbers } from "../../src/deck/numbers/renumber";
import { TypedSources } from "../../src/deck/convert/typed";
import type { Exchange } from "../../src/exchange/api";
import type { Answers, Outcome } from "../../src/exchange/outcome";
import {
  findEquations,
  renaming,
  reversion,
  type EquationTask,
} from "../../src/session/bulk/equations";
import { findNumbers, renumbering } from "../../src/session/bulk/numbers";
import { open } from "../support/slides";

/** The number that the first equation gets when a deck is renumbered here. */
const START = 7;

/**
 * Reads the deck and numbers it from {@link START} on, on this side; returns the outcome of the first slide
 * that changes.
 */
export async function renumber(
  exchange: Exchange,
  bytes: Uint8Array,
  answers: Answers,
  side: NumberSide = "right",
): Promise<Outcome> {
  const stored = readNumbers(open(bytes));
  if (!stored.ok) throw new Error(stored.refusal.code);
  const parts = stored.parts.map((part) => ({ ...part, id: "" }));
  const settings = { style: "plain", start: START, side } as const;
  const read = await exchange.readSlides("deck");
  if (!read.ok) return read;
  const looked = await findNumbers(read, { parts, settings, sections: new Map() }, {});
  if (!looked) throw new Error("cancelled");
  const { items } = looked.found;
  const job = renumbering(looked.numbers, undefined);
  const edits = [...new Set(items.map(({ slideId }) => slideId))].map((slideId) => {
    const { editor } = job.work(items.filter((one) => one.slideId === slideId));
    return { slideId, editor };
  });
  const [result] = await exchange.editSlides(edits, { answers });
  // Somebody has deleted what should change.
  return (
    result?.outcome ?? { ok: false, failure: { code: "slideGone" }, kept: { kind: "unchanged" } }
  );
}

const KNOWN = { sources: new TypedSources([]), preamble: "" };

export const BACK: EquationTask = { kind: "revert" };
/** The equation in the test decks is an x. */
export const OTHER_SYMBOL = { kind: "replace", renaming: { from: "x", to: "z" } } as const;

/** Reads the slide in view and changes the equations that it finds. */
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
