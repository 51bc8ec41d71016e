/**
 * Whether a paragraph has a bullet, its own or an inherited one (ECMA-376 part 1, 21.1.2.4).
 */
import type { XmlElement } from "../xml/parse";
import type { Package } from "./package";
import { levelOf, levelStylesOf } from "./placeholder";
import type { Frame } from "./slide";

/** Does PowerPoint draw a bullet or a number in front of the paragraph? */
export function hasBullet(
  pkg: Package,
  slidePart: string,
  frame: Frame,
  paragraph: XmlElement,
): boolean {
  const own = paragraph.child("a", "pPr");
  // A table cell inherits from no placeholder.
  const shape = frame.cell ? {} : frame.shape;
  const styles = levelStylesOf(pkg, slidePart, shape, frame.body, levelOf(own));
  for (const candidate of own ? [own, ...styles] : styles) {
    const bullet = bulletOf(candidate);
    if (bullet !== undefined) return bullet;
  }
  return false;
}

/** What the properties themselves say; undefined where it is inherited. */
function bulletOf(properties: XmlElement): boolean | undefined {
  if (properties.child("a", "buNone")) return false;
  if (["buChar", "buAutoNum", "buBlip"].some((name) => properties.child("a", name))) return true;
  return undefined;
}
