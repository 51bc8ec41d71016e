/** Replaces objects of other tools by text boxes with native equations, all those of a slide in one change. */
import { convertOnSlide, type Chosen, type Converted } from "../deck/convert/convert";
import { numbered as withTwins } from "../deck/convert/found";
import { convertedSource, delimited } from "../deck/convert/typed";
import { refOf } from "../deck/frames";
import type { Spoken } from "../deck/alt-text";
import type { GivenNumbers, Numberer, NumberedPlace } from "../deck/numbers/numberer";
import type { NumbersInstead } from "../deck/numbers/wanted-place";
import { frameName } from "../deck/place";
import type { Source } from "../deck/sources";
import { neededDefinitions, readPreamble, type Preamble } from "../latex/preamble";
import type { Package, Slide } from "../pptx/package";
import { refusing, type Refusal, type Result } from "../pptx/refusal";
import { framesOf, type Frame } from "../pptx/slide";
import { takePlaces, type BoxRun, type TakenPlace } from "../pptx/take-place";
import type { FormulaPiece, MoveDocument } from "./document";
import type { Look, Tool } from "./left";
import type { SlideObject } from "./object";
import { pointsOf } from "./size";

/** An object, and what replaces it. */
export interface ToMove {
  readonly tool: Tool;
  readonly object: SlideObject;
  readonly document: MoveDocument;
  readonly look: Look;
}

/** The result for one object. */
export type Moved = Result<{
  /** The sources of its equations, to be remembered. */
  readonly sources: readonly Source[];
  /** Its equations that have numbers. */
  readonly numbered: readonly NumberedPlace[];
  /** Where numbers went that cannot be where the deck has its numbers. */
  readonly instead?: NumbersInstead | undefined;
}>;

/** What all objects of a deck share. */
export interface MoveOptions {
  readonly spoken: Spoken | undefined;
  readonly time: number;
  /** Absent: no equation gets a number. */
  readonly numberer?: Numberer | undefined;
}

/**
 * Replaces objects by text boxes. `objects` come from `findObjects` for the slide as it is now. An object is
 * removed only if all its equations were inserted; one that is refused stays as it was. The results are in
 * the order of `objects`.
 */
export function moveOnSlide(
  pkg: Package,
  slide: Slide,
  objects: readonly ToMove[],
  options: MoveOptions,
): Result<{ readonly results: readonly Moved[] }> {
  return refusing(() => {
    const refused = new Map<ToMove, Refusal>();
    for (;;) {
      const going = objects.filter((one) => !refused.has(one));
      const work = pkg.copy();
      const done = tryAll(work, slide, going, options);
      const failed = done.filter(({ result }) => !result.ok);
      for (const { one, result } of failed) if (!result.ok) refused.set(one, result.refusal);
      // The rest is tried again without the refused ones.
      if (failed.length > 0) continue;
      if (going.length > 0) pkg.adopt(work);
      const moved = new Map(done.map(({ one, result }) => [one, result]));
      const results = objects.map((one): Moved => {
        const refusal = refused.get(one);
        return refusal
          ? { ok: false, refusal }
          : (moved.get(one) ?? { ok: true, sources: [], numbered: [] });
      });
      return { ok: true, results };
    }
  });
}

interface Tried {
  readonly one: ToMove;
  readonly result: Moved;
}

function tryAll(
  pkg: Package,
  slide: Slide,
  objects: readonly ToMove[],
  { spoken, time, numberer }: MoveOptions,
): readonly Tried[] {
  if (objects.length === 0) return [];
  const planned = objects.map((one) => {
    const plan = planOf(one);
    const { preamble } = readPreamble(one.document.preamble);
    const numbers = plan.formulas.map(({ piece, alone }) => {
      const formula = { source: piece.latex, preamble, numbering: piece.numbering };
      return piece.display && alone ? numberer?.give(piece, formula, slide.id) : undefined;
    });
    return { one, plan, preamble, numbers };
  });
  const frames = takePlaces(
    pkg,
    slide.part,
    planned.map(({ plan }) => plan.place),
  );
  const twins = new Map(
    withTwins(framesOf(pkg.root(slide.part))).map(({ frame, twin }) => [frame.body, twin]),
  );
  const chosen = planned.map(({ plan, numbers }, n) => {
    const frame = frames[n];
    if (!frame) return [];
    const twin = twins.get(frame.body) ?? 0;
    return plan.formulas.map((f, i) => chosenOf(f, frame, twin, numbers[i]));
  });
  const converted = convertOnSlide(pkg, slide.part, chosen.flat(), spoken);
  const results = converted.ok ? [...converted.results] : [];
  return planned.map(({ one, plan, preamble, numbers }, n): Tried => {
    if (!converted.ok) return { one, result: converted };
    const mine = results.splice(0, chosen[n]?.length ?? 0);
    const sources: Source[] = [];
    const numbered: NumberedPlace[] = [];
    const instead = numbers.find((given) => given?.instead)?.instead;
    for (const [i, result] of mine.entries()) {
      if (!result.ok) return { one, result };
      const formula = plan.formulas[i];
      if (formula) sources.push(sourceOf(formula, result, slide, preamble, time));
      const { frame, index, display } = result;
      const fresh = numbers[i]?.fresh;
      if (fresh && display) numbered.push({ shape: frameName(frame), index, fresh });
    }
    return { one, result: { ok: true, sources, numbered, instead } };
  });
}

/** A formula in the text of its box. */
interface Placed {
  readonly piece: FormulaPiece;
  readonly from: number;
  readonly alone: boolean;
}

interface Plan {
  readonly place: TakenPlace;
  readonly formulas: readonly Placed[];
}

/** The character in the text box that an equation then replaces. */
const STANDS_FOR = "\u25A1";

function planOf({ tool, object, document, look }: ToMove): Plan {
  const points = pointsOf(object, document, look);
  const formulas: Placed[] = [];
  const base = look.color ?? document.color ?? BLACK;
  let at = 0;
  const paragraphs = document.paragraphs.map((pieces) => {
    const runs = pieces.map((piece): BoxRun => {
      const size = Math.round(points * 100 * (piece.scale / document.scale));
      const color = piece.color ?? base;
      const from = at;
      const text = piece.kind === "text" ? piece.text : STANDS_FOR;
      at += text.length;
      if (piece.kind === "text")
        return { text, size, color, bold: piece.bold, italic: piece.italic };
      formulas.push({ piece, from, alone: pieces.length === 1 });
      return { text, size, color };
    });
    // For the end of the paragraph.
    at += 1;
    return runs;
  });
  const isText = document.paragraphs.flat().length > 1;
  const dropDescription = isOfProgram(tool, object, document);
  return { place: { shape: object.shape, paragraphs, isText, dropDescription }, formulas };
}

/** LaTeX's default colour. */
const BLACK = "000000";

/** Did the tool write the alternative text: the source, a file name, or its own data? */
function isOfProgram(
  { unmarked, describes }: Tool,
  { description, title }: SlideObject,
  { source }: MoveDocument,
): boolean {
  const plain = (text: string): string => text.replace(/\s+|^\$+|\$+$/g, "");
  return (
    unmarked === true ||
    /^\S+\.(?:pdf|png|emf|wmf|svg|gif)$/i.test(description) ||
    /\\begin\s*\{document\}/.test(description) ||
    plain(description) === plain(source) ||
    [description, title].some((text) => describes?.test(text) === true)
  );
}

function chosenOf(
  { piece, from, alone }: Placed,
  frame: Frame,
  twin: number,
  numbers: GivenNumbers | undefined,
): Chosen {
  const { body, display } = piece;
  const to = from + STANDS_FOR.length;
  return {
    spot: {
      ...{ frame: refOf(frame), twin, shapeName: frame.shape.name },
      ...{ from, to, text: STANDS_FOR },
    },
    body,
    numbered: numbers?.body,
    placer: numbers?.placer,
    mode: display && alone ? "display" : "inline",
  };
}

function sourceOf(
  { piece: { latex } }: Placed,
  converted: Converted,
  slide: Slide,
  preamble: Preamble,
  time: number,
): Source {
  const needed = neededDefinitions(latex, preamble);
  const text = delimited(latex, converted.display);
  const formula = { latex, text, ...(needed === "" ? {} : { preamble: needed }) };
  return convertedSource(formula, converted, slide.id, time);
}
