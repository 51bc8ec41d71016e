/**
 * A paragraph of a frame's text while equations are put into it, and how it is written. What was not
 * touched is written as it is in the source, with the white space and comments in front of it.
 */
import { NS } from "../xml/namespaces";
import type { XmlElement } from "../xml/parse";
import type { Paragraph, Piece } from "./frame-text";
import { plainRun, runWithText } from "./run-format";

/** Separates two equations that would be neighbours: U+2009 THIN SPACE. */
export const SEPARATOR = "\u2009";

/** What was removed on one side of an equation when it became a paragraph of its own. */
export interface Joint {
  /** White space, or the line break that the paragraph's end stands for. */
  readonly text: string;
  /** Was a paragraph split there? */
  readonly split: boolean;
}

/** An equation that was put into the draft; `TextDraft.positions` finds it by identity. */
export interface Placed {
  readonly display: boolean;
  readonly before: Joint;
  readonly after: Joint;
  /** The paragraph's former properties (a:pPr, "" for none) where the display changed them. */
  readonly properties?: string;
}

/** What remains of a piece; offsets as in the frame's text. */
export interface Kept {
  readonly kind: "kept";
  readonly piece: Piece;
  readonly from: number;
  readonly to: number;
}

/** XML, and the XML that programs without equations see in its place. */
export interface WrittenXml {
  readonly xml: string;
  readonly fallback: string;
}

/** New XML: an equation, or the space between two. */
export interface Written extends WrittenXml {
  readonly kind: "written";
  readonly placed?: Placed;
}

export type Item = Kept | Written;

export interface DraftParagraph {
  /** The paragraph whose tag and properties it has. */
  readonly origin: Paragraph;
  /** Properties that replace the origin's. */
  readonly properties?: string;
  /** What is in front of the equation that was put in last: nothing was changed there. */
  readonly front: Kept[];
  /** That equation and what is behind it, in reverse order, so that the next equation is appended. */
  readonly behind: Item[];
  /** Have displays in it become inline? */
  readonly inline: boolean;
  /** The paragraph whose end mark it has … */
  readonly end: Paragraph;
  /** … or the end mark where that paragraph has none. */
  readonly endMark?: string;
}

/** The items in the order of the text. */
export function itemsOf({ front, behind }: DraftParagraph): readonly Item[] {
  return [...front, ...[...behind].reverse()];
}

/** The lines of a display; none for an inline equation. */
export function linesOf({ element }: Piece): readonly XmlElement[] {
  return element.child("m", "oMathPara")?.childrenNamed("m", "oMath") ?? [];
}

export function textOf({ piece, from, to }: Kept): string {
  return piece.text.slice(from - piece.from, to - piece.from);
}

export function isDisplay(item: Item): boolean {
  return item.kind === "kept" && item.piece.kind === "equation" && linesOf(item.piece).length > 0;
}

/**
 * The paragraph as XML; with `asText` the XML for programs without equations, where `asText` writes the
 * equations that were there before.
 */
export function written(draft: DraftParagraph, asText?: (equation: XmlElement) => string): string {
  const { origin, end, endMark = "" } = draft;
  const { element } = origin;
  const tag = element.source.slice(element.from, element.openTo);
  const open = element.selfClosing ? `${tag.slice(0, -2).trimEnd()}>` : tag;
  const gaps = new Gaps();
  const properties = draft.properties ?? (origin.properties ? gaps.with(origin.properties) : "");
  const content = itemsOf(draft).map((item) => {
    if (item.kind === "written") return asText ? item.fallback : item.xml;
    const { piece } = item;
    if (asText && piece.kind === "equation") return asText(piece.element);
    if (draft.inline && isDisplay(item)) return asInline(piece, origin);
    if (item.from > piece.from) return runWithText(piece.element, textOf(item));
    if (item.to === piece.to) return gaps.with(piece.element);
    return gaps.before(piece.element) + runWithText(piece.element, textOf(item));
  });
  const last = end.endProperties ? gaps.with(end.endProperties) : endMark;
  return `${open}${properties}${content.join("")}${last}${gaps.atEnd(end.element)}</${element.name}>`;
}

/** The display as inline equations, as PowerPoint makes them when somebody types beside a display. */
function asInline(piece: Piece, origin: Paragraph): string {
  const { element } = piece;
  const open = element.source.slice(element.from, element.openTo);
  return linesOf(piece)
    .map((e) => `${open}${withMathNamespace(e)}</${element.name}>`)
    .join(plainRun(SEPARATOR, undefined, origin.element));
}

/** The m:oMath with its namespace declared on itself, as PowerPoint writes it. */
function withMathNamespace(math: XmlElement): string {
  const prefix = math.name.slice(0, math.name.indexOf(":"));
  if (math.attributes.has(`xmlns:${prefix}`)) return math.outerXml;
  return `<${math.name} xmlns:${prefix}="${NS.m}"${math.outerXml.slice(1 + math.name.length)}`;
}

/** White space and comments between the children of paragraphs; each paragraph is looked through once. */
class Gaps {
  readonly #from = new Map<XmlElement, number>();

  /** The element as it is in the source, with the white space and comments in front of it. */
  with(element: XmlElement): string {
    return this.before(element) + element.outerXml;
  }

  before(element: XmlElement): string {
    const { parent } = element;
    if (parent && !this.#from.has(element)) this.atEnd(parent);
    return element.source.slice(this.#from.get(element) ?? element.from, element.from);
  }

  /** The white space and comments behind the last child. */
  atEnd(parent: XmlElement): string {
    let from = parent.openTo;
    for (const child of parent.elements) {
      this.#from.set(child, from);
      from = child.to;
    }
    return parent.source.slice(from, parent.closeFrom);
  }
}
