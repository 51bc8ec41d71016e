/**
 * The result of `exportAsBase64`: a deck with some slides of this one. It loses what the real one loses
 * (office-js#6104, #6867, #6613): tags, comments with their authors, embedded fonts and content
 * add-ins are silently left out, and links to slides that are not exported lose their target.
 */
import type { Element } from "@xmldom/xmldom";
import { Deck } from "./deck";
import type { SlideEntry } from "./deck";
import { kindOf } from "./parts";
import type { Relationship } from "./parts";
import {
  NS,
  attribute,
  child,
  children,
  descendants,
  elements,
  insertAfter,
  path,
  remove,
} from "./xml";

export interface ExportDrops {
  readonly tags: boolean;
  readonly comments: boolean;
  readonly fonts: boolean;
  readonly webExtensions: boolean;
}

/** A deck of these slides, in the deck's order; a single one is `ppt/slides/slide1.xml`. */
export function exportSlides(
  deck: Deck,
  wanted: readonly SlideEntry[],
  drops: ExportDrops,
): Uint8Array {
  const copy = new Deck(deck.parts.copy(), () => 0);
  const numbers = new Set(wanted.map((slide) => slide.number));
  const slides = copy.slides();
  const kept = slides.filter((slide) => numbers.has(slide.number));
  const left = slides.filter((slide) => !numbers.has(slide.number));
  unlist(copy, left);
  for (const slide of kept) {
    for (const other of left) copy.dropLinksTo(slide.part, other.part);
    cleanPage(copy, slide.part, drops);
    const notes = copy.notesOf(slide.part);
    if (notes !== undefined) cleanPage(copy, notes, drops);
  }
  cleanPresentation(copy, kept, drops);
  copy.parts.collect();
  renumber(copy);
  return copy.save();
}

function unlist(copy: Deck, left: readonly SlideEntry[]): void {
  const presentation = copy.presentationPart();
  const root = copy.editPresentation();
  const gone = new Set(left.map((slide) => slide.number));
  for (const element of children(child(root, NS.p, "sldIdLst"), NS.p, "sldId")) {
    if (gone.has(attribute(element, "id") ?? "")) remove(element);
  }
  for (const slide of left) copy.parts.unrelate(presentation, slide.relationship);
}

/** Removes tags, comments and content add-ins from a page; a page without any is not even parsed. */
function cleanPage(copy: Deck, part: string, drops: ExportDrops): void {
  const dropped = (rel: Relationship): boolean => {
    switch (kindOf(rel)) {
      case "tags":
        return drops.tags;
      case "comments":
        return drops.comments;
      case "webextension":
        return drops.webExtensions;
      default:
        return false;
    }
  };
  const gone = copy.parts.relationships(part).filter(dropped);
  if (gone.length === 0) return;
  for (const rel of gone) copy.parts.unrelate(part, rel.id);
  const root = copy.parts.edit(part);
  if (drops.tags) {
    for (const list of descendants(root, NS.p, "custDataLst")) {
      for (const tags of children(list, NS.p, "tags")) remove(tags);
      if (!list.firstChild) remove(list);
    }
  }
  if (drops.webExtensions) {
    for (const alternate of descendants(root, NS.mc, "AlternateContent")) {
      const choice = child(alternate, NS.mc, "Choice");
      if (!choice || !holdsWebExtension(choice)) continue;
      const fallback = child(alternate, NS.mc, "Fallback");
      for (const element of fallback ? elements(fallback).reverse() : []) {
        insertAfter(element, alternate);
      }
      remove(alternate);
    }
  }
}

function holdsWebExtension(element: Element): boolean {
  return elements(element).some(
    (inner) => inner.localName === "webextensionref" || holdsWebExtension(inner),
  );
}

function cleanPresentation(copy: Deck, kept: readonly SlideEntry[], drops: ExportDrops): void {
  const presentation = copy.presentationPart();
  const root = copy.editPresentation();
  const masters = new Set(
    kept.flatMap((slide) => {
      const layout = copy.layoutOf(slide.part);
      const master = layout === undefined ? undefined : copy.masterOf(layout);
      return master === undefined ? [] : [master];
    }),
  );
  const dropped = (rel: Relationship): boolean => {
    switch (kindOf(rel)) {
      case "slideMaster":
        return !masters.has(rel.target);
      case "customXml":
        return true;
      case "tags":
        return drops.tags;
      case "commentAuthors":
      case "authors":
        return drops.comments;
      case "font":
        return drops.fonts;
      default:
        return false;
    }
  };
  const gone = copy.parts.relationships(presentation).filter(dropped);
  const ids = new Set(gone.map((rel) => rel.id));
  for (const rel of gone) copy.parts.unrelate(presentation, rel.id);
  for (const master of children(child(root, NS.p, "sldMasterIdLst"), NS.p, "sldMasterId")) {
    if (ids.has(attribute(master, "id", NS.r) ?? "")) remove(master);
  }
  for (const name of ["custShowLst", "custDataLst", ...(drops.fonts ? ["embeddedFontLst"] : [])]) {
    const element = child(root, NS.p, name);
    if (element) remove(element);
  }
  const extensions = path(root, NS.p, "extLst");
  for (const extension of extensions ? elements(extensions) : []) {
    if (child(extension, NS.p14, "sectionLst")) remove(extension);
  }
  if (extensions && !extensions.firstChild) remove(extensions);
}

/** Renames the slides to slide1.xml, slide2.xml …, with the ids 256, 257 …. */
function renumber(copy: Deck): void {
  const presentation = copy.presentationPart();
  const slides = copy.slides();
  const moves = slides.map((slide, index) => ({
    slide,
    via: `ppt/slides/moving${index + 1}.xml`,
    to: `ppt/slides/slide${index + 1}.xml`,
  }));
  const move = (slide: SlideEntry, from: string, to: string): void => {
    copy.parts.rename(from, to);
    copy.parts.retarget(presentation, slide.relationship, to);
    for (const name of copy.parts.names()) {
      if (name.includes("_rels/")) continue;
      for (const rel of copy.parts.relationships(name)) {
        if (!rel.external && rel.target === from) copy.parts.retarget(name, rel.id, to);
      }
    }
  };
  for (const { slide, via, to } of moves) if (slide.part !== to) move(slide, slide.part, via);
  for (const { slide, via, to } of moves) if (slide.part !== to) move(slide, via, to);
  const list = child(copy.editPresentation(), NS.p, "sldIdLst");
  children(list, NS.p, "sldId").forEach((element, index) => {
    element.setAttribute("id", String(256 + index));
  });
}
