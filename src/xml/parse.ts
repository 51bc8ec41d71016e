/**
 * A reader of well-formed XML that keeps where everything stands.
 *
 * The slide editor changes slides by splicing text, so that what it does not touch stays byte for
 * byte; it needs the offsets of tags, which DOM parsers do not give. Elements are plain objects with
 * offsets into the source; attributes and namespaces are resolved when somebody asks, because a slide
 * has thousands of elements and we look at a few. There is no DTD: an internal subset could declare
 * entities, and Office's files have none.
 */
import { NS, type Prefix } from "./namespaces";
import { unescapeXml } from "./escape";

/** The file is not well-formed XML, at UTF-16 offset `at` of its text. */
export class XmlError extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(`${message} (at ${at})`);
    this.name = "XmlError";
  }
}

/** Character data between tags; `from` and `to` are offsets in the source, before unescaping. */
export interface XmlText {
  readonly kind: "text";
  readonly from: number;
  readonly to: number;
  /** The text with its entities resolved. */
  readonly value: string;
}

export type XmlNode = XmlElement | XmlText;

/** The namespaces that the prefixes mean inside an element; shared by all elements that declare none. */
class Scope {
  readonly #known = new Map<string, string>();

  constructor(
    readonly declared: ReadonlyMap<string, string>,
    readonly outer: Scope | undefined,
  ) {}

  uri(prefix: string): string {
    let uri = this.#known.get(prefix);
    if (uri === undefined) {
      uri =
        this.declared.get(prefix === "" ? "xmlns" : `xmlns:${prefix}`) ??
        this.outer?.uri(prefix) ??
        (prefix === "xml" ? NS.xml : "");
      this.#known.set(prefix, uri);
    }
    return uri;
  }
}

const NO_SCOPE = new Scope(new Map(), undefined);

/** The parts of the names that were met: a document has thousands of elements and few names. */
const NAMES = new Map<string, { readonly prefix: string; readonly local: string }>();

function partsOf(name: string): { readonly prefix: string; readonly local: string } {
  let parts = NAMES.get(name);
  if (!parts) {
    const colon = name.indexOf(":");
    parts = { prefix: name.slice(0, Math.max(0, colon)), local: name.slice(colon + 1) };
    if (NAMES.size < 2000) NAMES.set(name, parts);
  }
  return parts;
}

const ATTRIBUTE = /([^\s=/<>"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

/** One element. All offsets are UTF-16 offsets into {@link XmlElement.source}. */
export class XmlElement {
  readonly kind = "element";
  readonly children: XmlNode[] = [];
  /** End of the start tag, after `>`. */
  openTo = 0;
  /** Start of the end tag; equals {@link openTo} for `<a/>`. */
  closeFrom = 0;
  /** End of the element. */
  to = 0;
  #attributes: ReadonlyMap<string, string> | undefined;
  #scope: Scope = NO_SCOPE;

  constructor(
    readonly source: string,
    /** The name as written, with its prefix: `a:r`. */
    readonly name: string,
    readonly parent: XmlElement | null,
    /** Offset of `<`. */
    readonly from: number,
  ) {}

  /** True for `<a/>`: there is no room between the tags. */
  get selfClosing(): boolean {
    return this.source.charCodeAt(this.openTo - 2) === 47 && this.closeFrom === this.to;
  }

  get local(): string {
    return partsOf(this.name).local;
  }

  /** The namespace URI of the element, "" when it has none. */
  get namespace(): string {
    return this.#scope.uri(partsOf(this.name).prefix);
  }

  /** The namespace that `prefix` ("" for the default one) means here; "" when it is not declared. */
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
    const tag = this.source.slice(this.from + 1 + this.name.length, this.openTo);
    for (const match of tag.matchAll(ATTRIBUTE)) {
      const name = match[1] ?? "";
      if (!found.has(name)) found.set(name, unescapeXml(match[2] ?? match[3] ?? ""));
    }
    this.#attributes = found;
    return found;
  }

  /** The value of the attribute written `name`, or undefined. */
  attr(name: string): string | undefined {
    return this.attributes.get(name);
  }

  /** The value of the attribute `local` in the namespace of `prefix` of {@link NS}, whatever prefix the file uses. */
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

  /** Is this the element `local` of the namespace that `prefix` of {@link NS} stands for? */
  is(prefix: Prefix, local: string): boolean {
    return this.name.endsWith(local) && this.local === local && this.namespace === NS[prefix];
  }

  get elements(): readonly XmlElement[] {
    return this.children.filter((c): c is XmlElement => c.kind === "element");
  }

  /** First child element `local` of that namespace. */
  child(prefix: Prefix, local: string): XmlElement | undefined {
    for (const c of this.children) if (c.kind === "element" && c.is(prefix, local)) return c;
    return undefined;
  }

  /** Child elements `local` of that namespace. */
  childrenNamed(prefix: Prefix, local: string): readonly XmlElement[] {
    return this.elements.filter((c) => c.is(prefix, local));
  }

  /** All descendants `local` of that namespace, in document order. */
  descendants(prefix: Prefix, local: string): readonly XmlElement[] {
    const found: XmlElement[] = [];
    const visit = (e: XmlElement): void => {
      for (const c of e.children) {
        if (c.kind !== "element") continue;
        if (c.is(prefix, local)) found.push(c);
        visit(c);
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
    for (const c of this.children) text += c.kind === "text" ? c.value : c.text;
    return text;
  }

  /** The element exactly as it is written. */
  get outerXml(): string {
    return this.source.slice(this.from, this.to);
  }

  /** What stands between its tags, exactly as it is written. */
  get innerXml(): string {
    return this.source.slice(this.openTo, this.closeFrom);
  }
}

/** Nesting beyond this is refused: no Office file has it, and code that walks trees is recursive. */
const MAX_DEPTH = 2000;

/**
 * Reads a whole document (or one element as text) and returns its root.
 * @throws {XmlError} if the text is not well-formed, has a DOCTYPE, or nests too deep.
 */
export function parseXml(source: string): XmlElement {
  let root: XmlElement | undefined;
  let open: XmlElement | null = null;
  let depth = 0;
  let at = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  // The next declaration of a namespace: most tags have none, and this finds them without reading attributes.
  let declaration = source.indexOf("xmlns");

  while (at < source.length) {
    const tag = source.indexOf("<", at);
    const end = tag < 0 ? source.length : tag;
    if (end > at) {
      if (open) {
        const raw = source.slice(at, end);
        open.children.push({ kind: "text", from: at, to: end, value: unescapeXml(raw) });
      } else if (/[^\s]/.test(source.slice(at, end)))
        throw new XmlError("text outside the root element", at);
    }
    if (tag < 0) break;

    const next = source.charCodeAt(tag + 1);
    if (next === 33 /* ! */) {
      if (source.startsWith("<!--", tag)) at = after(source, "-->", tag + 4);
      else if (source.startsWith("<![CDATA[", tag)) {
        at = after(source, "]]>", tag + 9);
        if (!open) throw new XmlError("text outside the root element", tag);
        open.children.push({
          kind: "text",
          from: tag,
          to: at,
          value: source.slice(tag + 9, at - 3),
        });
      } else throw new XmlError("a document type declaration is not read", tag);
      continue;
    }
    if (next === 63 /* ? */) {
      at = after(source, "?>", tag + 2);
      continue;
    }
    if (next === 47 /* / */) {
      const close = after(source, ">", tag + 2);
      if (!open || source.slice(tag + 2, close - 1).trimEnd() !== open.name)
        throw new XmlError("an end tag without its start tag", tag);
      open.closeFrom = tag;
      open.to = close;
      open = open.parent;
      depth--;
      at = close;
      continue;
    }

    const nameEnd = endOfName(source, tag + 1);
    if (nameEnd === tag + 1) throw new XmlError("a tag without a name", tag);
    if (!open && root) throw new XmlError("a second root element", tag);
    const close = endOfTag(source, nameEnd);
    const element: XmlElement = new XmlElement(source, source.slice(tag + 1, nameEnd), open, tag);
    element.openTo = close;
    if (declaration >= 0 && declaration < nameEnd) declaration = source.indexOf("xmlns", nameEnd);
    element.enterScope(declaration >= 0 && declaration < close);
    if (open) open.children.push(element);
    else root = element;
    if (source.charCodeAt(close - 2) === 47) {
      element.closeFrom = close;
      element.to = close;
    } else {
      open = element;
      if (++depth > MAX_DEPTH) throw new XmlError("nested too deep", tag);
    }
    at = close;
  }

  if (open) throw new XmlError(`<${open.name}> is not closed`, open.from);
  if (!root) throw new XmlError("there is no element", 0);
  return root;
}

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  if (at < 0) throw new XmlError(`"${mark}" is missing`, from);
  return at + mark.length;
}

function endOfName(source: string, from: number): number {
  let at = from;
  for (; at < source.length; at++) {
    const c = source.charCodeAt(at);
    // white space, "/", ">", "<", "=", quotes end a name
    if (c <= 32 || c === 47 || c === 62 || c === 60 || c === 61 || c === 34 || c === 39) break;
  }
  return at;
}

/** Offset behind the ">" of a start tag; a ">" inside a quoted value does not count, a "<" anywhere is an error. */
function endOfTag(source: string, from: number): number {
  let quote = 0;
  for (let at = from; at < source.length; at++) {
    const c = source.charCodeAt(at);
    if (c === 60) throw new XmlError('"<" inside a tag', at);
    if (quote) {
      if (c === quote) quote = 0;
    } else if (c === 34 || c === 39) quote = c;
    else if (c === 62) return at + 1;
  }
  throw new XmlError("a tag is not closed", from);
}
