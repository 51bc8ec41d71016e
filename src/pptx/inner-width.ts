/** How wide the lines of a text frame are: the shape or cell without its insets, or one of its columns. */
import type { XmlElement } from "../xml/parse";
import { boxOf, placeOf, throughGroups } from "./bounds";
import type { Package } from "./package";
import { bodyPropertiesOf } from "./placeholder";
import type { Frame } from "./slide";
import { INSET, slideSize } from "./text-box";

/** The width in EMU; at least one point. */
export function innerWidth(pkg: Package, slidePart: string, frame: Frame): number {
  const width = frame.cell
    ? cellWidth(frame, frame.cell.column)
    : textWidth(pkg, slidePart, frame, bodyPropertiesOf(pkg, slidePart, frame));
  return Math.max(12700, Math.round(width));
}

function textWidth(
  pkg: Package,
  slidePart: string,
  { shape }: Frame,
  properties: readonly XmlElement[],
): number {
  const said = (name: string): string | undefined =>
    properties.map((e) => e.attr(name)).find((value) => value !== undefined);
  const length = (name: string, usual: number): number => {
    const value = Number(said(name) ?? usual);
    return Number.isFinite(value) ? value : usual;
  };
  const transform = placeOf(pkg, slidePart, shape);
  const own = transform && boxOf(transform, "off", "ext");
  const box = own ? throughGroups(shape.element, own) : undefined;
  const isTurned = /vert/i.test(said("vert") ?? "horz");
  const [width, near, far] = isTurned
    ? [box && box.bottom - box.top, length("tIns", INSET.vertical), length("bIns", INSET.vertical)]
    : [
        box && box.right - box.left,
        length("lIns", INSET.horizontal),
        length("rIns", INSET.horizontal),
      ];
  const columns = Math.max(1, length("numCol", 1));
  const gaps = (columns - 1) * Math.max(0, length("spcCol", 0));
  return ((width ?? slideSize(pkg).width) - near - far - gaps) / columns;
}

function cellWidth({ body, shape }: Frame, column: number): number {
  const cell = body.parent;
  const grid = shape.element
    .child("a", "graphic")
    ?.child("a", "graphicData")
    ?.child("a", "tbl")
    ?.child("a", "tblGrid");
  const widths = (grid?.childrenNamed("a", "gridCol") ?? []).map((e) => Number(e.attr("w")) || 0);
  const span = Math.max(1, Number(cell?.attr("gridSpan") ?? 1) || 1);
  const whole = widths.slice(column, column + span).reduce((sum, width) => sum + width, 0);
  const properties = cell?.child("a", "tcPr");
  const margin = (name: string): number => Number(properties?.attr(name) ?? INSET.horizontal) || 0;
  return whole - margin("marL") - margin("marR");
}
