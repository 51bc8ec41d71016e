/**
 * The alternative text of shapes whose text is one equation and nothing else: the equation in words.
 *
 * A text that a person wrote is never touched. Ours is known by saying the equation once more, in
 * every language: nothing is stored beside it, so copies, and decks from other machines, are known as
 * well. Where ours does not say the truth any more (text came beside the equation, or it is gone), it
 * goes. A shape that is marked as decorative has no alternative text by choice.
 */
import type { MathList } from "../math/ast";
import { readOmml } from "../omml/read";
import { mathOf } from "../pptx/equation";
import { readText } from "../pptx/frame-text";
import type { Package } from "../pptx/package";
import { rewrite } from "../pptx/rewrite";
import { isOn, type Frame } from "../pptx/slide";
import { escapeAttribute } from "../xml/escape";
import type { XmlElement } from "../xml/parse";
import { findFrame } from "./frames";
import type { TextFrameRef } from "./place";
import { readable } from "./readable";

/** An equation in words: first what is to be written, then as other languages say it. */
export type Spoken = (body: MathList) => readonly [string, ...string[]];

/** Before a change of the frame: is its shape's alternative text one that we wrote? */
export function isOurAltText(
  pkg: Package,
  slidePart: string,
  ref: TextFrameRef,
  spoken: Spoken | undefined,
): boolean {
  const frame = spoken && textShape(pkg, slidePart, ref);
  const written = frame && drawingOf(frame)?.attr("descr");
  if (!spoken || !frame || !written) return false;
  return mathOf(pkg.root(slidePart))
    .filter((found) => found.frame.body === frame.body)
    .some(({ math }) => spoken(readOmml(math).body).includes(written));
}

/**
 * After the change: the words for the equation that is there now, unless a person has written others.
 * `ours` is what {@link isOurAltText} said before.
 */
export function refreshAltText(
  pkg: Package,
  slidePart: string,
  ref: TextFrameRef,
  spoken: Spoken | undefined,
  ours: boolean,
): void {
  const frame = spoken && textShape(pkg, slidePart, ref);
  const drawing = frame && drawingOf(frame);
  if (!spoken || !frame || !drawing) return;
  const written = drawing.attr("descr") ?? "";
  const math = onlyEquation(pkg, slidePart, frame);
  const free = ours || (written === "" && !isDecorative(drawing));
  // The words are those of the equation as it is read from the slide: so they are known again.
  const wanted = !free ? written : math ? spoken(readOmml(math).body)[0] : "";
  if (wanted === written) return;
  const text = withDescription(drawing, wanted);
  const change = { from: drawing.from, to: drawing.openTo, text };
  rewrite(pkg, slidePart, [change], [frame], readable);
}

/** The frame, if it is the text of a shape of its own: a table's cells share one alternative text. */
function textShape(pkg: Package, slidePart: string, ref: TextFrameRef): Frame | undefined {
  const found = findFrame(pkg, slidePart, ref);
  return found.ok && found.frame.shape.kind === "shape" ? found.frame : undefined;
}

function drawingOf({ shape }: Frame): XmlElement | undefined {
  return shape.element.child("p", "nvSpPr")?.child("p", "cNvPr");
}

/** The equation of a frame that holds one, and white space. */
function onlyEquation(pkg: Package, slidePart: string, frame: Frame): XmlElement | undefined {
  const pieces = readText(frame).paragraphs.flatMap((paragraph) => paragraph.pieces);
  const others = pieces.filter(
    ({ kind, text }) => kind !== "equation" && (kind !== "run" || text.trim() !== ""),
  );
  if (others.some(({ kind }) => kind !== "break")) return undefined;
  const found = mathOf(pkg.root(slidePart)).filter((m) => m.frame.body === frame.body);
  return found.length === 1 ? found[0]?.math : undefined;
}

/** "Mark as decorative" of the pane for alternative texts (adec:decorative). */
function isDecorative(drawing: XmlElement): boolean {
  const marks = drawing.child("a", "extLst")?.childrenNamed("a", "ext") ?? [];
  return marks.some((mark) =>
    mark.elements.some((e) => e.local === "decorative" && isOn(e.attr("val"))),
  );
}

/** The open tag with another `descr`, behind the name as PowerPoint writes it; "" for none. */
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
