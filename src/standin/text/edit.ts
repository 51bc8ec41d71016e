/**
 * Replaces a range of characters in an `a:txBody` as PowerPoint does: new text takes the format of
 * the character on its left, in the same paragraph; runs are split where the range cuts them;
 * deleting a "\r" joins paragraphs, with the properties of the first.
 */
import type { Element } from "@xmldom/xmldom";
import {
  NS,
  attribute,
  child,
  children,
  create,
  documentOf,
  insertAfter,
  isElement,
  remove,
} from "../deck/xml";
import { paragraphsOf, textOf } from "./characters";
import type { EquationCount, Paragraph, Segment } from "./characters";

interface Range {
  readonly start: number;
  readonly length: number;
}

/**
 * The runs of new text: added to the run on its left, in a run of its own, or in several (as after a
 * spelling check). The format is the same; PowerPoint saves any of these.
 */
export type RunStyle = "joined" | "own" | "split";

/** Replaces the range; `text` may contain "\r" (or line feeds) and "\v". Returns the new length. */
export function replaceRange(
  body: Element,
  range: Range,
  text: string,
  count: EquationCount,
  style: RunStyle = "joined",
): number {
  const pieces = text.replace(/\r\n|\n/g, "\r").split("\r");
  const properties = propertiesLeftOf(body, range, count);
  cut(body, range.start, count);
  cut(body, range.start + range.length, count);
  removeBetween(body, range.start, range.start + range.length, count);
  insertAt(body, range.start, pieces, properties, count, style);
  return pieces.join("\r").length;
}

/** The `a:rPr` (or `a:endParaRPr`) whose format text at the range's start takes; undefined for none. */
function propertiesLeftOf(body: Element, range: Range, count: EquationCount): Element | undefined {
  const paragraphs = paragraphsOf(body, count);
  const paragraph = paragraphAt(paragraphs, range.start);
  if (!paragraph) return undefined;
  const format = (segment: Segment): Element | undefined => child(segment.element, NS.a, "rPr");
  const texts = paragraph.segments.filter((segment) => segment.type !== "equation");
  // Text that replaces a selection takes the format of the selection's first character.
  const inside =
    range.length > 0
      ? texts.find(
          (segment) =>
            segment.start + segment.length > range.start &&
            segment.start < range.start + range.length,
        )
      : undefined;
  const left = texts.filter((segment) => segment.start < range.start).at(-1);
  const right = texts.find((segment) => segment.start >= range.start);
  const chosen = inside ?? left ?? right;
  return chosen ? format(chosen) : child(paragraph.element, NS.a, "endParaRPr");
}

function paragraphAt(paragraphs: readonly Paragraph[], offset: number): Paragraph | undefined {
  return (
    paragraphs.find((p) => offset >= p.start && offset <= p.start + p.length) ?? paragraphs.at(-1)
  );
}

/** Splits the run or field around an offset in two. */
function cut(body: Element, offset: number, count: EquationCount): void {
  for (const paragraph of paragraphsOf(body, count)) {
    for (const segment of paragraph.segments) {
      const within = offset - segment.start;
      if (within <= 0 || within >= segment.length || segment.type !== "text") continue;
      const second = segment.element.cloneNode(true);
      insertAfter(second, segment.element);
      setText(segment.element, segment.text.slice(0, within));
      setText(second as Element, segment.text.slice(within));
      return;
    }
  }
}

function setText(run: Element, text: string): void {
  const existing = child(run, NS.a, "t");
  const target = existing ?? create(run, NS.a, "a:t");
  if (!existing) run.appendChild(target);
  while (target.firstChild) target.removeChild(target.firstChild);
  target.appendChild(documentOf(run).createTextNode(text));
}

/** Removes the characters in [start, end); a paragraph whose "\r" is removed is joined with the next. */
function removeBetween(body: Element, start: number, end: number, count: EquationCount): void {
  if (end <= start) return;
  const paragraphs = paragraphsOf(body, count);
  for (const paragraph of paragraphs) {
    for (const segment of paragraph.segments) {
      const from = Math.max(segment.start, start);
      const to = Math.min(segment.start + segment.length, end);
      if (segment.type === "field" && from < to && to - from < segment.length) {
        // A field that is cut loses those letters, like a run, and becomes plain text.
        const kept =
          segment.text.slice(0, from - segment.start) + segment.text.slice(to - segment.start);
        segment.element.parentNode?.replaceChild(
          runOf(segment.element, kept, child(segment.element, NS.a, "rPr")),
          segment.element,
        );
      } else if (from < to) {
        remove(segment.element);
      } else if (segment.length === 0 && segment.start > start && segment.start < end) {
        remove(segment.element);
      }
    }
  }
  paragraphs.forEach((paragraph, index) => {
    const mark = paragraph.start + paragraph.length;
    if (mark < start || mark >= end) return;
    const first = firstKept(paragraphs, index, start);
    const next = paragraphs[index + 1];
    if (next && first) joinParagraphs(first.element, next.element);
  });
}

/** The paragraph that the one at `index` was already joined to. */
function firstKept(
  paragraphs: readonly Paragraph[],
  index: number,
  start: number,
): Paragraph | undefined {
  let at = index;
  while (at > 0) {
    const previous = paragraphs[at - 1];
    if (!previous || previous.start + previous.length < start) break;
    at--;
  }
  return paragraphs[at];
}

function joinParagraphs(into: Element, from: Element): void {
  const end = child(into, NS.a, "endParaRPr");
  if (end) remove(end);
  const properties = child(from, NS.a, "pPr");
  if (properties) remove(properties);
  while (from.firstChild) into.appendChild(from.firstChild);
  remove(from);
}

function runOf(near: Element, text: string, properties: Element | undefined): Element {
  const run = create(near, NS.a, "a:r");
  if (properties) run.appendChild(runProperties(near, properties));
  setText(run, text);
  return run;
}

/** A copy of properties under the name `a:rPr` (or another one). */
function runProperties(near: Element, properties: Element, name = "a:rPr"): Element {
  const copy = create(near, NS.a, name);
  for (const item of Array.from(properties.attributes)) {
    if (item.name !== "dirty" && item.name !== "err") copy.setAttribute(item.name, item.value);
  }
  for (let node = properties.firstChild; node; node = node.nextSibling) {
    copy.appendChild(node.cloneNode(true));
  }
  return copy;
}

function insertAt(
  body: Element,
  offset: number,
  pieces: readonly string[],
  properties: Element | undefined,
  count: EquationCount,
  style: RunStyle,
): void {
  let paragraphs = paragraphsOf(body, count);
  if (paragraphs.length === 0) {
    body.appendChild(create(body, NS.a, "a:p"));
    paragraphs = paragraphsOf(body, count);
  }
  const paragraph = paragraphAt(paragraphs, offset);
  if (!paragraph) return;
  let target = paragraph.element;
  // Insert behind everything that ends at the offset, so that the left neighbour stays on the left.
  const left = paragraph.segments.filter((s) => s.start + s.length <= offset).at(-1);
  let before = left ? left.element.nextSibling : firstContent(target);
  pieces.forEach((piece, index) => {
    if (index > 0) {
      const next = create(target, NS.a, "a:p");
      const own = child(target, NS.a, "pPr");
      if (own) next.appendChild(own.cloneNode(true));
      let node = before;
      while (node) {
        const following = node.nextSibling;
        next.appendChild(node);
        node = following;
      }
      if (
        properties &&
        !child(target, NS.a, "endParaRPr") &&
        children(target, NS.a, "r").length === 0
      ) {
        target.appendChild(runProperties(target, properties, "a:endParaRPr"));
      }
      insertAfter(next, target);
      target = next;
      before = firstContent(target);
    }
    piece.split("\v").forEach((line, lineIndex) => {
      if (lineIndex > 0) {
        const brk = create(target, NS.a, "a:br");
        if (properties) brk.appendChild(runProperties(target, properties));
        target.insertBefore(brk, before);
      }
      if (line !== "") insertRun(target, before, line, properties, style);
    });
  });
}

/** Adds the text to the run on the left if that has exactly the same format, else in runs of its own. */
function insertRun(
  target: Element,
  before: ReturnType<typeof firstContent>,
  text: string,
  properties: Element | undefined,
  style: RunStyle,
): void {
  const previous = before ? before.previousSibling : target.lastChild;
  const isLeft =
    properties !== undefined &&
    isElement(previous) &&
    previous.localName === "r" &&
    child(previous, NS.a, "rPr") === properties;
  if (style === "joined" && isLeft) {
    setText(previous, textOf(previous) + text);
    return;
  }
  const parts = style === "split" ? (text.match(/[\s\S]{1,2}/gu) ?? []) : [text];
  for (const part of parts) target.insertBefore(runOf(target, part, properties), before);
}

/** The first child behind the paragraph's properties; `a:endParaRPr` when it is empty. */
function firstContent(paragraph: Element): Element["firstChild"] {
  const properties = child(paragraph, NS.a, "pPr");
  return properties ? properties.nextSibling : paragraph.firstChild;
}

/** Cuts at the ends of the range, and returns the runs (and fields) in it. */
export function runsIn(body: Element, range: Range, count: EquationCount): Element[] {
  cut(body, range.start, count);
  cut(body, range.start + range.length, count);
  const end = range.start + range.length;
  return paragraphsOf(body, count).flatMap((paragraph) =>
    paragraph.segments
      .filter(
        (s) =>
          s.type !== "equation" &&
          s.length > 0 &&
          s.start >= range.start &&
          s.start + s.length <= end,
      )
      .map((segment) => segment.element),
  );
}

/** Paragraph level, from 0. */
export function levelOf(paragraph: Element): number {
  return Number(attribute(child(paragraph, NS.a, "pPr"), "lvl") ?? 0);
}
