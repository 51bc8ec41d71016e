/** What a placeholder inherits from its layout and its master. */
import type { Element } from "@xmldom/xmldom";
import type { Deck } from "./deck";
import {
  allShapes,
  frameOf,
  placeholderOf,
  shapeProperties,
  textBodyOf,
  transformOf,
} from "./shapes";
import type { Frame, Shape } from "./shapes";
import { NS, attribute, child, path } from "./xml";

/** The master's type for types that a master has only as `body` or `title`. */
const MASTER_TYPE: ReadonlyMap<string, string> = new Map([
  ["ctrTitle", "title"],
  ["subTitle", "body"],
  ["obj", "body"],
  ["", "body"],
]);

function typeOf(placeholder: Element): string {
  return attribute(placeholder, "type") ?? "";
}

/** The shapes that a shape inherits from, nearest first: on the layout, then on the master. */
export function ancestorsOf(deck: Deck, part: string, shape: Element): Element[] {
  const placeholder = placeholderOf(shape);
  if (!placeholder) return [];
  const found: Element[] = [];
  const layout = deck.layoutOf(part);
  const master = layout ? deck.masterOf(layout) : deck.masterOf(part);
  if (layout) {
    const index = attribute(placeholder, "idx");
    const type = typeOf(placeholder);
    const candidates = placeholdersOf(deck.parts.root(layout));
    const match =
      candidates.find(
        (shape) => index !== undefined && attribute(placeholderOf(shape.element), "idx") === index,
      ) ??
      candidates.find((shape) => {
        const own = placeholderOf(shape.element);
        return own !== undefined && type !== "" && typeOf(own) === type;
      });
    if (match) found.push(match.element);
  }
  if (master) {
    const nearest = (found[0] && placeholderOf(found[0])) ?? placeholder;
    const type = typeOf(nearest);
    const wanted = MASTER_TYPE.get(type) ?? type;
    const match = placeholdersOf(deck.parts.root(master)).find((shape) => {
      const own = placeholderOf(shape.element);
      return own !== undefined && typeOf(own) === wanted;
    });
    if (match) found.push(match.element);
  }
  return found;
}

function placeholdersOf(root: Element): Shape[] {
  return allShapes(root).filter((shape) => placeholderOf(shape.element) !== undefined);
}

/** The shape's place on the slide in EMU: its own or its placeholder's, converted from its groups' coordinates. */
export function placeOf(deck: Deck, part: string, shape: Shape): Frame {
  const own =
    frameOf(transformOf(shape.element)) ??
    ancestorsOf(deck, part, shape.element)
      .map((element) => frameOf(transformOf(element)))
      .find((frame) => frame !== undefined);
  let frame = own ?? { x: 0, y: 0, width: 0, height: 0 };
  for (let group = shape.parent; group; group = group.parent) frame = outOf(group, frame);
  return frame;
}

/** Converts a frame from a group's own coordinates to those of its parent. */
function outOf(group: Shape, frame: Frame): Frame {
  const transform = child(shapeProperties(group.element), NS.a, "xfrm");
  const outer = frameOf(transform);
  const offset = child(transform, NS.a, "chOff");
  const extent = child(transform, NS.a, "chExt");
  if (!outer || !offset || !extent) return frame;
  const scaleX = ratio(outer.width, Number(attribute(extent, "cx") ?? 0));
  const scaleY = ratio(outer.height, Number(attribute(extent, "cy") ?? 0));
  return {
    x: outer.x + (frame.x - Number(attribute(offset, "x") ?? 0)) * scaleX,
    y: outer.y + (frame.y - Number(attribute(offset, "y") ?? 0)) * scaleY,
    width: frame.width * scaleX,
    height: frame.height * scaleY,
  };
}

function ratio(outer: number, inner: number): number {
  return inner === 0 ? 1 : outer / inner;
}

/** `a:bodyPr` elements that apply, nearest first. */
export function bodyProperties(deck: Deck, part: string, shape: Element): Element[] {
  return [shape, ...ancestorsOf(deck, part, shape)].flatMap((element) => {
    const found = child(textBodyOf(element), NS.a, "bodyPr");
    return found ? [found] : [];
  });
}

/** The master's text style that applies to a shape's text. */
export function masterStyleOf(shape: Element): "titleStyle" | "bodyStyle" | "otherStyle" {
  const placeholder = placeholderOf(shape);
  if (!placeholder) return "otherStyle";
  const type = typeOf(placeholder);
  if (type === "title" || type === "ctrTitle") return "titleStyle";
  return ["dt", "ftr", "sldNum", "hdr"].includes(type) ? "otherStyle" : "bodyStyle";
}

/**
 * `a:lvlNpPr` elements that apply to a paragraph of the level (from 0), nearest first: those of the shape,
 * its placeholders, the master's text styles, the presentation's default.
 */
export function levelProperties(
  deck: Deck,
  part: string,
  shape: Element,
  level: number,
): Element[] {
  const name = `lvl${level + 1}pPr`;
  const found: Element[] = [];
  const add = (list: Element | undefined): void => {
    const element = child(list, NS.a, name);
    if (element) found.push(element);
  };
  for (const element of [shape, ...ancestorsOf(deck, part, shape)]) {
    add(child(textBodyOf(element), NS.a, "lstStyle"));
  }
  const layout = deck.layoutOf(part);
  const master = layout ? deck.masterOf(layout) : deck.masterOf(part);
  if (master) add(path(deck.parts.root(master), NS.p, "txStyles", masterStyleOf(shape)));
  add(child(deck.presentation(), NS.p, "defaultTextStyle"));
  return found;
}
