/** The numbers of a slide's equations, inside of them or beside them. */
import type { XmlElement } from "../xml/parse";
import { withNumber, type SlideMath } from "./equation";
import { numbersIn, replaced, type EquationNumber, type Part } from "./equation-number";
import { mathIn, readText, type Paragraph, type Piece } from "./frame-text";
import { inItsPlace } from "./in-its-place";
import { numberBeside, type NumberBeside } from "./number-beside";
import { splice, type Splice } from "./splice";

/** An equation of a paragraph as if its number were in it. */
export function mathWithNumber(paragraph: Paragraph, { element }: Piece): XmlElement | undefined {
  const own = mathIn(element);
  return own && withNumber(own, numberBeside(paragraph));
}

/** The equation's numbers, line by line, inside of it or beside it. */
export function numbersOf({ own, beside }: SlideMath): readonly EquationNumber[] {
  return beside ? [asNumber(beside)] : numbersIn(own);
}

/** The equation, its number in it, after changes inside of it or of its number; `edits` have the slide's offsets. */
export function mathAfter({ own, beside }: SlideMath, edits: readonly Splice[]): XmlElement {
  const whole = beside?.paragraph.element ?? own;
  const { from, to } = whole;
  const inside = edits.filter((edit) => edit.from >= from && edit.to <= to);
  const moved = inside.map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from }));
  const after = inItsPlace(whole, splice(whole.outerXml, moved));
  if (!beside || !after.parent) return after;
  const [paragraph] = readText({ body: after.parent }).paragraphs;
  const piece = paragraph?.pieces.find(({ kind }) => kind === "equation");
  return (paragraph && piece && mathWithNumber(paragraph, piece)) ?? after;
}

function asNumber({ text, bare, runs, from }: NumberBeside): EquationNumber {
  const parts = runs.flatMap((piece): readonly Part[] => {
    const t = piece.element.child("a", "t");
    return t ? [{ element: t, text: piece.text, from: 0 }] : [];
  });
  return { text, bare, withText: (now) => replaced(parts, from, from + text.length, now) };
}

/** The range of a number beside its equation in the text of the frame. */
export function rangeOf({ runs, from: at, text }: NumberBeside): {
  readonly from: number;
  readonly to: number;
} {
  const from = (runs[0]?.from ?? 0) + at;
  return { from, to: from + text.length };
}
