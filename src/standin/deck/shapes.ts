/** The shapes of a slide, layout, master or notes page, as the API counts them. */
import type { Element } from "@xmldom/xmldom";
import type { CellPlace } from "../selection";
import { NS, attribute, child, children, elements, is, path } from "./xml";

export type ShapeKind = "shape" | "picture" | "group" | "table" | "line" | "graphic";

export interface Shape {
  readonly element: Element;
  /** The child of the shape tree that contains it: itself, or `mc:AlternateContent`. */
  readonly outer: Element;
  readonly kind: ShapeKind;
  readonly id: string;
  readonly name: string;
  readonly parent: Shape | undefined;
}

/** EMU, before rotation. */
export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

const KINDS: ReadonlyMap<string, ShapeKind> = new Map<string, ShapeKind>([
  ["sp", "shape"],
  ["pic", "picture"],
  ["grpSp", "group"],
  ["cxnSp", "line"],
  ["graphicFrame", "graphic"],
  ["contentPart", "graphic"],
]);

/** Namespaces that PowerPoint understands in `mc:Choice/@Requires`. */
const UNDERSTOOD = new Set([
  "a14",
  "a16",
  "p14",
  "p15",
  "p159",
  "p16",
  "m",
  "v",
  "wps",
  "aink",
  "am3d",
  "cx",
  "cx1",
  "cx2",
  "cx4",
  "we",
  "sle15",
  "iact",
  "pslz",
  "psez",
  "psuz",
  "thm15",
  "adec",
  "asvg",
  "dgm",
  "dgm14",
]);

/** The content of an `mc:AlternateContent` that applies: the first choice that is understood, or the fallback. */
function chosen(alternate: Element): Element | undefined {
  const choice = children(alternate, NS.mc, "Choice").find((element) =>
    (attribute(element, "Requires") ?? "").split(/\s+/).every((prefix) => UNDERSTOOD.has(prefix)),
  );
  return choice ?? child(alternate, NS.mc, "Fallback");
}

export function shapeTree(root: Element): Element | undefined {
  return path(root, NS.p, "cSld", "spTree");
}

function shapeOf(outer: Element, parent: Shape | undefined): Shape | undefined {
  let element: Element | undefined = outer;
  if (is(outer, NS.mc, "AlternateContent")) {
    const content = chosen(outer);
    element = content && elements(content)[0];
  }
  if (!element || element.namespaceURI !== NS.p) return undefined;
  let kind = KINDS.get(element.localName ?? "");
  if (!kind) return undefined;
  if (kind === "graphic" && tableOf(element)) kind = "table";
  const properties = nonVisual(element);
  return {
    element,
    outer,
    kind,
    id: attribute(properties, "id") ?? "",
    name: attribute(properties, "name") ?? "",
    parent,
  };
}

/** Direct children of a shape tree or a group, back to front. */
export function shapesIn(container: Element, parent?: Shape): Shape[] {
  return elements(container).flatMap((outer) => {
    const shape = shapeOf(outer, parent);
    return shape ? [shape] : [];
  });
}

export function topShapes(root: Element): Shape[] {
  const tree = shapeTree(root);
  return tree ? shapesIn(tree) : [];
}

/** All shapes with those in groups, each group before its members. */
export function allShapes(root: Element): Shape[] {
  const withMembers = (shape: Shape): Shape[] => [
    shape,
    ...(shape.kind === "group" ? shapesIn(shape.element, shape).flatMap(withMembers) : []),
  ];
  return topShapes(root).flatMap(withMembers);
}

export function findShape(root: Element, id: string): Shape | undefined {
  return allShapes(root).find((shape) => shape.id === id);
}

/** `p:cNvPr`. */
export function nonVisual(shape: Element): Element | undefined {
  const holder = elements(shape).find((element) => /^nv\w*Pr$/.test(element.localName ?? ""));
  return child(holder, NS.p, "cNvPr");
}

/** `p:nvPr`: placeholder, tags and custom data. */
export function applicationProperties(shape: Element): Element | undefined {
  const holder = elements(shape).find((element) => /^nv\w*Pr$/.test(element.localName ?? ""));
  return child(holder, NS.p, "nvPr");
}

export function placeholderOf(shape: Element): Element | undefined {
  return child(applicationProperties(shape), NS.p, "ph");
}

/** `p:spPr` or `p:grpSpPr`. */
export function shapeProperties(shape: Element): Element | undefined {
  return child(shape, NS.p, "spPr") ?? child(shape, NS.p, "grpSpPr");
}

export function textBodyOf(shape: Element): Element | undefined {
  return child(shape, NS.p, "txBody");
}

export function isTextBox(shape: Element): boolean {
  return attribute(path(shape, NS.p, "nvSpPr", "cNvSpPr"), "txBox") === "1";
}

/** `a:xfrm` of a shape, `p:xfrm` of a graphic frame, `p14:xfrm` of ink. */
export function transformOf(shape: Element): Element | undefined {
  return (
    child(shapeProperties(shape), NS.a, "xfrm") ??
    child(shape, NS.p, "xfrm") ??
    child(shape, NS.p14, "xfrm")
  );
}

export function frameOf(transform: Element | undefined): Frame | undefined {
  const offset = child(transform, NS.a, "off");
  const extent = child(transform, NS.a, "ext");
  if (!offset || !extent) return undefined;
  return {
    x: Number(attribute(offset, "x") ?? 0),
    y: Number(attribute(offset, "y") ?? 0),
    width: Number(attribute(extent, "cx") ?? 0),
    height: Number(attribute(extent, "cy") ?? 0),
  };
}

// ── tables
/** `a:tbl` of a graphic frame. */
export function tableOf(frame: Element): Element | undefined {
  return path(frame, NS.a, "graphic", "graphicData", "tbl");
}

export function rowsOf(table: Element): Element[] {
  return children(table, NS.a, "tr");
}

export function cellsOf(row: Element): Element[] {
  return children(row, NS.a, "tc");
}

export function columnsOf(table: Element): Element[] {
  return children(child(table, NS.a, "tblGrid"), NS.a, "gridCol");
}

export function cellAt(table: Element, place: CellPlace): Element | undefined {
  const row = rowsOf(table)[place.row];
  return row && cellsOf(row)[place.column];
}

export function cellBody(cell: Element): Element | undefined {
  return child(cell, NS.a, "txBody");
}

/** The text body of a shape, or of a cell of its table. */
export function bodyAt(shape: Shape, cell: CellPlace | undefined): Element | undefined {
  if (!cell) return textBodyOf(shape.element);
  const table = tableOf(shape.element);
  const found = table && cellAt(table, cell);
  return found && cellBody(found);
}

/** A shape id that is free on the page. */
export function freeShapeId(root: Element): string {
  let highest = 1;
  const visit = (element: Element): void => {
    if (element.localName === "cNvPr") {
      highest = Math.max(highest, Number(attribute(element, "id") ?? 0));
    }
    elements(element).forEach(visit);
  };
  visit(root);
  return String(highest + 1);
}
