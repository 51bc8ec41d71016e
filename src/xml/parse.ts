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
import {
  checkAttributes,
  checkCharacters,
  checkInstruction,
  checkText,
  isName,
  XmlError,
} from "./well-formed";

export { XmlError } from "./well-formed";

/** Character data between tags; `from` and `to` are offsets in the source, before unescaping. */
export class XmlText {
  /** The next child of the parent. */
  next: XmlNode | undefined = undefined;

  constructor(
    readonly from: number,
    readonly to: number,
    /** The text with its entities resolved. */
    readonly value: string,
  ) {}

  get kind(): "text" {
    return "text";
  }
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

/** A name as written and its parts. */
interface Name {
  readonly full: string;
  readonly prefix: string;
  readonly local: string;
  /** How its start tag begins, and its end tag. */
  readonly start: string;
  readonly end: string;
  /** Is it one that XML allows? */
  readonly proper: boolean;
}

/** The names that were met: a document has thousands of elements and few names. */
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

/** Names by their length and two of their characters: found again without making a string of them. */
const SEEN: (Name | undefined)[] = new Array<Name | undefined>(512).fill(undefined);

function nameAt(source: string, from: number, to: number): Name {
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
  /** The first child; the others follow by `next`. An array of them is made when somebody asks. */
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
   * For the reader: finds the end of the element by its end tag alone; false where one of the same name
   * may be nested in it. A name without any end tag further on is taken out of `names`.
   */
  passOver(names: Set<string>): boolean {
    const { source, openTo } = this;
    const name = this.#name;
    const end = source.indexOf(name.end, openTo);
    if (end < 0) {
      names.delete(name.full);
      return false;
    }
    // Looked for inside only: the next one may be far away.
    const inside = source.slice(openTo, end);
    for (let at = inside.indexOf(name.start); at >= 0; at = inside.indexOf(name.start, at + 1))
      if (endOfName(inside, at + 1) === at + name.start.length) return false;
    this.closeFrom = end;
    this.to = end + name.end.length;
    return true;
  }

  /** True for `<a/>`: there is no room between the tags. */
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
    const { source, openTo } = this;
    for (let at = this.from + 1 + this.name.length; ;) {
      const equals = source.indexOf("=", at);
      if (equals < 0 || equals >= openTo) break;
      const open = quoteFrom(source, equals + 1, openTo);
      if (open < 0) break;
      const end = source.indexOf(source.charAt(open), open + 1);
      if (end < 0 || end >= openTo) break;
      const name = source.slice(at, equals).trim();
      if (name !== "" && !found.has(name))
        found.set(name, unescapeXml(source.slice(open + 1, end)));
      at = end + 1;
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
    const found: XmlElement[] = [];
    const visit = (e: XmlElement): void => {
      for (let c = e.first; c; c = c.next) {
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
    for (let c = this.first; c; c = c.next) text += c.kind === "text" ? c.value : c.text;
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
 * More elements are refused: PowerPoint itself takes minutes over such a slide, and a file of a few
 * kilobytes can hold any number of them. A slide of a thousand shapes has some thirty thousand.
 */
export const MAX_ELEMENTS = 300_000;

export interface ParseOptions {
  /** Names (as written) of elements whose content is passed over unread: they get no children. */
  readonly opaque?: ReadonlySet<string>;
  /** Everything is checked that XML demands, not only what is needed to find the elements. */
  readonly wellFormed?: boolean;
}

/**
 * Reads a whole document (or one element as text) and returns its root.
 * @throws {XmlError} if the text is not well-formed, has a DOCTYPE, nests too deep or has too many elements.
 */
export function parseXml(source: string, options: ParseOptions = {}): XmlElement {
  const strict = options.wellFormed === true;
  if (strict) checkCharacters(source);
  // A name is taken out where no end tag follows any more: to look again would go through all the rest.
  const opaque = new Set(options.opaque);
  let root: XmlElement | undefined;
  let open: XmlElement | null = null;
  let depth = 0;
  let elements = 0;
  let at = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  // The next declaration of a namespace: most tags have none, and this finds them without reading attributes.
  let declaration = source.indexOf("xmlns");

  while (at < source.length) {
    const tag = source.indexOf("<", at);
    const end = tag < 0 ? source.length : tag;
    if (end > at) {
      if (open) {
        const raw = source.slice(at, end);
        if (strict) checkText(raw, source, at);
        open.append(new XmlText(at, end, unescapeXml(raw)));
      } else if (/[^\s]/.test(source.slice(at, end)))
        throw new XmlError("text outside the root element", at);
    }
    if (tag < 0) break;

    const next = source.charCodeAt(tag + 1);
    if (next === 33 /* ! */) {
      if (source.startsWith("<!--", tag)) {
        at = after(source, "-->", tag + 4);
        if (strict) checkInstruction(source, tag, at);
      } else if (source.startsWith("<![CDATA[", tag)) {
        at = after(source, "]]>", tag + 9);
        if (!open) throw new XmlError("text outside the root element", tag);
        open.append(new XmlText(tag, at, source.slice(tag + 9, at - 3)));
      } else throw new XmlError("a document type declaration is not read", tag);
      continue;
    }
    if (next === 63 /* ? */) {
      at = after(source, "?>", tag + 2);
      if (strict) checkInstruction(source, tag, at);
      continue;
    }
    if (next === 47 /* / */) {
      const close = after(source, ">", tag + 2);
      if (!open || !endsElement(source, tag + 2, close - 1, open.name))
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
    if (++elements > MAX_ELEMENTS) throw new XmlError("too many elements", tag, "tooMany");
    const name = nameAt(source, tag + 1, nameEnd);
    const element: XmlElement = new XmlElement(source, name, open, tag);
    element.openTo = close;
    if (declaration >= 0 && declaration < nameEnd) declaration = source.indexOf("xmlns", nameEnd);
    element.enterScope(declaration >= 0 && declaration < close);
    if (strict) checkStartTag(element, name, nameEnd);
    if (open) open.append(element);
    else root = element;
    if (source.charCodeAt(close - 2) === 47) {
      element.closeFrom = close;
      element.to = close;
    } else if (opaque.has(element.name) && element.passOver(opaque)) {
      at = element.to;
      continue;
    } else {
      open = element;
      if (++depth > MAX_DEPTH) throw new XmlError("nested too deep", tag, "tooDeep");
    }
    at = close;
  }

  if (open) throw new XmlError(`<${open.name}> is not closed`, open.from);
  if (!root) throw new XmlError("there is no element", 0);
  return root;
}

/** Names are names, and their prefixes are declared. */
function checkStartTag(element: XmlElement, name: Name, nameEnd: number): void {
  const { source, from, openTo } = element;
  if (!name.proper) throw new XmlError("an element without a proper name", from);
  if (name.prefix !== "" && element.namespace === "")
    throw new XmlError(`the prefix "${name.prefix}" is not declared`, from);
  for (const prefix of checkAttributes(source, nameEnd, openTo))
    if (element.namespaceOf(prefix) === "")
      throw new XmlError(`the prefix "${prefix}" is not declared`, from);
}

/** Where a quotation mark opens a value, with nothing but white space before it; -1 if none does. */
function quoteFrom(source: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const c = source.charCodeAt(at);
    if (c === 34 || c === 39) return at;
    if (c > 32) return -1;
  }
  return -1;
}

/** Is `name`, with nothing but white space behind it, what stands in the end tag? */
function endsElement(source: string, from: number, to: number, name: string): boolean {
  const end = from + name.length;
  return source.startsWith(name, from) && (end === to || source.slice(end, to).trim() === "");
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
