import { escapeAttribute } from "../xml/escape";
import { parseXml, type XmlElement } from "../xml/parse";

/**
 * XML read with the namespaces that are in force where the element stands: the element itself, which was
 * passed over, or what is to stand in its place.
 */
export function inItsPlace(element: XmlElement, xml = element.outerXml): XmlElement {
  const declared = new Map<string, string>();
  for (let e = element.parent; e; e = e.parent) {
    for (const [name, uri] of e.attributes)
      if (/^xmlns(?::|$)/.test(name) && !declared.has(name)) declared.set(name, uri);
  }
  let attributes = "";
  for (const [name, uri] of declared) attributes += ` ${name}="${escapeAttribute(uri)}"`;
  const root = parseXml(`<context${attributes}>${xml}</context>`);
  return root.elements[0] ?? element;
}
