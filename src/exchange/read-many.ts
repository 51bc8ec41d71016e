/** Reading many slides, or the whole deck, without changing them; loaded on demand. */
import type { DeckRead, SlideInDeck, SlidesRead } from "./api";
import { exportedCopy } from "./edit";
import { lookAround } from "./look-around";
import type { Failed } from "./outcome";
import { failed } from "./read";
import { asStep, readPackage, readSlide } from "./reader";
import { stopByHost, stopWith, type Run } from "./run";
import type { Session } from "./session";
import { fromFile } from "./slide-copy";

export async function readDeck(session: Session, run: Run): Promise<DeckRead | Failed> {
  run.stage("reading");
  const state = await session.host.deckState();
  if (!state.ok) return failed(stopByHost(state.failure).stop);
  const read = await readPackage(run, session.knowledge);
  if (!read.ok) return failed(read.stop);
  return { ok: true, pkg: read.pkg, slideIds: state.value.slideIds };
}

/**
 * Slides as they are: from the file for the whole deck, else from exports, where PowerPoint has them.
 * Nothing is changed here, so it does not matter what an export drops.
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
