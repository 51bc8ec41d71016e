/** One change of one slide, from the slide as it was read to the new one in its place. */
import type { TextFrameRef } from "../deck/place";
import type { AutoSize, DeckState } from "../host/port";
import { refusing, type Refusal } from "../pptx/refusal";
import { framesOf } from "../pptx/slide";
import { equationsOn, sameFrame } from "./equations";
import type { Changed, EquationRef, UndoData } from "./outcome";
import { stopByRefusal, freshId, type Run, type Stop } from "./run";
import { currentSlideId, rename, type Session } from "./session";
import { toInsert, type SlideCopy } from "./slide-copy";
import { swapSlides } from "./swap";

/** What an edit made of the slide. */
export type Edited =
  | {
      readonly ok: true;
      /** Its autosize is set again. */
      readonly shapeId?: string;
      readonly equation?: {
        readonly frame: TextFrameRef;
        readonly index: number;
        /** Characters of the frame's text behind it; absent where they cannot be counted as the host does. */
        readonly behind?: number;
      };
    }
  | { readonly ok: false; readonly refusal: Refusal };

export interface ChangeRequest {
  readonly slideId: string;
  readonly deck: DeckState;
  /** As it was read, to be edited; it stays as it is. */
  readonly base: SlideCopy;
  /** What the old slide must still be when it goes: with the marker, if there is one. */
  readonly old: SlideCopy;
  /** As undo puts it back. */
  readonly before: SlideCopy;
  readonly edit: (copy: SlideCopy) => Edited;
  /** Another slide in place of the edited one: undo's. */
  readonly instead?: SlideCopy;
}

export type ChangeResult =
  | { readonly kind: "done"; readonly changed: Changed }
  | { readonly kind: "changed"; readonly now: SlideCopy }
  | { readonly kind: "stopped"; readonly stop: Stop; readonly oldIsThere: boolean };

export async function changeSlide(
  session: Session,
  run: Run,
  { slideId, deck, base, old, before, edit, instead }: ChangeRequest,
): Promise<ChangeResult> {
  run.stage("editing");
  const source = instead ?? base;
  const copy: SlideCopy = { ...source, pkg: source.pkg.copy() };
  const edited = edit(copy);
  if (!edited.ok)
    return { kind: "stopped", stop: stopByRefusal(edited.refusal).stop, oldIsThere: true };
  const kept = toInsert(before, freshId(run.random));
  if (!kept.ok)
    return { kind: "stopped", stop: stopByRefusal(kept.refusal).stop, oldIsThere: true };
  if (run.signal?.aborted)
    return {
      kind: "stopped",
      stop: { kind: "failed", failure: { code: "cancelled" }, kept: { kind: "unchanged" } },
      oldIsThere: true,
    };

  const { equation, shapeId } = edited;
  const reachable = shapeId !== undefined && isReachable(copy, shapeId);
  const autoSize = reachable ? autoSizeOf(copy, shapeId) : undefined;
  const caret =
    equation?.behind !== undefined &&
    !equation.frame.cell &&
    isReachable(copy, equation.frame.shapeId)
      ? { shapeId: equation.frame.shapeId, behind: equation.behind }
      : undefined;
  const entry = `insert-${freshId(run.random)}`;
  const swapped = await swapSlides(run, {
    knowledge: session.knowledge,
    slideId,
    deck,
    old,
    // By export it cannot be seen whether comments or tags came meanwhile.
    ...(base.route === "file" && old.route === "export" ? { extras: base } : {}),
    edited: copy,
    proven: session.proven,
    ...(autoSize && shapeId !== undefined ? { autoSize: { shapeId, setting: autoSize } } : {}),
    ...(caret && session.host.capabilities.mathIsEditable ? { caret } : {}),
    journal: {
      insert: (creationId) =>
        session.journal.add({
          kind: "insert",
          id: entry,
          document: session.journal.document(),
          creationId,
          oldSlideId: slideId,
          since: Date.now(),
        }),
      inserted: () => session.journal.remove(entry),
    },
  });
  if (swapped.kind !== "done") return swapped;

  rename(session, slideId, swapped.slideId);
  const undo: UndoData = {
    oldSlideId: slideId,
    newSlideId: swapped.slideId,
    before: kept.base64,
    ...(swapped.after === undefined ? {} : { after: swapped.after }),
  };
  const ref: EquationRef | undefined = equation && {
    slideId: swapped.slideId,
    frame: equation.frame,
    index: equation.index,
  };
  const placed = ref && swapped.copy && placedAt(swapped.copy, ref);
  return {
    kind: "done",
    changed: {
      ok: true,
      slideId: currentSlideId(session, swapped.slideId),
      slideNumber: swapped.number,
      undo,
      caretPlaced: swapped.caretPlaced,
      ...(ref ? { equation: ref } : {}),
      ...(placed ? { placed } : {}),
    },
  };
}

function placedAt(copy: SlideCopy, ref: EquationRef): Changed["placed"] {
  const found = refusing(() => ({
    ok: true,
    equation: equationsOn(copy, ref.slideId).find(
      (e) => sameFrame(e.frame, ref.frame) && e.index === ref.index,
    ),
  }));
  if (!found.ok || !found.equation) return undefined;
  const { omml, display } = found.equation;
  return { omml, display };
}

/** Office.js has a slide's own shapes by id, not those inside groups. */
function isReachable({ pkg, part }: SlideCopy, shapeId: string): boolean {
  const found = refusing(() => ({
    ok: true,
    frame: framesOf(pkg.root(part)).find((f) => f.shape.id === shapeId && !f.cell),
  }));
  return found.ok && found.frame !== undefined && found.frame.shape.groups.length === 0;
}

/** What the shape's own a:bodyPr says; what it inherits is not touched by the exchange. */
function autoSizeOf({ pkg, part }: SlideCopy, shapeId: string): AutoSize | undefined {
  const found = refusing(() => {
    const body = framesOf(pkg.root(part)).find((f) => f.shape.id === shapeId)?.body;
    const properties = body?.child("a", "bodyPr");
    const setting: AutoSize | undefined = properties?.child("a", "spAutoFit")
      ? "shapeToFitText"
      : properties?.child("a", "normAutofit")
        ? "textToFitShape"
        : undefined;
    return { ok: true, setting };
  });
  return found.ok ? found.setting : undefined;
}
