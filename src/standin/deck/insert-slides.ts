/**
 * What `insertSlidesFromBase64` does to the deck: inserts slides of another deck with everything they
 * use. A master that this deck already has is reused, any other is inserted too; pictures that are
 * already here are not stored twice; a creation id that is taken is replaced by a new one ([3P] measured).
 */
import type { Deck, SlideEntry } from "./deck";
import { kindOf } from "./parts";
import type { Relationship } from "./parts";
import { NS, attribute, child, children, create, ensure, serializeXml } from "./xml";

/** The insertion is refused, with the code that the API reports. */
export class InsertError extends Error {
  constructor(
    readonly code: "InvalidArgument" | "SlideNotFound" | "GeneralException",
    message: string,
  ) {
    super(message);
  }
}

export interface InsertOptions {
  readonly formatting: "KeepSourceFormatting" | "UseDestinationTheme";
  /** Ids in the source deck; all slides when left out. */
  readonly sourceSlideIds?: readonly string[];
  /** In front of all slides when left out. */
  readonly after?: SlideEntry;
  readonly refuseTwins: boolean;
}

/** Inserts and returns the new slides in order. */
export function insertSlides(deck: Deck, source: Deck, options: InsertOptions): SlideEntry[] {
  const wanted = choose(source, options.sourceSlideIds);
  for (const slide of wanted) check(source, slide.part);
  const taken = new Set(deck.slides().map((slide) => deck.creationId(slide.part)));
  if (options.refuseTwins) {
    for (const slide of wanted) {
      const id = source.creationId(slide.part);
      if (id !== undefined && taken.has(id)) {
        throw new InsertError("InvalidArgument", "a slide with this creation id is in the deck");
      }
    }
  }
  const copier = new Copier(deck, source, options);
  let after = options.after;
  const inserted: SlideEntry[] = [];
  for (const slide of wanted) {
    const part = copier.slide(slide.part);
    const creationId = deck.creationId(part);
    if (creationId !== undefined && taken.has(creationId)) {
      deck.setCreationId(part, String(1 + Math.floor(deck.random() * 4294967294)));
    }
    taken.add(deck.creationId(part));
    after = deck.listSlide(part, after);
    inserted.push(after);
  }
  copier.authors();
  return inserted;
}

function choose(source: Deck, ids: readonly string[] | undefined): SlideEntry[] {
  const slides = source.slides();
  if (!ids) return slides;
  const chosen = ids.map((id) => {
    const slide = source.findSlide(id);
    if (!slide) throw new InsertError("SlideNotFound", `no slide ${id} in the inserted file`);
    return slide.number;
  });
  return slides.filter((slide) => chosen.includes(slide.number));
}

/** Refuses a slide that PowerPoint would have to repair. */
function check(source: Deck, part: string): void {
  let root;
  try {
    root = source.parts.root(part);
  } catch (error) {
    throw new InsertError("GeneralException", `${part} is not XML: ${String(error)}`);
  }
  if (root.localName !== "sld" || root.namespaceURI !== NS.p) {
    throw new InsertError("GeneralException", `${part} is not a slide`);
  }
  const known = new Set(source.parts.relationships(part).map((rel) => rel.id));
  const visit = (element: typeof root): void => {
    for (const item of Array.from(element.attributes)) {
      const isId = item.namespaceURI === NS.r && item.value !== "";
      if (isId && !known.has(item.value)) {
        throw new InsertError("GeneralException", `${part} names no relationship ${item.value}`);
      }
    }
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 1) visit(node as typeof root);
    }
  };
  visit(root);
  for (const rel of source.parts.relationships(part)) {
    if (!rel.external && kindOf(rel) !== "slide" && !source.parts.has(rel.target)) {
      throw new InsertError(
        "GeneralException",
        `${part} points at ${rel.target}, which is missing`,
      );
    }
  }
}

/** Kinds of parts that are stored once, however often they are used. */
const SHARED = new Set(["image", "media", "audio", "video"]);

class Copier {
  /** Part of the source → part of the deck. */
  private readonly copied = new Map<string, string>();
  private readonly slides = new Set<string>();
  private readonly mediaByType = new Map<string, string[]>();

  constructor(
    private readonly deck: Deck,
    private readonly source: Deck,
    private readonly options: InsertOptions,
  ) {
    for (const slide of choose(source, options.sourceSlideIds)) this.slides.add(slide.part);
  }

  slide(part: string): string {
    return this.copied.get(part) ?? this.copy(part);
  }

  /** Copies the authors of comments, which are in a part of the presentation. */
  authors(): void {
    for (const kind of ["authors", "commentAuthors"]) {
      const from = this.source.parts.related(this.source.presentationPart(), kind);
      if (from === undefined || !this.source.parts.has(from)) continue;
      const used = [...this.copied.keys()].some((part) => /comment/i.test(part));
      if (!used) continue;
      const to = this.deck.parts.related(this.deck.presentationPart(), kind);
      if (to === undefined) {
        const rel = this.source.parts
          .relationships(this.source.presentationPart())
          .find((r) => r.target === from);
        this.deck.parts.relate(this.deck.presentationPart(), rel?.type ?? "", this.copy(from));
        continue;
      }
      const root = this.deck.parts.edit(to);
      const here = new Set(elementsOf(root).map((element) => attribute(element, "id")));
      for (const author of elementsOf(this.source.parts.root(from))) {
        if (!here.has(attribute(author, "id"))) {
          root.appendChild(root.ownerDocument!.importNode(author, true));
        }
      }
    }
  }

  private copy(part: string): string {
    const { parts } = this.source;
    const name = this.deck.parts.freeName(part);
    this.copied.set(part, name);
    this.deck.parts.take(name, parts, part);
    const relationships: Relationship[] = [];
    for (const rel of parts.relationships(part)) {
      const target = rel.external ? rel.target : this.target(rel);
      if (target !== undefined) relationships.push({ ...rel, target });
    }
    this.deck.parts.setRelationships(name, relationships);
    const lost = parts
      .relationships(part)
      .filter((rel) => !relationships.some((kept) => kept.id === rel.id));
    if (lost.length > 0) this.dropLinks(name, lost);
    return name;
  }

  /** The part of the deck that a relationship of a copied part must refer to; undefined drops it. */
  private target(rel: Relationship): string | undefined {
    const known = this.copied.get(rel.target);
    if (known !== undefined) return known;
    if (!this.source.parts.has(rel.target)) return undefined;
    const kind = kindOf(rel);
    switch (kind) {
      case "slide":
        return this.slides.has(rel.target) ? this.copy(rel.target) : undefined;
      case "slideLayout":
        return this.layout(rel.target);
      case "notesMaster":
        return this.notesMaster(rel);
      default:
        return SHARED.has(kind) ? this.media(rel.target) : this.copy(rel.target);
    }
  }

  private media(part: string): string {
    const bytes = this.source.parts.bytes(part);
    const type = this.source.parts.contentType(part);
    let candidates = this.mediaByType.get(type);
    if (!candidates) {
      candidates = this.deck.parts
        .names()
        .filter((name) => name.includes("/media/") && this.deck.parts.contentType(name) === type);
      this.mediaByType.set(type, candidates);
    }
    const same = candidates.find((name) => equalBytes(this.deck.parts.bytes(name), bytes));
    if (same !== undefined) {
      this.copied.set(part, same);
      return same;
    }
    const copy = this.copy(part);
    candidates.push(copy);
    return copy;
  }

  private notesMaster(rel: Relationship): string {
    const presentation = this.deck.presentationPart();
    const own = this.deck.parts.related(presentation, "notesMaster");
    if (own !== undefined) {
      this.copied.set(rel.target, own);
      return own;
    }
    const part = this.copy(rel.target);
    const id = this.deck.parts.relate(presentation, rel.type, part);
    const list = ensure(this.deck.editPresentation(), NS.p, "p:notesMasterIdLst", [
      "handoutMasterIdLst",
      "sldIdLst",
      "sldSz",
      "notesSz",
    ]);
    const element = create(list, NS.p, "p:notesMasterId");
    element.setAttributeNS(NS.r, "r:id", id);
    list.appendChild(element);
    return part;
  }

  /** The deck's layout for a layout of the source; its master is inserted if the deck does not have it. */
  private layout(part: string): string {
    const master = this.source.masterOf(part);
    if (master === undefined) throw new InsertError("GeneralException", `${part} has no master`);
    if (this.options.formatting === "UseDestinationTheme") {
      const found = this.destinationLayout(part);
      if (found !== undefined) {
        this.copied.set(part, found);
        return found;
      }
    }
    const signature = masterSignature(this.source, master);
    for (const own of this.deck.masters()) {
      if (masterSignature(this.deck, own.part) !== signature) continue;
      const wanted = pageSignature(this.source, part);
      const layouts = this.deck.layouts(own.part).map((layout) => layout.part);
      const equal = layouts.find((layout) => pageSignature(this.deck, layout) === wanted);
      if (equal !== undefined) {
        this.copied.set(part, equal);
        return equal;
      }
    }
    this.importMaster(master);
    return this.copied.get(part) ?? this.copy(part);
  }

  private destinationLayout(part: string): string | undefined {
    const near = this.options.after ?? this.deck.slides()[0];
    const nearLayout = near && this.deck.layoutOf(near.part);
    const master = (nearLayout && this.deck.masterOf(nearLayout)) ?? this.deck.masters()[0]?.part;
    if (master === undefined) return undefined;
    const layouts = this.deck.layouts(master).map((layout) => layout.part);
    const name = layoutName(this.source, part);
    const type = attribute(this.source.parts.root(part), "type");
    return (
      layouts.find((layout) => layoutName(this.deck, layout) === name) ??
      layouts.find(
        (layout) => type !== undefined && attribute(this.deck.parts.root(layout), "type") === type,
      ) ??
      layouts[0]
    );
  }

  private importMaster(master: string): void {
    const copy = this.copied.get(master) ?? this.copy(master);
    const presentation = this.deck.presentationPart();
    if (this.deck.masters().some((own) => own.part === copy)) return;
    const type = this.source.parts
      .relationships(this.source.presentationPart())
      .find((rel) => rel.target === master)?.type;
    const id = this.deck.parts.relate(presentation, type ?? `${NS.r}/slideMaster`, copy);
    let number = this.deck.nextMasterNumber();
    const list = ensure(this.deck.editPresentation(), NS.p, "p:sldMasterIdLst", [
      "notesMasterIdLst",
      "handoutMasterIdLst",
      "sldIdLst",
      "sldSz",
      "notesSz",
    ]);
    const element = create(list, NS.p, "p:sldMasterId", { id: String(number++) });
    element.setAttributeNS(NS.r, "r:id", id);
    list.appendChild(element);
    const layouts = child(this.deck.parts.edit(copy), NS.p, "sldLayoutIdLst");
    for (const layout of children(layouts, NS.p, "sldLayoutId")) {
      layout.setAttribute("id", String(number++));
    }
  }

  /** Removes elements from a page that refer to a relationship that was dropped. */
  private dropLinks(part: string, lost: readonly Relationship[]): void {
    const ids = new Set(lost.map((rel) => rel.id));
    const root = this.deck.parts.edit(part);
    const visit = (element: typeof root): void => {
      for (const inner of elementsOf(element)) {
        const id = attribute(inner, "id", NS.r);
        if (id !== undefined && ids.has(id) && /^hlink/.test(inner.localName ?? "")) {
          element.removeChild(inner);
        } else visit(inner);
      }
    };
    visit(root);
  }
}

function elementsOf(element: ReturnType<Deck["presentation"]>): (typeof element)[] {
  const found: (typeof element)[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) found.push(node as typeof element);
  }
  return found;
}

function layoutName(deck: Deck, part: string): string | undefined {
  return attribute(child(deck.parts.root(part), NS.p, "cSld"), "name");
}

/** A page's XML, serialized, without ids and relationship ids, which differ between files. */
function pageSignature(deck: Deck, part: string): string {
  return serializeXml(deck.parts.root(part)).replace(/\s(?:r:)?(?:id|embed|link)="[^"]*"/g, "");
}

function masterSignature(deck: Deck, part: string): string {
  const theme = deck.parts.related(part, "theme");
  const hasTheme = theme !== undefined && deck.parts.has(theme);
  return pageSignature(deck, part) + (hasTheme ? pageSignature(deck, theme) : "");
}

function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
