/**
 * A shape that another program may have left on a slide, and what belongs to it in the file: tags,
 * alternative text, pictures, embedded objects. Everything is read on demand, within bounds; what cannot
 * be read is treated as absent.
 */
import type { Package, Relationship } from "../pptx/package";
import { nonVisualOf, type Shape } from "../pptx/slide";
import { refusing } from "../pptx/refusal";
import type { XmlElement } from "../xml/parse";

/** The largest part with tags or data of a shape that is read, in bytes. */
const MAX_TAGS = 4_000_000;
/** The largest picture or embedded object that is read, in bytes. */
const MAX_MEDIA = 16_000_000;

/** An embedded object (p:oleObj). */
export interface Embedded {
  /** The id of the program that made it, such as `Equation.3`. */
  readonly program: string;
  /** The original size of its picture, in EMU; 0 where the file does not give it. */
  readonly width: number;
  readonly height: number;
  /** Its data; undefined where it is linked, missing or too large. */
  readonly data: () => Uint8Array | undefined;
}

/** A part, read on demand. */
export interface Media {
  readonly part: string;
  readonly bytes: () => Uint8Array | undefined;
}

/** Tags by name. Names are in upper case: PowerPoint stores them so, however the program wrote them. */
export type Tags = ReadonlyMap<string, string>;

export class SlideObject {
  #tags: Tags | undefined;

  constructor(
    readonly pkg: Package,
    readonly slidePart: string,
    readonly shape: Shape,
    /** The visible width and height in EMU; undefined where they are unknown. */
    readonly seen: { readonly width: number; readonly height: number } | undefined,
  ) {}

  get name(): string {
    return this.shape.name;
  }

  /** The alternative text. */
  get description(): string {
    return this.#drawing?.attr("descr") ?? "";
  }

  /** The title of the alternative text. */
  get title(): string {
    return this.#drawing?.attr("title") ?? "";
  }

  get #drawing(): XmlElement | undefined {
    return nonVisualOf(this.shape.element)?.child("p", "cNvPr");
  }

  get #customData(): readonly XmlElement[] {
    const properties = nonVisualOf(this.shape.element)?.child("p", "nvPr");
    return properties?.child("p", "custDataLst")?.elements ?? [];
  }

  /** Its tags, by name in upper case. */
  get tags(): Tags {
    this.#tags ??= this.#readTags();
    return this.#tags;
  }

  #readTags(): Tags {
    const tags = new Map<string, string>();
    for (const list of this.#customData) {
      if (list.local !== "tags") continue;
      for (const tag of this.#xmlOf(list)?.childrenNamed("p", "tag") ?? [])
        tags.set((tag.attr("name") ?? "").toUpperCase(), tag.attr("val") ?? "");
    }
    return tags;
  }

  /** The roots of its own custom XML parts. */
  get customXml(): readonly XmlElement[] {
    return this.#customData.flatMap((entry) =>
      entry.local === "custData" ? (this.#xmlOf(entry) ?? []) : [],
    );
  }

  #xmlOf(entry: XmlElement): XmlElement | undefined {
    const part = this.#related(entry.attrNS("r", "id"))?.target;
    if (part === undefined || this.pkg.size(part) > MAX_TAGS) return undefined;
    return readRoot(this.pkg, part);
  }

  /** The pictures that it shows, in the order of the file, which prefers the first alternative. */
  get media(): readonly Media[] {
    const { element, kind } = this.shape;
    if (kind !== "picture") return [];
    const blips = element.descendants("a", "blip");
    const ids = blips.flatMap((blip) => [
      blip.attrNS("r", "embed"),
      ...blip.elements.flatMap(svgIds),
    ]);
    return ids.flatMap((id) => {
      const part = this.#related(id)?.target;
      return part === undefined ? [] : [{ part, bytes: () => this.#bytes(part) }];
    });
  }

  /** External addresses: those of linked pictures, and the target of a click. */
  get links(): readonly string[] {
    const drawing = this.#drawing;
    const blips = this.shape.kind === "picture" ? this.shape.element.descendants("a", "blip") : [];
    const ids = [
      ...blips.map((blip) => blip.attrNS("r", "link")),
      drawing?.child("a", "hlinkClick")?.attrNS("r", "id"),
    ];
    return ids.flatMap((id) => {
      const found = this.#relationship(id);
      return found?.external === true ? [found.target] : [];
    });
  }

  /** Its embedded object, from the first of its alternatives, which all have the same one. */
  get embedded(): Embedded | undefined {
    if (this.shape.kind !== "embedded") return undefined;
    const [object] = this.shape.element.descendants("p", "oleObj");
    if (!object) return undefined;
    const part = this.#related(object.attrNS("r", "id"))?.target;
    return {
      program: object.attr("progId") ?? "",
      width: sizeOf(object.attr("imgW")),
      height: sizeOf(object.attr("imgH")),
      data: () => (part === undefined ? undefined : this.#bytes(part)),
    };
  }

  #relationship(id: string | undefined): Relationship | undefined {
    if (id === undefined || id === "") return undefined;
    return this.pkg.relationships(this.slidePart).find((r) => r.id === id);
  }

  #related(id: string | undefined): Relationship | undefined {
    const found = this.#relationship(id);
    return found && !found.external && this.pkg.has(found.target) ? found : undefined;
  }

  #bytes(part: string): Uint8Array | undefined {
    if (this.pkg.size(part) > MAX_MEDIA) return undefined;
    const read = refusing(() => ({ ok: true, bytes: this.pkg.bytes(part) }));
    return read.ok ? read.bytes : undefined;
  }
}

function readRoot(pkg: Package, part: string): XmlElement | undefined {
  const read = refusing(() => ({ ok: true, root: pkg.root(part) }));
  return read.ok ? read.root : undefined;
}

/** The relationship ids of the picture as SVG beside the bitmap for old programs (asvg:svgBlip in a:extLst). */
function svgIds(list: XmlElement): readonly (string | undefined)[] {
  if (list.local !== "extLst") return [];
  return list.elements
    .flatMap((ext) => ext.elements)
    .filter((e) => e.local === "svgBlip")
    .map((e) => e.attrNS("r", "embed"));
}

function sizeOf(value: string | undefined): number {
  const size = Number(value);
  return Number.isFinite(size) && size > 0 ? size : 0;
}
