/** The names of Office.js for the kinds of shapes and placeholders. */
import type { Element } from "@xmldom/xmldom";
import { isTextBox, placeholderOf, shapeProperties } from "../deck/shapes";
import type { Shape } from "../deck/shapes";
import { NS, attribute, child, path } from "../deck/xml";

/** `Shape.type`. */
export function shapeTypeOf(shape: Shape): string {
  switch (shape.kind) {
    case "picture":
      return path(shape.element, NS.p, "nvPicPr", "nvPr") && mediaOf(shape.element)
        ? "Media"
        : "Image";
    case "group":
      return "Group";
    case "line":
      return "Line";
    case "table":
      return "Table";
    case "graphic":
      return graphicType(shape.element);
    case "shape":
      if (placeholderOf(shape.element)) return "Placeholder";
      if (isTextBox(shape.element)) return "TextBox";
      return child(shapeProperties(shape.element), NS.a, "custGeom")
        ? "Freeform"
        : "GeometricShape";
  }
}

function mediaOf(picture: Element): boolean {
  const properties = path(picture, NS.p, "nvPicPr", "nvPr");
  return ["videoFile", "audioFile", "wavAudioFile"].some((name) => child(properties, NS.a, name));
}

function graphicType(frame: Element): string {
  const uri = attribute(path(frame, NS.a, "graphic", "graphicData"), "uri") ?? "";
  if (uri.endsWith("/chart")) return "Chart";
  if (uri.endsWith("/diagram")) return "SmartArt";
  if (uri.endsWith("/ole")) return "Ole";
  if (uri.includes("webextension")) return "ContentApp";
  return "Unsupported";
}

/** `PlaceholderFormat.type`. */
export function placeholderTypeOf(shape: Element): string {
  const type = attribute(placeholderOf(shape), "type") ?? "obj";
  return PLACEHOLDERS.get(type) ?? "Unsupported";
}

const PLACEHOLDERS: ReadonlyMap<string, string> = new Map([
  ["title", "Title"],
  ["ctrTitle", "CenterTitle"],
  ["subTitle", "Subtitle"],
  ["body", "Body"],
  ["obj", "Content"],
  ["dt", "Date"],
  ["ftr", "Footer"],
  ["hdr", "Header"],
  ["sldNum", "SlideNumber"],
  ["pic", "Picture"],
  ["tbl", "Table"],
  ["chart", "Chart"],
  ["dgm", "SmartArt"],
  ["media", "Media"],
]);
