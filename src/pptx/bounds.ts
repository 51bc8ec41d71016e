/**
 * Where shapes are on a slide, in EMU from its upper left corner: placeholders inherit their place
 * from layout and master, shapes in a group are scaled with it, and rotated shapes have the bounds
 * of their rotated corners (ECMA-376 part 1, 20.1.7.6 and 20.1.7.5).
 */
import type { XmlElement } from "../xml/parse";
import type { Package } from "./package";
import { ancestorsOf } from "./placeholder";
import { shapesOf, type Shape } from "./slide";

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The shapes of a slide, layout or master whose place is known, with bounds in EMU; a group precedes its shapes. */
export function boundsOnSlide(
  pkg: Package,
  part: string,
): readonly { readonly shape: Shape; readonly bounds: Bounds }[] {
  const placed: { readonly shape: Shape; readonly bounds: Bounds }[] = [];
  for (const shape of shapesOf(pkg.root(part))) {
    const transform = placeOf(pkg, part, shape);
    const own = transform && turned(transform);
    if (!own) continue;
    placed.push({ shape, bounds: throughGroups(shape.element, own) });
  }
  return placed;
}

/** The a:xfrm of a shape or a picture, the p:xfrm of a table or a chart. */
export function transformOf(element: XmlElement): XmlElement | undefined {
  return (
    element.child("p", "xfrm") ??
    element.child("p", "spPr")?.child("a", "xfrm") ??
    element.child("p", "grpSpPr")?.child("a", "xfrm")
  );
}

/** The transform of a shape: its own, or that of the placeholder it inherits from. */
export function placeOf(pkg: Package, part: string, shape: Shape): XmlElement | undefined {
  return transformOf(shape.element) ?? inherited(pkg, part, shape);
}

function inherited(pkg: Package, part: string, shape: Shape): XmlElement | undefined {
  if (!shape.placeholder) return undefined;
  const { onLayout, onMaster } = ancestorsOf(pkg, part, shape.placeholder);
  return (onLayout && transformOf(onLayout.element)) ?? (onMaster && transformOf(onMaster.element));
}

/** The bounds that a transform gives; `offset` and `extent` name its child elements. */
export function boxOf(transform: XmlElement, offset: string, extent: string): Bounds | undefined {
  const off = transform.child("a", offset);
  const ext = transform.child("a", extent);
  const [left, top] = [Number(off?.attr("x")), Number(off?.attr("y"))];
  const [width, height] = [Number(ext?.attr("cx")), Number(ext?.attr("cy"))];
  if (![left, top, width, height].every(Number.isFinite)) return undefined;
  return { left, top, right: left + width, bottom: top + height };
}

/** Sixty-thousandths of a degree. */
const DEGREE = 60000;

function turned(transform: XmlElement): Bounds | undefined {
  const box = boxOf(transform, "off", "ext");
  const angle = (Number(transform.attr("rot") ?? 0) / DEGREE) * (Math.PI / 180);
  if (!box || !Number.isFinite(angle) || angle === 0) return box;
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  const halfWidth = (width * cos + height * sin) / 2;
  const halfHeight = (width * sin + height * cos) / 2;
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}

/** Converts bounds from the coordinates of the groups around the element to those of the slide. */
export function throughGroups(element: XmlElement, own: Bounds): Bounds {
  let bounds = own;
  for (let e = element.parent; e; e = e.parent) {
    if (!e.is("p", "grpSp")) continue;
    const transform = transformOf(e);
    const outside = transform && boxOf(transform, "off", "ext");
    const inside = transform && boxOf(transform, "chOff", "chExt");
    if (!outside || !inside) continue;
    const across = scale(inside.left, inside.right, outside.left, outside.right);
    const down = scale(inside.top, inside.bottom, outside.top, outside.bottom);
    bounds = {
      left: across(bounds.left),
      right: across(bounds.right),
      top: down(bounds.top),
      bottom: down(bounds.bottom),
    };
  }
  return bounds;
}

function scale(from: number, to: number, newFrom: number, newTo: number): (x: number) => number {
  const factor = to === from ? 1 : (newTo - newFrom) / (to - from);
  return (x) => newFrom + (x - from) * factor;
}
