/** The format of text runs, which an equation takes over from its text; and text runs written in a given format. */
import { escapeText } from "../xml/escape";
import { NS } from "../xml/namespaces";
import type { XmlElement } from "../xml/parse";
import type { RunFormat } from "../xml/run-format";
import { prefixOf, withUsualPrefix } from "./prefix";
import { splice } from "./splice";

const FILLS = ["solidFill", "gradFill", "noFill", "pattFill", "blipFill", "grpFill"] as const;

/** Reads language, size and fill of an a:rPr or a:endParaRPr. The text's fill is a direct child: a:ln contains another. */
export function formatOf(properties: XmlElement | undefined): RunFormat {
  if (!properties) return {};
  const lang = properties.attr("lang");
  const size = Number(properties.attr("sz") ?? Number.NaN);
  const fill = properties.elements.find(
    (e) => e.namespace === NS.a && FILLS.some((name) => name === e.local),
  );
  // A damaged fill must not be copied into each run of an equation.
  const whole = fill && isWhole(fill) ? fill : undefined;
  return {
    ...(lang ? { lang } : {}),
    ...(Number.isInteger(size) && size >= 100 && size <= 400000 ? { size } : {}),
    ...(whole ? { fill: withUsualPrefix(whole, "a") } : {}),
  };
}

const COLORS = "scrgbClr srgbClr hslClr sysClr schemeClr prstClr".split(" ");

/** The children a fill may have (ECMA-376 part 1, 20.1.8); the inside of colours and pictures is not checked. */
const INSIDE: ReadonlyMap<string, readonly string[]> = new Map([
  ["noFill", []],
  ["grpFill", []],
  ["solidFill", COLORS],
  ["gradFill", ["gsLst", "lin", "path", "tileRect"]],
  ["gsLst", ["gs"]],
  ["gs", COLORS],
  ["path", ["fillToRect"]],
  ["pattFill", ["fgClr", "bgClr"]],
  ["fgClr", COLORS],
  ["bgClr", COLORS],
  ["blipFill", ["blip", "srcRect", "tile", "stretch"]],
]);

/** Does the fill have only allowed children, no text between them, and one colour where it takes colours? */
function isWhole(fill: XmlElement): boolean {
  const allowed = INSIDE.get(fill.local);
  if (!allowed) return true;
  const { elements } = fill;
  return (
    fill.text.trim() === "" &&
    (allowed !== COLORS || elements.length === 1) &&
    elements.every((e) => e.namespace === NS.a && allowed.includes(e.local) && isWhole(e))
  );
}

/** The a:rPr of a run, a break or a field. */
export function propertiesOf(run: XmlElement): XmlElement | undefined {
  return run.child("a", "rPr");
}

/** The first a:rPr inside an equation: usually all its runs have the same. */
export function mathPropertiesOf(math: XmlElement): XmlElement | undefined {
  return math.descendants("a", "rPr")[0];
}

/** The run's XML with another text; its properties are copied as they are written. */
export function runWithText(run: XmlElement, text: string): string {
  const t = run.child("a", "t");
  if (!t) return run.outerXml;
  const from = run.from;
  const written = t.selfClosing
    ? `${t.source.slice(t.from, t.openTo - 2).trimEnd()}>${escapeText(text)}</${t.name}>`
    : `${t.source.slice(t.from, t.openTo)}${escapeText(text)}</${t.name}>`;
  return splice(run.outerXml, [{ from: t.from - from, to: t.to - from, text: written }]);
}

/**
 * A new run in the given format, without what belongs to one run only (a link, a spelling mark), for
 * the paragraph that `beside` is or is in.
 */
export function plainRun(
  text: string,
  properties: XmlElement | undefined,
  beside: XmlElement,
): string {
  const a = prefixOf(beside);
  return `<${a}r>${renamedProperties(properties, "rPr")}<${a}t>${escapeText(text)}</${a}t></${a}r>`;
}

/** Run properties under another local name (a:endParaRPr has the same type), without links and spelling marks, or "". */
export function renamedProperties(properties: XmlElement | undefined, local: string): string {
  if (!properties) return "";
  const name = prefixOf(properties) + local;
  const attributes = plainAttributes(properties);
  const children = plainChildren(properties)
    .map((e) => e.outerXml)
    .join("");
  return children === ""
    ? `<${name}${attributes}/>`
    : `<${name}${attributes}>${children}</${name}>`;
}

/** The attributes without spelling marks, as they are written, and the children without links. */
function plainAttributes(properties: XmlElement): string {
  return properties.source
    .slice(properties.from + 1 + properties.name.length, properties.openTo)
    .replace(/\/?>$/, "")
    .replace(/\s(?:err|smtClean|dirty|bmk)\s*=\s*(?:"[^"]*"|'[^']*')/g, "")
    .trimEnd();
}

function plainChildren(properties: XmlElement): readonly XmlElement[] {
  return properties.elements.filter(
    (e) => !e.is("a", "hlinkClick") && !e.is("a", "hlinkMouseOver"),
  );
}

/** An a:rPr with these properties, without links and spelling marks, or ""; copied unchanged where it has none. */
export function plainProperties(properties: XmlElement | undefined): string {
  const isPlain =
    properties?.is("a", "rPr") === true &&
    plainChildren(properties).length === properties.elements.length;
  return isPlain ? properties.outerXml : renamedProperties(properties, "rPr");
}

/** A run with these properties, for the paragraph that `beside` is or is in; `run` is one that has them. */
export function runOf(
  text: string,
  properties: string,
  beside: XmlElement,
  run: XmlElement | undefined,
): string {
  if (run) return runWithText(run, text);
  const a = prefixOf(beside);
  return `<${a}r>${properties}<${a}t>${escapeText(text)}</${a}t></${a}r>`;
}

/** The properties to set; undefined removes one, an absent one is left as it is. */
export interface SetFormat {
  /** Hundredths of a point. */
  readonly size?: number | undefined;
  /** A fill as XML, with the prefix `a`. */
  readonly fill?: string | undefined;
  readonly bold?: boolean | undefined;
}

/**
 * The properties as an a:rPr with another format, without links and spelling marks. `at` is an element
 * with the prefix to use for a new one. Children are in the order of the schema (ECMA-376 part 1, 21.1.2.3.9).
 */
export function withFormat(
  properties: XmlElement | undefined,
  at: XmlElement,
  format: SetFormat,
): string {
  const name = `${prefixOf(properties ?? at)}rPr`;
  const attributes = properties ? plainAttributes(properties) : "";
  const sized = "size" in format ? withAttribute(attributes, "sz", format.size) : attributes;
  const set =
    format.bold === undefined ? sized : withAttribute(sized, "b", format.bold ? 1 : undefined);
  const children = properties ? plainChildren(properties) : [];
  const isFill = (e: XmlElement): boolean =>
    e.namespace === NS.a && FILLS.some((f) => f === e.local);
  const line = children.filter((e) => e.is("a", "ln"));
  const fill =
    "fill" in format ? [format.fill ?? ""] : children.filter(isFill).map((e) => e.outerXml);
  const others = children.filter((e) => !isFill(e) && !line.includes(e));
  const content = [...line.map((e) => e.outerXml), ...fill, ...others.map((e) => e.outerXml)].join(
    "",
  );
  return content === "" ? `<${name}${set}/>` : `<${name}${set}>${content}</${name}>`;
}

function withAttribute(attributes: string, name: "sz" | "b", value: number | undefined): string {
  const others = attributes.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), "");
  return value === undefined ? others : `${others} ${name}="${value}"`;
}

/** Is the text that has these properties bold? */
export function isBold(properties: XmlElement | undefined): boolean {
  return /^(?:1|true|on)$/.test(properties?.attr("b") ?? "");
}
