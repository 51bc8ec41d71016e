/** Inserting at the selection: where, the marker if one is needed, and the change; three times at most. */
import { insertEquation } from "../deck/insert";
import { locate } from "../deck/locate";
import type { Place } from "../deck/place";
import type { Look } from "../host/port";
import { assertNever } from "../math/ast";
import { refusing } from "../pptx/refusal";
import type { InsertRequest } from "./api";
import type { EquationInput } from "../deck/options";
import { exchangeSlide, type ChangeRequest, type Edited, type Meanwhile } from "./change";
import { decide } from "./decide";
import {
  eraseMarker,
  findMarker,
  frameTextOf,
  makeMarker,
  sameButFor,
  withoutMarker,
  type StandingMarker,
} from "./marker";
import type { Kept, Outcome } from "./outcome";
import { chooseWay, readSlide, type Way } from "./reader";
import {
  freshId,
  stopAsking,
  stopByHost,
  stopByRefusal,
  stopWith,
  type Run,
  type Step,
  type Stop,
} from "./run";
import { failedWith, type Session } from "./session";
import { lookAround } from "./look-around";
import { fromExport, fromFile, type SlideCopy } from "./slide-copy";
import { sweepMarker, type Swept } from "./sweep";

/** Appended by PowerPoint for Mac to text that an add-in inserts (office-js#6648). */
const MAC_LINE_FEEDS = 2;

/** Everything known before the slide is edited. */
interface Prepared {
  readonly look: Look;
  readonly slideId: string;
  readonly way: "export" | "file";
  /** The slide that is edited. */
  readonly base: SlideCopy;
  /** The slide that goes, and must be so still: with the marker. */
  readonly old: SlideCopy;
  readonly before: SlideCopy;
  readonly place: Place;
  readonly marker?: StandingMarker & { readonly entry: string };
}

export async function insertAtSelection(
  session: Session,
  run: Run,
  request: InsertRequest,
): Promise<Outcome> {
  const write = equationWriter(request.equation);
  const first = await prepare(session, run, request);
  if (!first.ok) return failedWith(first.stop);
  let { prepared } = first;
  const result = await exchangeSlide(
    session,
    run,
    requestOf(prepared, write),
    async (meanwhile) => {
      const step = await again(session, run, request, prepared, meanwhile);
      if (!step.ok) return step;
      ({ prepared } = step);
      return { ok: true, request: requestOf(prepared, write) };
    },
  );
  if (result.kind === "done") {
    if (prepared.marker) {
      await session.journal.remove(prepared.marker.entry);
      session.marked.set(first.prepared.slideId, prepared.marker);
    }
    session.anchor.set(result.changed.equation);
    return result.changed;
  }
  return failedWith(await cleanUp(session, run, prepared, result.stop));
}

type Writer = (copy: SlideCopy, place: Place) => Edited;

function requestOf({ place, look, ...prepared }: Prepared, write: Writer): ChangeRequest {
  return { ...prepared, deck: look, edit: (copy) => write(copy, place) };
}

function equationWriter(equation: EquationInput): Writer {
  return ({ pkg, part }, place) => {
    const result = insertEquation(pkg, part, place, equation);
    if (!result.ok) return result;
    const { shapeId, frame, index, behind, equationsBehind } = result;
    return {
      ok: true,
      shapeId,
      equation: { frame, index, ...(equationsBehind === 0 ? { behind } : {}) },
    };
  };
}

/** The slide was changed meanwhile: it is edited as it is now, or all begins anew. */
async function again(
  session: Session,
  run: Run,
  request: InsertRequest,
  prepared: Prepared,
  meanwhile: Meanwhile,
): Promise<Step<{ readonly prepared: Prepared }>> {
  if (meanwhile.kind === "late") return afterLateChange(prepared, meanwhile);
  const { marker, slideId, way } = prepared;
  if (!marker) return prepare(session, run, request);
  const { now } = meanwhile;
  const read =
    now.route === way
      ? { ok: true as const, copy: now }
      : await readSlide(run, session.knowledge, slideId, way);
  if (!read.ok) return read;
  const marked = withMarker(prepared, read.copy);
  if (marked) return { ok: true, prepared: { ...marked, old: read.copy } };
  // The marker is gone with the change.
  await session.journal.remove(marker.entry);
  return prepare(session, run, request);
}

/** The old slide is gone, and had more than was edited: that is edited, and takes the new one's place. */
function afterLateChange(
  prepared: Prepared,
  { request: { slideId, deck, old, base } }: Extract<Meanwhile, { readonly kind: "late" }>,
): Step<{ readonly prepared: Prepared }> {
  const moved = { ...prepared, slideId, old, look: { ...prepared.look, ...deck } };
  if (prepared.marker) {
    const marked = withMarker(moved, base);
    if (!marked) return stopWith({ code: "placeNotProved" });
    return { ok: true, prepared: marked };
  }
  const place = shifted(prepared.place, base);
  if (!place) return stopWith({ code: "placeNotProved" });
  return { ok: true, prepared: { ...moved, base, before: base, place } };
}

/** What is prepared, on another reading of the slide that has the marker in it. */
function withMarker(prepared: Prepared, copy: SlideCopy): Prepared | undefined {
  const { marker } = prepared;
  const found = marker && findMarker(copy, undefined, marker.marker, "", marker.lineFeeds);
  if (!found) return undefined;
  const standing = { ...found, replaced: marker.replaced, entry: marker.entry };
  return {
    ...prepared,
    base: copy,
    before: withoutMarker(copy, standing) ?? prepared.before,
    place: { kind: "marker", marker: marker.marker, lineFeeds: found.lineFeeds },
    marker: standing,
  };
}

/**
 * The same place after somebody typed in the same text: in front of what was inserted or behind it.
 * Undefined where the text at the place itself is another.
 */
function shifted(place: Place, copy: SlideCopy): Place | undefined {
  if (place.kind !== "range" || place.frameText === undefined) return place;
  const { frameText: was, start, length } = place;
  const now = frameTextOf(copy, place.frame);
  if (now === undefined) return undefined;
  let head = 0;
  while (head < Math.min(was.length, now.length) && was[head] === now[head]) head++;
  let tail = 0;
  while (
    tail < Math.min(was.length, now.length) - head &&
    was[was.length - 1 - tail] === now[now.length - 1 - tail]
  )
    tail++;
  if (start + length <= head) return { ...place, frameText: now };
  if (start < was.length - tail) return undefined;
  return { ...place, start: start + now.length - was.length, frameText: now };
}

async function prepare(
  session: Session,
  run: Run,
  request: InsertRequest,
): Promise<Step<{ readonly prepared: Prepared }>> {
  const { host, knowledge, anchor } = session;
  const answers = request.answers ?? {};
  if (!host.capabilities.insertSlide) return stopWith({ code: "notSupported" });
  const seen = await lookAround(session, run);
  if (!seen.ok) return seen;
  const { look } = seen;
  const [slideId] = look.selectedSlideIds;
  if (slideId === undefined) return stopWith({ code: "noSlide" });
  if (run.signal?.aborted) return stopWith({ code: "cancelled" });

  const way = await chooseWay(run, knowledge, slideId, answers);
  if (!way.ok) return way;
  const read = await firstRead(session, run, look, slideId, way);
  if (!read.ok) return read;
  const { seenCopy, base } = read;

  const last = anchor.on(slideId);
  const situation = {
    look,
    slide: seenCopy,
    capabilities: host.capabilities,
    target: request.target ?? ("selection" as const),
    answers,
    anchor: last && { kind: "afterEquation" as const, frame: last.frame, index: last.index },
  };
  let decision = decide(situation);
  if (decision.kind === "needSelectedText") {
    const text = await host.selectedText();
    if (!text.ok) return stopByHost(text.failure);
    decision = decide({ ...situation, selectedText: text.value });
  }
  if (run.signal?.aborted) return stopWith({ code: "cancelled" });
  switch (decision.kind) {
    case "ask":
      return stopAsking(decision.question);
    case "refuse":
      return stopWith(decision.failure);
    case "needSelectedText":
      return stopWith({ code: "placeNotProved" });
    case "marker":
    case "place": {
      const safe = lossless(session, slideId);
      let copy: Step<{ readonly copy: SlideCopy }> = base
        ? { ok: true, copy: base }
        : await readSlide(run, knowledge, slideId, way.route);
      // The file could not be read, and an export is known to lose nothing.
      if (!copy.ok && safe && look.exported !== undefined && !run.signal?.aborted)
        copy = { ok: true, copy: seenCopy };
      if (!copy.ok) return copy;
      const clean: Clean = {
        look,
        slideId,
        way: copy.copy.route,
        base: copy.copy,
        // A small package serves for undo where an export loses nothing.
        before: safe ? seenCopy : copy.copy,
        seen: seenCopy,
      };
      if (decision.kind === "marker")
        return mark(session, run, clean, decision.text, decision.shapeId);
      return {
        ok: true,
        prepared: { ...clean, old: clean.base, place: decision.place },
      };
    }
  }
}

/** Before anything is written. `seen` is the export where there is one, else the same as `base`. */
type Clean = Pick<Prepared, "look" | "slideId" | "way" | "base" | "before"> & {
  readonly seen: SlideCopy;
};

/** Nothing of the slide would be lost by an export: then a small package serves for undo. */
function lossless({ knowledge }: Session, slideId: string): boolean {
  return knowledge.losses?.get(slideId.split("#")[0] ?? "")?.byExport.length === 0;
}

/** The slide as it is before anything is written: exported with the look, or from the file. */
async function firstRead(
  session: Session,
  run: Run,
  look: Look,
  slideId: string,
  way: Way,
): Promise<Step<{ readonly seenCopy: SlideCopy; readonly base?: SlideCopy }>> {
  const fileCopy = way.pkg && way.route === "file" ? fromFile(way.pkg, slideId) : undefined;
  if (fileCopy && !fileCopy.ok) return stopByRefusal(fileCopy.refusal);
  if (look.exported !== undefined) {
    const exported = fromExport(look.exported);
    if (!exported.ok) return stopByRefusal(exported.refusal);
    const base = way.route === "export" ? exported.copy : fileCopy?.copy;
    return { ok: true, seenCopy: exported.copy, ...(base ? { base } : {}) };
  }
  if (fileCopy) return { ok: true, seenCopy: fileCopy.copy, base: fileCopy.copy };
  const read = await readSlide(run, session.knowledge, slideId, way.route);
  return read.ok ? { ok: true, seenCopy: read.copy, base: read.copy } : read;
}

/** Puts a marker at the caret, reads the slide with it, and takes the place from it. */
async function mark(
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
  // Whatever the answer was: is it there? (The run cannot be left without having looked.)
  const here: Run = { ...run, signal: undefined };
  let read = await readSlide(here, knowledge, slideId, seen.route);
  // In a table's cell only a read can tell where the marker is, and no text range takes it out.
  if (!read.ok) read = await readSlide(here, knowledge, slideId, seen.route);
  const tail = host.capabilities.platform === "mac" ? MAC_LINE_FEEDS : 0;
  if (!read.ok) {
    // It may be there and cannot be seen: taken out by its text, where that is possible.
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
    // It may have gone into another slide: the person went there meanwhile.
    const swept = await sweepMarker(session, here, { marker, slideId, replaced: "" });
    // A call without an answer may still land: then the next run finds the entry.
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

/** The offset of the marker in the clean slide; or, if more than the marker changed, the marker itself. */
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

/** After a failure with a marker on a slide: removes it and returns what is left. */
async function cleanUp(
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
