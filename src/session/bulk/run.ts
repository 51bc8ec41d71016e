/** A job on all slides that it applies to: changing them, remembering the sources, and undoing it all. */
import {
  isAsked,
  type ExchangeFailure,
  type Kept,
  type Question,
  type UndoData,
} from "../../exchange/outcome";
import type { Answers } from "../../exchange/outcome";
import type { EquationEntry } from "../../deck/numbers/part";
import type { Source } from "../../deck/sources";
import type { PowerPointAccess } from "../powerpoint";
import type { SourceMemory } from "../equations/memory";
import type { Item, ItemResult, Job, SlideWork } from "./item";

/** The result for a slide. */
export type SlideOutcome = { readonly slideId: string; readonly slideNumber: number } & (
  | {
      readonly kind: "done";
      /** By item key. */
      readonly results: ReadonlyMap<string, ItemResult>;
      /** PowerPoint did not return the last state of the old slide. */
      readonly unseen: boolean;
    }
  /** Nothing could be done: the slide was not touched. */
  | { readonly kind: "refused"; readonly results: ReadonlyMap<string, ItemResult> }
  | { readonly kind: "asked"; readonly question: Question }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly failure: ExchangeFailure; readonly kept: Kept }
);

export interface BulkResult {
  /** In the order of the slides. */
  readonly slides: readonly SlideOutcome[];
  /** Undo data of the slides, in the order in which they were changed. */
  readonly undo: readonly UndoData[];
  /** New numbers of equations, to be remembered. */
  readonly numbers: readonly EquationEntry[];
  /** The number of changed slides whose undo data would have exceeded the limit. */
  readonly notKept: number;
}

/** Copies for "Undo all" are kept in the pane's memory, up to this many megabytes in total. */
export const UNDO_MEGABYTES = 100;

export interface BulkOptions {
  readonly answers?: Answers;
  readonly signal?: AbortSignal;
  /** 0…1 */
  readonly onDone?: (fraction: number) => void;
}

/** Does the job; never throws for anything that a person could cause. */
export async function runJob<T extends Item>(
  { exchange }: Extract<PowerPointAccess, { ok: true }>,
  memory: () => Promise<Pick<SourceMemory, "rememberAll">>,
  items: readonly T[],
  job: Job<T>,
  options: BulkOptions,
): Promise<BulkResult> {
  const bySlide = new Map<string, T[]>();
  for (const item of items) {
    const list = bySlide.get(item.slideId);
    if (list) list.push(item);
    else bySlide.set(item.slideId, [item]);
  }
  const works = [...bySlide].map(([slideId, all]) => ({ slideId, all, work: job.work(all) }));
  const results = await exchange.editSlides(
    works.map(({ slideId, work }) => ({ slideId, editor: work.editor })),
    options,
  );
  const undo: UndoData[] = [];
  const sources: Source[] = [];
  const numbers: EquationEntry[] = [];
  let [notKept, size] = [0, 0];
  const slides = works.map(({ slideId, all, work }, n): SlideOutcome => {
    const outcome = results[n]?.outcome;
    const place = { slideId, slideNumber: all[0]?.slideNumber ?? 0 };
    if (!outcome) return { ...place, kind: "cancelled" };
    if (isAsked(outcome)) return { ...place, kind: "asked", question: outcome.needsConfirmation };
    if (!outcome.ok) return { ...place, ...failedSlide(outcome, work) };
    size += outcome.undo.before.length;
    if (size <= UNDO_MEGABYTES * 1e6) undo.push(outcome.undo);
    else notKept += 1;
    sources.push(...work.sources(outcome.slideId, Date.now()));
    numbers.push(...(work.numbers?.(outcome.slideId) ?? []));
    const unseen = outcome.unseen === true;
    return { ...place, kind: "done", results: work.results(), unseen };
  });
  if (sources.length > 0) {
    // In the background: the equations are inserted whether or not their sources can be kept.
    void memory()
      .then((kept) => kept.rememberAll(sources))
      .catch(() => undefined);
  }
  return { slides, undo, numbers, notKept };
}

function failedSlide(
  { failure, kept }: { readonly failure: ExchangeFailure; readonly kept: Kept },
  work: SlideWork,
):
  | { readonly kind: "refused"; readonly results: ReadonlyMap<string, ItemResult> }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly failure: ExchangeFailure; readonly kept: Kept } {
  if (failure.code === "cancelled" && kept.kind === "unchanged") return { kind: "cancelled" };
  if (failure.code === "refused" && work.results().size > 0)
    return { kind: "refused", results: work.results() };
  return { kind: "failed", failure, kept };
}

/** The result of "Undo all". */
export interface UndoneResult {
  readonly undone: number;
  /** Slides that were not put back. */
  readonly failed: readonly { readonly slideId: string; readonly failure: ExchangeFailure }[];
}

/** Puts back all slides that nobody has changed since, the last one first. */
export async function undoAll(
  { exchange }: Extract<PowerPointAccess, { ok: true }>,
  all: readonly UndoData[],
  { signal, onDone }: Pick<BulkOptions, "signal" | "onDone">,
): Promise<UndoneResult> {
  let undone = 0;
  const failed: { slideId: string; failure: ExchangeFailure }[] = [];
  for (const [n, data] of [...all].reverse().entries()) {
    onDone?.(n / all.length);
    const outcome = signal?.aborted ? undefined : await exchange.undo(data);
    if (outcome?.ok) undone += 1;
    else
      failed.push({
        slideId: data.newSlideId,
        failure: outcome && "failure" in outcome ? outcome.failure : { code: "cancelled" },
      });
  }
  return { undone, failed };
}
