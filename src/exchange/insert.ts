/**
 * Inserting at the selection: the place, the marker if one is needed, and the change; three attempts at
 * most.
 */
import { insertEquation } from "../deck/insert";
import type { EquationInput } from "../deck/options";
import type { Place } from "../deck/place";
import type { InsertRequest } from "./api";
import { exchangeSlide, type ChangeRequest, type Edited, type Meanwhile } from "./change";
import { cleanUp, type Prepared } from "./mark-place";
import { findMarker, frameTextOf, withoutMarker } from "./marker";
import type { Outcome } from "./outcome";
import { prepare } from "./prepare";
import { readSlide } from "./reader";
import { stopWith, type Run, type Step } from "./run";
import { failedWith, type Session } from "./session";
import type { SlideCopy } from "./slide-copy";

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
    session.anchor.set(result.changed);
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

/**
 * The slide was changed meanwhile: the place is found on the slide as it is now, or everything starts
 * again.
 */
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
  // The change removed the marker too.
  await session.journal.remove(marker.entry);
  return prepare(session, run, request);
}

/** The old slide is gone and had more than was edited: that state is edited and replaces the new slide. */
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

/** The same preparation on another reading of the slide that has the marker in it. */
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
 * The same place after somebody typed in the same text, before or after that place. Undefined where the
 * text at the place itself has changed.
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
