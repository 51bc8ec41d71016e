/** The pane's own undo: the old slide comes back, unless the new one has changed since. */
import { refusing } from "../pptx/refusal";
import { exchangeSlide } from "./change";
import { extrasPrint, fingerprint } from "./fingerprint";
import type { Outcome, UndoData } from "./outcome";
import { chooseWay, readSlide } from "./reader";
import { stopByRefusal, stopWith, type Run } from "./run";
import { currentSlideId, failedWith, type Session } from "./session";
import { lookAround } from "./look-around";
import { fromExport, fromFile, type SlideCopy } from "./slide-copy";

export async function undoChange(session: Session, run: Run, data: UndoData): Promise<Outcome> {
  const { host, knowledge } = session;
  // Undoing a later insertion may have put the slide back under another id; the fingerprint decides.
  const slideId = currentSlideId(session, data.newSlideId);
  const before = fromExport(data.before);
  if (!before.ok) return failedWith(stopByRefusal(before.refusal).stop);

  const seen = await lookAround(session, run);
  if (!seen.ok) return failedWith(seen.stop);
  const { look } = seen;
  if (!look.slideIds.includes(slideId)) return failedWith(stopWith({ code: "slideGone" }).stop);
  const way = await chooseWay(run, knowledge, slideId, { wouldLose: "goOn" });
  if (!way.ok) return failedWith(way.stop);

  // What an export drops must be unchanged too, where the file can tell.
  if (way.route === "file") {
    const whole = way.pkg
      ? fromFile(way.pkg, slideId)
      : await readSlide(run, knowledge, slideId, "file");
    if (!whole.ok)
      return failedWith("stop" in whole ? whole.stop : stopByRefusal(whole.refusal).stop);
    if (data.extras === undefined || extrasPrint(whole.copy) !== data.extras)
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
    if (after === undefined || !before.ok || fingerprintOf(copy) !== after)
      return failedWith(stopWith({ code: "changedSince" }).stop);
    const restored = before.copy;
    let late = false;
    const result = await exchangeSlide(
      session,
      run,
      {
        slideId,
        deck: look,
        base: copy,
        old: copy,
        before: copy,
        edit: () => ({ ok: true }),
        instead: restored,
      },
      (meanwhile) => {
        late = meanwhile.kind === "late";
        if (meanwhile.kind === "changed")
          return Promise.resolve(stopWith({ code: "changedSince" }));
        // The slide goes back into its place with what was added meanwhile.
        return Promise.resolve({
          ok: true,
          request: { ...meanwhile.request, instead: meanwhile.request.base },
        });
      },
    );
    if (result.kind === "stopped") return failedWith(result.stop);
    if (late) {
      await run.rescue.done();
      return failedWith(stopWith({ code: "changedSince" }).stop);
    }
    session.anchor.set();
    return result.changed;
  }
}

function fingerprintOf(copy: SlideCopy): string | undefined {
  const print = refusing(() => ({ ok: true, value: fingerprint(copy) }));
  return print.ok ? print.value : undefined;
}
