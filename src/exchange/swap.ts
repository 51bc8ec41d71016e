/**
 * Inserts the edited slide and removes the old one (decision nothing-lost): insert after the old slide and
 * read the old one again in the same batch; confirm that the new one is there (`put-in.ts`); compare; only
 * then delete the old one by its id. The batch that deletes it reads the old slide once more, so that an
 * edit made at that moment is restored. After any failure the deck is read before anything is retried, and
 * leftovers are reported.
 */
import type { DeckState, Settled } from "../host/port";
import { mathOf } from "../pptx/equation";
import type { Package } from "../pptx/package";
import { refusing } from "../pptx/refusal";
import { fingerprint, sameExtras, sameSlide, workPrint } from "./fingerprint";
import { mergeExport } from "./merge";
import type { Kept } from "./outcome";
import { asStep, readPackage, readSlide, type Knowledge } from "./reader";
import { putIn, stopped, takeOutNew, type Arrival, type Stopped, type SwapRequest } from "./put-in";
import { lateState, REMOVALS } from "./removal";
import { stopByRefusal, stopWith, type Run, type Step, type Stop } from "./run";
import { fromExport, fromFile, type SlideCopy } from "./slide-copy";

export type Swapped =
  | {
      readonly kind: "done";
      readonly slideId: string;
      /** Counts from 1. */
      readonly number: number;
      /** The deck as last seen, without the old slide. */
      readonly deck: DeckState;
      readonly caretPlaced: boolean;
      /** The old slide is gone, and PowerPoint did not return its last state. */
      readonly unseen: boolean;
      /** Fingerprint of the new slide as it is now, if it could be read. */
      readonly after?: string;
      /** The new slide as it is now, if it could be read. */
      readonly copy?: SlideCopy;
    }
  /** Somebody changed the old slide before it was deleted: the new one was removed again. */
  | { readonly kind: "changed"; readonly now: SlideCopy }
  /**
   * Somebody changed the old slide at the moment it was deleted: the new slide is in its place without that
   * change. `run.rescue` holds the old one.
   */
  | {
      readonly kind: "late";
      readonly newId: string;
      readonly deck: DeckState;
      /** The old slide with everything it had, and the new one; absent where the two cannot be merged. */
      readonly now?: SlideCopy;
      readonly copy?: SlideCopy;
    }
  | Stopped;

export async function swapSlides(run: Run, request: SwapRequest): Promise<Swapped> {
  const arrival = await putIn(run, request);
  return arrival.kind === "arrived" ? takeOver(run, request, arrival) : arrival;
}

/**
 * Compares the old slide with what was read of it, and removes it. `file`: the file as it is now that the
 * new slide is there, if it was read already.
 */
export async function takeOver(
  run: Run,
  request: SwapRequest,
  { newId, state, answer }: Arrival,
  file?: Package,
): Promise<Swapped> {
  const { slideId, old, edited, knowledge } = request;
  const takeBack = (stop: Stop, landed = edited): Promise<Stopped> =>
    takeOutNew(run, request, { newId, landed }, stop);

  // ── is the old slide still as it was read?
  const reading = await readOld(run, request, answer?.reread, file);
  if (!reading.ok) return takeBack(reading.stop);
  const { now, exported } = reading;
  const extras = request.extras && (await readAgain(run, knowledge, slideId, "file"));
  if (extras && !extras.ok) return takeBack(extras.stop);
  const same =
    sameSlide(old, now) && (!extras || !request.extras || sameExtras(extras.copy, request.extras));
  if (!same) {
    const taken = await takeBack(stopWith({ code: "keepsChanging" }).stop);
    const gone = taken.stop.kind === "failed" && taken.stop.kept.kind === "unchanged";
    return gone && !run.rescue.holds ? { kind: "changed", now } : taken;
  }

  // ── did the equations survive? Checked once for each build of Office.
  const expected = countMath(edited.pkg, edited.part);
  const { build } = run.host.capabilities;
  if (expected > 0 && !request.proven.has(build)) {
    const landed =
      old.route === "file" && !exported ? fromFile(now.pkg, newId) : await exportNew(run, newId);
    if (landed?.ok) {
      if (countMath(landed.copy.pkg, landed.copy.part) < expected)
        return takeBack(stopWith({ code: "equationLost" }).stop, landed.copy);
      request.proven.add(build);
    }
  }

  // ── delete the old slide
  const whole = extras?.copy ?? (now.route === "file" ? now : undefined);
  return takeOutOld(run, request, {
    newId,
    state,
    frameText: answer?.frameText,
    exported,
    aside: request.aside === true && answer?.selectedSlideIds?.includes(slideId) === false,
    ...(whole ? { file: whole } : {}),
  });
}

/** The number of equations on a slide; 0 for one that cannot be read. */
function countMath(pkg: Package, part: string): number {
  const counted = refusing(() => ({ ok: true, count: mathOf(pkg.root(part)).length }));
  return counted.ok ? counted.count : 0;
}

async function exportNew(
  run: Run,
  newId: string,
): Promise<ReturnType<typeof fromExport> | undefined> {
  if (!run.host.capabilities.exportSlide) return undefined;
  const answer = await run.host.exportSlide(newId);
  return answer.ok ? fromExport(answer.value) : undefined;
}

/**
 * Reads the old slide again, both the way it was read before and by an export, against which the last
 * reading is compared. The export comes before the file: if the file is unchanged, the export was too.
 */
async function readOld(
  run: Run,
  { knowledge, slideId, old }: SwapRequest,
  reread: string | undefined,
  file: Package | undefined,
): Promise<Step<{ readonly now: SlideCopy; readonly exported?: SlideCopy }>> {
  const first = reread === undefined ? undefined : fromExport(reread);
  if (first && !first.ok) return stopByRefusal(first.refusal);
  let exported = first?.copy;
  if (!exported && run.host.capabilities.exportSlide) {
    const read = await readAgain(run, knowledge, slideId, "export");
    if (read.ok) exported = read.copy;
    else if (old.route === "export") return read;
  }
  if (old.route === "export" && exported) return { ok: true, now: exported, exported };
  const now = file
    ? asStep(fromFile(file, slideId))
    : await readAgain(run, knowledge, slideId, old.route);
  return now.ok ? { ok: true, now: now.copy, ...(exported ? { exported } : {}) } : now;
}

/** The insert is under way: reading can no longer be cancelled. */
function readAgain(
  run: Run,
  knowledge: Knowledge,
  slideId: string,
  route: "export" | "file",
): Promise<Step<{ readonly copy: SlideCopy }>> {
  return readSlide(
    { ...run, signal: undefined, stage: () => undefined },
    knowledge,
    slideId,
    route,
  );
}

/** What is known when the old slide is deleted. */
interface Arrived {
  readonly newId: string;
  readonly state: DeckState;
  readonly frameText: string | undefined;
  /** The person is on another slide and stays there. */
  readonly aside: boolean;
  /** The old slide as an export, in the state in which it may be deleted. */
  readonly exported: SlideCopy | undefined;
  /** The same from the file. */
  readonly file?: SlideCopy;
}

/** Deletes the old slide, selects the new one, sets autosize and the caret. */
async function takeOutOld(run: Run, request: SwapRequest, arrived: Arrived): Promise<Swapped> {
  const { slideId, caret, autoSize } = request;
  const { newId, frameText } = arrived;
  run.stage("finishing");
  const start = caret && frameText !== undefined ? frameText.length - caret.behind : -1;
  for (let attempt = 1; ; attempt++) {
    const answer = await run.host.settle({
      remove: slideId,
      // A host that cannot find the new slide by its id yet (office-js#2903) must not be asked for it.
      onlyIfSelectable: attempt === 1,
      select: newId,
      ...(arrived.aside ? { aside: true } : {}),
      ...(autoSize ? { autoSize } : {}),
      export: run.host.capabilities.exportSlide,
      ...(caret && start >= 0 ? { caret: { shapeId: caret.shapeId, start } } : {}),
    });
    if (answer.ok) {
      const caretPlaced = answer.value.complete && start >= 0;
      return afterRemoval(run, request, arrived, { ...answer.value, caretPlaced });
    }
    const state = await lateState(run, (s) => !s.slideIds.includes(slideId));
    const place = state ? state.slideIds.indexOf(slideId) + 1 : -1;
    if (state && place === 0) {
      // The old slide is gone; selecting the new one is a convenience that may fail.
      if (!arrived.aside) await run.host.settle({ select: newId });
      return finish(run, request, arrived, { unseen: true, caretPlaced: false });
    }
    if (state && !state.slideIds.includes(newId)) {
      await request.over();
      return stopped(stopWith({ code: "newSlideGone" }).stop);
    }
    if (attempt < REMOVALS && state) continue;
    // The outcome is unknown: the entry stays in the journal, and the next run looks.
    if (state) await request.over();
    const kept: Kept = state
      ? { kind: "extraSlide", number: place, has: "original" }
      : { kind: "unknown" };
    return stopped(stopWith({ code: "oldSlideStays", host: answer.failure }, kept).stop);
  }
}

/** After the old slide is gone: was it the version that was edited, and is the new slide there? */
async function afterRemoval(
  run: Run,
  request: SwapRequest,
  arrived: Arrived,
  { removed, exported, caretPlaced }: Settled & { readonly caretPlaced: boolean },
): Promise<Swapped> {
  const { newId, file } = arrived;
  const gone = removed?.exported === undefined ? undefined : fromExport(removed.exported);
  const expected = arrived.exported ?? file;
  const same = !gone?.ok || !expected || sameSlide(expected, gone.copy);
  const newIsThere = removed?.slideIds?.includes(newId) ?? true;
  if (same && newIsThere)
    return finish(run, request, arrived, {
      unseen: run.host.capabilities.exportSlide && !gone?.ok,
      caretPlaced,
      exported,
    });

  const whole =
    file && arrived.exported && gone?.ok
      ? mergeExport(file, arrived.exported, gone.copy)
      : undefined;
  const now = file ? whole : gone?.ok ? gone.copy : undefined;
  const copy = now ?? (gone?.ok ? gone.copy : request.old);
  await run.rescue.keep({ copy, beside: newId, has: "changes" });
  await request.over();
  if (!newIsThere) return stopped(stopWith({ code: "newSlideGone" }).stop);
  const standing = exported === undefined ? await exportNew(run, newId) : fromExport(exported);
  // If somebody has worked on the new slide too, the two cannot be merged.
  const untouched = standing?.ok && workPrint(standing.copy) === workPrint(request.edited);
  return {
    kind: "late",
    newId,
    deck: without(arrived.state, request.slideId),
    ...(now && untouched ? { now, copy: standing.copy } : {}),
  };
}

function without(state: DeckState, slideId: string): DeckState {
  return { ...state, slideIds: state.slideIds.filter((id) => id !== slideId) };
}

async function finish(
  run: Run,
  request: SwapRequest,
  { newId, state }: Arrived,
  {
    unseen,
    caretPlaced,
    exported,
  }: {
    readonly unseen: boolean;
    readonly caretPlaced: boolean;
    readonly exported?: string | undefined;
  },
): Promise<Swapped> {
  await request.over();
  const copy = exported === undefined ? await readNew(run, request, newId) : fromExport(exported);
  const deck = without(state, request.slideId);
  const after = copy?.ok
    ? refusing(() => ({ ok: true, print: fingerprint(copy.copy) }))
    : undefined;
  return {
    kind: "done",
    slideId: newId,
    number: deck.slideIds.indexOf(newId) + 1,
    deck,
    caretPlaced,
    unseen,
    ...(after?.ok ? { after: after.print } : {}),
    ...(copy?.ok ? { copy: copy.copy } : {}),
  };
}

/** Reads the new slide from the file where there is no export, for undo to compare with. */
async function readNew(
  run: Run,
  { knowledge }: SwapRequest,
  newId: string,
): Promise<ReturnType<typeof fromFile> | undefined> {
  if (run.host.capabilities.exportSlide) return undefined;
  const read = await readPackage({ ...run, signal: undefined }, knowledge);
  return read.ok ? fromFile(read.pkg, newId) : undefined;
}
