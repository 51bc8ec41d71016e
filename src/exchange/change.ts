/** One change of one slide: from the slide as it was read to the new one in its place. */
import type { TextFrameRef } from "../deck/place";
import type { AutoSize, DeckState } from "../host/port";
import { refusing, type Refusal } from "../pptx/refusal";
import { framesOf } from "../pptx/slide";
import { extrasPrint, workPrint } from "./fingerprint";
import { equationsOn, sameFrame } from "./equations";
import type { Changed, EquationRef, UndoData } from "./outcome";
import { freshId, stopByRefusal, stopWith, type Run, type Step, type Stop } from "./run";
import { currentSlideId, rename, type Session } from "./session";
import { toInsert, type SlideCopy } from "./slide-copy";
import type { SwapRequest } from "./put-in";
import { swapSlides, type Swapped } from "./swap";

/** What an edit made of the slide. */
export type Edited =
  | {
      readonly ok: true;
      /** The autosize setting of this shape is set again after the insert. */
      readonly shapeId?: string;
      readonly equation?: {
        readonly frame: TextFrameRef;
        readonly index: number;
        /**
         * Characters of the frame's text after the equation; absent where they cannot be counted as the
         * host does.
         */
        readonly behind?: number;
      };
    }
  | { readonly ok: false; readonly refusal: Refusal };

export interface ChangeRequest {
  readonly slideId: string;
  readonly deck: DeckState;
  /** The slide as it was read, which is edited in a copy. */
  readonly base: SlideCopy;
  /** What the old slide must still be when it is deleted: with the marker, if there is one. */
  readonly old: SlideCopy;
  /** The slide that undo restores. */
  readonly before: SlideCopy;
  readonly edit: (copy: SlideCopy) => Edited;
  /** A slide that is inserted instead of the edited one, for undo. */
  readonly instead?: SlideCopy;
  /** One of several slides: PowerPoint shows the new one only where it was showing the old one. */
  readonly aside?: boolean;
}

export type ChangeResult =
  | { readonly kind: "done"; readonly changed: Changed; readonly deck: DeckState }
  | Exclude<Swapped, { readonly kind: "done" }>;

/** Somebody changed the slide meanwhile. */
export type Meanwhile =
  /** Before it was deleted: it is still there, and like this. */
  | { readonly kind: "changed"; readonly now: SlideCopy }
  /** At the moment it was deleted: its last state is edited and replaces the slide that is there now. */
  | { readonly kind: "late"; readonly request: ChangeRequest };

/** The exchange is attempted at most this often while somebody keeps changing the slide. */
const ATTEMPTS = 3;

/**
 * Exchanges a slide, and does so again when somebody changed it meanwhile, with the request that `revise`
 * makes. Everything that changes a slide uses this. `started`: the result of a first attempt already made.
 */
export async function exchangeSlide(
  session: Session,
  run: Run,
  first: ChangeRequest,
  revise: (meanwhile: Meanwhile) => Promise<Step<{ readonly request: ChangeRequest }>>,
  started?: ChangeResult,
): Promise<
  | Extract<ChangeResult, { readonly kind: "done" }>
  | { readonly kind: "stopped"; readonly stop: Stop }
> {
  let request = first;
  let late = false;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const result = attempt === 1 && started ? started : await changeSlide(session, run, request);
    if (result.kind === "done" || result.kind === "stopped") return result;
    // Two versions of one slide, each with changes that the other lacks, cannot be merged.
    if (late || attempt === ATTEMPTS) break;
    const meanwhile = result.kind === "late" ? lateRequest(request, result) : result;
    if (!meanwhile) break;
    late = meanwhile.kind === "late";
    const revised = await revise(meanwhile);
    if (!revised.ok) return { kind: "stopped", stop: revised.stop };
    ({ request } = revised);
  }
  return { kind: "stopped", stop: stopWith({ code: "keepsChanging" }).stop };
}

function lateRequest(
  request: ChangeRequest,
  { now, copy, newId: slideId, deck }: Extract<ChangeResult, { readonly kind: "late" }>,
): Meanwhile | undefined {
  if (!now || !copy) return undefined;
  return {
    kind: "late",
    request: { ...request, slideId, deck, base: now, old: copy, before: now },
  };
}

/** A change that is ready: its slide is edited, and the journal has what may be left behind. */
export interface Prepared {
  readonly swap: SwapRequest;
  /** The slide as undo puts it back, base64. */
  readonly kept: string;
  readonly equation: Extract<Edited, { readonly ok: true }>["equation"];
}

async function changeSlide(
  session: Session,
  run: Run,
  request: ChangeRequest,
): Promise<ChangeResult> {
  const prepared = await prepareChange(session, run, request);
  if (!prepared.ok) return { kind: "stopped", stop: prepared.stop };
  return concludeChange(session, prepared, await swapSlides(run, prepared.swap));
}

/** Edits a copy of the slide and writes the journal entry, without a call to PowerPoint. */
export async function prepareChange(
  session: Session,
  run: Run,
  { slideId, deck, base, old, before, edit, instead, aside }: ChangeRequest,
): Promise<Step<Prepared>> {
  run.stage("editing");
  const source = instead ?? base;
  const copy: SlideCopy = { ...source, pkg: source.pkg.copy() };
  const edited = edit(copy);
  if (!edited.ok) return stopByRefusal(edited.refusal);
  const kept = toInsert(before, freshId(run.random));
  if (!kept.ok) return stopByRefusal(kept.refusal);
  if (run.signal?.aborted) return stopWith({ code: "cancelled" });

  const { equation, shapeId } = edited;
  const reachable = shapeId !== undefined && isReachable(copy, shapeId);
  const autoSize = reachable ? autoSizeOf(copy, shapeId) : undefined;
  const caret =
    equation?.behind !== undefined &&
    !equation.frame.cell &&
    isReachable(copy, equation.frame.shapeId)
      ? { shapeId: equation.frame.shapeId, behind: equation.behind }
      : undefined;
  const creationId = freshId(run.random);
  const entry = `insert-${creationId}`;
  const print = workPrint(copy);
  await session.journal.add({
    kind: "insert",
    id: entry,
    document: session.journal.document(),
    creationId: String(creationId),
    oldSlideId: slideId,
    ...(print === undefined ? {} : { print }),
    since: Date.now(),
  });
  const swap: SwapRequest = {
    knowledge: session.knowledge,
    slideId,
    deck,
    old,
    // An export does not show whether comments or tags were added meanwhile.
    ...(base.route === "file" && old.route === "export" ? { extras: base } : {}),
    edited: copy,
    proven: session.proven,
    ...(autoSize && shapeId !== undefined ? { autoSize: { shapeId, setting: autoSize } } : {}),
    ...(caret && session.host.capabilities.mathIsEditable ? { caret } : {}),
    ...(aside ? { aside } : {}),
    creationId,
    over: () => session.journal.remove(entry),
  };
  return { ok: true, swap, kept: kept.base64, equation };
}

/** Turns the result of the swap into what the caller gets: the undo data, and where the equation now is. */
export function concludeChange(
  session: Session,
  { swap: { slideId, edited }, kept, equation }: Prepared,
  swapped: Swapped,
): ChangeResult {
  if (swapped.kind === "late") rename(session, slideId, swapped.newId);
  if (swapped.kind !== "done") return swapped;

  rename(session, slideId, swapped.slideId);
  const extras = extrasPrint(edited);
  const undo: UndoData = {
    oldSlideId: slideId,
    newSlideId: swapped.slideId,
    before: kept,
    ...(swapped.after === undefined ? {} : { after: swapped.after }),
    ...(extras === undefined ? {} : { extras }),
  };
  const ref: EquationRef | undefined = equation && {
    slideId: swapped.slideId,
    frame: equation.frame,
    index: equation.index,
  };
  const placed = ref && swapped.copy && placedAt(swapped.copy, ref);
  return {
    kind: "done",
    deck: swapped.deck,
    changed: {
      ok: true,
      slideId: currentSlideId(session, swapped.slideId),
      slideNumber: swapped.number,
      undo,
      caretPlaced: swapped.caretPlaced,
      ...(swapped.unseen ? { unseen: true } : {}),
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

/** Office.js finds a slide's own shapes by id, but not those inside groups. */
function isReachable({ pkg, part }: SlideCopy, shapeId: string): boolean {
  const found = refusing(() => ({
    ok: true,
    frame: framesOf(pkg.root(part)).find((f) => f.shape.id === shapeId && !f.cell),
  }));
  return found.ok && found.frame !== undefined && found.frame.shape.groups.length === 0;
}

/** The setting in the shape's own a:bodyPr; the exchange does not touch inherited ones. */
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
