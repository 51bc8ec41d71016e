/** Properties of a display's paragraph and of the one behind it. Child order: ECMA-376 part 1, 21.1.2.2.7. */
import { NS } from "../xml/namespaces";
import type { XmlElement } from "../xml/parse";
import { prefixOf } from "./prefix";

/** The children of a:pPr that precede the bullet's elements. */
const BEFORE_BULLET = new Set(["lnSpc", "spcBef", "spcAft"]);

/**
 * Properties for a display: level (which decides the size), spacing and alignment are kept; bullet, margin
 * and indent are removed, as PowerPoint's users do.
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

/** Properties for text that continues behind a display: no second bullet, and aligned with the first line's text. */
export function continuedProperties(
  properties: XmlElement | undefined,
  paragraph: XmlElement,
): string {
  return without(properties, paragraph, new Map([["indent", "0"]]));
}

/** The children of a:pPr that follow the bullet's elements and a:tabLst. */
const LAST = new Set(["defRPr", "extLst"]);

/** The properties with these attributes; without a bullet, or as they are but for their tab stops. */
export function without(
  properties: XmlElement | undefined,
  paragraph: XmlElement,
  set: ReadonlyMap<string, string>,
  { tabs = "", bullet = true }: { readonly tabs?: string; readonly bullet?: boolean } = {},
): string {
  const a = prefixOf(properties ?? paragraph);
  let attributes = "";
  for (const [name, value] of set) attributes += ` ${name}="${value}"`;
  const none = bullet ? `<${a}buNone/>` : "";
  if (!properties) return `<${a}pPr${attributes}>${none}${tabs}</${a}pPr>`;
  const written = properties.source
    .slice(properties.from + 1 + properties.name.length, properties.openTo)
    .replace(/\/?>$/, "")
    .replace(/\s([\w:]+)\s*=\s*(?:"[^"]*"|'[^']*')/g, (whole, name: string) =>
      set.has(name) ? "" : whole,
    )
    .trimEnd();
  const goes = bullet ? /^bu/ : tabs ? /^tabLst$/ : /^$/;
  const others = properties.elements.filter((e) => !(e.namespace === NS.a && goes.test(e.local)));
  const isBefore = ({ local }: XmlElement): boolean =>
    bullet ? BEFORE_BULLET.has(local) : !LAST.has(local);
  const xml = (list: readonly XmlElement[]): string => list.map((e) => e.outerXml).join("");
  const after = others.filter((e) => !isBefore(e) && !(tabs && e.is("a", "tabLst")));
  return `<${a}pPr${attributes}${written}>${xml(others.filter(isBefore))}${none}${tabs}${xml(after)}</${a}pPr>`;
}
