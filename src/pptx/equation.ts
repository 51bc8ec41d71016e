/** Equations on a slide: found without reading more than needed, changed and removed in place. */
import { parseXml, type XmlElement } from "../xml/parse";
import { mathIn, readText, type Piece } from "./frame-text";
import { inItsPlace } from "./in-its-place";
import { inArray, intoArray, numberBeside, type NumberBeside } from "./number-beside";
import { SEPARATOR } from "./draft-paragraph";
import { positionsOf, whyNot, type MathPosition } from "./insert-math";
import type { Package } from "./package";
import type { Result } from "./refusal";
import { rewrite } from "./rewrite";
import { formatOf, mathPropertiesOf, propertiesOf } from "./run-format";
import type { RunFormat } from "../xml/run-format";
import { framesOf, type Frame } from "./slide";
import { cuts, type Splice } from "./splice";
import { mathElement, wrapping, type Readable } from "./wrap";

/** An equation on a slide. */
export interface SlideMath {
  readonly frame: Frame;
  /** Zero-based number among the equations of its frame. */
  readonly index: number;
  /** Zero-based number of its paragraph in the frame. */
  readonly paragraph: number;
  /** The child of the paragraph that holds it: a14:m, or what another program wrote there. */
  readonly element: XmlElement;
  /** m:oMath or m:oMathPara; an equation with its number beside it is given as if the number were in it. */
  readonly math: XmlElement;
  /** The m:oMath or m:oMathPara as it is on the slide. */
  readonly own: XmlElement;
  /** Its number, where that is beside it in its paragraph. */
  readonly beside: NumberBeside | undefined;
  readonly display: boolean;
  /** The format that it has from its text, which an equation in its place should take over. */
  readonly format: RunFormat;
}

/** Might the slide have equations? Searches the text only, so that a deck is searched as fast as it is unzipped. */
export function mayHaveMath(slide: string): boolean {
  return slide.includes(":oMath") || slide.includes("<oMath");
}

/** Elements that are most of a slide's text. With other prefixes than Office's they are parsed like the rest. */
const MATH = ["m:oMath", "m:oMathPara", "mc:Fallback"];
const OPAQUE = new Set(MATH);

/** Elements whose inside is not needed to find where equations are. */
const ELSEWHERE = new Set([
  ...MATH,
  ...["p:spPr", "p:style", "p:blipFill", "p:timing", "p:transition", "p:extLst"],
  ...["a:bodyPr", "a:lstStyle", "a:pPr", "a:endParaRPr", "a:r", "a:br", "a:fld"],
  ...["a:extLst", "a:tblPr", "a:tblGrid", "a:tcPr"],
]);

/** Where an equation is, and nothing else about it. */
export type MathPlace = Pick<SlideMath, "index" | "paragraph" | "display"> & {
  readonly frame: Pick<Frame, "shape" | "cell">;
};

/** The places of a slide's equations, in reading order: quicker than parsing the slide. `slide` may be skimmed. */
export function placesOfMath(slide: string): readonly MathPlace[] {
  return mathOf(parseXml(slide, { opaque: ELSEWHERE }));
}

/**
 * The equations of a slide's XML, in reading order. The equations themselves are parsed when
 * `math` or `format` is read, because a list of a thousand is mostly used for their places.
 * Offsets in `math` are relative to itself, not to the slide.
 */
export function outlineMath(slide: string): readonly SlideMath[] {
  return mathOf(parseXml(slide, { opaque: OPAQUE }), true);
}

/*
 * A class, not object literals with getters: V8 makes a hidden class for each such object, and those
 * keep the slide's whole tree alive until memory is short.
 */

class FoundMath implements SlideMath {
  #own: XmlElement | undefined;
  #math: XmlElement | undefined;

  constructor(
    readonly frame: Frame,
    readonly index: number,
    readonly paragraph: number,
    readonly element: XmlElement,
    readonly beside: NumberBeside | undefined,
    private readonly pieces: readonly Piece[],
    /** m:oMath or m:oMathPara; in an outline without its inside. */
    private readonly found: XmlElement,
    private readonly isOutline: boolean,
  ) {}

  get own(): XmlElement {
    this.#own ??= this.isOutline ? inItsPlace(this.found) : this.found;
    return this.#own;
  }

  get math(): XmlElement {
    this.#math ??= withNumber(this.own, this.beside);
    return this.#math;
  }

  get display(): boolean {
    return this.beside !== undefined || this.found.is("m", "oMathPara");
  }

  get format(): RunFormat {
    return formatAt(this.pieces, this.own);
  }
}

/** The equations of a slide in reading order, without those in Fallbacks. */
export function mathOf(root: XmlElement, isOutline = false): readonly SlideMath[] {
  const found: SlideMath[] = [];
  for (const frame of framesOf(root)) {
    let index = 0;
    readText(frame).paragraphs.forEach((paragraph, number) => {
      const { pieces } = paragraph;
      for (const { kind, element } of pieces) {
        if (kind !== "equation") continue;
        const own = mathIn(element);
        const beside = own?.is("m", "oMath") ? numberBeside(paragraph) : undefined;
        if (own)
          found.push(new FoundMath(frame, index, number, element, beside, pieces, own, isOutline));
        index++;
      }
    });
  }
  return found;
}

/** The equation as if its number were in it. */
export function withNumber(own: XmlElement, beside: NumberBeside | undefined): XmlElement {
  return beside ? inItsPlace(own, inArray(own, beside)) : own;
}

/**
 * Moves numbers that are beside their equations into them, so that these are displays like any other.
 * Returns the equations as they are afterwards.
 */
export function numbersInside(
  pkg: Package,
  slidePart: string,
  equations: readonly SlideMath[],
  readable: Readable,
): readonly SlideMath[] {
  const besides = equations.filter(({ beside }) => beside);
  if (besides.length === 0) return equations;
  const all = mathOf(pkg.root(slidePart)).map(({ element }) => element);
  const splices = besides.flatMap(({ beside }) => (beside ? intoArray(beside) : []));
  const frames = [...new Map(besides.map(({ frame }) => [frame.body, frame])).values()];
  rewrite(pkg, slidePart, splices, frames, readable);
  const now = mathOf(pkg.root(slidePart));
  return equations.flatMap(({ element }) => now[all.indexOf(element)] ?? []);
}

/**
 * Size, language and fill that an equation has from its text. Its own colour (`\color`) is in its
 * runs as well: where text beside it has another fill, the explicit colour is the equation's own, and
 * the text's fill is the one that surrounds it.
 */
function formatAt(pieces: readonly Piece[], math: XmlElement): RunFormat {
  const own = commonFormat(math);
  const neighbour = pieces.find((x) => x.kind === "run" && x.text.trim() !== "");
  if (!neighbour) return own;
  const fill = formatOf(propertiesOf(neighbour.element)).fill;
  if (own.fill === undefined || !/<a:(?:srgb|sys|prst)Clr\b/.test(own.fill) || own.fill === fill)
    return own;
  const { fill: _, ...rest } = own;
  return fill === undefined ? rest : { ...rest, fill };
}

/** The format that most runs of the equation have. */
export function commonFormat(math: XmlElement): RunFormat {
  const formats = new Map<string, { readonly format: RunFormat; count: number }>();
  // Most runs have identical properties: each variant is parsed once.
  const byText = new Map<string, string>();
  for (const properties of math.descendants("a", "rPr")) {
    const text = properties.outerXml;
    let key = byText.get(text);
    if (key === undefined) {
      const { size, fill } = formatOf(properties);
      key = `${size ?? ""} ${fill ?? ""}`;
      byText.set(text, key);
      if (!formats.has(key)) formats.set(key, { format: formatOf(properties), count: 0 });
    }
    const entry = formats.get(key);
    if (entry) entry.count++;
  }
  let best: { readonly format: RunFormat; count: number } | undefined;
  for (const entry of formats.values()) if (!best || entry.count > best.count) best = entry;
  return best?.format ?? formatOf(mathPropertiesOf(math));
}

/** Replaces an equation by another one in the same paragraph; the other equations stay byte for byte. */
export function replaceMath(
  pkg: Package,
  slidePart: string,
  target: SlideMath,
  omml: string,
  display: boolean,
  readable: Readable,
): Result<{ readonly position: MathPosition }> {
  const refusal = whyNot(target.frame);
  if (refusal) return { ok: false, refusal };
  const [now] = replaced(pkg, slidePart, [{ target, omml }], [target.frame], readable);
  const position = positionsOf(now)[target.index];
  if (!position) throw new Error(`the equation is gone from ${slidePart}`);
  return { ok: true, position: { ...position, display } };
}

/** An equation and the OMML that replaces it. */
export interface MathReplacement {
  readonly target: SlideMath;
  readonly omml: string;
}

/** Replaces many equations of the slide as it is now, writing it once; the results are in their order. */
export function replaceAllMath(
  pkg: Package,
  slidePart: string,
  replacements: readonly MathReplacement[],
  readable: Readable,
): readonly Result<object>[] {
  const refusals = replacements.map(({ target }) => whyNot(target.frame));
  const done = replacements.filter((_, n) => !refusals[n]);
  const frames = new Map(done.map(({ target: { frame } }) => [frame.body, frame]));
  if (done.length > 0) replaced(pkg, slidePart, done, [...frames.values()], readable);
  return refusals.map((refusal) => (refusal ? { ok: false, refusal } : { ok: true }));
}

function replaced(
  pkg: Package,
  slidePart: string,
  replacements: readonly MathReplacement[],
  frames: readonly Frame[],
  readable: Readable,
): readonly Frame[] {
  // With its a14:m: another program may have left that out, or put alternatives round it instead of the shape.
  const changes = replacements.map(({ target: { element, frame }, omml }): Splice => {
    const text = mathElement(omml, frame.body, frame.shape.alternatives !== undefined);
    return { from: element.from, to: element.to, text };
  });
  const unwrapped = frames.filter(({ shape }) => !shape.alternatives);
  const shapes = new Set(unwrapped.map(({ shape }) => shape.element));
  const wraps = [...shapes].flatMap((shape) => wrapping(shape, undefined, ""));
  return rewrite(pkg, slidePart, [...changes, ...wraps], frames, readable);
}

/**
 * Removes an equation from its paragraph, and the separator between it and another equation.
 * A shape that has no equation left is taken out of its alternatives.
 */
export function removeMath(
  pkg: Package,
  slidePart: string,
  target: SlideMath,
  readable: Readable,
): Result<object> {
  const refusal = whyNot(target.frame);
  if (refusal) return { ok: false, refusal };
  const { element, frame } = target;
  const paragraph = readText(frame).paragraphs[target.paragraph];
  const pieces = paragraph?.pieces ?? [];
  const at = pieces.findIndex((x) => x.element === element);
  const separators = [pieces[at - 1], pieces[at + 1]].filter(
    (x): x is Piece => x?.kind === "run" && x.text === SEPARATOR,
  );
  // With equations on both sides one separator stays, or they would become neighbours.
  const between = pieces[at - 2]?.kind === "equation" && pieces[at + 2]?.kind === "equation";
  const going = (between ? separators.slice(1) : separators).map((piece) => piece.element);
  rewrite(pkg, slidePart, cuts([element, ...going]), [frame], readable);
  return { ok: true };
}
