/**
 * Where the numbers of equations are placed (decision number-places): inside them as in PowerPoint, which
 * is at the right, or beside them, separated by a tab.
 */
import { mathOf, numbersInside, type SlideMath } from "../../pptx/equation";
import { hasBullet } from "../../pptx/bullet";
import { isWords } from "../../pptx/equation-number";
import { inItsPlace } from "../../pptx/in-its-place";
import { innerWidth } from "../../pptx/inner-width";
import { numbersOf } from "../../pptx/numbers-of";
import { asLine } from "../../pptx/line-style";
import type { NumberPlace } from "../../pptx/number-beside";
import { readText, type Paragraph } from "../../pptx/frame-text";
import type { Package } from "../../pptx/package";
import { levelOf, levelStylesOf } from "../../pptx/placeholder";
import { tabbedProperties } from "../../pptx/tab-stops";
import { rewrite } from "../../pptx/rewrite";
import { plainRun, propertiesOf } from "../../pptx/run-format";
import { cuts, splice, type Splice } from "../../pptx/splice";
import type { XmlElement } from "../../xml/parse";
import { numberless } from "../../math/numberless";
import { estimateExtent } from "../extent";
import { refOf } from "../frames";
import { readable } from "../readable";
import type { EquationPlace, NumberPlacer } from "../options";
import { frameName } from "../place";
import { isWhereWanted, wantedPlace, type Placing } from "./wanted-place";

export type { NumberPlace } from "../../pptx/number-beside";

/** An equation, and where its number should be. */
export interface WantedPlace extends EquationPlace {
  readonly place: NumberPlace;
}

/**
 * Puts numbers in their places on the slide. A number that cannot be placed beside its equation stays where
 * it is.
 */
export function placeNumbers(
  pkg: Package,
  slidePart: string,
  wanted: readonly WantedPlace[],
): void {
  const places = new Map(wanted.map((one) => [nameOf(one), one.place]));
  const now = (): readonly SlideMath[] => mathOf(pkg.root(slidePart));
  const placeOf = ({ frame, index }: SlideMath): NumberPlace | undefined =>
    places.get(nameOf({ frame: refOf(frame), index }));
  const leaving = now().filter((math) => {
    const place = placeOf(math);
    return math.beside !== undefined && place !== undefined && place !== math.beside.place;
  });
  numbersInside(pkg, slidePart, leaving, readable);
  const splices: Splice[] = [];
  const frames = new Set<SlideMath["frame"]>();
  for (const math of now()) {
    const place = placeOf(math);
    if (math.beside || place === undefined || place === "array") continue;
    const beside = withTab(pkg, slidePart, math, place);
    if (!beside) continue;
    splices.push(...beside);
    frames.add(math.frame);
  }
  if (splices.length > 0) rewrite(pkg, slidePart, splices, [...frames], readable);
}

/** The placer for new and changed equations of a deck. */
export function placerFor({ settings, numbersStay = true }: Placing): NumberPlacer {
  const wanted = wantedPlace(settings, numbersStay);
  return {
    put: (pkg, slidePart, at, before = "array") => {
      const place = isWhereWanted(before, wanted) ? before : wanted;
      placeNumbers(pkg, slidePart, [{ ...at, place }]);
    },
    // The equation is centred, so the width of the number is needed on the other side too.
    room: (extent, { numbered }) => {
      if (wanted === "array") return extent;
      const points = 18;
      const [whole, own] = [numbered, numbered && numberless(numbered)].map((body = []) =>
        estimateExtent(body, points),
      );
      const number = whole && own ? (whole.width - own.width) / whole.width : 0;
      return { ...extent, width: extent.width * (1 + number) };
    },
  };
}

/** Puts numbers back to where they were; `before`: the equations from before the change. */
export function placeAgain(
  pkg: Package,
  slidePart: string,
  before: readonly { readonly math: SlideMath }[],
): void {
  const wanted = before.flatMap(({ math: { beside, frame, index } }): readonly WantedPlace[] =>
    beside ? [{ frame: refOf(frame), index, place: beside.place }] : [],
  );
  if (wanted.length > 0) placeNumbers(pkg, slidePart, wanted);
}

function nameOf({ frame, index }: EquationPlace): string {
  return `${frameName(frame)}/${index}`;
}

/**
 * Can the number be placed beside its equation? That needs one line, a number of plain text, and nothing
 * beside it.
 */
export function canStandBeside(math: SlideMath): boolean {
  return math.beside !== undefined || numberAlone(math) !== undefined;
}

/**
 * The number of an equation that has one line and is alone in its paragraph, and the splices that remove
 * it.
 */
function numberAlone(math: SlideMath): NumberAlone | undefined {
  const row = rowOf(math);
  const [number] = row ? numbersOf(math) : [];
  const cut = number?.without?.();
  const from = cut?.[0]?.from;
  // A line that has nothing but a number stays as it is.
  if (!row || !number || !cut || number.text === "" || from === row.openTo) return undefined;
  return { row, cut, said: number.bare ? number.text : `(${number.text})` };
}

interface NumberAlone {
  readonly row: XmlElement;
  readonly cut: readonly Splice[];
  readonly said: string;
}

/** The line with the number, of an equation of one line that is alone in its paragraph. */
function rowOf({ own, frame, paragraph, element }: SlideMath): XmlElement | undefined {
  const lines = own.is("m", "oMathPara") ? own.childrenNamed("m", "oMath") : [];
  const [array, more] = lines.flatMap((line) => line.elements);
  const rows = array?.is("m", "eqArr") && !more ? array.childrenNamed("m", "e") : [];
  const [row, another] = rows;
  if (!row || another || own.name !== "m:oMathPara" || !element.is("a14", "m")) return undefined;
  const pieces = readText(frame).paragraphs[paragraph]?.pieces ?? [];
  const isAlone = pieces.every(
    (piece) => piece.element === element || (piece.kind === "run" && piece.text.trim() === ""),
  );
  return isAlone ? row : undefined;
}

function withTab(
  pkg: Package,
  slidePart: string,
  math: SlideMath,
  place: Exclude<NumberPlace, "array">,
): readonly Splice[] | undefined {
  const { own, element, frame } = math;
  const paragraph = readText(frame).paragraphs[math.paragraph];
  const line = lineOf(math);
  if (!paragraph || !line) return undefined;
  const run = (text: string): string => plainRun(text, textLook(paragraph), paragraph.element);
  const isRight = place === "right";
  const width = innerWidth(pkg, slidePart, frame);
  const half = { pos: Math.round(width / 2), algn: "ctr" } as const;
  const stops = isRight ? [half, { pos: width, algn: "r" } as const] : [half];
  const level = levelOf(paragraph.properties);
  const shape = frame.cell ? {} : frame.shape;
  const styles = levelStylesOf(pkg, slidePart, shape, frame.body, level);
  const bullet = hasBullet(pkg, slidePart, frame, paragraph.element);
  const text = tabbedProperties(paragraph.properties, paragraph.element, stops, styles, bullet);
  const { openTo } = paragraph.element;
  const blanks = paragraph.pieces.filter((piece) => piece.element !== element);
  return [
    { from: openTo, to: openTo, ...(paragraph.properties && rangeOf(paragraph.properties)), text },
    ...cuts(blanks.map((piece) => rangeOf(piece.element))),
    { from: element.from, to: element.from, text: run(isRight ? "\t" : `${line.number}\t`) },
    { ...rangeOf(own), text: line.xml },
    ...(isRight ? [{ from: element.to, to: element.to, text: run(`\t${line.number}`) }] : []),
  ];
}

function rangeOf({ from, to }: XmlElement): Pick<Splice, "from" | "to"> {
  return { from, to };
}

/** The properties of text that would be typed there. */
function textLook({ endProperties, pieces }: Paragraph): XmlElement | undefined {
  const run = pieces.find(({ kind }) => kind === "run");
  return endProperties ?? (run && propertiesOf(run.element));
}

/** The line without its number, as an inline equation; and the number as text. */
function lineOf(math: SlideMath): { readonly xml: string; readonly number: string } | undefined {
  const alone = numberAlone(math);
  const line = alone?.row.parent?.parent;
  if (!alone || !line) return undefined;
  const { row, cut, said } = alone;
  const moved = cut.map((one) => ({ ...one, from: one.from - row.from, to: one.to - row.from }));
  const rest = inItsPlace(row, splice(row.outerXml, moved));
  const marks = rest.elements.flatMap((run) => {
    const text = run.is("m", "r") && !isWords(run) ? run.child("m", "t") : undefined;
    return text ? marksIn(text) : [];
  });
  const whole = splice(rest.source, [...asLine(rest.elements), ...marks]);
  const inside = whole.slice(rest.openTo, whole.length - (rest.source.length - rest.closeFrom));
  const open = line.source.slice(line.from, line.openTo);
  return { xml: `${open}${inside}</${line.name}>`, number: said };
}

/** Removes the ampersands that align lines, because there is only one line. */
function marksIn({ source, openTo, closeFrom }: XmlElement): readonly Splice[] {
  return [...source.slice(openTo, closeFrom).matchAll(/&amp;|&#38;|&#x26;/gi)].map((found) => {
    const from = openTo + found.index;
    return { from, to: from + found[0].length, text: "" };
  });
}
