/**
 * A reader of well-formed XML that keeps the offsets of everything (decision own-xml-reader).
 *
 * The slide editor changes slides by splicing text, so that what it does not touch stays byte for
 * byte; it needs the offsets of tags, which DOM parsers do not give. DTDs are refused: an internal subset
 * could declare entities, and Office's files have none.
 */
import { endOfName, nameAt, SECTION, SECTION_END, XmlElement, XmlText, type Name } from "./element";
import {
  checkAttributes,
  checkCharacters,
  checkInstruction,
  checkText,
  XmlError,
} from "./well-formed";

export { XmlElement } from "./element";
export { XmlError } from "./well-formed";

/**
 * Deeper nesting is refused: no Office file has it, and code that walks trees is recursive. Nested
 * tables, for which the writers need the most calls a level, would overflow the stack at 1,700 elements.
 */
const MAX_DEPTH = 1000;

/**
 * More elements are refused: PowerPoint itself takes minutes over such a slide, and a file of a few
 * kilobytes can hold any number of them. A slide of a thousand shapes has some thirty thousand.
 */
export const MAX_ELEMENTS = 200_000;

export interface ParseOptions {
  /** Names (as written) of elements whose content is skipped: they get no children. */
  readonly opaque?: ReadonlySet<string>;
  /** Check everything that XML requires, not only what is needed to find the elements. */
  readonly wellFormed?: boolean;
}

/**
 * Reads a whole document (or one element as text) and returns its root.
 * @throws {XmlError} if the text is not well-formed, has a DOCTYPE, nests too deep or has too many elements.
 */
export function parseXml(source: string, options: ParseOptions = {}): XmlElement {
  return new Reader(source, options).read();
}

/**
 * Finds the next occurrence of a mark while reading forward through a text: most tags declare no namespace
 * and most texts have no reference, and this saves searching each of them.
 */
class Occurrences {
  #next = -1;

  constructor(
    readonly source: string,
    readonly mark: string,
  ) {}

  /** Does one begin in the range? `from` must not decrease from call to call. */
  between(from: number, to: number): boolean {
    if (this.#next < from) {
      const next = this.source.indexOf(this.mark, from);
      this.#next = next < 0 ? Infinity : next;
    }
    return this.#next < to;
  }
}

const COMMENT = "<!--";
const SLASH = 47;

class Reader {
  readonly #strict: boolean;
  /** A name is removed when it has no end tag in the rest of the source, so that this is not searched again. */
  readonly #opaque: Set<string>;
  readonly #declarations: Occurrences;
  readonly #references: Occurrences;
  readonly #sectionEnds: Occurrences;
  #root: XmlElement | undefined = undefined;
  #open: XmlElement | null = null;
  #depth = 0;
  #elements = 0;

  constructor(
    readonly source: string,
    { opaque, wellFormed }: ParseOptions,
  ) {
    this.#strict = wellFormed === true;
    this.#opaque = new Set(opaque);
    this.#declarations = new Occurrences(source, "xmlns");
    this.#references = new Occurrences(source, "&");
    this.#sectionEnds = new Occurrences(source, SECTION_END);
  }

  read(): XmlElement {
    const { source } = this;
    if (this.#strict) checkCharacters(source);
    for (let at = source.charCodeAt(0) === 0xfeff ? 1 : 0; at < source.length;) {
      const tag = source.indexOf("<", at);
      const end = tag < 0 ? source.length : tag;
      if (end > at) this.#readText(at, end);
      at = tag < 0 ? end : this.#readMarkup(tag);
    }
    if (this.#open) throw new XmlError(`<${this.#open.name}> is not closed`, this.#open.from);
    if (!this.#root) throw new XmlError("there is no element", 0);
    return this.#root;
  }

  #readText(from: number, to: number): void {
    const { source } = this;
    if (this.#strict) {
      const inQuestion = this.#references.between(from, to) || this.#sectionEnds.between(from, to);
      if (inQuestion && this.#open) checkText(source.slice(from, to), source, from);
    }
    if (this.#open) this.#open.append(new XmlText(source, from, to));
    else if (/[^\s]/.test(source.slice(from, to)))
      throw new XmlError("text outside the root element", from);
  }

  /** Reads the markup that begins at `tag`; returns the offset behind it, or behind an element that is skipped. */
  #readMarkup(tag: number): number {
    const { source } = this;
    switch (source.charCodeAt(tag + 1)) {
      case SLASH:
        return this.#readEndTag(tag);
      case 33 /* ! */:
        if (source.startsWith(COMMENT, tag)) return this.#readInstruction(tag, "-->");
        if (source.startsWith(SECTION, tag)) return this.#readSection(tag);
        throw new XmlError("a document type declaration is not read", tag);
      case 63 /* ? */:
        return this.#readInstruction(tag, "?>");
      default:
        return this.#readStartTag(tag);
    }
  }

  #readInstruction(tag: number, end: "-->" | "?>"): number {
    const to = after(this.source, end, tag + (end === "?>" ? 2 : COMMENT.length));
    if (this.#strict) checkInstruction(this.source, tag, to);
    return to;
  }

  #readSection(tag: number): number {
    const to = after(this.source, SECTION_END, tag + SECTION.length);
    if (!this.#open) throw new XmlError("text outside the root element", tag);
    this.#open.append(new XmlText(this.source, tag, to));
    return to;
  }

  #readEndTag(tag: number): number {
    const to = after(this.source, ">", tag + 2);
    const open = this.#open;
    if (!open || !endsElement(this.source, tag + 2, to - 1, open.name))
      throw new XmlError("an end tag without its start tag", tag);
    open.closeFrom = tag;
    open.to = to;
    this.#open = open.parent;
    this.#depth--;
    return to;
  }

  #readStartTag(tag: number): number {
    const { source } = this;
    const open = this.#open;
    const nameEnd = endOfName(source, tag + 1);
    if (nameEnd === tag + 1) throw new XmlError("a tag without a name", tag);
    if (!open && this.#root) throw new XmlError("a second root element", tag);
    const to = endOfTag(source, nameEnd);
    if (++this.#elements > MAX_ELEMENTS) throw new XmlError("too many elements", tag, "tooMany");
    const name = nameAt(source, tag + 1, nameEnd);
    const element = new XmlElement(source, name, open, tag);
    element.openTo = to;
    const prefixes = this.#strict ? checkAttributes(source, nameEnd, to) : [];
    element.enterScope(this.#declarations.between(nameEnd, to));
    if (this.#strict) checkNames(element, name, prefixes);
    if (open) open.append(element);
    else this.#root = element;
    if (source.charCodeAt(to - 2) === SLASH) {
      element.closeFrom = to;
      element.to = to;
      return to;
    }
    if (this.#opaque.has(name.full) && element.passOver(this.#opaque)) return element.to;
    this.#open = element;
    if (++this.#depth > MAX_DEPTH) throw new XmlError("nested too deep", tag, "tooDeep");
    return to;
  }
}

/** Checks that names are valid and their prefixes declared. */
function checkNames(element: XmlElement, name: Name, prefixes: readonly string[]): void {
  const { from } = element;
  if (!name.proper) throw new XmlError("an element without a proper name", from);
  if (name.prefix !== "" && element.namespace === "")
    throw new XmlError(`the prefix "${name.prefix}" is not declared`, from);
  for (const prefix of prefixes)
    if (element.namespaceOf(prefix) === "")
      throw new XmlError(`the prefix "${prefix}" is not declared`, from);
}

/** Does the end tag contain `name`, followed only by white space? */
function endsElement(source: string, from: number, to: number, name: string): boolean {
  const end = from + name.length;
  return source.startsWith(name, from) && (end === to || source.slice(end, to).trim() === "");
}

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  if (at < 0) throw new XmlError(`"${mark}" is missing`, from);
  return at + mark.length;
}

/** Offset behind the ">" of a start tag; a ">" inside a quoted value does not count, a "<" anywhere is an error. */
function endOfTag(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    const c = source.charCodeAt(at);
    if (c === 60) throw new XmlError('"<" inside a tag', at);
    if (c === 62) return at + 1;
    if (c !== 34 && c !== 39) continue;
    const close = source.indexOf(c === 34 ? '"' : "'", at + 1);
    if (close < 0) break;
    const open = source.slice(at, close).indexOf("<");
    if (open >= 0) throw new XmlError('"<" inside a tag', at + open);
    at = close;
  }
  throw new XmlError("a tag is not closed", from);
}
