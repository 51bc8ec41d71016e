/** New shapes, as PowerPoint writes those that the API adds. */
import type { Element } from "@xmldom/xmldom";
import { freeShapeId } from "../deck/shapes";
import { NS, documentOf, escapeXml, importXml, rootOf } from "../deck/xml";
import { ApiError } from "./object";
import type { Arg, Json } from "./object";

type Options = Readonly<Record<string, Json>>;

const POINT = 12700;

function transform(options: Options, width: number, height: number): string {
  const points = (name: string, otherwise: number): number => {
    const value = options[name];
    if (value === undefined || value === null) return Math.round(otherwise * POINT);
    if (typeof value !== "number") throw new ApiError("InvalidArgument");
    return Math.round(value * POINT);
  };
  return (
    `<a:xfrm><a:off x="${points("left", 0)}" y="${points("top", 0)}"/>` +
    `<a:ext cx="${points("width", width)}" cy="${points("height", height)}"/></a:xfrm>`
  );
}

function add(tree: Element, make: (id: string) => string): string {
  const id = freeShapeId(rootOf(documentOf(tree)));
  const extensions = tree.lastChild?.nodeName === "p:extLst" ? tree.lastChild : null;
  tree.insertBefore(importXml(make(id), tree), extensions);
  return id;
}

/** The XML of a text's paragraphs, with "\r" or line feeds between them and "\v" for line breaks. */
function paragraphsXml(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((paragraph) => {
      const runs = paragraph
        .split("\v")
        .map((line) =>
          line === ""
            ? ""
            : `<a:r><a:rPr lang="en-US" dirty="0"/><a:t>${escapeXml(line)}</a:t></a:r>`,
        )
        .join('<a:br><a:rPr lang="en-US" dirty="0"/></a:br>');
      return `<a:p>${runs}<a:endParaRPr lang="en-US" dirty="0"/></a:p>`;
    })
    .join("");
}

const NAMESPACES = `xmlns:p="${NS.p}" xmlns:a="${NS.a}"`;

export function addTextBox(tree: Element, text: string, options: Options): string {
  return add(
    tree,
    (id) =>
      `<p:sp ${NAMESPACES}><p:nvSpPr><p:cNvPr id="${id}" name="TextBox ${Number(id) - 1}"/>` +
      `<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${transform(options, 150, 29)}` +
      `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>` +
      `<p:txBody><a:bodyPr wrap="square" rtlCol="0"><a:spAutoFit/></a:bodyPr><a:lstStyle/>${paragraphsXml(text)}</p:txBody></p:sp>`,
  );
}

/** Preset geometries for API names whose spelling differs: "RoundRectangle" is `roundRect`. */
const GEOMETRY: ReadonlyMap<string, string> = new Map([
  ["Rectangle", "rect"],
  ["RoundRectangle", "roundRect"],
  ["RightTriangle", "rtTriangle"],
  ["Ellipse", "ellipse"],
]);

export function addGeometricShape(tree: Element, type: string, options: Options): string {
  const preset = GEOMETRY.get(type) ?? type.charAt(0).toLowerCase() + type.slice(1);
  return add(
    tree,
    (id) =>
      `<p:sp ${NAMESPACES}><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(type)} ${Number(id) - 1}"/>` +
      `<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${transform(options, 72, 72)}` +
      `<a:prstGeom prst="${escapeXml(preset)}"><a:avLst/></a:prstGeom></p:spPr>` +
      `<p:txBody><a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody></p:sp>`,
  );
}

const CONNECTORS: ReadonlyMap<string, string> = new Map([
  ["Straight", "straightConnector1"],
  ["Elbow", "bentConnector3"],
  ["Curve", "curvedConnector3"],
]);

export function addLine(tree: Element, type: Arg, options: Options): string {
  const preset = CONNECTORS.get(typeof type === "string" ? type : "Straight");
  if (preset === undefined) throw new ApiError("InvalidArgument");
  return add(
    tree,
    (id) =>
      `<p:cxnSp ${NAMESPACES}><p:nvCxnSpPr><p:cNvPr id="${id}" name="Straight Connector ${Number(id) - 1}"/>` +
      `<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>${transform(options, 72, 0)}` +
      `<a:prstGeom prst="${preset}"><a:avLst/></a:prstGeom></p:spPr></p:cxnSp>`,
  );
}
