/** Small helpers over @xmldom/xmldom: the stand-in's only XML code. */
import { DOMParser, XMLSerializer } from "@xmldom/xmldom";
import type { Document, Element, Node } from "@xmldom/xmldom";

export const NS = {
  a: "http://schemas.openxmlformats.org/drawingml/2006/main",
  a14: "http://schemas.microsoft.com/office/drawing/2010/main",
  a16: "http://schemas.microsoft.com/office/drawing/2014/main",
  adec: "http://schemas.microsoft.com/office/drawing/2017/decorative",
  m: "http://schemas.openxmlformats.org/officeDocument/2006/math",
  mc: "http://schemas.openxmlformats.org/markup-compatibility/2006",
  p: "http://schemas.openxmlformats.org/presentationml/2006/main",
  p14: "http://schemas.microsoft.com/office/powerpoint/2010/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  rels: "http://schemas.openxmlformats.org/package/2006/relationships",
  types: "http://schemas.openxmlformats.org/package/2006/content-types",
  ds: "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
  xml: "http://www.w3.org/XML/1998/namespace",
} as const;

/** Parses a part; throws on malformed XML. */
export function parseXml(text: string): Document {
  return new DOMParser({
    onError(level, message) {
      if (level !== "warning") throw new Error(message);
    },
  }).parseFromString(text.replace(/^\uFEFF/, ""), "application/xml");
}

export function serializeXml(node: Node): string {
  return new XMLSerializer().serializeToString(node);
}

export function isElement(node: Node | null | undefined): node is Element {
  return node !== null && node !== undefined && node.nodeType === 1;
}

/** The document element; a parsed part always has one. */
export function rootOf(document: Document): Element {
  const root = document.documentElement;
  if (!root) throw new Error("a part without a root element");
  return root;
}

export function elements(parent: Node): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (isElement(node)) found.push(node);
  }
  return found;
}

export function is(element: Node, namespace: string, name: string): element is Element {
  return isElement(element) && element.localName === name && element.namespaceURI === namespace;
}

export function child(
  parent: Node | undefined,
  namespace: string,
  name: string,
): Element | undefined {
  if (!parent) return undefined;
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (is(node, namespace, name)) return node;
  }
  return undefined;
}

export function children(parent: Node | undefined, namespace: string, name: string): Element[] {
  return parent ? elements(parent).filter((element) => is(element, namespace, name)) : [];
}

/** The element at the end of a path of names of one namespace. */
export function path(
  parent: Node | undefined,
  namespace: string,
  ...names: string[]
): Element | undefined {
  let at: Node | undefined = parent;
  for (const name of names) at = child(at, namespace, name);
  return isElement(at) ? at : undefined;
}

/** All descendants of a name, in document order. */
export function descendants(parent: Node, namespace: string, name: string): Element[] {
  const found: Element[] = [];
  const visit = (node: Node): void => {
    for (const element of elements(node)) {
      if (is(element, namespace, name)) found.push(element);
      visit(element);
    }
  };
  visit(parent);
  return found;
}

export function documentOf(node: Node): Document {
  if (!node.ownerDocument) throw new Error("a node without a document");
  return node.ownerDocument;
}

/** A new element; `name` has the prefix that the deck's parts use. */
export function create(
  near: Node,
  namespace: string,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): Element {
  const element = documentOf(near).createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** The attribute's value, or undefined. */
export function attribute(
  element: Element | undefined,
  name: string,
  namespace?: string,
): string | undefined {
  if (!element) return undefined;
  if (namespace === undefined) return element.getAttribute(name) ?? undefined;
  return element.hasAttributeNS(namespace, name)
    ? (element.getAttributeNS(namespace, name) ?? undefined)
    : undefined;
}

export function setOrRemove(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

export function remove(node: Node): void {
  node.parentNode?.removeChild(node);
}

export function insertAfter(node: Node, reference: Node): void {
  reference.parentNode?.insertBefore(node, reference.nextSibling);
}

/**
 * The child of this name, made when missing and put before the first child whose name is in
 * `before` (the names that follow it in the schema).
 */
export function ensure(
  parent: Element,
  namespace: string,
  name: string,
  before: readonly string[] = [],
): Element {
  const local = name.slice(name.indexOf(":") + 1);
  const existing = child(parent, namespace, local);
  if (existing) return existing;
  const made = create(parent, namespace, name);
  const next = elements(parent).find((element) => before.includes(element.localName ?? ""));
  parent.insertBefore(made, next ?? null);
  return made;
}

/** Takes in XML as a child of another document. */
export function importXml(xml: string, into: Node): Element {
  const node = documentOf(into).importNode(rootOf(parseXml(xml)), true);
  if (!isElement(node)) throw new Error("not an element");
  return node;
}

/** Text for an attribute or for content. */
export function escapeXml(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}
