/** The numbers and texts of a slide: everything that planning new numbers needs, as plain data. */
import { writeLatex } from "../../latex/write";
import { numberless } from "../../math/numberless";
import { readOmml } from "../../omml/read";
import { commonFormat, mathOf, mayHaveMath } from "../../pptx/equation";
import { numbersIn } from "../../pptx/equation-number";
import { EQUATION_CHARACTER, readText, type FrameText } from "../../pptx/frame-text";
import { numberBeside, type NumberPlace } from "../../pptx/number-beside";
import { numbersOf, rangeOf } from "../../pptx/numbers-of";
import type { Package, Slide } from "../../pptx/package";
import { framesOf } from "../../pptx/slide";
import { refusing, type Result } from "../../pptx/refusal";
import { parseXml, type XmlElement } from "../../xml/parse";
import { refOf } from "../frames";
import { textColor } from "../list";
import { frameName } from "../place";
import { canStandBeside } from "./places";

/** A number at an equation's margin, without its parentheses. */
export interface StandingNumber {
  readonly text: string;
  readonly bare: boolean;
}

export interface StandingEquation {
  /** Its index among the equations of the slide. */
  readonly n: number;
  /** `frameName` */
  readonly shape: string;
  readonly shapeName: string;
  /** Its index among the equations of its frame. */
  readonly index: number;
  readonly key: string;
  readonly numbers: readonly StandingNumber[];
  /** Where the numbers are; absent: in the equation. */
  readonly place?: NumberPlace | undefined;
  /** Can the number be placed beside it? */
  readonly movable?: boolean | undefined;
}

export interface StandingText {
  /** Its index among the text frames of the slide, or of its notes. */
  readonly n: number;
  /** p:cNvPr/@id; in notes with "notes " in front, because ids are unique on one page only. */
  readonly shape: string;
  /** Is it in the speaker's notes? */
  readonly notes?: true;
  readonly shapeName: string;
  /** As `readText` returns it. */
  readonly text: string;
}

/** A slide's numbered equations and its texts, in reading order. */
export interface StandingSlide {
  readonly id: string;
  readonly part: string;
  /** 1 for the first slide. */
  readonly number: number;
  readonly equations: readonly StandingEquation[];
  readonly texts: readonly StandingText[];
}

/** The numbers in an equation given as OMML. */
export function numbersOfOmml(omml: string): readonly StandingNumber[] {
  return numbersIn(parseXml(omml)).map(({ text, bare }) => ({ text, bare }));
}

/**
 * The content of an equation without its numbers, as canonical LaTeX, as for sources (`sources.ts`). Its
 * main colour is taken for that of the text around it.
 */
export function keyOf(math: XmlElement): string {
  const { body } = readOmml(math, { textColor: textColor(commonFormat(math)) });
  return writeLatex(numberless(body));
}

/** Reads a slide. */
export function scan(pkg: Package, slide: Slide): Result<{ readonly slide: StandingSlide }> {
  return refusing(() => ({ ok: true, slide: scanSlide(pkg, slide) }));
}

/** @throws {RefusedError} where the slide cannot be read. */
export function scanSlide(pkg: Package, { part, id, number }: Slide): StandingSlide {
  const root = pkg.root(part);
  const notes = pkg.related(part, "notesSlide");
  const inNotes = (notes === undefined ? [] : textsOn(pkg.root(notes))).map(
    (text): StandingText => ({ ...text, shape: `notes ${text.shape}`, notes: true }),
  );
  const texts = [...textsOn(root), ...inNotes];
  return { id, part, number, texts, equations: equationsOn(pkg, part, root) };
}

function textsOn(root: XmlElement): readonly StandingText[] {
  return framesOf(root).flatMap((frame, n): readonly StandingText[] => {
    const text = wordsOf(readText(frame));
    const { shape } = frame;
    return text.trim() === "" ? [] : [{ n, shape: shape.id, shapeName: shape.name, text }];
  });
}

/** The text, with a placeholder for numbers beside equations, which are not words. */
function wordsOf({ text, paragraphs }: FrameText): string {
  let words = text;
  for (const paragraph of paragraphs) {
    const number = numberBeside(paragraph);
    if (!number) continue;
    const { from, to } = rangeOf(number);
    words = words.slice(0, from) + EQUATION_CHARACTER.repeat(to - from) + words.slice(to);
  }
  return words;
}

function equationsOn(pkg: Package, part: string, root: XmlElement): readonly StandingEquation[] {
  if (!mayHaveMath(pkg.text(part))) return [];
  return mathOf(root).flatMap((found, n): readonly StandingEquation[] => {
    const { frame, index, math, beside } = found;
    const numbers = numbersOf(found);
    if (numbers.length === 0) return [];
    const [shape, shapeName] = [frameName(refOf(frame)), frame.shape.name];
    const standing = numbers.map(({ text, bare }) => ({ text, bare }));
    const key = keyOf(math);
    const where = { place: beside?.place, movable: numbers.length === 1 && canStandBeside(found) };
    return [{ n, shape, shapeName, index, key, numbers: standing, ...where }];
  });
}
