/** Reading a slide without changing it: nothing is asked. */
import type { Look } from "../host/port";
import { refusing } from "../pptx/refusal";
import type { SlideRead } from "./api";
import { equationsOn } from "./equations";
import { hereOn, type Here } from "./here";
import { lookAround } from "./look-around";
import type { Failed } from "./outcome";
import { readSlide } from "./reader";
import { stopByRefusal, stopWith, type Run, type Stop } from "./run";
import { failedWith, type Session } from "./session";
import { fromExport, type SlideCopy } from "./slide-copy";

export async function readEquations(session: Session, run: Run): Promise<SlideRead | Failed> {
  const seen = await lookAround(session, run);
  if (!seen.ok) return failed(seen.stop);
  const { look } = seen;
  const [slideId] = look.selectedSlideIds;
  if (slideId === undefined) return failed(stopWith({ code: "noSlide" }).stop);
  const read =
    look.exported === undefined
      ? await readSlide(run, session.knowledge, slideId, "file")
      : fromExport(look.exported);
  if (!read.ok) return failed("stop" in read ? read.stop : stopByRefusal(read.refusal).stop);
  const equations = refusing(() => ({
    ok: true,
    list: equationsOn(read.copy, slideId),
  }));
  if (!equations.ok) return failed(stopByRefusal(equations.refusal).stop);
  return {
    ok: true,
    slideId,
    slideNumber: look.slideIds.indexOf(slideId) + 1,
    equations: equations.list,
    here: hereAround(session, look, slideId, read.copy),
    ...read.copy,
  };
}

/** What is at the cursor, from what the host reports and a slide that was read before. */
export function hereAround(
  { host, anchor }: Session,
  look: Look,
  readId: string | undefined,
  read: SlideCopy | undefined,
): Here {
  const [slideId] = look.selectedSlideIds;
  return hereOn({
    look,
    // The person may be on another slide by now.
    slide: readId === slideId ? read : undefined,
    capabilities: host.capabilities,
    anchor: slideId === undefined ? undefined : anchor.on(slideId),
  });
}

/** A failure from a stop. Reading asks no questions, so the other kind does not occur. */
export function failed(stop: Stop): Failed {
  const outcome = failedWith(stop);
  if ("failure" in outcome) return outcome;
  return { ok: false, failure: { code: "notSupported" }, kept: { kind: "unchanged" } };
}
