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

/** The properties with these attributes, without a bullet; `tabs`: an a:tabLst in place of its own. */
export function without(
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
