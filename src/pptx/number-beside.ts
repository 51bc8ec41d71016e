/**
 * Numbers that stand beside their equation, parted from it by a tab in the same paragraph
 * (decision number-places). Everybody else sees such an equation as PowerPoint's own form has it, the number in an
 * equation array: here it is read so, and brought into that form.
 */
import { NS } from "../xml/namespaces";
import type { XmlElement } from "../xml/parse";
import { escapeText } from "../xml/escape";
import { replaced, type EquationNumber, type Part } from "./equation-number";
import { mathIn, readText, type Paragraph, type Piece } from "./frame-text";
import { inItsPlace } from "./in-its-place";
import { mathPropertiesOf } from "./run-format";
import { cuts, splice, type Splice } from "./splice";

/** Where a number stands: in an equation array, at the right; or beside a tab. */
export type NumberPlace = "array" | "right" | "left";

/** A number beside a tab. */
export interface NumberBeside extends EquationNumber {
  readonly place: Exclude<NumberPlace, "array">;
  /** The paragraph of the equation and its number, which holds nothing else. */
  readonly paragraph: Paragraph;
  readonly equation: Piece;
}

/** As people write numbers by hand. Where the tabs are those that we set, a number may be anything. */
const USUAL = /^\p{L}{0,2}[.-]?\d+(?:[.–-]\d+)*\p{L}?[′'*]*$/u;
const LONGEST = 40;
const TAB = /\t|&#(?:0*9|x0*9);/i;

/** The number that stands beside the paragraph's one equation. */
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

/** Of a slide that was passed over quickly: what its runs say is read now. */
function readAgain({ element }: Paragraph): NumberBeside | undefined {
  const { parent } = inItsPlace(element);
  const [again] = parent ? readText({ body: parent }).paragraphs : [];
  return again?.pieces.some(({ text }) => text.includes("\t")) ? numberBeside(again) : undefined;
}

function textIn(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("");
}

function numberIn(
  pieces: readonly Piece[],
  pattern: RegExp,
  isOurs: boolean,
): EquationNumber | undefined {
  const whole = textIn(pieces);
  const said = pattern.exec(whole)?.[1]?.trim() ?? "";
  const inside = /^\((.*)\)$/su.exec(said)?.[1];
  const text = inside ?? said;
  if (text === "" || said.includes("\t") || said.length > LONGEST) return undefined;
  if (!isOurs && (inside === undefined || !USUAL.test(text))) return undefined;
  const from = whole.indexOf(said) + (inside === undefined ? 0 : 1);
  const parts = pieces.flatMap((piece): readonly Part[] => {
    const t = piece.element.child("a", "t");
    return t ? [{ element: t, text: piece.text, from: 0 }] : [];
  });
  const bare = inside === undefined;
  return { text, bare, withText: (now) => replaced(parts, from, from + text.length, now) };
}

/** How the text stands at the paragraph's own tab stops, in their order. */
function tabStopsOf(properties: XmlElement | undefined): string {
  const stops = properties?.child("a", "tabLst")?.childrenNamed("a", "tab") ?? [];
  return stops.map((tab) => tab.attr("algn") ?? "l").join(" ");
}

/** The number as it stands in the text of a frame. */
export function rangeOf({ paragraph, equation, place, text }: NumberBeside): {
  readonly from: number;
  readonly to: number;
} {
  const isRight = place === "right";
  const beside = paragraph.pieces.filter((piece) => piece.from < equation.from !== isRight);
  const whole = textIn(beside.filter((piece) => piece !== equation));
  const from = (isRight ? equation.to : paragraph.from) + whole.lastIndexOf(text);
  return { from, to: from + text.length };
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

/** The changes that bring the equation into that form; its paragraph keeps what is not ours. */
export function intoArray({ paragraph, equation, ...number }: NumberBeside): readonly Splice[] {
  const math = mathIn(equation.element);
  if (!math) return [];
  const { properties, pieces } = paragraph;
  const stops = tabStopsOf(properties);
  const tabs = stops === "ctr" || stops === "ctr r" ? properties?.child("a", "tabLst") : undefined;
  const going = pieces.filter((piece) => piece !== equation).map(({ element }) => element);
  const array = inArray(math, { ...number, paragraph, equation });
  return [
    ...cuts([...(tabs ? [tabs] : []), ...going]),
    { from: math.from, to: math.to, text: array },
  ];
}

// ── the style of lines ──────────────────────────────────────────────────────────────────────────

/**
 * In a line PowerPoint draws limits at the side and fractions small. What a display would not have so says
 * the size and the place itself (m:limLoc, m:argSz), and does not where it is a display again.
 */
export function asLine(content: readonly XmlElement[]): readonly Splice[] {
  const splices: Splice[] = [];
  for (const element of content)
    visit(element, {
      nary: (properties) => {
        const chr = properties.child("m", "chr");
        const at = chr?.to ?? properties.openTo;
        if (!properties.child("m", "limLoc"))
          splices.push({ from: at, to: at, text: `<m:limLoc m:val="undOvr"/>` });
      },
      fraction: (argument) => {
        const { openTo: at } = argument;
        if (!argument.child("m", "argPr"))
          splices.push({ from: at, to: at, text: `<m:argPr><m:argSz m:val="1"/></m:argPr>` });
      },
    });
  return splices;
}

function asDisplay(math: XmlElement): readonly Splice[] {
  const going: XmlElement[] = [];
  for (const element of math.elements)
    visit(element, {
      nary: (properties) => {
        const location = properties.child("m", "limLoc");
        if (location?.attrNS("m", "val") === "undOvr") going.push(location);
      },
      fraction: (argument) => {
        const properties = argument.child("m", "argPr");
        const size = properties?.child("m", "argSz")?.attrNS("m", "val");
        if (properties && size === "1") going.push(properties);
      },
    });
  return cuts(going);
}

/** n-ary operators that have their limits at the side in displays too: integrals. */
const INTEGRAL = /^[\u222B-\u2233\u2A0B-\u2A1C]$/;

interface Visitor {
  /** The properties of an n-ary operator that has its limits above and below in a display. */
  readonly nary: (properties: XmlElement) => void;
  /** A numerator or denominator of a fraction with a bar. */
  readonly fraction: (argument: XmlElement) => void;
}

/** What is set smaller in displays too is not looked into. */
const SMALL = new Set(["sub", "sup", "lim", "deg", "num", "den", "m"]);

function visit(element: XmlElement, visitor: Visitor): void {
  if (element.is("m", "nary")) {
    const properties = element.child("m", "naryPr");
    const operator = properties?.child("m", "chr")?.attrNS("m", "val") ?? "∫";
    if (properties && !properties.selfClosing && !INTEGRAL.test(operator)) visitor.nary(properties);
  }
  if (element.is("m", "f")) {
    const type = element.child("m", "fPr")?.child("m", "type")?.attrNS("m", "val") ?? "bar";
    if (type === "bar" || type === "noBar")
      for (const name of ["num", "den"]) {
        const argument = element.child("m", name);
        if (argument && !argument.selfClosing) visitor.fraction(argument);
      }
  }
  for (const child of element.elements)
    if (child.namespace === NS.m && !SMALL.has(child.local)) visit(child, visitor);
}
