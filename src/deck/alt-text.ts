/**
 * The alternative text of shapes whose text is one equation and nothing else: the equation in words.
 *
 * A text that a person wrote is never touched. Ours is recognised by putting the equation into words again,
 * in every language: nothing is stored beside it, so copies and decks from other machines are recognised as
 * well. Where our text is no longer true (text was added beside the equation, or the equation is gone), it
 * is removed. A shape that is marked as decorative has no alternative text by choice.
 */
import type { MathList } from "../math/ast";
import { readOmml } from "../omml/read";
import { mathOf, type SlideMath } from "../pptx/equation";
import { mathIn, readText } from "../pptx/frame-text";
import { numberBeside } from "../pptx/number-beside";
import type { Package } from "../pptx/package";
import { rewrite } from "../pptx/rewrite";
import { framesOf, isOn, type Frame } from "../pptx/slide";
import type { Splice } from "../pptx/splice";
import { escapeAttribute } from "../xml/escape";
import { parseXml, type XmlElement } from "../xml/parse";
import type { TextFrameRef } from "./place";
import { readable } from "./readable";

/** An equation in words: first in the language to be written, then in the other languages. */
export type Spoken = (body: MathList) => readonly [string, ...string[]];

/** Before a change of the frames: returns those whose shape has an alternative text that we wrote. */
export function ourAltTexts(
  pkg: Package,
  slidePart: string,
  refs: readonly TextFrameRef[],
  spoken: Spoken | undefined,
): ReadonlySet<TextFrameRef> {
  if (!spoken) return new Set();
  const equations = once(() => equationsByFrame(pkg, slidePart));
  const written = textShapes(pkg, slidePart, refs).filter(({ drawing }) => drawing.attr("descr"));
  const ours = written.filter(({ frame, drawing }) =>
    (equations().get(frame.body) ?? []).some(({ math }) =>
      spoken(readOmml(math).body).includes(drawing.attr("descr") ?? ""),
    ),
  );
  return new Set(ours.map(({ ref }) => ref));
}

/**
 * After the change: writes the words for the equation that is there now, unless a person has written
 * others. `ours` is the result of {@link ourAltTexts} from before the change.
 */
export function refreshAltTexts(
  pkg: Package,
  slidePart: string,
  refs: readonly TextFrameRef[],
  spoken: Spoken | undefined,
  ours: ReadonlySet<TextFrameRef>,
): void {
  if (!spoken) return;
  const equations = once(() => equationsByFrame(pkg, slidePart));
  const changed: Frame[] = [];
  const changes: Splice[] = [];
  for (const { ref, frame } of textShapes(pkg, slidePart, refs)) {
    const math = standsAlone(frame) ? equations().get(frame.body) : undefined;
    const [only, another] = math ?? [];
    const change = altTextChange(frame, another ? undefined : only?.math, spoken, ours.has(ref));
    if (!change) continue;
    changes.push(change);
    changed.push(frame);
  }
  if (changes.length > 0) rewrite(pkg, slidePart, changes, changed, readable);
}

/**
 * The change of a shape's alternative text if `only`, an a14:m as XML or on the slide, is the only equation
 * that its frame will hold; undefined for `only`: it will hold none, or other text. `ours`: we wrote the
 * present text. Returns undefined if nothing changes.
 */
export function altTextChange(
  frame: Frame,
  only: string | XmlElement | undefined,
  spoken: Spoken,
  ours: boolean,
): Splice | undefined {
  const drawing = frame.shape.kind === "shape" ? drawingOf(frame) : undefined;
  const written = drawing?.attr("descr") ?? "";
  if (!drawing || !(ours || (written === "" && !isDecorative(drawing)))) return undefined;
  // Words for the equation as it will be read from the slide, so that they are recognised later.
  const holder = typeof only === "string" ? parseXml(only) : only;
  const math = typeof only === "string" ? holder?.elements[0] : holder && mathIn(holder);
  const wanted = math ? spoken(readOmml(math).body)[0] : "";
  if (wanted === written) return undefined;
  return { from: drawing.from, to: drawing.openTo, text: withDescription(drawing, wanted) };
}

/**
 * A frame that is the only text of its shape; table cells are excluded, because they share one alternative
 * text.
 */
interface TextShape {
  readonly ref: TextFrameRef;
  readonly frame: Frame;
  /** p:cNvPr */
  readonly drawing: XmlElement;
}

export function textShapes(
  pkg: Package,
  slidePart: string,
  refs: readonly TextFrameRef[],
): readonly TextShape[] {
  const frames = new Map<string, Frame>();
  for (const frame of framesOf(pkg.root(slidePart)))
    if (frame.shape.kind === "shape" && !frames.has(frame.shape.id))
      frames.set(frame.shape.id, frame);
  return refs.flatMap((ref) => {
    const frame = ref.cell ? undefined : frames.get(ref.shapeId);
    const drawing = frame && drawingOf(frame);
    return frame && drawing ? [{ ref, frame, drawing }] : [];
  });
}

/** The equations of each frame, by its text body. */
export function equationsByFrame(
  pkg: Package,
  slidePart: string,
): ReadonlyMap<XmlElement, readonly SlideMath[]> {
  const found = new Map<XmlElement, SlideMath[]>();
  for (const math of mathOf(pkg.root(slidePart))) {
    const others = found.get(math.frame.body);
    if (others) others.push(math);
    else found.set(math.frame.body, [math]);
  }
  return found;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function drawingOf({ shape }: Frame): XmlElement | undefined {
  return shape.element.child("p", "nvSpPr")?.child("p", "cNvPr");
}

/** Is there nothing besides the equations but white space, or a number beside a tab? */
export function standsAlone(frame: Frame): boolean {
  return readText(frame).paragraphs.every(
    (paragraph) =>
      paragraph.pieces.every(
        ({ kind, text }) =>
          kind === "equation" || kind === "break" || (kind === "run" && text.trim() === ""),
      ) || numberBeside(paragraph) !== undefined,
  );
}

/** "Mark as decorative" in PowerPoint's pane for alternative text (adec:decorative). */
function isDecorative(drawing: XmlElement): boolean {
  const marks = drawing.child("a", "extLst")?.childrenNamed("a", "ext") ?? [];
  return marks.some((mark) =>
    mark.elements.some((e) => e.local === "decorative" && isOn(e.attr("val"))),
  );
}

/** The opening tag with another `descr`, placed after the name as PowerPoint does; "" for none. */
function withDescription(drawing: XmlElement, text: string): string {
  const tag = drawing.source
    .slice(drawing.from, drawing.openTo)
    .replace(/\sdescr\s*=\s*(?:"[^"]*"|'[^']*')/, "");
  if (text === "") return tag;
  return tag.replace(
    /\sname\s*=\s*(?:"[^"]*"|'[^']*')/,
    (name) => `${name} descr="${escapeAttribute(text)}"`,
  );
}
