/** The marker at the caret: inserted, found on the slide as it is then, and removed after a failure. */
import { locate } from "../deck/locate";
import type { Place } from "../deck/place";
import type { Look } from "../host/port";
import { assertNever } from "../math/ast";
import { refusing } from "../pptx/refusal";
import {
  eraseMarker,
  findMarker,
  makeMarker,
  sameButFor,
  withoutMarker,
  type StandingMarker,
} from "./marker";
import type { Kept } from "./outcome";
import { readSlide } from "./reader";
import { freshId, stopByHost, stopWith, type Run, type Step, type Stop } from "./run";
import type { Session } from "./session";
import type { SlideCopy } from "./slide-copy";
import { sweepMarker, type Swept } from "./sweep";

/** Appended by PowerPoint for Mac to text that an add-in inserts (office-js#6648). */
const MAC_LINE_FEEDS = 2;

/** Everything known before the slide is edited. */
export interface Prepared {
  readonly look: Look;
  readonly slideId: string;
  readonly way: "export" | "file";
  /** The slide that is edited. */
  readonly base: SlideCopy;
  /** The slide that will be deleted, and must still be like this: with the marker. */
  readonly old: SlideCopy;
  readonly before: SlideCopy;
  readonly place: Place;
  readonly marker?: StandingMarker & { readonly entry: string };
}

/**
 * What is known before anything is written. `seen` is the export where there is one, else the same as
 * `base`.
 */
export type Clean = Pick<Prepared, "look" | "slideId" | "way" | "base" | "before"> & {
  readonly seen: SlideCopy;
};

/** Puts a marker at the caret, reads the slide with it, and determines the place from it. */
export async function mark(
  session: Session,
  run: Run,
  clean: Clean,
  selected: string,
  shapeId: string | undefined,
): Promise<Step<{ readonly prepared: Prepared }>> {
  const { host, journal, knowledge } = session;
  const { slideId, seen } = clean;
  const marker = makeMarker(run.random, seen);
  const entry = `marker-${freshId(run.random)}`;
  if (run.signal?.aborted) return stopWith({ code: "cancelled" });
  run.stage("marking");
  await journal.add({
    kind: "marker",
    id: entry,
    document: journal.document(),
    marker,
    slideId,
    replaced: "",
    since: Date.now(),
    ...(shapeId === undefined ? {} : { shapeId }),
  });
  const written = await host.typeText(marker);
  // Whatever the answer was, look whether it is there. (The run must not end without having looked.)
  const here: Run = { ...run, signal: undefined };
  let read = await readSlide(here, knowledge, slideId, seen.route);
  // In a table cell only a read can tell where the marker is, and no text range can remove it.
  if (!read.ok) read = await readSlide(here, knowledge, slideId, seen.route);
  const tail = host.capabilities.platform === "mac" ? MAC_LINE_FEEDS : 0;
  if (!read.ok) {
    // It may be there unseen: remove it by its text, where that is possible.
    const frame = { shapeId: shapeId ?? "" };
    const seenAs = { marker, frame, replaced: "", lineFeeds: tail, start: 0 };
    const erased = shapeId !== undefined && (await eraseMarker(host, slideId, seenAs)) === "erased";
    const swept: Swept = erased
      ? { kind: "gone", cleaned: true }
      : await sweepMarker(session, here, { marker, slideId, replaced: "" });
    if (swept.kind === "gone" && (swept.cleaned || written.ok)) await journal.remove(entry);
    const { stop } = read;
    return { ok: false, stop: stop.kind === "failed" ? { ...stop, kept: keptOf(swept) } : stop };
  }
  const standing = findMarker(read.copy, seen, marker, selected, tail);
  if (!standing) {
    if (!written.ok && written.failure.landed === "no") {
      await journal.remove(entry);
      return stopByHost(written.failure);
    }
    // It may have gone into another slide, if the person went there meanwhile.
    const swept = await sweepMarker(session, here, { marker, slideId, replaced: "" });
    // A call without an answer may still land: the next run finds the entry then.
    const mayLand = !written.ok && written.failure.code === "timedOut";
    if (swept.kind === "gone" && (swept.cleaned || !mayLand)) await journal.remove(entry);
    const kept = keptOf(swept);
    return written.ok
      ? stopWith({ code: "placeNotProved" }, kept)
      : stopByHost(written.failure, kept);
  }
  const marked = await place(session, here, clean, read.copy, { ...standing, entry });
  if (marked.ok && !run.signal?.aborted) return marked;
  const stop = marked.ok ? stopWith({ code: "cancelled" }).stop : marked.stop;
  const left = { ...clean, marker: { ...standing, entry } };
  return { ok: false, stop: await cleanUp(session, run, left, stop) };
}

/** The offset of the marker on the clean slide; or, if more than the marker changed, the marker itself. */
async function place(
  session: Session,
  run: Run,
  clean: Clean,
  marked: SlideCopy,
  marker: StandingMarker & { readonly entry: string },
): Promise<Step<{ readonly prepared: Prepared }>> {
  const { frame, start, replaced, before } = marker;
  if (before !== undefined && sameButFor(clean.seen, marked, frame)) {
    const range: Place = {
      kind: "range",
      frame,
      start,
      length: replaced.length,
      text: replaced,
      frameText: before,
    };
    const proved = refusing(() => locate(clean.base.pkg, clean.base.part, range));
    if (proved.ok) return { ok: true, prepared: { ...clean, old: marked, place: range, marker } };
  }
  const read: Step<{ readonly copy: SlideCopy }> =
    marked.route === clean.way
      ? { ok: true, copy: marked }
      : await readSlide(run, session.knowledge, clean.slideId, clean.way);
  if (!read.ok) return read;
  return {
    ok: true,
    prepared: {
      ...clean,
      base: read.copy,
      old: read.copy,
      // What somebody else wrote between the two reads belongs to the slide.
      before: withoutMarker(read.copy, marker) ?? clean.before,
      place: { kind: "marker", marker: marker.marker, lineFeeds: marker.lineFeeds },
      marker,
    },
  };
}

function keptOf(swept: Swept): Kept {
  switch (swept.kind) {
    case "gone":
      return { kind: "unchanged" };
    case "left":
      return swept.kept;
    case "unknown":
      return { kind: "unknown" };
    default:
      return assertNever(swept);
  }
}

/** After a failure with a marker on a slide: removes it and returns the stop, with what is left. */
export async function cleanUp(
  session: Session,
  run: Run,
  { marker, slideId }: Pick<Prepared, "marker" | "slideId">,
  stop: Stop,
): Promise<Stop> {
  if (!marker) return stop;
  await run.rescue.takeOut(marker);
  const swept = await sweepMarker(session, run, { ...marker, slideId });
  if (swept.kind === "gone") {
    await session.journal.remove(marker.entry);
    return stop;
  }
  if (stop.kind === "failed" && stop.kept.kind !== "unchanged") return stop;
  const failure = stop.kind === "failed" ? stop.failure : { code: "placeNotProved" as const };
  return { kind: "failed", failure, kept: keptOf(swept) };
}
