/**
 * Numbers beside their equation, separated from it by a tab in the same paragraph (decision number-places).
 * The rest of the program sees such an equation in PowerPoint's own form, with the number in an equation
 * array: this file reads it as that, and converts it to that form.
 */
import { NS } from "../xml/namespaces";
import type { XmlElement } from "../xml/parse";
import { escapeText } from "../xml/escape";
import { mathIn, readText, type Paragraph, type Piece } from "./frame-text";
import { inItsPlace } from "./in-its-place";
import { mathPropertiesOf } from "./run-format";
import { cuts, splice, type Splice } from "./splice";

/** Where a number is: in an equation array, which puts it at the right; or right or left of a tab. */
export type NumberPlace = "array" | "right" | "left";

/** A number beside its equation; `text` is without parentheses. */
export interface NumberBeside extends Beside {
  readonly place: Exclude<NumberPlace, "array">;
  /** The paragraph, which holds nothing but the equation and its number. */
  readonly paragraph: Paragraph;
  readonly equation: Piece;
}

interface Beside {
  readonly text: string;
  readonly bare: boolean;
  /** The runs beside the equation, and where the number is in their text. */
  readonly runs: readonly Piece[];
  readonly from: number;
}

/** Numbers as people write them by hand. Where the tab stops are those that we set, any text is a number. */
const USUAL = /^\p{L}{0,2}[.-]?\d+(?:[.–-]\d+)*\p{L}?[′'*]*$/u;
const LONGEST = 40;
const TAB = /\t|&#(?:0*9|x0*9);/i;

/** The number beside the paragraph's only equation. */
export function numberBeside(paragraph: Paragraph): NumberBeside | undefined {
  const { pieces } = paragraph;
  const at = pieces.findIndex(({ kind }) => kind === "equation");
  const equation = pieces[at];
  const others = pieces.filter((piece) => piece !== equation);
  const isLine = equation && mathIn(equation.element)?.name === "m:oMath";
  if (!isLine || others.some(({ kind }) => kind !== "run")) return undefined;
  if (!others.some(({ element }) => TAB.test(element.outerXml))) return undefined;
  if (!others.some(({ text }) => text.includes("\t"))) return readAgain(paragraph);
  const [front, behind] = [pieces.slice(0, at), pieces.slice(at + 1)];
  const stops = tabStopsOf(paragraph.properties);
  const right = textIn(front).trim() === "" && numberIn(behind, /^ *\t+(.*)$/su, stops === "ctr r");
  const left = textIn(behind).trim() === "" && numberIn(front, /^(.*?)\t+ *$/su, stops === "ctr");
  const number = right || left;
  if (!number) return undefined;
  return { ...number, place: right ? "right" : "left", paragraph, equation };
}

/** The same for an outlined slide, whose runs were skipped: they are parsed here. */
function readAgain({ element }: Paragraph): NumberBeside | undefined {
  const { parent } = inItsPlace(element);
  const [again] = parent ? readText({ body: parent }).paragraphs : [];
  return again?.pieces.some(({ text }) => text.includes("\t")) ? numberBeside(again) : undefined;
}

function textIn(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("");
}

function numberIn(pieces: readonly Piece[], pattern: RegExp, isOurs: boolean): Beside | undefined {
  const whole = textIn(pieces);
  const said = pattern.exec(whole)?.[1]?.trim() ?? "";
  const inside = /^\((.*)\)$/su.exec(said)?.[1];
  const text = inside ?? said;
  if (text === "" || said.includes("\t") || said.length > LONGEST) return undefined;
  if (!isOurs && (inside === undefined || !USUAL.test(text))) return undefined;
  const from = whole.indexOf(said) + (inside === undefined ? 0 : 1);
  return { text, bare: inside === undefined, runs: pieces, from };
}

/** The alignments of the paragraph's own tab stops, in order. */
function tabStopsOf(properties: XmlElement | undefined): string {
  const stops = properties?.child("a", "tabLst")?.childrenNamed("a", "tab") ?? [];
  return stops.map((tab) => tab.attr("algn") ?? "l").join(" ");
}

/** The equation with its number in an equation array: `<m:oMathPara>`. `math` is its m:oMath. */
export function inArray(math: XmlElement, { text, bare }: NumberBeside): string {
  const look = mathPropertiesOf(math)?.outerXml ?? "";
  const upright = look.replace(/^(<[^>]*?) i="[^"]*"/, "$1");
  const run = (characters: string): string => `<m:r>${look}<m:t>${characters}</m:t></m:r>`;
  const said = `<m:r><m:rPr><m:nor/></m:rPr>${upright}<m:t>${escapeText(text)}</m:t></m:r>`;
  const number = bare ? run("#") + said : run("#(") + said + run(")");
  const content = splice(math.outerXml, moved(asDisplay(math), math)).slice(
    math.openTo - math.from,
    -`</${math.name}>`.length,
  );
  const open = math.source.slice(math.from, math.openTo);
  return (
    `<m:oMathPara xmlns:m="${NS.m}"><m:oMathParaPr><m:jc m:val="centerGroup"/></m:oMathParaPr>${open}` +
    `<m:eqArr><m:eqArrPr><m:maxDist m:val="on"/><m:ctrlPr>${look}</m:ctrlPr></m:eqArrPr>` +
    `<m:e>${content}${number}</m:e></m:eqArr></${math.name}></m:oMathPara>`
  );
}

function moved(splices: readonly Splice[], { from }: XmlElement): readonly Splice[] {
  return splices.map((one) => ({ ...one, from: one.from - from, to: one.to - from }));
}

/** The changes that put the number into an equation array; the paragraph keeps properties that are not ours. */
export function intoArray(number: NumberBeside): readonly Splice[] {
  const { paragraph, equation } = number;
  const math = mathIn(equation.element);
  if (!math) return [];
  const { properties, pieces } = paragraph;
  const stops = tabStopsOf(properties);
  const isOurs = stops === "ctr" || stops === "ctr r";
  const isAlone = properties?.elements.length === 1 && properties.attributes.size === 0;
  const tabs = isOurs ? (isAlone ? properties : properties?.child("a", "tabLst")) : undefined;
  const going = pieces.filter((piece) => piece !== equation).map(({ element }) => element);
  const array = inArray(math, number);
  return [
    ...cuts([...(tabs ? [tabs] : []), ...going]),
    { from: math.from, to: math.to, text: array },
  ];
}

// ── the style of lines ──────────────────────────────────────────────────────────────────────────

/** The changes that remove what `asLine` (`line-style.ts`) has added. */
function asDisplay(math: XmlElement): readonly Splice[] {
  const marks = setOtherwise(math.elements).flatMap(
    (part) => part.child("m", "limLoc") ?? part.child("m", "argPr") ?? [],
  );
  return cuts(marks.filter(({ outerXml }) => /val="(?:undOvr|1)"/.test(outerXml)));
}

/** Elements whose inside is smaller in displays too: it is skipped. */
const SMALL = /^(?:sub|sup|lim|deg|num|den|m)$/;
/** Integrals: n-ary operators that have their limits at the side in displays too. */
const INTEGRAL = /^[\u222B-\u2233\u2A0B-\u2A1C]$/;

/**
 * The elements that look different in a line and in a display: the properties of n-ary operators that have
 * their limits above and below in displays, and numerators and denominators.
 */
export function setOtherwise(content: readonly XmlElement[]): readonly XmlElement[] {
  return content.flatMap((element) => {
    if (element.namespace !== NS.m || SMALL.test(element.local)) return [];
    const child = (name: string): XmlElement | undefined => element.child("m", name);
    const said = (properties: string, name: string): string | undefined =>
      child(properties)?.child("m", name)?.attrNS("m", "val");
    const own =
      element.local === "nary" && !INTEGRAL.test(said("naryPr", "chr") ?? "∫")
        ? [child("naryPr")]
        : element.local === "f" && !/lin|skw/.test(said("fPr", "type") ?? "bar")
          ? [child("num"), child("den")]
          : [];
    const there = own.flatMap((part) => (part?.selfClosing === false ? part : []));
    return [...there, ...setOtherwise(element.elements)];
  });
}
