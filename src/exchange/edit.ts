/** Changes of a slide that is named, not found by the selection: replace an equation, or any edit. */
import { insertEquation } from "../deck/insert";
import type { Look } from "../host/port";
import { mathOf } from "../pptx/equation";
import { refusing } from "../pptx/refusal";
import type { EquationInput, SlideEditor } from "./api";
import { changeSlide, type Edited } from "./change";
import { refOf } from "../deck/frames";
import type { Answers, EquationRef, Outcome } from "./outcome";
import { chooseWay, readSlide } from "./reader";
import { stopWith, type Run, type Step } from "./run";
import { currentSlideId, failedWith, lookAround, type Session } from "./session";
import { fromExport, fromFile, type SlideCopy } from "./slide-copy";

const ATTEMPTS = 3;

export function replaceEquation(
  session: Session,
  run: Run,
  target: EquationRef & { readonly omml?: string },
  equation: EquationInput,
  answers: Answers,
): Promise<Outcome> {
  const { frame, index, omml } = target;
  let moved = false;
  return editSlide(
    session,
    run,
    target.slideId,
    (copy) => {
      const { pkg, part } = copy;
      if (omml !== undefined && ommlOf(copy, target) !== omml) {
        moved = true;
        return { ok: false, refusal: { code: "noSuchEquation" } };
      }
      const result = insertEquation(pkg, part, { kind: "equation", frame, index }, equation);
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
    },
    answers,
  ).then((outcome) =>
    moved && !outcome.ok && "failure" in outcome
      ? { ...outcome, failure: { code: "equationMoved" as const } }
      : outcome,
  );
}

/** The OMML of an equation as it stands on the slide. */
function ommlOf({ pkg, part }: SlideCopy, { frame, index }: EquationRef): string | undefined {
  const found = refusing(() => ({
    ok: true,
    math: mathOf(pkg.root(part)).find((m) => {
      const ref = refOf(m.frame);
      return (
        m.index === index &&
        ref.shapeId === frame.shapeId &&
        ref.cell?.row === frame.cell?.row &&
        ref.cell?.column === frame.cell?.column
      );
    }),
  }));
  return found.ok ? found.math?.math.outerXml : undefined;
}

export function editBy(editor: SlideEditor): (copy: SlideCopy) => Edited {
  return ({ pkg, part }) => editor(pkg, part);
}

/** Reads the slide, edits it, exchanges it; again if it changed meanwhile. */
export async function editSlide(
  session: Session,
  run: Run,
  wanted: string,
  edit: (copy: SlideCopy) => Edited,
  answers: Answers,
): Promise<Outcome> {
  const { host, knowledge } = session;
  if (!host.capabilities.insertSlide) return failedWith(stopWith({ code: "notSupported" }).stop);
  const slideId = currentSlideId(session, wanted);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const seen = await lookAround(run);
    if (!seen.ok) return failedWith(seen.stop);
    const { look } = seen;
    if (!look.slideIds.includes(slideId)) return failedWith(stopWith({ code: "slideGone" }).stop);
    if (run.signal?.aborted) return failedWith(stopWith({ code: "cancelled" }).stop);
    const way = await chooseWay(run, knowledge, slideId, answers);
    if (!way.ok) return failedWith(way.stop);
    const read: Step<{ readonly copy: SlideCopy }> =
      way.pkg && way.route === "file"
        ? asStep(fromFile(way.pkg, slideId))
        : (exportedCopy(look, slideId, way.route) ??
          (await readSlide(run, knowledge, slideId, way.route)));
    if (!read.ok) return failedWith(read.stop);
    const result = await changeSlide(session, run, {
      slideId,
      deck: look,
      base: read.copy,
      old: read.copy,
      before: read.copy,
      edit,
    });
    if (result.kind === "done") {
      session.anchor.set(result.changed.equation);
      return result.changed;
    }
    if (result.kind === "stopped") return failedWith(result.stop);
  }
  return failedWith(stopWith({ code: "keepsChanging" }).stop);
}

function asStep(copy: ReturnType<typeof fromFile>): Step<{ readonly copy: SlideCopy }> {
  return copy.ok ? copy : stopWith({ code: "refused", refusal: copy.refusal });
}

/** The look's export, if it is of this slide and the export is the way. */
function exportedCopy(
  look: Look,
  slideId: string,
  route: "export" | "file",
): Step<{ readonly copy: SlideCopy }> | undefined {
  if (route !== "export" || look.exported === undefined || look.selectedSlideIds[0] !== slideId)
    return undefined;
  return asStep(fromExport(look.exported));
}
