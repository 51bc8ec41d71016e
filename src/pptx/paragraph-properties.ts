/** Properties of the paragraphs that a display makes. Child order: ECMA-376 part 1, 21.1.2.2.7. */
import { NS } from "../xml/namespaces";
import type { XmlElement } from "../xml/parse";
import { prefixOf } from "./prefix";

/** What of a:pPr stands in front of the bullet's elements. */
const BEFORE_BULLET = new Set(["lnSpc", "spcBef", "spcAft"]);

/**
 * Properties for a display: the level (it decides the size), spacing and alignment stay; there is no
 * bullet, no margin and no indent, as PowerPoint's users set it.
 */
export function displayProperties(
  properties: XmlElement | undefined,
  paragraph: XmlElement,
): string {
  return without(
    properties,
    paragraph,
    new Map([
      ["marL", "0"],
      ["indent", "0"],
    ]),
  );
}

/** Properties for text that goes on behind a display: no second bullet, and aligned with the first line's text. */
export function continuedProperties(
  properties: XmlElement | undefined,
  paragraph: XmlElement,
): string {
  return without(properties, paragraph, new Map([["indent", "0"]]));
}

/** A place where text is set by a tab, in EMU from the left edge of the text. */
export interface TabStop {
  readonly pos: number;
  readonly algn: "ctr" | "r";
}

/** A line that is set by tabs runs from the left edge, also where its paragraph was centred or is written from the right. */
const FROM_THE_EDGE = { marL: "0", marR: "0", indent: "0", algn: "l", rtl: "0" };

/**
 * Properties for a line that is set by tabs, without a bullet; `styles`: what the paragraph inherits from,
 * nearest first. Only what is otherwise there is set: LibreOffice forgets tab stops beside a margin.
 */
export function tabbedProperties(
  properties: XmlElement | undefined,
  paragraph: XmlElement,
  stops: readonly TabStop[],
  styles: readonly XmlElement[],
): string {
  const a = prefixOf(properties ?? paragraph);
  const tabs = stops.map(({ pos, algn }) => `<${a}tab pos="${pos}" algn="${algn}"/>`).join("");
  const isOther = ([name, value]: readonly [string, string]): boolean =>
    [...(properties ? [properties] : []), ...styles]
      .flatMap((style) => style.attr(name) ?? [])
      .slice(0, 1)
      .some((said) => said !== value);
  const set = new Map(Object.entries(FROM_THE_EDGE).filter(isOther));
  return without(properties, paragraph, set, `<${a}tabLst>${tabs}</${a}tabLst>`);
}

function without(
  properties: XmlElement | undefined,
  paragraph: XmlElement,
  set: ReadonlyMap<string, string>,
  tabs?: string,
): string {
  const a = prefixOf(properties ?? paragraph);
  let attributes = "";
  for (const [name, value] of set) attributes += ` ${name}="${value}"`;
  if (!properties) return `<${a}pPr${attributes}><${a}buNone/>${tabs ?? ""}</${a}pPr>`;
  const written = properties.source
    .slice(properties.from + 1 + properties.name.length, properties.openTo)
    .replace(/\/?>$/, "")
    .replace(/\s([\w:]+)\s*=\s*(?:"[^"]*"|'[^']*')/g, (whole, name: string) =>
      set.has(name) ? "" : whole,
    )
    .trimEnd();
  const others = properties.elements.filter(
    (e) => !(e.namespace === NS.a && (e.local.startsWith("bu") || (tabs && e.local === "tabLst"))),
  );
  const before = others.filter((e) => BEFORE_BULLET.has(e.local));
  const after = others.filter((e) => !BEFORE_BULLET.has(e.local));
  const xml = (list: readonly XmlElement[]): string => list.map((e) => e.outerXml).join("");
  return `<${a}pPr${attributes}${written}>${xml(before)}<${a}buNone/>${tabs ?? ""}${xml(after)}</${a}pPr>`;
}
