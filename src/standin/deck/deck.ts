/** The opened presentation: its slides in order, their ids, layouts and masters. */
import type { Element } from "@xmldom/xmldom";
import { DeckError, Parts, kindOf } from "./parts";
import type { PartsSnapshot } from "./parts";
import {
  NS,
  attribute,
  child,
  children,
  create,
  descendants,
  elements,
  ensure,
  path,
  remove,
} from "./xml";

const SECTIONS_URI = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}";
const DOCUMENT_TYPES = "application/vnd.openxmlformats-officedocument.presentationml";

export interface SlideEntry {
  /** `p:sldId/@id`. */
  readonly number: string;
  /** Id of the relationship of the presentation part. */
  readonly relationship: string;
  readonly part: string;
}

export interface MasterEntry {
  /** `p:sldMasterId/@id`. */
  readonly number: string;
  readonly part: string;
}

/** A generator of pseudo-random numbers from 0 to 1 that repeat with the seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export class Deck {
  constructor(
    readonly parts: Parts,
    readonly random: () => number = randomFrom(1),
  ) {
    if (this.presentationPart() === "") throw new DeckError("not a .pptx: no presentation");
  }

  static open(bytes: Uint8Array, seed = 1): Deck {
    return new Deck(Parts.open(bytes), randomFrom(seed));
  }

  presentationPart(): string {
    return this.parts.related("", "officeDocument") ?? "";
  }

  presentation(): Element {
    return this.parts.root(this.presentationPart());
  }

  editPresentation(): Element {
    return this.parts.edit(this.presentationPart());
  }

  save(): Uint8Array {
    return this.parts.save();
  }

  snapshot(): PartsSnapshot {
    return this.parts.snapshot();
  }

  restore(snapshot: PartsSnapshot): void {
    this.parts.restore(snapshot);
  }

  /** The size of the slides in EMU. */
  size(): { readonly width: number; readonly height: number } {
    const size = child(this.presentation(), NS.p, "sldSz");
    return {
      width: Number(attribute(size, "cx") ?? 9144000),
      height: Number(attribute(size, "cy") ?? 6858000),
    };
  }

  // ── slides
  slides(): SlideEntry[] {
    const presentation = this.presentationPart();
    const targets = new Map(
      this.parts.relationships(presentation).map((rel) => [rel.id, rel.target]),
    );
    return this.slideIdElements().flatMap((element) => {
      const relationship = attribute(element, "id", NS.r) ?? "";
      const part = targets.get(relationship);
      return part !== undefined && this.parts.has(part)
        ? [{ number: attribute(element, "id") ?? "", relationship, part }]
        : [];
    });
  }

  /** The slide with that `p:sldId/@id`. Called for each slide of a list, so it creates no list of all slides. */
  slideNumbered(number: string): SlideEntry | undefined {
    for (const element of this.slideIdElements()) {
      if (attribute(element, "id") !== number) continue;
      const relationship = attribute(element, "id", NS.r) ?? "";
      const part = this.parts.relationship(this.presentationPart(), relationship)?.target;
      if (part !== undefined && this.parts.has(part)) return { number, relationship, part };
    }
    return undefined;
  }

  /** `256#3396654126`, or `256#` for a slide without creation id. */
  slideId(slide: SlideEntry): string {
    return `${slide.number}#${this.creationId(slide.part) ?? ""}`;
  }

  creationId(part: string): string | undefined {
    const element = this.creationIdElement(part);
    return attribute(element, "val");
  }

  setCreationId(part: string, value: string): void {
    const existing = this.creationIdElement(part);
    if (!existing) return;
    this.parts.edit(part);
    existing.setAttribute("val", value);
  }

  /**
   * The slide with an id in one of the forms `nnn#`, `#mmm`, `nnn#mmm` or `nnn` (the d.ts of
   * `InsertSlideOptions`, office-js#2474 for ids without "#").
   */
  findSlide(id: string): SlideEntry | undefined {
    const hash = id.indexOf("#");
    const number = hash < 0 ? id : id.slice(0, hash);
    const creation = hash < 0 ? "" : id.slice(hash + 1);
    if (number === "" && creation === "") return undefined;
    return this.slides().find(
      (slide) =>
        (number === "" || slide.number === number) &&
        (creation === "" || this.creationId(slide.part) === creation),
    );
  }

  nextSlideNumber(): string {
    const used = this.slideIdElements().map((element) => Number(attribute(element, "id") ?? 0));
    return String(Math.max(255, ...used) + 1);
  }

  /** Adds a slide part to the list of slides: behind another slide and in its section, or as the first one. */
  listSlide(part: string, after: SlideEntry | undefined): SlideEntry {
    const presentation = this.presentationPart();
    const number = this.nextSlideNumber();
    const relationship = this.parts.relate(presentation, `${NS.r}/slide`, part);
    const root = this.editPresentation();
    const list = ensure(root, NS.p, "p:sldIdLst", AFTER_SLIDE_LIST);
    const element = create(list, NS.p, "p:sldId", { id: number });
    element.setAttributeNS(NS.r, "r:id", relationship);
    const previous = after
      ? children(list, NS.p, "sldId").find((e) => attribute(e, "id") === after.number)
      : undefined;
    list.insertBefore(element, previous ? previous.nextSibling : list.firstChild);
    const sectionEntry = after
      ? this.sectionEntries().find((entry) => attribute(entry, "id") === after.number)
      : undefined;
    const made = create(list, NS.p14, "p14:sldId", { id: number });
    if (sectionEntry) {
      sectionEntry.parentNode?.insertBefore(made, sectionEntry.nextSibling);
    } else {
      const first = this.sections()[0];
      const ids = first && child(first, NS.p14, "sldIdLst");
      if (ids) ids.insertBefore(made, ids.firstChild);
    }
    return { number, relationship, part };
  }

  /** Removes a slide with its notes, and everything that refers to it. */
  deleteSlide(slide: SlideEntry): void {
    const presentation = this.presentationPart();
    this.editPresentation();
    for (const element of this.slideIdElements()) {
      if (attribute(element, "id") === slide.number) remove(element);
    }
    for (const entry of this.sectionEntries()) {
      if (attribute(entry, "id") === slide.number) remove(entry);
    }
    for (const shown of descendants(this.presentation(), NS.p, "sld")) {
      if (attribute(shown, "id", NS.r) === slide.relationship) remove(shown);
    }
    this.parts.unrelate(presentation, slide.relationship);
    for (const other of this.slides()) this.dropLinksTo(other.part, slide.part);
    const own = this.parts.relationships(slide.part).filter((rel) => !rel.external);
    this.parts.remove(slide.part);
    for (const rel of own) this.removeIfUnused(rel.target);
  }

  /** Moves a slide to an index counted from 0. */
  moveSlide(slide: SlideEntry, index: number): void {
    this.editPresentation();
    const list = child(this.presentation(), NS.p, "sldIdLst");
    const items = this.slideIdElements();
    const moved = items.find((element) => attribute(element, "id") === slide.number);
    if (!list || !moved) return;
    remove(moved);
    list.insertBefore(moved, this.slideIdElements()[index] ?? null);
  }

  /** Removes a part's links to a slide: the relationships and the elements that use them. */
  dropLinksTo(part: string, target: string): void {
    for (const rel of this.parts.relationships(part)) {
      if (rel.external || rel.target !== target || kindOf(rel) !== "slide") continue;
      const root = this.parts.edit(part);
      for (const name of ["hlinkClick", "hlinkHover", "hlinkMouseOver"]) {
        for (const link of descendants(root, NS.a, name)) {
          if (attribute(link, "id", NS.r) === rel.id) remove(link);
        }
      }
      this.parts.unrelate(part, rel.id);
    }
  }

  // ── layouts and masters
  masters(): MasterEntry[] {
    const presentation = this.presentationPart();
    const list = child(this.presentation(), NS.p, "sldMasterIdLst");
    return children(list, NS.p, "sldMasterId").flatMap((element) => {
      const rel = this.parts.relationship(presentation, attribute(element, "id", NS.r));
      return rel ? [{ number: attribute(element, "id") ?? "", part: rel.target }] : [];
    });
  }

  layouts(master: string): MasterEntry[] {
    const list = child(this.parts.root(master), NS.p, "sldLayoutIdLst");
    return children(list, NS.p, "sldLayoutId").flatMap((element) => {
      const rel = this.parts.relationship(master, attribute(element, "id", NS.r));
      return rel ? [{ number: attribute(element, "id") ?? "", part: rel.target }] : [];
    });
  }

  layoutOf(slide: string): string | undefined {
    return this.parts.related(slide, "slideLayout");
  }

  masterOf(layout: string): string | undefined {
    return this.parts.related(layout, "slideMaster");
  }

  /** An id free among masters and layouts, which share one range (from 2147483648). */
  nextMasterNumber(): number {
    let highest = 2147483647;
    for (const master of this.masters()) {
      highest = Math.max(highest, Number(master.number));
      for (const layout of this.layouts(master.part)) {
        highest = Math.max(highest, Number(layout.number));
      }
    }
    return highest + 1;
  }

  /** Master of a slide, a layout or a master. */
  private masterFor(page: string): string | undefined {
    const layout = this.layoutOf(page);
    if (layout !== undefined) return this.masterOf(layout);
    return this.masterOf(page) ?? (this.parts.related(page, "theme") ? page : undefined);
  }

  /** The `a:theme` of a page. */
  themeOf(page: string): Element | undefined {
    const master = this.masterFor(page) ?? this.masters()[0]?.part;
    const theme = master === undefined ? undefined : this.parts.related(master, "theme");
    return theme !== undefined && this.parts.has(theme) ? this.parts.root(theme) : undefined;
  }

  /** `p:clrMap` (or the page's override) that names the theme's colours. */
  colorMapOf(page: string): Element | undefined {
    const override = path(this.parts.root(page), NS.p, "clrMapOvr");
    const own = child(override, NS.a, "overrideClrMapping");
    if (own) return own;
    const master = this.masterFor(page);
    return master === undefined ? undefined : child(this.parts.root(master), NS.p, "clrMap");
  }

  notesOf(slide: string): string | undefined {
    return this.parts.related(slide, "notesSlide");
  }

  isSlide(part: string): boolean {
    return this.slides().some((slide) => slide.part === part);
  }

  /** Removes a part that nothing refers to any more, and the parts that only it used. */
  removeIfUnused(part: string): void {
    if (!this.parts.has(part) || KEPT.test(part)) return;
    const used = this.parts
      .names()
      .filter((name) => !name.includes("_rels/") && name !== part)
      .some((name) =>
        this.parts.relationships(name).some((rel) => !rel.external && rel.target === part),
      );
    if (used) return;
    const own = this.parts.relationships(part).filter((rel) => !rel.external);
    this.parts.remove(part);
    for (const rel of own) this.removeIfUnused(rel.target);
  }

  /** The id elements of the sections' slides. */
  private sectionEntries(): Element[] {
    return this.sections().flatMap((section) => descendants(section, NS.p14, "sldId"));
  }

  sections(): Element[] {
    const list = path(this.presentation(), NS.p, "extLst");
    const extension = children(list, NS.p, "ext").find(
      (element) => attribute(element, "uri") === SECTIONS_URI,
    );
    return extension ? descendants(extension, NS.p14, "section") : [];
  }

  private slideIdElements(): Element[] {
    return children(child(this.presentation(), NS.p, "sldIdLst"), NS.p, "sldId");
  }

  private creationIdElement(part: string): Element | undefined {
    const list = path(this.parts.root(part), NS.p, "cSld", "extLst");
    for (const extension of list ? elements(list) : []) {
      const element = child(extension, NS.p14, "creationId");
      if (element) return element;
    }
    return undefined;
  }
}

/** What follows `p:sldIdLst` in `p:presentation`. */
const AFTER_SLIDE_LIST = ["sldSz", "notesSz", "defaultTextStyle", "modifyVerifier", "extLst"];

/** Parts that are kept even while nothing refers to them for a moment. */
const KEPT = /slideMaster|slideLayout|notesMaster|handoutMaster|theme|presentation\.xml/i;

/** Content types of parts that the stand-in makes. */
export const CONTENT_TYPE = {
  slide: `${DOCUMENT_TYPES}.slide+xml`,
  tags: `${DOCUMENT_TYPES}.tags+xml`,
  notes: `${DOCUMENT_TYPES}.notesSlide+xml`,
  customXml: "application/xml",
  customXmlProperties: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
} as const;
