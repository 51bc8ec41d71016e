/**
 * The package of a presentation (Open Packaging Conventions, ECMA-376 part 2): parts by name, their
 * content types and relationships, and the slides in the order of the presentation. Parts are read on
 * demand. Changes are kept beside the archive until `save`; `copy` is cheap, so work that may be refused
 * half-way is done on a copy.
 */
import { escapeAttribute } from "../xml/escape";
import { NS } from "../xml/namespaces";
import { parseXml, type XmlElement } from "../xml/parse";
import { decodeXml, encodeXml, type Encoding } from "./encoding";
import { readXml } from "./read-xml";
import { RefusedError, refuse, refusing, type Result } from "./refusal";
import { skim } from "./skim";
import { cuts, splice } from "./splice";
import { Zip } from "./zip";

export interface Relationship {
  readonly id: string;
  /** The last segment of the type: "slide", "notesSlide", "image" … (transitional and strict alike). */
  readonly type: string;
  /** Name of the target part; for an external target the address as written. */
  readonly target: string;
  readonly external: boolean;
}

/** A slide of the presentation. */
export interface Slide {
  /** Name of its part: `ppt/slides/slide1.xml`. */
  readonly part: string;
  /** p:sldId/@id, the first half of the id in Office.js. */
  readonly id: string;
  /** 1 for the first slide. */
  readonly number: number;
}

const CONTENT_TYPES = "[Content_Types].xml";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT = "http://purl.oclc.org/ooxml/";
/** First bytes of a compound file: an encrypted presentation or one of PowerPoint 97 to 2003. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A presentation file, opened. Reading a part may throw {@link RefusedError}; public functions turn that into a refusal. */
export class Package {
  /** Text is encoded only when bytes are asked for, so that reading returns exactly what was written. */
  #changes: Map<string, string | Uint8Array>;
  #roots = new Map<string, XmlElement>();
  #slides: readonly Slide[] | undefined;
  readonly #zip: Zip;
  /** Part names in lower case, because they compare without case (part 2, 6.2.2.3). */
  #names: Map<string, string>;
  /** The encodings of parts that are not in UTF-8. */
  readonly #encodings = new Map<string, Encoding>();

  private constructor(
    zip: Zip,
    /** Name of the main part, usually `ppt/presentation.xml`. */
    readonly presentation: string,
    changes: ReadonlyMap<string, string | Uint8Array>,
    names: ReadonlyMap<string, string>,
  ) {
    this.#zip = zip;
    this.#changes = new Map(changes);
    this.#names = new Map(names);
  }

  static open(bytes: Uint8Array): Package {
    const zip = Zip.open(bytes);
    const names = new Map<string, string>();
    for (const name of zip.entries.keys()) names.set(name.toLowerCase(), name);
    const probe = new Package(zip, "", new Map(), names);
    // Without the list of content types no program opens the file.
    if (probe.has(CONTENT_TYPES)) probe.root(CONTENT_TYPES);
    else throw new RefusedError({ code: "notPresentation" });
    const main = probe.relationships("").find((r) => r.type === "officeDocument" && !r.external);
    if (!main || !probe.has(main.target)) throw new RefusedError({ code: "notPresentation" });
    const root = probe.root(main.target);
    if (root.namespace.startsWith(STRICT)) throw new RefusedError({ code: "strict" });
    if (!root.is("p", "presentation")) throw new RefusedError({ code: "notPresentation" });
    return new Package(zip, probe.nameOf(main.target) ?? main.target, new Map(), names);
  }

  /** An independent copy: changes to one are not seen by the other. */
  copy(): Package {
    const copy = new Package(this.#zip, this.presentation, this.#changes, this.#names);
    copy.#roots = new Map(this.#roots);
    for (const [part, encoding] of this.#encodings) copy.#encodings.set(part, encoding);
    return copy;
  }

  /** Takes over what was changed in a copy of this package. */
  adopt(copy: Package): void {
    this.#changes = new Map(copy.#changes);
    this.#names = new Map(copy.#names);
    this.#roots = new Map(copy.#roots);
    for (const [part, encoding] of copy.#encodings) this.#encodings.set(part, encoding);
    this.#slides = undefined;
  }

  /** Names of all parts, in the order of the archive. */
  get parts(): readonly string[] {
    return [...this.#names.values()];
  }

  /** The names of the parts that were changed or added. */
  get changed(): readonly string[] {
    return [...this.#changes.keys()];
  }

  has(part: string): boolean {
    return this.#names.has(part.toLowerCase());
  }

  /** The part's name as the archive spells it. */
  nameOf(part: string): string | undefined {
    return this.#names.get(part.toLowerCase());
  }

  /** @throws {RefusedError} `damaged` if the part is missing or its bytes are wrong. */
  bytes(part: string): Uint8Array {
    const name = this.nameOf(part);
    const changed = name === undefined ? undefined : this.#changes.get(name);
    if (changed !== undefined) return this.#encoded(part, changed);
    const entry = name === undefined ? undefined : this.#zip.entries.get(name);
    if (!entry) throw new RefusedError({ code: "damaged", args: { why: part } });
    return this.#zip.read(entry);
  }

  /** The part's size: bytes uncompressed, or characters for changed text; 0 if there is none. Inflates nothing. */
  size(part: string): number {
    const name = this.nameOf(part);
    if (name === undefined) return 0;
    return this.#changes.get(name)?.length ?? this.#zip.entries.get(name)?.size ?? 0;
  }

  /** The CRC-32 of an unchanged part's content, without inflating it; undefined for a changed part. */
  checksum(part: string): number | undefined {
    const name = this.nameOf(part);
    if (name === undefined || this.#changes.has(name)) return undefined;
    return this.#zip.entries.get(name)?.crc;
  }

  /**
   * The part as text without the inside of equations and Fallbacks, its checksum not verified: for
   * searching a deck without writing. Decoding the rest and the checksum would cost more than unzipping.
   */
  skim(part: string): string {
    const name = this.nameOf(part);
    const entry = name === undefined ? undefined : this.#zip.entries.get(name);
    const unchanged = name !== undefined && !this.#changes.has(name);
    const bytes = unchanged && entry ? this.#zip.inflate(entry) : this.bytes(part).slice();
    return decodeXml(skim(bytes), part).text;
  }

  /** The part as text; a byte order mark is kept, so that writing the text back changes nothing. */
  text(part: string): string {
    const changed = this.#changes.get(this.nameOf(part) ?? part);
    if (typeof changed === "string") return changed;
    const { text, encoding } = decodeXml(this.bytes(part), part);
    if (encoding !== "utf-8") this.#encodings.set(part.toLowerCase(), encoding);
    return text;
  }

  /** The root element of an XML part; it is parsed again only after a change. */
  root(part: string): XmlElement {
    const key = part.toLowerCase();
    const known = this.#roots.get(key);
    if (known) return known;
    const root = readXml(part, this.text(part), (text) => parseXml(text, { wellFormed: true }));
    this.#roots.set(key, root);
    return root;
  }

  /** Replaces a part, or adds one without a content type (see `addPart`). */
  write(part: string, content: string | Uint8Array): void {
    const name = this.nameOf(part) ?? part;
    this.#names.set(name.toLowerCase(), name);
    this.#changes.set(name, content);
    this.#roots.delete(name.toLowerCase());
    if (name === this.presentation) this.#slides = undefined;
  }

  /** Adds a part with its content type (an Override, unless its extension's default already says so). */
  addPart(part: string, content: string, contentType: string): void {
    const types = this.root(CONTENT_TYPES);
    const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
    const isDefault = types.elements.some(
      (e) =>
        e.local === "Default" &&
        e.attr("Extension")?.toLowerCase() === extension &&
        e.attr("ContentType") === contentType,
    );
    if (!isDefault) {
      const source = types.source;
      this.write(
        CONTENT_TYPES,
        `${source.slice(0, types.closeFrom)}<Override PartName="/${escapeAttribute(part)}" ContentType="${escapeAttribute(contentType)}"/>${source.slice(types.closeFrom)}`,
      );
    }
    this.write(part, content);
  }

  /** Removes a part with its relationships and its content type; the caller removes relationships to it. */
  removePart(part: string): void {
    for (const one of [part, relationshipsPart(part)]) {
      const name = this.nameOf(one);
      if (name === undefined) continue;
      this.#names.delete(name.toLowerCase());
      this.#roots.delete(name.toLowerCase());
      this.#changes.delete(name);
    }
    const types = this.root(CONTENT_TYPES);
    const own = types.elements.filter(
      (e) => e.attr("PartName")?.toLowerCase() === `/${part}`.toLowerCase(),
    );
    if (own.length > 0) this.write(CONTENT_TYPES, splice(types.source, cuts(own)));
  }

  /** Removes relationships of a part by their ids; the parts that they point to stay. */
  removeRelationships(part: string, ids: ReadonlySet<string>): void {
    const rels = relationshipsPart(part);
    if (!this.has(rels)) return;
    const root = this.root(rels);
    const own = root.elements.filter((e) => ids.has(e.attr("Id") ?? ""));
    if (own.length > 0) this.write(rels, splice(root.source, cuts(own)));
  }

  /** The relationships of a part; of the package itself for "". */
  relationships(part: string): readonly Relationship[] {
    const rels = relationshipsPart(part);
    if (!this.has(rels)) return [];
    const root = this.root(rels);
    const known = RELATIONSHIPS.get(root);
    if (known) return known;
    const folder = part.slice(0, part.lastIndexOf("/") + 1);
    const read = root.elements
      .filter((e) => e.local === "Relationship")
      .map((e) => {
        const external = e.attr("TargetMode") === "External";
        const target = e.attr("Target") ?? "";
        const type = e.attr("Type") ?? "";
        return {
          id: e.attr("Id") ?? "",
          type: type.slice(type.lastIndexOf("/") + 1),
          target: external ? target : resolveTarget(folder, target),
          external,
        };
      });
    RELATIONSHIPS.set(root, read);
    return read;
  }

  /**
   * Adds a relationship to a part and returns its id. `type` is the last part of an Office type, or a whole
   * one for types of later versions; `target` is relative to the part's folder.
   */
  addRelationship(part: string, type: string, target: string): string {
    const rels = relationshipsPart(part);
    const used = new Set(this.relationships(part).map((r) => r.id));
    let n = used.size + 1;
    while (used.has(`rId${n}`)) n++;
    const id = `rId${n}`;
    const entry = `<Relationship Id="${id}" Type="${type.includes("://") ? type : `${OFFICE}/${type}`}" Target="${escapeAttribute(target)}"/>`;
    if (this.has(rels)) {
      const root = this.root(rels);
      if (root.selfClosing)
        this.write(rels, `${root.source.slice(0, root.openTo - 2)}>${entry}</${root.name}>`);
      else
        this.write(
          rels,
          root.source.slice(0, root.closeFrom) + entry + root.source.slice(root.closeFrom),
        );
    } else {
      this.write(
        rels,
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<Relationships xmlns="${NS.rel}">${entry}</Relationships>`,
      );
    }
    return id;
  }

  /** The first related part of a type, undefined if there is none. */
  related(part: string, type: string): string | undefined {
    const found = this.relationships(part).find((r) => r.type === type && !r.external);
    return found && this.has(found.target) ? found.target : undefined;
  }

  /** The slides in the order of the presentation. */
  get slides(): readonly Slide[] {
    this.#slides ??= this.readSlides();
    return this.#slides;
  }

  private readSlides(): readonly Slide[] {
    const targets = new Map(this.relationships(this.presentation).map((r) => [r.id, r]));
    const list = this.root(this.presentation).child("p", "sldIdLst");
    const slides: Slide[] = [];
    for (const entry of list?.childrenNamed("p", "sldId") ?? []) {
      const target = targets.get(entry.attrNS("r", "id") ?? "");
      const part = target && !target.external ? this.nameOf(target.target) : undefined;
      if (part === undefined)
        throw new RefusedError({ code: "damaged", args: { why: this.presentation } });
      slides.push({ part, id: entry.attr("id") ?? "", number: slides.length + 1 });
    }
    return slides;
  }

  /** Is the slide hidden in the slide show? */
  isHidden(slidePart: string): boolean {
    const show = this.root(slidePart).attr("show");
    return show === "0" || show === "false";
  }

  /** The file's bytes. Every entry that was not changed is copied byte for byte. */
  save(): Uint8Array {
    const changes = new Map<string, Uint8Array>();
    for (const [part, content] of this.#changes) changes.set(part, this.#encoded(part, content));
    return this.#zip.patch(changes, (name) => !this.has(name));
  }

  #encoded(part: string, content: string | Uint8Array): Uint8Array {
    return typeof content === "string"
      ? encodeXml(content, this.#encodings.get(part.toLowerCase()) ?? "utf-8")
      : content;
  }
}

/** Relationships by the root element of their part, cached because every lookup needs them. */
const RELATIONSHIPS = new WeakMap<XmlElement, readonly Relationship[]>();

/** `ppt/slides/slide1.xml` → `ppt/slides/_rels/slide1.xml.rels`; "" → `_rels/.rels`. */
function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A relationship's target as a part name: relative to the folder, or absolute with a leading slash. */
function resolveTarget(folder: string, target: string): string {
  const segments: string[] = [];
  for (const segment of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  const path = segments.join("/");
  try {
    return path.includes("%") ? decodeURIComponent(path) : path;
  } catch {
    return path;
  }
}

/**
 * Opens a .pptx, .pptm, .potx … file.
 * Refused: damaged, encrypted, of PowerPoint 97 to 2003, not a presentation, Strict Open XML, zip64.
 */
export function openPackage(bytes: Uint8Array): Result<{ readonly pkg: Package }> {
  if (COMPOUND_FILE.every((b, i) => bytes[i] === b))
    return refuse(isEncrypted(bytes) ? "encrypted" : "oldFormat");
  return refusing(() => ({ ok: true, pkg: Package.open(bytes) }));
}

/** An encrypted document is a compound file with a stream of this name, in UTF-16 ([MS-OFFCRYPTO] 2.3.4.4). */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = [...new TextEncoder().encode("EncryptedPackage")].flatMap((b) => [b, 0]);
  // The directory of a compound file may be anywhere; the file is searched once.
  outer: for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1)) {
    for (let k = 1; k < name.length; k++) if (bytes[at + k] !== name[k]) continue outer;
    return true;
  }
  return false;
}
