/**
 * Where an equation goes, and the slide as it is beforehand; with a marker at the caret if one is needed.
 */
import type { Look } from "../host/port";
import type { InsertRequest } from "./api";
import { decide } from "./decide";
import { lookAround } from "./look-around";
import { mark, type Clean, type Prepared } from "./mark-place";
import { chooseWay, readSlide, type Way } from "./reader";
import { stopAsking, stopByHost, stopByRefusal, stopWith, type Run, type Step } from "./run";
import type { Session } from "./session";
import { fromExport, fromFile, slideNumberOf, type SlideCopy } from "./slide-copy";

/**
 * Reads the selection, decides the place and reads the slide; a refusal, question or host error stops it.
 */
export async function prepare(
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
        // Where an export loses nothing, undo gets its smaller package.
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

/** Whether an export is known to lose nothing of the slide. */
function lossless({ knowledge }: Session, slideId: string): boolean {
  return knowledge.losses?.get(slideNumberOf(slideId))?.byExport.length === 0;
}

/** The slide before anything is written: exported with the look, or from the file. */
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
