/** Pictures of shapes, and the pictures that a file has for content that a page cannot draw. */
import type { Element } from "@xmldom/xmldom";
import { toBase64 } from "./base64";
import type { Deck } from "./deck/deck";
import { kindOf } from "./deck/parts";
import { shapeProperties, shapesIn, type Shape } from "./deck/shapes";
import { NS, attribute, child, descendants, elements, parseXml, rootOf } from "./deck/xml";

const DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram";
/** The namespace of the drawing that PowerPoint keeps of SmartArt ([MS-ODRAWXML] 2.6). */
const DIAGRAM_DRAWING = "http://schemas.microsoft.com/office/drawing/2008/diagram";
const VML = "urn:schemas-microsoft-com:vml";
const VML_OFFICE = "urn:schemas-microsoft-com:office:office";

/** The picture formats that browsers show, which exclude EMF, WMF and TIFF. */
const SHOWN = /^image\/(?:png|jpe?g|gif|bmp|webp|svg\+xml)$/;

/** The picture of a shape as a `data:` URL; undefined when it has none that a browser shows. */
export function pictureOf(deck: Deck, part: string, shape: Shape): string | undefined {
  switch (shape.kind) {
    case "picture":
      return embedded(deck, part, child(shape.element, NS.p, "blipFill"));
    case "shape":
      return embedded(deck, part, child(shapeProperties(shape.element), NS.a, "blipFill"));
    case "graphic":
      return standIn(deck, part, shape);
    case "group":
    case "table":
    case "line":
      return undefined;
  }
}

/** The picture of a `blipFill`: preferably its SVG, else the PNG that accompanies it. */
function embedded(deck: Deck, part: string, fill: Element | undefined): string | undefined {
  const blip = child(fill, NS.a, "blip");
  if (!blip) return undefined;
  const inExtensions = elements(blip)
    .flatMap((list) => elements(list))
    .flatMap((extension) => elements(extension));
  return [...inExtensions, blip]
    .map((element) => dataOf(deck, part, attribute(element, "embed", NS.r)))
    .find((data) => data !== undefined);
}

function dataOf(deck: Deck, part: string, id: string | undefined): string | undefined {
  const rel = deck.parts.relationship(part, id);
  if (!rel || rel.external || !deck.parts.has(rel.target)) return undefined;
  const type = deck.parts.contentType(rel.target);
  if (!SHOWN.test(type)) return undefined;
  return `data:${type};base64,${toBase64(deck.parts.bytes(rel.target))}`;
}

/**
 * The picture that the file has for programs that cannot draw the frame: in `mc:Fallback` (ink, new
 * charts, models), inside an object, or, for objects of PowerPoint 2007, in the slide's VML.
 */
function standIn(deck: Deck, part: string, { element, outer }: Shape): string | undefined {
  const fallback = child(outer, NS.mc, "Fallback");
  const [picture] = [fallback, element].flatMap((from) =>
    from ? descendants(from, NS.p, "pic") : [],
  );
  if (picture) return embedded(deck, part, child(picture, NS.p, "blipFill"));
  const [object] = descendants(element, NS.p, "oleObj");
  const id = attribute(object, "spid");
  return id === undefined ? undefined : inVml(deck, part, id);
}

function inVml(deck: Deck, part: string, id: string): string | undefined {
  const drawing = deck.parts.related(part, "vmlDrawing");
  const root = drawing === undefined ? undefined : readable(deck, drawing);
  if (drawing === undefined || !root) return undefined;
  const shape = descendants(root, VML, "shape").find((one) => attribute(one, "id") === id);
  return dataOf(deck, drawing, attribute(child(shape, VML, "imagedata"), "relid", VML_OFFICE));
}

/** The root of a part that another program may have written badly; undefined if it cannot be read. */
function readable(deck: Deck, part: string): Element | undefined {
  if (!deck.parts.has(part)) return undefined;
  try {
    return deck.parts.root(part);
  } catch {
    return undefined;
  }
}

/** The shapes of SmartArt, and the part that has their pictures; undefined without a drawing. */
export function diagramOf(
  deck: Deck,
  part: string,
  frame: Element,
): { readonly part: string; readonly shapes: readonly Shape[] } | undefined {
  const [ids] = descendants(frame, DIAGRAM, "relIds");
  const data = deck.parts.relationship(part, attribute(ids, "dm", NS.r))?.target;
  const root = data === undefined ? undefined : readable(deck, data);
  const [extension] = root ? descendants(root, DIAGRAM_DRAWING, "dataModelExt") : [];
  const rel = deck.parts.relationship(part, attribute(extension, "relId"));
  if (!rel || kindOf(rel) !== "diagramDrawing" || !readable(deck, rel.target)) return undefined;
  // Its elements are those of a slide in another namespace.
  const xml = deck.parts.text(rel.target).replaceAll(`"${DIAGRAM_DRAWING}"`, `"${NS.p}"`);
  const tree = child(rootOf(parseXml(xml)), NS.p, "spTree");
  const shapes = tree ? shapesIn(tree) : [];
  return shapes.length === 0 ? undefined : { part: rel.target, shapes };
}
