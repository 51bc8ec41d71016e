/**
 * The parts of an opened .pptx: bytes at first, parsed on demand. Parts that are not edited are saved as
 * they were read.
 */
import { strFromU8, strToU8, unzipSync } from "fflate";
import type { Document, Element } from "@xmldom/xmldom";
import { pack } from "./pack";
import { NS, attribute, children, create, parseXml, remove, rootOf, serializeXml } from "./xml";

const TYPES_PART = "[Content_Types].xml";
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export class DeckError extends Error {
  override readonly name = "DeckError";
}

interface Part {
  bytes: Uint8Array | undefined;
  document: Document | undefined;
  /** Increases whenever the part may have changed. */
  version: number;
}

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Name of the target part, or the address when external. */
  readonly target: string;
  readonly external: boolean;
}

/** All parts at one moment. */
export type PartsSnapshot = ReadonlyMap<string, Uint8Array>;

/** "ppt/slides/slide1.xml" → "ppt/slides/_rels/slide1.xml.rels"; "" is the package itself. */
export function relsNameOf(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

function resolveTarget(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

function relativeTarget(part: string, target: string): string {
  const from = part.split("/").slice(0, -1);
  const to = target.split("/");
  while (from.length > 0 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  return [...from.map(() => ".."), ...to].join("/");
}

/** The kind of a relationship: the last step of its type. */
export function kindOf(relationship: Relationship): string {
  return relationship.type.slice(relationship.type.lastIndexOf("/") + 1);
}

/** Relationships by the bytes they were read from, which copies share. */
const READ = new WeakMap<
  Uint8Array,
  { readonly part: string; readonly found: readonly Relationship[] }
>();

/** The parts of archives, cached by the archive's bytes: a deck that is opened repeatedly shares its parts. */
const OPENED = new WeakMap<Uint8Array, readonly (readonly [string, Uint8Array])[]>();

/** Names and bytes of the parts in an archive. Throws a `DeckError` where the bytes are no archive. */
function unpack(archive: Uint8Array): readonly (readonly [string, Uint8Array])[] {
  const known = OPENED.get(archive);
  if (known) return known;
  try {
    const found = Object.entries(unzipSync(archive)).filter(([name]) => !name.endsWith("/"));
    OPENED.set(archive, found);
    return found;
  } catch (error) {
    throw new DeckError(`not a .pptx: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export class Parts {
  private versions = 1;
  /** Cached relationships by the name of their part; removed when that part changes. */
  private readonly read = new Map<string, readonly Relationship[]>();

  private constructor(private parts: Map<string, Part>) {}

  static open(bytes: Uint8Array): Parts {
    const parts = new Map<string, Part>();
    for (const [name, data] of unpack(bytes)) {
      parts.set(name, { bytes: data, document: undefined, version: 0 });
    }
    if (!parts.has(TYPES_PART)) throw new DeckError("not a .pptx: no content types");
    return new Parts(parts);
  }

  /** A copy that shares the bytes. */
  copy(): Parts {
    const parts = new Map<string, Part>();
    for (const name of this.names()) {
      parts.set(name, { bytes: this.bytes(name), document: undefined, version: 0 });
    }
    return new Parts(parts);
  }

  names(): string[] {
    return [...this.parts.keys()];
  }

  has(name: string): boolean {
    return this.parts.has(name);
  }

  bytes(name: string): Uint8Array {
    const part = this.part(name);
    part.bytes ??= strToU8(this.serialize(part));
    return part.bytes;
  }

  text(name: string): string {
    return strFromU8(this.bytes(name)).replace(/^\uFEFF/, "");
  }

  /** The part's document for reading. */
  document(name: string): Document {
    const part = this.part(name);
    part.document ??= parseXml(strFromU8(part.bytes ?? new Uint8Array()));
    return part.document;
  }

  root(name: string): Element {
    return rootOf(this.document(name));
  }

  /** The part's root for editing: the part is serialized again when the deck is saved. */
  edit(name: string): Element {
    const root = this.root(name);
    const part = this.part(name);
    part.bytes = undefined;
    this.changed(name, part);
    return root;
  }

  setText(name: string, text: string): void {
    this.setBytes(name, strToU8(text));
  }

  setBytes(name: string, bytes: Uint8Array): void {
    const part = { bytes, document: undefined, version: 0 };
    this.parts.set(name, part);
    this.changed(name, part);
  }

  /** A number that changes whenever the part may have changed; 0 for a part as it was read, -1 for none. */
  versionOf(name: string): number {
    return this.parts.get(name)?.version ?? -1;
  }

  private changed(name: string, part: Part): void {
    part.version = this.versions++;
    this.read.delete(name);
  }

  /** Adds a part with its content type. */
  add(name: string, bytes: Uint8Array, contentType: string): void {
    this.setBytes(name, bytes);
    this.setContentType(name, contentType);
  }

  /** Takes over a part of another package, which must parse it again if it still needs it. */
  take(name: string, from: Parts, part: string): void {
    const taken = from.part(part);
    this.add(name, from.bytes(part), from.contentType(part));
    this.part(name).document = taken.document;
    taken.document = undefined;
  }

  /** Removes a part, its relationships and its content type. */
  remove(name: string): void {
    this.parts.delete(name);
    this.parts.delete(relsNameOf(name));
    this.read.delete(relsNameOf(name));
    const override = this.override(name);
    if (override) {
      this.edit(TYPES_PART);
      remove(override);
    }
  }

  /** Renames a part; the caller must change relationships that refer to it. */
  rename(from: string, to: string): void {
    if (from === to) return;
    const type = this.contentType(from);
    const related = this.relationships(from);
    const bytes = this.bytes(from);
    this.remove(from);
    this.add(to, bytes, type);
    if (related.length > 0) this.setRelationships(to, related);
  }

  /** Removes every part that cannot be reached from the package's own relationships. */
  collect(): void {
    const reached = new Set<string>();
    const visit = (part: string): void => {
      for (const rel of this.relationships(part)) {
        if (rel.external || reached.has(rel.target) || !this.has(rel.target)) continue;
        reached.add(rel.target);
        visit(rel.target);
      }
    };
    visit("");
    for (const name of this.names()) {
      if (name !== TYPES_PART && !name.includes("_rels/") && !reached.has(name)) this.remove(name);
    }
  }

  /** A free name like the given one: "ppt/slides/slide7.xml". */
  freeName(like: string): string {
    const match = /^(.*?)(\d*)(\.[^./]*)?$/.exec(like.slice(like.lastIndexOf("/") + 1));
    const folder = like.slice(0, like.lastIndexOf("/") + 1);
    const stem = match?.[1] ?? "part";
    const extension = match?.[3] ?? "";
    for (let number = 1; ; number++) {
      const name = `${folder}${stem}${number}${extension}`;
      if (!this.has(name)) return name;
    }
  }

  // ── relationships
  relationships(part: string): readonly Relationship[] {
    const name = relsNameOf(part);
    if (!this.has(name)) return [];
    const known = this.read.get(name);
    if (known) return known;
    const { bytes } = this.part(name);
    const shared = bytes && READ.get(bytes);
    if (shared?.part === part) return shared.found;
    const found = children(this.root(name), NS.rels, "Relationship").map((element) => {
      const target = attribute(element, "Target") ?? "";
      // Some writers omit the target mode for a place in the same document.
      const external = attribute(element, "TargetMode") === "External" || target.startsWith("#");
      return {
        id: attribute(element, "Id") ?? "",
        type: attribute(element, "Type") ?? "",
        target: external ? target : resolveTarget(part, target),
        external,
      };
    });
    this.read.set(name, found);
    if (bytes) READ.set(bytes, { part, found });
    return found;
  }

  related(part: string, kind: string): string | undefined {
    return this.relationships(part).find((rel) => kindOf(rel) === kind)?.target;
  }

  relationship(part: string, id: string | undefined): Relationship | undefined {
    return id === undefined ? undefined : this.relationships(part).find((rel) => rel.id === id);
  }

  /** Adds a relationship and returns its id. */
  relate(part: string, type: string, target: string, external = false): string {
    const name = relsNameOf(part);
    if (!this.has(name)) {
      this.setText(name, `${HEADER}<Relationships xmlns="${NS.rels}"/>`);
    }
    const used = new Set(this.relationships(part).map((rel) => rel.id));
    let number = used.size + 1;
    while (used.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    const root = this.edit(name);
    root.appendChild(
      create(root, NS.rels, "Relationship", {
        Id: id,
        Type: type,
        Target: external ? target : relativeTarget(part, target),
        ...(external ? { TargetMode: "External" } : {}),
      }),
    );
    return id;
  }

  /** Replaces all relationships of a part, keeping the given ids. */
  setRelationships(part: string, relationships: readonly Relationship[]): void {
    const name = relsNameOf(part);
    if (relationships.length === 0) {
      this.parts.delete(name);
      this.read.delete(name);
      return;
    }
    this.setText(name, `${HEADER}<Relationships xmlns="${NS.rels}"/>`);
    const root = this.edit(name);
    for (const rel of relationships) {
      root.appendChild(
        create(root, NS.rels, "Relationship", {
          Id: rel.id,
          Type: rel.type,
          Target: rel.external ? rel.target : relativeTarget(part, rel.target),
          ...(rel.external ? { TargetMode: "External" } : {}),
        }),
      );
    }
  }

  /** Points a relationship at another part. */
  retarget(part: string, id: string, target: string): void {
    const element = this.relationshipElement(part, id);
    if (element) element.setAttribute("Target", relativeTarget(part, target));
  }

  unrelate(part: string, id: string): void {
    const element = this.relationshipElement(part, id);
    if (element) remove(element);
  }

  // ── content types
  contentType(name: string): string {
    const override = this.override(name);
    if (override) return attribute(override, "ContentType") ?? "";
    const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
    const found = children(this.root(TYPES_PART), NS.types, "Default").find(
      (element) => attribute(element, "Extension")?.toLowerCase() === extension,
    );
    return attribute(found, "ContentType") ?? "";
  }

  setContentType(name: string, contentType: string): void {
    if (this.contentType(name) === contentType) return;
    const root = this.edit(TYPES_PART);
    const override = this.override(name);
    if (override) {
      override.setAttribute("ContentType", contentType);
      return;
    }
    const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
    const isXml = extension === "xml";
    const hasDefault = children(root, NS.types, "Default").some(
      (element) => attribute(element, "Extension")?.toLowerCase() === extension,
    );
    if (!isXml && !hasDefault) {
      const element = create(root, NS.types, "Default", {
        Extension: extension,
        ContentType: contentType,
      });
      root.insertBefore(element, root.firstChild);
      return;
    }
    root.appendChild(
      create(root, NS.types, "Override", { PartName: `/${name}`, ContentType: contentType }),
    );
  }

  // ── all of it
  snapshot(): PartsSnapshot {
    return new Map(this.names().map((name) => [name, this.bytes(name)]));
  }

  restore(snapshot: PartsSnapshot): void {
    const parts = new Map<string, Part>();
    for (const [name, bytes] of snapshot) {
      const old = this.parts.get(name);
      const same = old?.bytes === bytes;
      parts.set(name, same ? old : { bytes, document: undefined, version: this.versions++ });
    }
    this.parts = parts;
    this.read.clear();
  }

  save(): Uint8Array {
    const names = this.names().filter((name) => name !== TYPES_PART);
    return pack([TYPES_PART, ...names].map((name) => [name, this.bytes(name)]));
  }

  private part(name: string): Part {
    const part = this.parts.get(name);
    if (!part) throw new DeckError(`no part ${name}`);
    return part;
  }

  private serialize(part: Part): string {
    if (!part.document) throw new DeckError("a part without content");
    const text = serializeXml(part.document);
    return text.startsWith("<?xml") ? text : HEADER + text;
  }

  private override(name: string): Element | undefined {
    return children(this.root(TYPES_PART), NS.types, "Override").find(
      (element) => attribute(element, "PartName") === `/${name}`,
    );
  }

  private relationshipElement(part: string, id: string): Element | undefined {
    const name = relsNameOf(part);
    if (!this.has(name)) return undefined;
    return children(this.edit(name), NS.rels, "Relationship").find(
      (element) => attribute(element, "Id") === id,
    );
  }
}
