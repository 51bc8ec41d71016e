/**
 * A paragraph of a frame's text while equations go into it, and how it is written. What was not touched is
 * written as it stands in the source, with the white space and comments in front of it.
 */
import { NS } from "../xml/namespaces";
import type { XmlElement } from "../xml/parse";
import type { Paragraph, Piece } from "./frame-text";
import { plainRun, runWithText } from "./run-format";

/** Stands between two equations that would be neighbours: U+2009 THIN SPACE. */
export const SEPARATOR = "\u2009";

/** What went with the text on one side of an equation that is a paragraph of its own. */
export interface Joint {
  /** White space, or the line break that the paragraph's end stands for. */
  readonly text: string;
  /** Was a paragraph split there? */
  readonly split: boolean;
}

/** An equation that is in the draft; the same object is found again by `numberOf`. */
export interface Placed {
  readonly display: boolean;
  readonly before: Joint;
  readonly after: Joint;
  /** The paragraph's properties as they were (a:pPr, "" for none) where a display took its bullet away. */
  readonly properties?: string;
}

/** What remains of a piece; offsets as in the frame's text. */
export interface Kept {
  readonly kind: "kept";
  readonly piece: Piece;
  readonly from: number;
  readonly to: number;
}

/** What is written, and what programs without equations are to see in its place. */
export interface WrittenXml {
  readonly xml: string;
  readonly fallback: string;
}

/** What is written anew: an equation, or the space between two. */
export interface Written extends WrittenXml {
  readonly kind: "written";
  readonly placed?: Placed;
}

export type Item = Kept | Written;

export interface DraftParagraph {
  /** Whose tag and properties it has. */
  readonly origin: Paragraph;
  /** Properties in place of the origin's. */
  readonly properties?: string;
  /** What stands in front of the last equation that was put in: nothing was changed there. */
  readonly front: Kept[];
  /** That equation and what stands behind, from the end on: what comes next is appended. */
  readonly behind: Item[];
  /** Are displays in it inline by now? */
  readonly inline: boolean;
  /** Whose end mark it has … */
  readonly end: Paragraph;
  /** … or what it has where there is none. */
  readonly endMark?: string;
}

/** In the order of the text. */
export function itemsOf({ front, behind }: DraftParagraph): readonly Item[] {
  return [...front, ...[...behind].reverse()];
}

/** The lines of a display; of an inline equation none. */
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
 * The paragraph as it is written; with `asText` as programs see it that know no equations, those that were
 * there put into words by it.
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

/** A display that gets company in its line becomes inline, as when somebody types beside it in PowerPoint. */
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

  /** The element as it is written, with what stands in front of it. */
  with(element: XmlElement): string {
    return this.before(element) + element.outerXml;
  }

  before(element: XmlElement): string {
    const { parent } = element;
    if (parent && !this.#from.has(element)) this.atEnd(parent);
    return element.source.slice(this.#from.get(element) ?? element.from, element.from);
  }

  /** What stands behind the last child. */
  atEnd(parent: XmlElement): string {
    let from = parent.openTo;
    for (const child of parent.elements) {
      this.#from.set(child, from);
      from = child.to;
    }
    return parent.source.slice(from, parent.closeFrom);
  }
}
