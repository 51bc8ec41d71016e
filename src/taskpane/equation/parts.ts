/**
 * Parts of the preview and their places in the source: a click on a part leads to its source, and the part at
 * the cursor is marked. The drawing's elements say where they come from (`data-from`, `data-to`), in
 * MathJax's drawing and in the browser's own.
 */
import type { Span } from "../../math/ast";

const SVG = "http://www.w3.org/2000/svg";
/** The class of what marks a part: a rectangle behind it in an SVG, otherwise the element itself. */
const MARK = "part-mark";
/** By how much the rectangle is larger than the part, in thousandths of an em. */
const ROOM = 60;

function partsIn(holder: Element): Element[] {
  // The MathML for screen readers has the attributes too; only the drawing counts here.
  const drawn = holder.querySelector(":scope > svg, :scope > math");
  return drawn === null ? [] : [...drawn.querySelectorAll("[data-from]")];
}

function spanOf(part: Element): Span {
  return { from: Number(part.getAttribute("data-from")), to: Number(part.getAttribute("data-to")) };
}

/**
 * The source of what is drawn at a point of the page (CSS pixels): the smallest part there, otherwise the
 * nearest one. Undefined where nothing is drawn.
 */
export function sourceAt(holder: Element, x: number, y: number): Span | undefined {
  let best: { readonly part: Element; readonly away: number; readonly area: number } | undefined;
  for (const part of partsIn(holder)) {
    const { left, right, top, bottom, width, height } = part.getBoundingClientRect();
    if (width === 0 && height === 0) continue;
    const away = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    const area = width * height;
    if (best === undefined || away < best.away || (away === best.away && area < best.area))
      best = { part, away, area };
  }
  return best && spanOf(best.part);
}

/**
 * Marks the smallest part that contains the whole selection; of two that meet at the cursor, the one before
 * it. Undefined: no part. Earlier marks are removed.
 */
export function markPart(holder: Element, selection: Span | undefined): void {
  for (const old of holder.querySelectorAll(`.${MARK}`))
    if (old.namespaceURI === SVG) old.remove();
    else old.classList.remove(MARK);
  if (selection === undefined) return;
  const { from, to } = selection;
  let best: Span | undefined;
  let marked: Element[] = [];
  for (const part of partsIn(holder)) {
    const span = spanOf(part);
    if (span.from > from || span.to < to) continue;
    const longer = best === undefined ? -1 : span.to - span.from - (best.to - best.from);
    if (best === undefined || longer < 0 || (longer === 0 && span.from < best.from)) {
      best = span;
      marked = [part];
    } else if (span.from === best.from && span.to === best.to) {
      // The output of a macro is several parts with the same source.
      if (!marked.some((outer) => outer.contains(part))) marked.push(part);
    }
  }
  // Measured before anything changes, so that the page is laid out only once.
  const boxes = marked.map((part) => (part instanceof SVGGraphicsElement ? part.getBBox() : null));
  marked.forEach((part, i) => {
    const box = boxes[i];
    if (!box) part.classList.add(MARK);
    else if (box.width > 0 || box.height > 0) part.prepend(rectangle(box));
  });
}

function rectangle({ x, y, width, height }: DOMRect): SVGElement {
  const made = document.createElementNS(SVG, "rect");
  const attributes = {
    class: MARK,
    x: x - ROOM,
    y: y - ROOM,
    width: width + 2 * ROOM,
    height: height + 2 * ROOM,
    rx: ROOM,
    stroke: "none",
  };
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}
