/**
 * The edited slide in, the old one out (decision 9): insert behind the old slide; in the same batch
 * read the old one again; confirm that the new one is there and brought no master along; compare; only
 * then delete the old one by its id. Whatever fails, nothing is tried again before the deck was looked
 * at, and what is left is said: the old deck, the new one, or one slide too many with its number.
 */
import { wait } from "../host/clock";
import type { AutoSize, DeckState } from "../host/port";
import { mathOf } from "../pptx/equation";
import type { Package } from "../pptx/package";
import { refusing } from "../pptx/refusal";
import { extrasOf, fingerprint, sameSlide } from "./fingerprint";
import type { Kept } from "./outcome";
import { readPackage, readSlide, type Knowledge } from "./reader";
import { freshId, hostFailure, stopByRefusal, stopWith, type Run, type Stop } from "./run";
import { fromExport, fromFile, toInsert, type SlideCopy } from "./slide-copy";

/** Milliseconds between looks at a list of slides that lags (web: up to about 3 s, with room). */
const POLLS = [150, 350, 500, 1000, 1500, 2500, 4000] as const;

export interface SwapRequest {
  readonly knowledge: Knowledge;
  readonly slideId: string;
  /** The deck before: which slides were there. */
  readonly deck: DeckState;
  /** The old slide as it was read: it must still be so. */
  readonly old: SlideCopy;
  /** The slide by file, where `old` is an export: what exports leave out must still be so too. */
  readonly extras?: SlideCopy;
  readonly edited: SlideCopy;
  /** Builds of Office on which equations were seen to survive the insert. */
  readonly proven: { has(build: string): boolean; add(build: string): void };
  /** Where the caret goes: the frame's text counted from its end. */
  readonly caret?: { readonly shapeId: string; readonly behind: number };
  readonly autoSize?: { readonly shapeId: string; readonly setting: AutoSize };
  /** Written down before the insert, struck out when it is over. */
  readonly journal: { insert(creationId: string): Promise<void>; inserted(): Promise<void> };
}

export type Swapped =
  | {
      readonly kind: "done";
      readonly slideId: string;
      /** Counts from 1. */
      readonly number: number;
      readonly caretPlaced: boolean;
      /** Fingerprint of the new slide as it is now, if it could be read. */
      readonly after?: string;
      /** The new slide as it is now, if it could be read. */
      readonly copy?: SlideCopy;
      readonly deck: DeckState;
    }
  /** Somebody changed the old slide meanwhile: the new one was taken out again. */
  | { readonly kind: "changed"; readonly now: SlideCopy }
  | { readonly kind: "stopped"; readonly stop: Stop; readonly oldIsThere: boolean };

export async function swapSlides(run: Run, request: SwapRequest): Promise<Swapped> {
  const { slideId, deck, old, edited, knowledge } = request;
  const { capabilities } = run.host;
  const creationId = freshId(run.random);
  const insertable = toInsert(edited, creationId);
  if (!insertable.ok) return stopped(stopByRefusal(insertable.refusal).stop);

  run.stage("inserting");
  await request.journal.insert(String(creationId));
  const byExport = old.route === "export";
  const at = deck.slideIds.indexOf(slideId) + 1;
  const answer = await run.host.insertSlide({
    base64: insertable.base64,
    after: slideId,
    ...(byExport ? { reread: slideId } : {}),
    ...(request.caret && !capabilities.slideListLags && at > 0
      ? { frameText: { at, shapeId: request.caret.shapeId } }
      : {}),
  });

  // ── is the new slide there?
  const arrived = await findNew(run, request, creationId, answer.ok ? answer.value : undefined);
  if (arrived === "unknown") {
    // The entry stays in the journal: what lands later is found at the next start.
    const failure = answer.ok ? { code: "notInserted" as const } : hostFailure(answer.failure);
    return stopped(stopWith(failure, { kind: "unknown" }).stop);
  }
  if (!arrived) {
    if (answer.ok || answer.failure.code !== "timedOut") await request.journal.inserted();
    return stopped(
      stopWith(answer.ok ? { code: "notInserted" } : hostFailure(answer.failure)).stop,
    );
  }
  const { newId, state } = arrived;
  const takeBack = async (stop: Stop): Promise<Swapped> => {
    const kept = await removeNew(run, newId);
    if (kept.kind === "unchanged") await request.journal.inserted();
    return stopped(stop.kind === "failed" && kept.kind !== "unchanged" ? { ...stop, kept } : stop);
  };
  if (
    deck.masterCount !== undefined &&
    state.masterCount !== undefined &&
    state.masterCount > deck.masterCount
  )
    return takeBack(stopWith({ code: "masterAdded" }).stop);

  // ── is the old slide still as it was read?
  const reread = answer.ok ? answer.value.reread : undefined;
  const now = await readAgain(run, knowledge, slideId, old.route, reread);
  if (!now.ok) return takeBack(now.stop);
  const extras = request.extras && (await readAgain(run, knowledge, slideId, "file", undefined));
  if (extras && !extras.ok) return takeBack(extras.stop);
  const compared = refusing(() => ({
    ok: true,
    same:
      sameSlide(old, now.copy) &&
      (!extras || !request.extras || extrasOf(extras.copy) === extrasOf(request.extras)),
  }));
  if (!compared.ok) return takeBack(stopByRefusal(compared.refusal).stop);
  if (!compared.same) {
    const kept = await removeNew(run, newId);
    if (kept.kind !== "unchanged") return stopped(stopWith({ code: "keepsChanging" }, kept).stop);
    await request.journal.inserted();
    return { kind: "changed", now: now.copy };
  }

  // ── did the equations survive? Once for each build of Office.
  const wanted = countMath(edited.pkg, edited.part);
  const { build } = capabilities;
  if (wanted > 0 && !request.proven.has(build)) {
    const landed =
      old.route === "file" && !reread ? fromFile(now.copy.pkg, newId) : await exportNew(run, newId);
    if (landed?.ok) {
      if (countMath(landed.copy.pkg, landed.copy.part) < wanted)
        return takeBack(stopWith({ code: "equationLost" }).stop);
      request.proven.add(build);
    }
  }
  return settle(run, request, newId, answer.ok ? answer.value.frameText : undefined, state);
}

function stopped(stop: Stop, oldIsThere = true): Swapped {
  return { kind: "stopped", stop, oldIsThere };
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

async function readAgain(
  run: Run,
  knowledge: Knowledge,
  slideId: string,
  route: "export" | "file",
  reread: string | undefined,
): Promise<ReturnType<typeof readSlide> extends Promise<infer T> ? T : never> {
  if (route === "export" && reread !== undefined) {
    const copy = fromExport(reread);
    return copy.ok ? copy : stopByRefusal(copy.refusal);
  }
  // The insert is under way: it can no longer be cancelled.
  return readSlide(
    { ...run, signal: undefined, stage: () => undefined },
    knowledge,
    slideId,
    route,
  );
}

/**
 * The new slide's id: the one that ends in its creation id, else a slide that was not there before
 * and stands behind the old one (a host may give another id, office-host.md 1.2). Undefined: it did
 * not come. "unknown": the host does not tell.
 */
async function findNew(
  run: Run,
  { deck, slideId }: SwapRequest,
  creationId: number,
  first: DeckState | undefined,
): Promise<{ newId: string; state: DeckState } | undefined | "unknown"> {
  const before = new Set(deck.slideIds);
  const pick = (state: DeckState): string | undefined => {
    const fresh = state.slideIds.filter((id) => !before.has(id));
    return (
      fresh.find((id) => id.endsWith(`#${creationId}`)) ??
      fresh.find((id) => state.slideIds[state.slideIds.indexOf(id) - 1] === slideId)
    );
  };
  const found = first && pick(first);
  if (first && found !== undefined) return { newId: found, state: first };
  const lags = run.host.capabilities.slideListLags;
  let last: DeckState | undefined = lags ? undefined : first;
  let hung = 0;
  for (const ms of lags ? POLLS : POLLS.slice(0, 4)) {
    await wait(run.clock, ms);
    const state = await run.host.deckState();
    last = state.ok ? state.value : undefined;
    const newId = last && pick(last);
    if (last && newId !== undefined) return { newId, state: last };
    // A host that does not answer is not asked seven times.
    if (!state.ok && state.failure.code === "timedOut" && ++hung > 1) break;
  }
  // Only a late look counts: the list may lag.
  return last ? undefined : "unknown";
}

/** Takes the new slide out again. What is left if that fails too. */
async function removeNew(run: Run, newId: string): Promise<Kept> {
  const gone = await removeSurely(run, newId);
  if (gone === true) return { kind: "unchanged" };
  if (gone === "unknown") return { kind: "unknown" };
  return { kind: "extraSlide", number: gone, has: "equation" };
}

/**
 * Deletes a slide and looks whether it is gone; tries once more if it is seen to be there still. True:
 * it is gone. A number: it is there, at this place from 1. "unknown": the host does not tell.
 */
async function removeSurely(run: Run, slideId: string): Promise<true | number | "unknown"> {
  for (let attempt = 0; ; attempt++) {
    const removed = await run.host.removeSlide(slideId);
    if (removed.ok) return true;
    // Also when it is not found: on the web a new slide may not be had by its id yet (office-js#2903).
    const place = await placeOf(run, slideId);
    if (place === 0) return true;
    if (place === undefined) return "unknown";
    if (attempt > 0) return place;
  }
}

/** The slide's place from 1, 0 when it is gone, undefined when the host does not tell. */
async function placeOf(run: Run, slideId: string): Promise<number | undefined> {
  let place: number | undefined;
  let hung = 0;
  for (const ms of run.host.capabilities.slideListLags ? POLLS.slice(0, 6) : POLLS.slice(0, 2)) {
    await wait(run.clock, ms);
    const state = await run.host.deckState();
    place = state.ok ? state.value.slideIds.indexOf(slideId) + 1 : undefined;
    if (place === 0) return 0;
    if (!state.ok && state.failure.code === "timedOut" && ++hung > 1) break;
  }
  return place;
}

/** Deletes the old slide, selects the new one, sets autosize and the caret. */
async function settle(
  run: Run,
  request: SwapRequest,
  newId: string,
  frameText: string | undefined,
  state: DeckState,
): Promise<Swapped> {
  const { slideId, caret, autoSize, journal } = request;
  run.stage("finishing");
  const start = caret && frameText !== undefined ? frameText.length - caret.behind : -1;
  const answer = await run.host.settle({
    remove: slideId,
    select: newId,
    ...(autoSize ? { autoSize } : {}),
    export: run.host.capabilities.exportSlide,
    ...(caret && start >= 0 ? { caret: { shapeId: caret.shapeId, start } } : {}),
  });
  if (!answer.ok) {
    const stays = await oldStays(run, slideId);
    if (stays) {
      await journal.inserted();
      return stopped({
        kind: "failed",
        failure: { code: "oldSlideStays", host: answer.failure },
        kept: stays,
      });
    }
    // The old slide is gone; selecting the new one is a comfort that may fail.
    await run.host.settle({ select: newId });
  }
  await journal.inserted();
  const exported = answer.ok ? answer.value.exported : undefined;
  const copy = exported === undefined ? await readNew(run, request, newId) : fromExport(exported);
  const after = copy?.ok
    ? refusing(() => ({ ok: true, print: fingerprint(copy.copy) }))
    : undefined;
  const slideIds = state.slideIds.filter((id) => id !== slideId);
  return {
    kind: "done",
    slideId: newId,
    number: slideIds.indexOf(newId) + 1,
    caretPlaced: answer.ok && answer.value.complete && start >= 0,
    ...(after?.ok ? { after: after.print } : {}),
    ...(copy?.ok ? { copy: copy.copy } : {}),
    deck: { ...state, slideIds },
  };
}

/** Where slides cannot be exported, undo compares with the file. */
async function readNew(
  run: Run,
  { knowledge }: SwapRequest,
  newId: string,
): Promise<ReturnType<typeof fromFile> | undefined> {
  if (run.host.capabilities.exportSlide) return undefined;
  const read = await readPackage({ ...run, signal: undefined }, knowledge);
  return read.ok ? fromFile(read.pkg, newId) : undefined;
}

/** After a failed settle: undefined when the old slide is gone, else what the deck is like. */
async function oldStays(run: Run, slideId: string): Promise<Kept | undefined> {
  const place = await placeOf(run, slideId);
  if (place === 0) return undefined;
  const gone = place === undefined ? "unknown" : await removeSurely(run, slideId);
  if (gone === true) return undefined;
  if (gone === "unknown") return { kind: "unknown" };
  return { kind: "extraSlide", number: gone, has: "original" };
}
