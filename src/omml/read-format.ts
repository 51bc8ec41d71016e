/** Reads run properties of DrawingML (PowerPoint) and WordprocessingML, as far as the tree can hold them. */
import type { TextNode } from "../math/ast";
import { NS } from "../xml/namespaces";
import { parseXml, type XmlElement } from "../xml/parse";
import { familyOfFont } from "./fonts";

/** Format of a run or of control properties. */
export interface Format {
  readonly bold: boolean;
  /** undefined: not specified. */
  readonly italic: boolean | undefined;
  /** Six hexadecimal digits, upper case; undefined: the text's colour. */
  readonly color: string | undefined;
  readonly family: TextNode["family"];
  /** Whether DrawingML (PowerPoint) wrote it; Word writes `w:rPr`. */
  readonly drawing: boolean;
  /** An attribute that LaTeX cannot express. */
  readonly lost: string | undefined;
}

export const PLAIN_FORMAT: Format = {
  bold: false,
  italic: undefined,
  color: undefined,
  family: "roman",
  drawing: false,
  lost: undefined,
};

/** Formats by XML: thousands of runs have the same properties, which are read once. */
const remembered = new Map<string, Format>();
const MAX_REMEMBERED = 500;

/** The format of `a:rPr` or `w:rPr`; the element may have been parsed without its children. */
export function readFormat(properties: XmlElement): Format {
  const xml = properties.outerXml;
  let format = remembered.get(xml);
  if (!format) {
    const whole = withChildren(properties);
    format = whole.is("w", "rPr") ? word(whole) : drawing(whole);
    if (remembered.size < MAX_REMEMBERED) remembered.set(xml, format);
  }
  return format;
}

function withChildren(properties: XmlElement): XmlElement {
  if (properties.first || properties.closeFrom === properties.openTo) return properties;
  const root = parseXml(`<x xmlns:a="${NS.a}" xmlns:w="${NS.w}">${properties.outerXml}</x>`);
  return root.elements[0] ?? properties;
}

function drawing(properties: XmlElement): Format {
  const latin = properties.child("a", "latin");
  const pitch = latin?.attr("pitchFamily");
  const color = properties.child("a", "solidFill")?.elements[0];
  const underlined = properties.attr("u") ?? "none";
  const struck = properties.attr("strike") ?? "noStrike";
  return {
    bold: isOn(properties.attr("b") ?? "0"),
    italic: optionalFlag(properties.attr("i")),
    color: color && hexadecimal(drawingColor(color)),
    family: latin
      ? familyOfFont(latin.attr("typeface") ?? "", pitch === undefined ? undefined : Number(pitch))
      : "roman",
    drawing: true,
    lost: underlined !== "none" ? "u" : struck !== "noStrike" ? "strike" : undefined,
  };
}

function drawingColor(color: XmlElement): string | undefined {
  if (color.is("a", "srgbClr")) return color.attr("val");
  if (color.is("a", "sysClr")) return color.attr("lastClr");
  if (color.is("a", "prstClr")) return PRESET_COLORS.get(color.attr("val") ?? "");
  // A theme colour is the text's: PowerPoint repeats the placeholder's in every run.
  return undefined;
}

function word(properties: XmlElement): Format {
  const flag = (name: string): boolean | undefined => {
    const element = properties.child("w", name);
    return element ? isOn(element.attrNS("w", "val") ?? "1") : undefined;
  };
  const fonts = properties.child("w", "rFonts");
  return {
    bold: flag("b") ?? false,
    italic: flag("i"),
    color: hexadecimal(properties.child("w", "color")?.attrNS("w", "val")),
    family: fonts ? familyOfFont(fonts.attrNS("w", "ascii") ?? "", undefined) : "roman",
    drawing: false,
    lost: undefined,
  };
}

function hexadecimal(color: string | undefined): string | undefined {
  return color !== undefined && /^[0-9A-Fa-f]{6}$/.test(color) ? color.toUpperCase() : undefined;
}

/** ECMA-376 ST_OnOff with the spellings of all writers; an absent value is true. */
export function isOn(value: string): boolean {
  return value === "1" || value === "on" || value === "true" || value === "";
}

function optionalFlag(value: string | undefined): boolean | undefined {
  return value === undefined ? undefined : isOn(value);
}

/** DrawingML's colour names that occur in equations. */
const PRESET_COLORS: ReadonlyMap<string, string> = new Map([
  ["black", "000000"],
  ["white", "FFFFFF"],
  ["red", "FF0000"],
  ["green", "008000"],
  ["blue", "0000FF"],
  ["yellow", "FFFF00"],
  ["cyan", "00FFFF"],
  ["magenta", "FF00FF"],
  ["gray", "808080"],
  ["orange", "FFA500"],
  ["purple", "800080"],
  ["brown", "A52A2A"],
]);
