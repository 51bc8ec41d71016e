/** Slides that are read to be looked at: nothing is changed and nothing asked. */
import type { Look } from "../host/port";
import { refusing } from "../pptx/refusal";
import type { DeckRead, SlideInDeck, SlideRead, SlidesRead } from "./api";
import { exportedCopy } from "./edit";
import { equationsOn } from "./equations";
import { hereOn, type Here } from "./here";
import { lookAround } from "./look-around";
import type { Failed } from "./outcome";
import { asStep, readPackage, readSlide } from "./reader";
import { stopByHost, stopByRefusal, stopWith, type Run, type Stop } from "./run";
import { failedWith, type Session } from "./session";
import { fromExport, fromFile, type SlideCopy } from "./slide-copy";

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

/** What is at the cursor, by what the host says of it and a slide that was read before. */
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

export async function readDeck(session: Session, run: Run): Promise<DeckRead | Failed> {
  run.stage("reading");
  const state = await session.host.deckState();
  if (!state.ok) return failed(stopByHost(state.failure).stop);
  const read = await readPackage(run, session.knowledge);
  if (!read.ok) return failed(read.stop);
  return { ok: true, pkg: read.pkg, slideIds: state.value.slideIds };
}

/**
 * Slides as they are: of the whole deck by the file, else by exports, where PowerPoint has them: nothing is
 * changed here, so that it does not matter what an export leaves out, unless it is looked for (`whole`).
 */
export async function readSlides(
  session: Session,
  run: Run,
  which: "slide" | "slides" | "deck",
  whole: boolean,
): Promise<SlidesRead | Failed> {
  const seen = await lookAround(session, run);
  if (!seen.ok) return failed(seen.stop);
  const { look } = seen;
  const { slideIds, selectedSlideIds, selection } = look;
  const [shown] = selectedSlideIds;
  if (which !== "deck" && shown === undefined) return failed(stopWith({ code: "noSlide" }).stop);
  const wanted =
    which === "deck"
      ? slideIds
      : which === "slides"
        ? selectedSlideIds
        : selectedSlideIds.slice(0, 1);
  const { capabilities } = session.host;
  const one = wanted.length === 1 ? exportedCopy(look, wanted[0] ?? "", "export") : undefined;
  const inFile = which === "deck" || whole || !capabilities.exportSlide;
  const file = inFile ? await readPackage(run, session.knowledge) : undefined;
  if (file && !file.ok) return failed(file.stop);
  const slides: SlideInDeck[] = [];
  for (const slideId of wanted) {
    if (run.signal?.aborted) return failed(stopWith({ code: "cancelled" }).stop);
    const read =
      (file ? asStep(fromFile(file.pkg, slideId)) : one) ??
      (await readSlide(run, session.knowledge, slideId, "export"));
    if (!read.ok) return failed(read.stop);
    const { pkg, part } = read.copy;
    slides.push({ slideId, number: slideIds.indexOf(slideId) + 1, pkg, part });
  }
  return { ok: true, slides, selection };
}

/** Reading asks nothing. */
function failed(stop: Stop): Failed {
  const outcome = failedWith(stop);
  if ("failure" in outcome) return outcome;
  return { ok: false, failure: { code: "notSupported" }, kept: { kind: "unchanged" } };
}
