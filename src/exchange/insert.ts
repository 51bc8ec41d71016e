/** Inserting at the selection: where, the marker if one is needed, and the change; three times at most. */
import { insertEquation } from "../deck/insert";
import type { Place } from "../deck/place";
import type { Look } from "../host/port";
import { refusing } from "../pptx/refusal";
import { sameSlide } from "./fingerprint";
import type { InsertRequest, EquationInput } from "./api";
import { changeSlide, type Edited } from "./change";
import { decide } from "./decide";
import { eraseMarker, findMarker, makeMarker, withoutMarker, type StandingMarker } from "./marker";
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
import { failedWith, lookAround, type Session } from "./session";
import { fromExport, fromFile, type SlideCopy } from "./slide-copy";

/** The slide is changed by somebody else: once, and twice again (decision 9). */
const ATTEMPTS = 3;

/** Appended by PowerPoint for Mac to text that an add-in inserts (office-js#6648). */
const MAC_LINE_FEEDS = 2;

/** Everything known before the slide is edited. */
interface Prepared {
  readonly look: Look;
  readonly slideId: string;
  readonly way: "export" | "file";
  readonly base: SlideCopy;
  readonly before: SlideCopy;
  readonly place: Place;
  readonly marker?: StandingMarker & { readonly entry: string; readonly selected: string };
}

export async function insertAtSelection(
  session: Session,
  run: Run,
  request: InsertRequest,
): Promise<Outcome> {
  const write = equationWriter(request.equation);
  let prepared: Prepared | undefined;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    if (!prepared) {
      const step = await prepare(session, run, request);
      if (!step.ok) return failedWith(step.stop);
      prepared = step.prepared;
    }
    const { slideId, look, base, before, place, marker } = prepared;
    const result = await changeSlide(session, run, {
      slideId,
      deck: look,
      base,
      before,
      edit: (copy) => write(copy, place),
    });
    if (result.kind === "done") {
      if (marker) await session.journal.remove(marker.entry);
      session.anchor.set(result.changed.equation);
      return result.changed;
    }
    if (result.kind === "stopped") {
      if (!marker) return failedWith(result.stop);
      const kept = await cleanUp(session, run, prepared, result.stop);
      return failedWith(kept);
    }
    prepared = again(prepared, result.now);
    if (marker && !prepared) await session.journal.remove(marker.entry);
  }
  const stop = stopWith({ code: "keepsChanging" }).stop;
  return failedWith(prepared?.marker ? await cleanUp(session, run, prepared, stop) : stop);
}

function equationWriter(equation: EquationInput): (copy: SlideCopy, place: Place) => Edited {
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

/** The slide was changed meanwhile: with a marker in it, it is edited as it is now; else all begins anew. */
function again(prepared: Prepared, now: SlideCopy): Prepared | undefined {
  const { marker } = prepared;
  if (!marker) return undefined;
  const found = findMarker(now, undefined, marker.marker, "", marker.lineFeeds);
  if (!found) return undefined;
  const standing = { ...marker, frame: found.frame, lineFeeds: found.lineFeeds };
  const before = withoutMarker(now, standing);
  return {
    ...prepared,
    base: now,
    before: before ?? prepared.before,
    place: { kind: "marker", marker: marker.marker, lineFeeds: found.lineFeeds },
    marker: standing,
  };
}

async function prepare(
  session: Session,
  run: Run,
  request: InsertRequest,
): Promise<Step<{ readonly prepared: Prepared }>> {
  const { host, knowledge, anchor } = session;
  const answers = request.answers ?? {};
  if (!host.capabilities.insertSlide) return stopWith({ code: "notSupported" });
  const seen = await lookAround(run);
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
  const common = { look, slideId, way: way.route };
  switch (decision.kind) {
    case "ask":
      return stopAsking(decision.question);
    case "refuse":
      return stopWith(decision.failure);
    case "needSelectedText":
      return stopWith({ code: "placeNotProved" });
    case "marker":
      return mark(session, run, common, seenCopy, decision.text, decision.shapeId);
    case "place": {
      const copy = base
        ? { ok: true as const, copy: base }
        : await readSlide(run, knowledge, slideId, way.route);
      if (!copy.ok) return copy;
      const before = lossless(session, slideId) ? seenCopy : copy.copy;
      return { ok: true, prepared: { ...common, base: copy.copy, before, place: decision.place } };
    }
  }
}

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

/** Puts a marker at the caret and reads the slide with it. */
async function mark(
  session: Session,
  run: Run,
  common: Pick<Prepared, "look" | "slideId" | "way">,
  clean: SlideCopy,
  selected: string,
  shapeId: string | undefined,
): Promise<Step<{ readonly prepared: Prepared }>> {
  const { host, journal, knowledge } = session;
  const { slideId, way } = common;
  const marker = makeMarker(run.random, clean);
  const entry = `marker-${freshId(run.random)}`;
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
  run.stage("marking");
  const written = await host.writeMarker(marker);
  const read = await readSlide({ ...run, signal: undefined }, knowledge, slideId, way);
  const tail = host.capabilities.platform === "mac" ? MAC_LINE_FEEDS : 0;
  const standing = read.ok ? findMarker(read.copy, clean, marker, selected, tail) : undefined;
  if (read.ok && standing) {
    const prepared: Prepared = {
      ...common,
      base: read.copy,
      before: beforeMarker(session, slideId, clean, read.copy, standing),
      place: {
        kind: "marker",
        marker,
        lineFeeds: standing.lineFeeds,
        ...(standing.before === undefined ? {} : { before: standing.before }),
      },
      marker: { ...standing, entry, selected },
    };
    if (!run.signal?.aborted) return { ok: true, prepared };
    return {
      ok: false,
      stop: await cleanUp(session, run, prepared, stopWith({ code: "cancelled" }).stop),
    };
  }
  if (!read.ok) {
    // The marker may be there and cannot be seen: taken out blindly by its text, where that is possible.
    const frame = shapeId === undefined ? undefined : { shapeId };
    const erased =
      frame !== undefined &&
      (await eraseMarker(host, slideId, { marker, frame, replaced: "", lineFeeds: tail }));
    if (erased) {
      await journal.remove(entry);
      return read;
    }
    const kept: Kept = written.ok
      ? { kind: "markerLeft", marker, number: common.look.slideIds.indexOf(slideId) + 1 }
      : { kind: "unknown" };
    return { ok: false, stop: read.stop.kind === "failed" ? { ...read.stop, kept } : read.stop };
  }
  if (written.ok)
    // It went in, but not into this slide's text: the start of the next run looks for it.
    return stopWith(
      { code: "placeNotProved" },
      { kind: "markerLeft", marker, number: common.look.slideIds.indexOf(slideId) + 1 },
    );
  if (written.failure.code !== "timedOut") await journal.remove(entry);
  return stopByHost(written.failure);
}

/** The slide for undo, without the marker: as it was read before it, if that lost nothing. */
function beforeMarker(
  session: Session,
  slideId: string,
  clean: SlideCopy,
  marked: SlideCopy,
  standing: StandingMarker,
): SlideCopy {
  const stripped = withoutMarker(marked, standing);
  if (!stripped) return clean;
  const whole = lossless(session, slideId) || clean.route === "file";
  const compared = refusing(() => ({ ok: true, same: sameSlide(clean, stripped) }));
  // What somebody else wrote between the two reads belongs to the slide.
  return whole && compared.ok && compared.same ? clean : stripped;
}

/** After a failure with a marker in the old slide: takes it out, and says what is left. */
async function cleanUp(session: Session, run: Run, prepared: Prepared, stop: Stop): Promise<Stop> {
  const { marker, slideId, look } = prepared;
  if (!marker) return stop;
  if (await takeMarkerOut(session, run, slideId, marker)) {
    await session.journal.remove(marker.entry);
    return stop;
  }
  if (stop.kind === "failed" && stop.kept.kind !== "unchanged") return stop;
  const failure = stop.kind === "failed" ? stop.failure : { code: "placeNotProved" as const };
  return {
    kind: "failed",
    failure,
    kept: {
      kind: "markerLeft",
      marker: marker.marker,
      number: look.slideIds.indexOf(slideId) + 1,
    },
  };
}

/** By text range; in a table's cell or a group by an exchange of the slide. True: it is gone. */
export async function takeMarkerOut(
  session: Session,
  run: Run,
  slideId: string,
  marker: StandingMarker,
): Promise<boolean> {
  if (await eraseMarker(session.host, slideId, marker)) return true;
  const quiet: Run = { ...run, signal: undefined, stage: () => undefined };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const state = await session.host.deckState();
    if (!state.ok || !state.value.slideIds.includes(slideId)) return false;
    const way = await chooseWay(quiet, session.knowledge, slideId, { wouldLose: "goOn" });
    if (!way.ok) return false;
    const read = await readSlide(quiet, session.knowledge, slideId, way.route);
    if (!read.ok) return false;
    const standing = findMarker(read.copy, undefined, marker.marker, "", marker.lineFeeds);
    if (!standing) return true;
    const clean = withoutMarker(read.copy, { ...standing, replaced: marker.replaced });
    if (!clean) return false;
    const result = await changeSlide(session, quiet, {
      slideId,
      deck: state.value,
      base: read.copy,
      before: clean,
      edit: (copy) => {
        copy.pkg.adopt(clean.pkg);
        return { ok: true, shapeId: marker.frame.shapeId };
      },
    });
    if (result.kind === "done") return true;
    if (result.kind === "stopped") return false;
  }
  return false;
}
