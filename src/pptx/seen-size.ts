/** The visible size of a shape. */
import { boxOf, placeOf, throughGroups } from "./bounds";
import type { Package } from "./package";
import type { Shape } from "./slide";

/** The visible width and height of a shape in EMU, before rotation: groups scale the shapes in them. */
export function seenSize(
  pkg: Package,
  part: string,
  shape: Shape,
): { readonly width: number; readonly height: number } | undefined {
  const transform = placeOf(pkg, part, shape);
  const box = transform && boxOf(transform, "off", "ext");
  if (!box) return undefined;
  const { left, top, right, bottom } = throughGroups(shape.element, box);
  return { width: Math.abs(right - left), height: Math.abs(bottom - top) };
}
