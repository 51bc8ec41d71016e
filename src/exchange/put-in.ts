/**
 * Inserts the new slide after the old one, finds it, and checks that it brought no master along; where it
 * must not stay, it is removed again. Nothing that was there is touched.
 */
import type { AutoSize, DeckState, Inserted } from "../host/port";
import type { HostResult } from "../host/failure";
import { findNew } from "./find-new";
import { workPrint } from "./fingerprint";
import type { Kept } from "./outcome";
import type { Knowledge } from "./reader";
import { removeSurely } from "./removal";
import { hostFailure, stopByRefusal, stopWith, type Run, type Stop } from "./run";
import { fromExport, toInsert, type SlideCopy } from "./slide-copy";

export interface SwapRequest {
  readonly knowledge: Knowledge;
  readonly slideId: string;
  /** The deck before the insert: which slides were there. */
  readonly deck: DeckState;
  /** The old slide as it was read: it must still be like this. */
  readonly old: SlideCopy;
  /** The slide by file, where `old` is an export: what exports drop must be unchanged too. */
  readonly extras?: SlideCopy;
  readonly edited: SlideCopy;
  /** The creation id that the new slide gets. */
  readonly creationId: number;
  /** Builds of Office where equations were seen to survive the insert. */
  readonly proven: { has(build: string): boolean; add(build: string): void };
  /** Where the caret goes: `behind` characters from the end of the frame's text. */
  readonly caret?: { readonly shapeId: string; readonly behind: number };
  readonly autoSize?: { readonly shapeId: string; readonly setting: AutoSize };
  /** One of several slides: the new slide is shown only where the old one is in the editing area. */
  readonly aside?: boolean;
  /** The insertion is over: nothing of it can still land. */
  readonly over: () => Promise<void>;
}

export interface Stopped {
  readonly kind: "stopped";
  readonly stop: Stop;
}

export function stopped(stop: Stop): Stopped {
  return { kind: "stopped", stop };
}

/** The new slide is in the deck, after the old one. */
export interface Arrival {
  readonly kind: "arrived";
  readonly newId: string;
  /** The deck with both slides. */
  readonly state: DeckState;
  /** The answer to the insert; undefined where it failed. */
  readonly answer: Inserted | undefined;
}

/** PowerPoint was asked to insert the new slide. */
export interface Sent {
  readonly kind: "sent";
  readonly answer: HostResult<Inserted>;
}

/** Inserts the new slide after the old one; nothing that was there is touched. */
export async function putIn(run: Run, request: SwapRequest): Promise<Arrival | Stopped> {
  const sent = await sendIn(run, request);
  return sent.kind === "sent" ? seeIn(run, request, sent) : sent;
}

/** Sends the new slide; whether it is there is checked later, for several at once. */
export async function sendIn(run: Run, request: SwapRequest): Promise<Sent | Stopped> {
  const { slideId, deck, edited, creationId } = request;
  const { capabilities } = run.host;
  const insertable = toInsert(edited, creationId);
  if (!insertable.ok) return stopped(stopByRefusal(insertable.refusal).stop);

  run.stage("inserting");
  const at = deck.slideIds.indexOf(slideId) + 1;
  const answer = await run.host.insertSlide({
    base64: insertable.base64,
    after: slideId,
    ...(capabilities.exportSlide ? { reread: slideId } : {}),
    ...(request.aside ? { selected: true } : {}),
    ...(request.caret && !capabilities.slideListLags && at > 0
      ? { frameText: { at, shapeId: request.caret.shapeId } }
      : {}),
  });
  return { kind: "sent", answer };
}

/** Is the new slide there? `latest`: a slide list that somebody read since. */
export async function seeIn(
  run: Run,
  request: SwapRequest,
  { answer }: Sent,
  latest?: DeckState,
): Promise<Arrival | Stopped> {
  const { slideId, deck, edited, knowledge, creationId } = request;
  const wanted = { knowledge, before: deck.slideIds, creationId, slide: edited };
  const came = answer.ok ? answer.value : undefined;
  const isIn = latest?.slideIds.some((id) => id.endsWith(`#${creationId}`)) === true;
  const found = await findNew(run, wanted, isIn ? latest : came);
  if (found.kind === "unknown") {
    // The entry stays in the journal: a slide that lands later is found at the next start.
    const failure = answer.ok ? { code: "notInserted" as const } : hostFailure(answer.failure);
    return stopped(stopWith(failure, { kind: "unknown" }).stop);
  }
  if (found.kind === "absent") {
    if (answer.ok || answer.failure.code !== "timedOut") await request.over();
    if (!found.state.slideIds.includes(slideId))
      return stopped(stopWith({ code: "slideGone" }).stop);
    return stopped(
      stopWith(answer.ok ? { code: "notInserted" } : hostFailure(answer.failure)).stop,
    );
  }
  const { newId, state } = found;
  if (
    deck.masterCount !== undefined &&
    state.masterCount !== undefined &&
    state.masterCount > deck.masterCount
  )
    return takeOutNew(
      run,
      request,
      { newId, landed: edited },
      stopWith({ code: "masterAdded" }).stop,
    );
  return { kind: "arrived", newId, state, answer: came };
}

/**
 * Removes the new slide again. Somebody who took it for the old one may have worked on it meanwhile: then
 * it comes back next to the old one.
 */
export async function takeOutNew(
  run: Run,
  { slideId, over }: SwapRequest,
  { newId, landed }: { readonly newId: string; readonly landed: SlideCopy },
  stop: Stop,
): Promise<Stopped> {
  const removal = await removeSurely(run, newId);
  if (removal.kind === "gone") {
    const now =
      removal.removed?.exported === undefined ? undefined : fromExport(removal.removed.exported);
    if (now?.ok && workPrint(now.copy) !== workPrint(landed))
      await run.rescue.keep({ copy: now.copy, beside: slideId, has: "equation" });
    else await over();
    return stopped(stop);
  }
  const kept: Kept =
    removal.kind === "unknown"
      ? { kind: "unknown" }
      : { kind: "extraSlide", number: removal.place, has: "equation" };
  return stopped(stop.kind === "failed" ? { ...stop, kept } : stop);
}
