/**
 * `p:custDataLst` of a presentation, a slide or a shape: one part of tags, and custom XML parts.
 * Both are found through relationships of the part that holds the element.
 */
import { strToU8 } from "fflate";
import type { Element } from "@xmldom/xmldom";
import { CONTENT_TYPE } from "./deck";
import type { Deck } from "./deck";
import { applicationProperties, findShape } from "./shapes";
import { NS, attribute, child, children, create, ensure, escapeXml, remove } from "./xml";

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** An owner of tags and custom XML: the presentation, a page, or a shape on a page. */
export interface Owner {
  readonly part: string;
  readonly shapeId?: string;
}

/** The parent element of `p:custDataLst`, and the names of the children that follow it. */
function holderOf(
  deck: Deck,
  owner: Owner,
): { element: Element; before: readonly string[] } | undefined {
  const root = deck.parts.root(owner.part);
  if (owner.shapeId !== undefined) {
    const shape = findShape(root, owner.shapeId);
    const element = shape && applicationProperties(shape.element);
    return element ? { element, before: ["extLst"] } : undefined;
  }
  const common = child(root, NS.p, "cSld");
  if (common) return { element: common, before: ["controls", "extLst"] };
  return {
    element: root,
    before: ["kinsoku", "defaultTextStyle", "modifyVerifier", "extLst"],
  };
}

function listOf(deck: Deck, owner: Owner): Element | undefined {
  return child(holderOf(deck, owner)?.element, NS.p, "custDataLst");
}

function ensureList(deck: Deck, owner: Owner): Element {
  deck.parts.edit(owner.part);
  const holder = holderOf(deck, owner);
  if (!holder) throw new Error("no owner of custom data");
  return ensure(holder.element, NS.p, "p:custDataLst", holder.before);
}

function tidyList(list: Element): void {
  if (!list.firstChild) remove(list);
}

// ── tags
export interface TagEntry {
  readonly key: string;
  readonly value: string;
}

function tagsPart(deck: Deck, owner: Owner): string | undefined {
  const tags = child(listOf(deck, owner), NS.p, "tags");
  const rel = deck.parts.relationship(owner.part, attribute(tags, "id", NS.r));
  return rel && deck.parts.has(rel.target) ? rel.target : undefined;
}

export function tagsOf(deck: Deck, owner: Owner): TagEntry[] {
  const part = tagsPart(deck, owner);
  if (part === undefined) return [];
  return children(deck.parts.root(part), NS.p, "tag").map((element) => ({
    key: attribute(element, "name") ?? "",
    value: attribute(element, "val") ?? "",
  }));
}

/** Sets a tag, or removes it if there is no value. Keys are stored in capitals (d.ts, `TagCollection.add`). */
export function setTag(deck: Deck, owner: Owner, key: string, value: string | undefined): void {
  const upper = key.toUpperCase();
  const old = tagsOf(deck, owner);
  const kept = old.filter((tag) => tag.key.toUpperCase() !== upper);
  const index = old.findIndex((tag) => tag.key.toUpperCase() === upper);
  if (value !== undefined) {
    kept.splice(index < 0 ? kept.length : index, 0, { key: upper, value });
  }
  let part = tagsPart(deck, owner);
  if (part === undefined) {
    if (kept.length === 0) return;
    part = deck.parts.freeName("ppt/tags/tag1.xml");
    deck.parts.add(part, strToU8(`${HEADER}<p:tagLst xmlns:p="${NS.p}"/>`), CONTENT_TYPE.tags);
    const id = deck.parts.relate(owner.part, `${NS.r}/tags`, part);
    const list = ensureList(deck, owner);
    const element = create(list, NS.p, "p:tags");
    element.setAttributeNS(NS.r, "r:id", id);
    list.appendChild(element);
  }
  if (kept.length === 0) {
    const list = ensureList(deck, owner);
    const element = child(list, NS.p, "tags");
    const id = attribute(element, "id", NS.r);
    if (element) remove(element);
    tidyList(list);
    if (id !== undefined) deck.parts.unrelate(owner.part, id);
    deck.parts.remove(part);
    return;
  }
  const tags = kept
    .map((tag) => `<p:tag name="${escapeXml(tag.key)}" val="${escapeXml(tag.value)}"/>`)
    .join("");
  deck.parts.setText(part, `${HEADER}<p:tagLst xmlns:p="${NS.p}">${tags}</p:tagLst>`);
}

// ── custom XML
export interface CustomXmlEntry {
  readonly id: string;
  readonly part: string;
  /** Id of the relationship of the owner's part. */
  readonly relationship: string;
  readonly namespace: string;
}

/** The owner's custom XML parts: found by relationship for a presentation, by `p:custDataLst` for others. */
export function customXmlOf(deck: Deck, owner: Owner): CustomXmlEntry[] {
  const isPresentation = owner.part === deck.presentationPart();
  const listed = new Set(
    children(listOf(deck, owner), NS.p, "custData").map((e) => attribute(e, "id", NS.r)),
  );
  return deck.parts
    .relationships(owner.part)
    .filter(
      (rel) =>
        rel.type.endsWith("/customXml") &&
        deck.parts.has(rel.target) &&
        (isPresentation || listed.has(rel.id)),
    )
    .map((rel) => ({
      id: itemId(deck, rel.target),
      part: rel.target,
      relationship: rel.id,
      namespace: deck.parts.root(rel.target).namespaceURI ?? "",
    }));
}

function itemId(deck: Deck, part: string): string {
  const properties = deck.parts.related(part, "customXmlProps");
  if (properties === undefined || !deck.parts.has(properties)) return part;
  return deck.parts.root(properties).getAttributeNS(NS.ds, "itemID") ?? part;
}

/** Adds a custom XML part and returns its id. `xml` must be well-formed. */
export function addCustomXml(deck: Deck, owner: Owner, xml: string): string {
  const part = deck.parts.freeName("customXml/item1.xml");
  const hex = (digits: number): string =>
    Math.floor(deck.random() * 16 ** digits)
      .toString(16)
      .toUpperCase()
      .padStart(digits, "0");
  const id = `{${hex(8)}-${hex(4)}-4${hex(3)}-A${hex(3)}-${hex(6)}${hex(6)}}`;
  deck.parts.add(part, strToU8(xml), CONTENT_TYPE.customXml);
  const properties = deck.parts.freeName("customXml/itemProps1.xml");
  deck.parts.add(
    properties,
    strToU8(
      `${HEADER}<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${NS.ds}"><ds:schemaRefs/></ds:datastoreItem>`,
    ),
    CONTENT_TYPE.customXmlProperties,
  );
  deck.parts.relate(part, `${NS.r}/customXmlProps`, properties);
  const relationship = deck.parts.relate(owner.part, `${NS.r}/customXml`, part);
  if (owner.part !== deck.presentationPart()) {
    const list = ensureList(deck, owner);
    const element = create(list, NS.p, "p:custData");
    element.setAttributeNS(NS.r, "r:id", relationship);
    list.insertBefore(element, list.firstChild);
  }
  return id;
}

export function removeCustomXml(deck: Deck, owner: Owner, entry: CustomXmlEntry): void {
  const properties = deck.parts.related(entry.part, "customXmlProps");
  const element = children(listOf(deck, owner), NS.p, "custData").find(
    (e) => attribute(e, "id", NS.r) === entry.relationship,
  );
  if (element) {
    deck.parts.edit(owner.part);
    const list = listOf(deck, owner);
    remove(element);
    if (list) tidyList(list);
  }
  deck.parts.unrelate(owner.part, entry.relationship);
  deck.parts.remove(entry.part);
  if (properties !== undefined) deck.parts.remove(properties);
}
