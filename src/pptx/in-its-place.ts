import { escapeAttribute } from "../xml/escape";
import { parseXml, type XmlElement } from "../xml/parse";

/**
 * Parses XML with the namespaces that are in scope at the element: by default the element itself, whose
 * inside was skipped, or XML that is to replace it.
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
