/**
 * Resizes text boxes to fit their text. The stand-in has no fonts, so it measures roughly: half an em for a
 * letter, 1.2 em for a line. That is good enough to see whether a box was resized.
 */
import type { Deck } from "../deck/deck";
import { bodyProperties, placeOf } from "../deck/placeholders";
import { shapeProperties, textBodyOf, transformOf } from "../deck/shapes";
import type { Shape } from "../deck/shapes";
import { NS, attribute, child, create, ensure } from "../deck/xml";
import { paragraphsOf } from "./characters";
import type { EquationCount } from "./characters";
import { runStyle } from "./style";

const EMU_PER_POINT = 12700;

/** Sets the height of a shape whose body has `a:spAutoFit`; does nothing for others. */
export function fitShape(deck: Deck, part: string, shape: Shape, count: EquationCount): void {
  const body = textBodyOf(shape.element);
  if (!body || shape.parent) return;
  const properties = bodyProperties(deck, part, shape.element);
  const fit = properties.find((element) =>
    ["spAutoFit", "normAutofit", "noAutofit"].some((name) => child(element, NS.a, name)),
  );
  if (!fit || !child(fit, NS.a, "spAutoFit")) return;
  const value = (name: string, otherwise: number): number =>
    Number(
      properties.map((element) => attribute(element, name)).find((v) => v !== undefined) ??
        otherwise,
    );
  const wraps = properties.map((e) => attribute(e, "wrap")).find((v) => v !== undefined) !== "none";
  const place = placeOf(deck, part, shape);
  const width = place.width - value("lIns", 91440) - value("rIns", 91440);
  let height = value("tIns", 45720) + value("bIns", 45720);
  for (const paragraph of paragraphsOf(body, count)) {
    const size = runStyle(deck, part, shape.element, paragraph, paragraph.segments[0]).size;
    const perLine = Math.max(1, Math.floor(width / (size * 0.5 * EMU_PER_POINT)));
    const text = paragraph.segments.map((segment) => segment.text).join("");
    for (const line of text.split("\v")) {
      const lines = wraps ? Math.max(1, Math.ceil(line.length / perLine)) : 1;
      height += lines * size * 1.2 * EMU_PER_POINT;
    }
  }
  deck.parts.edit(part);
  const target = shapeProperties(shape.element);
  if (!target) return;
  let transform = transformOf(shape.element);
  if (!transform) {
    transform = create(target, NS.a, "a:xfrm");
    target.insertBefore(transform, target.firstChild);
    const offset = ensure(transform, NS.a, "a:off");
    offset.setAttribute("x", String(place.x));
    offset.setAttribute("y", String(place.y));
  }
  const extent = ensure(transform, NS.a, "a:ext");
  if (!extent.hasAttribute("cx")) extent.setAttribute("cx", String(place.width));
  extent.setAttribute("cy", String(Math.round(height)));
}
