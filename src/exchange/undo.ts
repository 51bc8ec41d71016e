/** The pane's own undo: the old slide comes back, unless the new one has changed since. */
import { refusing } from "../pptx/refusal";
import { changeSlide } from "./change";
import { extrasOf, fingerprint } from "./fingerprint";
import type { Outcome, UndoData } from "./outcome";
import { chooseWay, readSlide } from "./reader";
import { stopByRefusal, stopWith, type Run } from "./run";
import { currentSlideId, failedWith, lookAround, type Session } from "./session";
import { fromExport, fromFile, type SlideCopy } from "./slide-copy";

export async function undoChange(session: Session, run: Run, data: UndoData): Promise<Outcome> {
  const { host, knowledge } = session;
  // A later insertion that was undone put the slide back under another id; the fingerprint tells.
  const slideId = currentSlideId(session, data.newSlideId);
  const before = fromExport(data.before);
  if (!before.ok) return failedWith(stopByRefusal(before.refusal).stop);

  const seen = await lookAround(run);
  if (!seen.ok) return failedWith(seen.stop);
  const { look } = seen;
  if (!look.slideIds.includes(slideId)) return failedWith(stopWith({ code: "slideGone" }).stop);
  const way = await chooseWay(run, knowledge, slideId, { wouldLose: "goOn" });
  if (!way.ok) return failedWith(way.stop);

  // What an export leaves out must be as it was too, where the file can tell.
  if (way.route === "file") {
    const whole = way.pkg
      ? fromFile(way.pkg, slideId)
      : await readSlide(run, knowledge, slideId, "file");
    if (!whole.ok)
      return failedWith("stop" in whole ? whole.stop : stopByRefusal(whole.refusal).stop);
    if (
      !equal(
        () => extrasOf(whole.copy),
        () => extrasOf(before.copy),
      )
    )
      return failedWith(stopWith({ code: "changedSince" }).stop);
    if (!host.capabilities.exportSlide) return putBack(whole.copy);
  }
  const selected = look.selectedSlideIds[0] === slideId ? look.exported : undefined;
  const now =
    selected === undefined
      ? await readSlide(run, knowledge, slideId, "export")
      : fromExport(selected);
  if (!now.ok) return failedWith("stop" in now ? now.stop : stopByRefusal(now.refusal).stop);
  return putBack(now.copy);

  async function putBack(copy: SlideCopy): Promise<Outcome> {
    const { after } = data;
    if (
      after === undefined ||
      !before.ok ||
      !equal(
        () => fingerprint(copy),
        () => after,
      )
    )
      return failedWith(stopWith({ code: "changedSince" }).stop);
    const restored = before.copy;
    const result = await changeSlide(session, run, {
      slideId,
      deck: look,
      base: copy,
      old: copy,
      before: copy,
      edit: () => ({ ok: true }),
      instead: restored,
    });
    switch (result.kind) {
      case "done":
        session.anchor.set(undefined);
        return result.changed;
      case "changed":
        return failedWith(stopWith({ code: "changedSince" }).stop);
      case "stopped":
        return failedWith(result.stop);
    }
  }
}

function equal(one: () => string, other: () => string): boolean {
  const compared = refusing(() => ({ ok: true, equal: one() === other() }));
  return compared.ok && compared.equal;
}
