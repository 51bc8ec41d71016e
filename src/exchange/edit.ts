/**
 * Changes of a slide that is given by id, not by the selection: replace or remove an equation, or any edit.
 */
import type { Spoken } from "../deck/alt-text";
import { insertEquation } from "../deck/insert";
import { removeEquation as remove } from "../deck/replace";
import type { Look } from "../host/port";
import type { SlideEditor } from "./api";
import type { EquationInput } from "../deck/options";
import { exchangeSlide, type ChangeRequest, type Edited } from "./change";
import { findAgain, type Target } from "./equations";
import type { Answers, Outcome } from "./outcome";
import { asStep, chooseWay, readSlide } from "./reader";
import { stopWith, type Run, type Step } from "./run";
import { currentSlideId, failedWith, type Session } from "./session";
import { lookAround } from "./look-around";
import { fromExport, fromFile, type SlideCopy } from "./slide-copy";

export function replaceEquation(
  session: Session,
  run: Run,
  target: Target,
  equation: EquationInput,
  answers: Answers,
): Promise<Outcome> {
  return editEquation(session, run, target, answers, ({ pkg, part }, index) => {
    const place = { kind: "equation" as const, frame: target.frame, index };
    const result = insertEquation(pkg, part, place, equation);
    if (!result.ok) return result;
    return {
      ok: true,
      shapeId: result.shapeId,
      equation: {
        frame: result.frame,
        index: result.index,
        ...(result.equationsBehind === 0 ? { behind: result.behind } : {}),
      },
    };
  });
}

export function removeEquation(
  session: Session,
  run: Run,
  target: Target,
  answers: Answers,
  spoken: Spoken | undefined,
): Promise<Outcome> {
  return editEquation(session, run, target, answers, ({ pkg, part }, index) => {
    const result = remove(pkg, part, { frame: target.frame, index }, spoken);
    return result.ok ? { ok: true, shapeId: target.frame.shapeId } : result;
  });
}

/** Edits an equation where it is now; fails with "equationMoved" when it cannot be found again. */
async function editEquation(
  session: Session,
  run: Run,
  target: Target,
  answers: Answers,
  edit: (copy: SlideCopy, index: number) => Edited,
): Promise<Outcome> {
  let moved = false;
  const outcome = await editSlide(
    session,
    run,
    target.slideId,
    (copy) => {
      const found = findAgain(copy, target);
      if (found) return edit(copy, found.index);
      moved = true;
      return { ok: false, refusal: { code: "noSuchEquation" } };
    },
    answers,
  );
  return moved && !outcome.ok && "failure" in outcome
    ? { ...outcome, failure: { code: "equationMoved" } }
    : outcome;
}

export function editBy(editor: SlideEditor): (copy: SlideCopy) => Edited {
  return ({ pkg, part }) => editor(pkg, part);
}

/** Reads the slide, edits it and exchanges it; again if it changed meanwhile. */
export async function editSlide(
  session: Session,
  run: Run,
  wanted: string,
  edit: (copy: SlideCopy) => Edited,
  answers: Answers,
  aside = false,
): Promise<Outcome> {
  const { host, knowledge } = session;
  if (!host.capabilities.insertSlide) return failedWith(stopWith({ code: "notSupported" }).stop);
  const read = async (): Promise<Step<{ readonly request: ChangeRequest }>> => {
    const seen = await lookAround(session, run);
    if (!seen.ok) return seen;
    const { look } = seen;
    const slideId = currentSlideId(session, wanted);
    if (!look.slideIds.includes(slideId)) return stopWith({ code: "slideGone" });
    if (run.signal?.aborted) return stopWith({ code: "cancelled" });
    const way = await chooseWay(run, knowledge, slideId, answers);
    if (!way.ok) return way;
    const { route } = way;
    const now: Step<{ readonly copy: SlideCopy }> =
      way.pkg && route === "file"
        ? asStep(fromFile(way.pkg, slideId))
        : (exportedCopy(look, slideId, route) ?? (await readSlide(run, knowledge, slideId, route)));
    if (!now.ok) return now;
    const { copy } = now;
    return {
      ok: true,
      request: { slideId, deck: look, base: copy, old: copy, before: copy, edit, aside },
    };
  };
  const first = await read();
  if (!first.ok) return failedWith(first.stop);
  const result = await exchangeSlide(session, run, first.request, (meanwhile) =>
    meanwhile.kind === "changed" ? read() : Promise.resolve({ ok: true, ...meanwhile }),
  );
  if (result.kind === "stopped") return failedWith(result.stop);
  session.anchor.set(result.changed);
  return result.changed;
}

/** The export that came with the look, if it is of this slide and the route is "export". */
export function exportedCopy(
  look: Look,
  slideId: string,
  route: "export" | "file",
): Step<{ readonly copy: SlideCopy }> | undefined {
  if (route !== "export" || look.exported === undefined || look.selectedSlideIds[0] !== slideId)
    return undefined;
  return asStep(fromExport(look.exported));
}
