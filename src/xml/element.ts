/**
 * Elements and texts as the XML reader returns them, with offsets into the source, because slides are
 * edited by splicing. Attributes, namespaces and texts are resolved on demand: a slide has thousands of
 * elements and we look at a few.
 */
import { unescapeXml } from "./escape";
import { NS, type Prefix } from "./namespaces";
import { isName } from "./well-formed";

export const SECTION = "<![CDATA[";
export const SECTION_END = "]]>";

/** Character data between tags, or a CDATA section; `from` and `to` are offsets in the source. */
export class XmlText {
  /** The next child of the parent. */
  next: XmlNode | undefined = undefined;

  constructor(
    readonly source: string,
    readonly from: number,
    readonly to: number,
  ) {}

  /** The text with its entities resolved; the content of a CDATA section as it is. */
  get value(): string {
    // Character data contains no "<": one at the start begins a CDATA section.
    return this.source.charCodeAt(this.from) === 60
      ? this.source.slice(this.from + SECTION.length, this.to - SECTION_END.length)
      : unescapeXml(this.source.slice(this.from, this.to));
  }

  get kind(): "text" {
    return "text";
  }
}

export type XmlNode = XmlElement | XmlText;

/** The namespaces of prefixes inside an element; shared with descendants that declare none. */
class Scope {
  readonly #known = new Map<string, string>();
  /** The prefix looked up last, which is usually looked up next too. */
  #prefix: string | undefined = undefined;
  #uri = "";

  constructor(
    readonly declared: ReadonlyMap<string, string>,
    readonly outer: Scope | undefined,
  ) {}

  uri(prefix: string): string {
    if (prefix === this.#prefix) return this.#uri;
    let uri = this.#known.get(prefix);
    if (uri === undefined) {
      uri =
        this.declared.get(prefix === "" ? "xmlns" : `xmlns:${prefix}`) ??
        this.outer?.uri(prefix) ??
        (prefix === "xml" ? NS.xml : "");
      this.#known.set(prefix, uri);
    }
    this.#prefix = prefix;
    this.#uri = uri;
    return uri;
  }
}

const NO_SCOPE = new Scope(new Map(), undefined);

/** A name as written and its parts. */
export interface Name {
  readonly full: string;
  readonly prefix: string;
  readonly local: string;
  /** The beginnings of its start tag and its end tag. */
  readonly start: string;
  readonly end: string;
  /** Does XML allow it? */
  readonly proper: boolean;
}

/** All names seen so far: a document has thousands of elements and few names. */
const NAMES = new Map<string, Name>();

function nameOf(full: string): Name {
  let name = NAMES.get(full);
  if (!name) {
    const colon = full.indexOf(":");
    const prefix = full.slice(0, Math.max(0, colon));
    name = {
      full,
      prefix,
      local: full.slice(colon + 1),
      start: `<${full}`,
      end: `</${full}>`,
      proper: isName(full),
    };
    if (NAMES.size < 2000) NAMES.set(full, name);
  }
  return name;
}

/** Names hashed by length and two characters, so that a known name is found without creating a string. */
const SEEN: (Name | undefined)[] = new Array<Name | undefined>(512).fill(undefined);

export function nameAt(source: string, from: number, to: number): Name {
  const slot =
    ((to - from) * 67 + source.charCodeAt(from + 2) * 31 + source.charCodeAt(to - 1)) & 511;
  const seen = SEEN[slot];
  if (seen?.full.length === to - from && source.startsWith(seen.full, from)) return seen;
  const name = nameOf(source.slice(from, to));
  SEEN[slot] = name;
  return name;
}

const NONE: readonly XmlNode[] = [];

/** One element. All offsets are UTF-16 offsets into {@link XmlElement.source}. */
export class XmlElement {
  /** End of the start tag, after `>`. */
  openTo = 0;
  /** Start of the end tag; equals {@link openTo} for `<a/>`. */
  closeFrom = 0;
  /** End of the element. */
  to = 0;
  /** The first child; the others follow by `next`. `children` is created on demand. */
  first: XmlNode | undefined = undefined;
  /** The next child of the parent. */
  next: XmlNode | undefined = undefined;
  #last: XmlNode | undefined = undefined;
  #children: readonly XmlNode[] | undefined = undefined;
  #attributes: ReadonlyMap<string, string> | undefined = undefined;
  #scope: Scope = NO_SCOPE;
  readonly #name: Name;

  constructor(
    readonly source: string,
    name: Name,
    readonly parent: XmlElement | null,
    /** Offset of `<`. */
    readonly from: number,
  ) {
    this.#name = name;
  }

  get kind(): "element" {
    return "element";
  }

  /** The name as written, with its prefix: `a:r`. */
  get name(): string {
    return this.#name.full;
  }

  /** Elements and texts inside, in the order of the source. */
  get children(): readonly XmlNode[] {
    if (this.#children) return this.#children;
    if (!this.first) return NONE;
    const children: XmlNode[] = [];
    for (let node: XmlNode | undefined = this.first; node; node = node.next) children.push(node);
    this.#children = children;
    return children;
  }

  /** For the reader: adds a child at the end. */
  append(node: XmlNode): void {
    if (this.#last) this.#last.next = node;
    else this.first = node;
    this.#last = node;
  }

  /**
   * For the reader: skips to the element's end tag; false where an element of the same name may be nested in
   * it. A name that has no end tag in the rest of the source is removed from `names`.
   */
  passOver(names: Set<string>): boolean {
    const { source, openTo } = this;
    const name = this.#name;
    const end = source.indexOf(name.end, openTo);
    if (end < 0) {
      names.delete(name.full);
      return false;
    }
    // Searched inside only: the next one in the source may be far away.
    const inside = source.slice(openTo, end);
    for (let at = inside.indexOf(name.start); at >= 0; at = inside.indexOf(name.start, at + 1))
      if (endOfName(inside, at + 1) === at + name.start.length) return false;
    this.closeFrom = end;
    this.to = end + name.end.length;
    return true;
  }

  /** True for `<a/>`, which has no end tag. */
  get selfClosing(): boolean {
    return this.source.charCodeAt(this.openTo - 2) === 47 && this.closeFrom === this.to;
  }

  get local(): string {
    return this.#name.local;
  }

  /** The namespace URI of the element, "" when it has none. */
  get namespace(): string {
    return this.#scope.uri(this.#name.prefix);
  }

  /** The namespace of `prefix` ("" for the default one) here; "" when it is not declared. */
  namespaceOf(prefix: string): string {
    return this.#scope.uri(prefix);
  }

  /** For the reader, once it has seen the whole start tag: a tag that declares namespaces opens a scope. */
  enterScope(declares: boolean): void {
    const outer = this.parent ? this.parent.#scope : NO_SCOPE;
    this.#scope = declares ? new Scope(this.attributes, outer) : outer;
  }

  /** Attributes by the name as written (`r:id`), values unescaped, in the order of the source. */
  get attributes(): ReadonlyMap<string, string> {
    if (this.#attributes) return this.#attributes;
    const found = new Map<string, string>();
    // Searched in the tag only: in the source the next "=" may be far away.
    const tag = this.source.slice(this.from, this.openTo);
    for (let at = 1 + this.name.length; ;) {
      const equals = tag.indexOf("=", at);
      if (equals < 0) break;
      const open = quoteFrom(tag, equals + 1);
      if (open < 0) break;
      const end = tag.indexOf(tag.charAt(open), open + 1);
      if (end < 0) break;
      const name = tag.slice(at, equals).trim();
      if (name !== "" && !found.has(name)) found.set(name, unescapeXml(tag.slice(open + 1, end)));
      at = end + 1;
    }
    this.#attributes = found;
    return found;
  }

  /** The value of the attribute written `name`, or undefined. */
  attr(name: string): string | undefined {
    return this.attributes.get(name);
  }

  /** The value of the attribute `local` in {@link NS}'s namespace for `prefix`, whatever prefix the file uses. */
  attrNS(prefix: Prefix, local: string): string | undefined {
    const usual = this.attributes.get(`${prefix}:${local}`);
    if (usual !== undefined && this.namespaceOf(prefix) === NS[prefix]) return usual;
    for (const [name, value] of this.attributes) {
      const colon = name.indexOf(":");
      if (
        colon > 0 &&
        name.slice(colon + 1) === local &&
        this.namespaceOf(name.slice(0, colon)) === NS[prefix]
      ) {
        return value;
      }
    }
    return undefined;
  }

  /** Is this the element `local` in {@link NS}'s namespace for `prefix`? */
  is(prefix: Prefix, local: string): boolean {
    return this.#name.local === local && this.#scope.uri(this.#name.prefix) === NS[prefix];
  }

  get elements(): readonly XmlElement[] {
    const found: XmlElement[] = [];
    for (let c = this.first; c; c = c.next) if (c.kind === "element") found.push(c);
    return found;
  }

  /** First child element `local` of that namespace. */
  child(prefix: Prefix, local: string): XmlElement | undefined {
    for (let c = this.first; c; c = c.next) {
      if (c.kind === "element" && c.is(prefix, local)) return c;
    }
    return undefined;
  }

  /** Child elements `local` of that namespace. */
  childrenNamed(prefix: Prefix, local: string): readonly XmlElement[] {
    return this.elements.filter((c) => c.is(prefix, local));
  }

  /** All descendants `local` of that namespace, in document order. */
  descendants(prefix: Prefix, local: string): readonly XmlElement[] {
    return this.#inside(prefix, local, true);
  }

  /** The descendants `local` that are not inside another one of them. */
  outermost(prefix: Prefix, local: string): readonly XmlElement[] {
    return this.#inside(prefix, local, false);
  }

  #inside(prefix: Prefix, local: string, nested: boolean): readonly XmlElement[] {
    const found: XmlElement[] = [];
    const visit = (e: XmlElement): void => {
      for (let c = e.first; c; c = c.next) {
        if (c.kind !== "element") continue;
        const wanted = c.is(prefix, local);
        if (wanted) found.push(c);
        if (nested || !wanted) visit(c);
      }
    };
    visit(this);
    return found;
  }

  /** Nearest enclosing element `local` of that namespace, this one not counted. */
  ancestor(prefix: Prefix, local: string): XmlElement | undefined {
    for (let e = this.parent; e; e = e.parent) if (e.is(prefix, local)) return e;
    return undefined;
  }

  /** All character data inside, entities resolved. */
  get text(): string {
    let text = "";
    for (let c = this.first; c; c = c.next) text += c.kind === "text" ? c.value : c.text;
    return text;
  }

  /** The element exactly as it is written. */
  get outerXml(): string {
    return this.source.slice(this.from, this.to);
  }

  /** The source between its tags, exactly as it is written. */
  get innerXml(): string {
    return this.source.slice(this.openTo, this.closeFrom);
  }
}

/** The offset of a quotation mark, with only white space in front of it; -1 if there is none. */
function quoteFrom(tag: string, from: number): number {
  for (let at = from; at < tag.length; at++) {
    const c = tag.charCodeAt(at);
    if (c === 34 || c === 39) return at;
    if (c > 32) return -1;
  }
  return -1;
}

/** Offset behind the name that begins at `from`. */
export function endOfName(source: string, from: number): number {
  let at = from;
  for (; at < source.length; at++) {
    const c = source.charCodeAt(at);
    // white space, "/", ">", "<", "=", quotes end a name
    if (c <= 32 || c === 47 || c === 62 || c === 60 || c === 61 || c === 34 || c === 39) break;
  }
  return at;
}
