/**
 * Checks for XML that is not well-formed (XML 1.0, and "Namespaces in XML"), which our reader could read
 * but PowerPoint refuses. By default the parser only finds tags, because people often paste HTML; a file
 * that is written back is checked completely, so that no output is worse than its input.
 */

/** The text is not well-formed XML at UTF-16 offset `at`, or exceeds a limit of the reader. */
export class XmlError extends Error {
  constructor(
    message: string,
    readonly at: number,
    /** "tooDeep", "tooMany": nested deeper, or more elements, than the reader allows; it may be well-formed. */
    readonly kind: "illFormed" | "tooDeep" | "tooMany" = "illFormed",
  ) {
    super(`${message} (at ${at})`);
    this.name = "XmlError";
  }
}

/** Line and column of an offset, both from 1, as editors show them. */
export function placeOf(
  source: string,
  at: number,
): { readonly line: number; readonly column: number } {
  let line = 1;
  let from = 0;
  const ends = /\r\n?|\n/g;
  for (
    let end = ends.exec(source);
    end && end.index + end[0].length <= at;
    end = ends.exec(source)
  ) {
    line++;
    from = end.index + end[0].length;
  }
  return { line, column: at - from + 1 };
}

/** Checks that there are only characters that XML allows (XML 1.0, 2.2). */
export function checkCharacters(text: string): void {
  // A regular expression is slow the first time it is used, and a slide may have megabytes.
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if ((unit >= 0x20 && unit < 0xd800) || isCharacter(unit)) continue;
    if (unit < 0xd800 || unit > 0xdbff || !isCharacter(text.codePointAt(at) ?? 0))
      throw new XmlError("a character that XML does not allow", at);
    at++;
  }
}

/** Is it a character of XML? Half of a surrogate pair is not. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff);
}

/** Checks that an XML declaration is at the very start, and that a comment does not contain `--`. */
export function checkInstruction(source: string, from: number, to: number): void {
  if (source.startsWith("<!--", from)) {
    const dashes = source.indexOf("--", from + 4);
    if (dashes !== to - 3) throw new XmlError('"--" inside a comment', dashes);
    return;
  }
  const isFirst = from === 0 || (from === 1 && source.charCodeAt(0) === 0xfeff);
  if (!isFirst && /^<\?xml[\s?]/i.test(source.slice(from, from + 6)))
    throw new XmlError("an XML declaration that is not at the start", from);
}

/** Checks character data at `from`: every `&` must begin a reference, and `]]>` must not occur. */
export function checkText(text: string, source: string, from: number): void {
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", at + 1))
    checkReference(source, from + at);
  const end = text.indexOf("]]>");
  if (end >= 0) throw new XmlError('"]]>" outside of a CDATA section', from + end);
}

const REFERENCE = /&(?:(?:amp|lt|gt|quot|apos)|#(?:x([0-9A-Fa-f]{1,6})|(\d{1,7})));/y;

/** Checks a reference. Without a DTD only XML's own entities are declared; a number must be that of a character. */
function checkReference(source: string, at: number): void {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(source);
  if (!match) throw new XmlError('"&" that begins no reference', at);
  const [, hexadecimal, decimal] = match;
  if (hexadecimal === undefined && decimal === undefined) return;
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  if (!isCharacter(code))
    throw new XmlError("a reference to a character that XML does not allow", at);
}

const NAME = /^[\p{L}\p{Nl}_][\p{L}\p{N}\p{M}_.\u00B7-]*$/u;
const PLAIN_NAME = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/;

/** Is it a valid name, with at most one colon, which separates two parts (Namespaces in XML, 3)? */
export function isName(name: string): boolean {
  if (PLAIN_NAME.test(name)) return true;
  const parts = name.split(":");
  return parts.length <= 2 && parts.every((part) => NAME.test(part));
}

/** An element with more attributes and namespaces is refused: no format has a hundred. */
export const MAX_ATTRIBUTES = 10_000;

/** From this many attributes on, duplicates are found with a set. */
const MANY = 12;

/**
 * Checks the attributes of a start tag, from behind the element's name to behind `>`: each must have white
 * space in front, a value in quotation marks, and a name that no other has.
 * @returns the prefixes of their names, without `xml` and `xmlns`.
 */
export function checkAttributes(source: string, from: number, to: number): readonly string[] {
  // Most tags have no attributes.
  if (from >= to - 2 && (from === to - 1 || source.charCodeAt(from) === 47)) return NO_PREFIXES;
  let prefixes: string[] | undefined;
  const names: string[] = [];
  let known: Set<string> | undefined;
  for (let at = from; ;) {
    const next = skipSpace(source, at);
    const c = source.charCodeAt(next);
    if (next >= to - 1) break;
    if (c === 47 /* / */) {
      if (next !== to - 2) throw new XmlError('"/" inside a tag', next);
      break;
    }
    if (next === at) throw new XmlError("no space in front of an attribute", next);
    let end = next;
    while (isPlain(source.charCodeAt(end))) end++;
    let colon = -1;
    if (source.charCodeAt(end) === 58 /* : */) {
      colon = end++;
      while (isPlain(source.charCodeAt(end))) end++;
    }
    const plain = end;
    while (end < to && !endsName(source.charCodeAt(end))) end++;
    const name = source.slice(next, end);
    // Plain characters that begin with a letter are a name.
    const proper = plain === end && isLetter(source.charCodeAt(next)) && colon !== end - 1;
    if (!(proper && (colon < 0 || isLetter(source.charCodeAt(colon + 1)))) && !isName(name))
      throw new XmlError("an attribute without a proper name", next);
    const equals = skipSpace(source, end);
    if (source.charCodeAt(equals) !== 61) throw new XmlError("an attribute without a value", next);
    const open = skipSpace(source, equals + 1);
    const quote = source.charCodeAt(open);
    if (quote !== 34 && quote !== 39) throw new XmlError("a value without quotation marks", next);
    const close = source.indexOf(quote === 34 ? '"' : "'", open + 1);
    const value = source.slice(open + 1, close);
    for (let i = value.indexOf("&"); i >= 0; i = value.indexOf("&", i + 1))
      checkReference(source, open + 1 + i);
    if (names.length === MAX_ATTRIBUTES) throw new XmlError("too many attributes", next, "tooMany");
    if (names.length === MANY) known = new Set(names);
    if (known ? known.has(name) : names.includes(name))
      throw new XmlError("an attribute that stands there twice", next);
    known?.add(name);
    names.push(name);
    if (name.includes(":")) {
      const prefix = name.slice(0, name.indexOf(":"));
      if (prefix !== "xmlns" && prefix !== "xml") (prefixes ??= []).push(prefix);
    }
    at = close + 1;
  }
  return prefixes ?? NO_PREFIXES;
}

const NO_PREFIXES: readonly string[] = [];

function isLetter(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95;
}

/** Is it a letter, a digit, `_`, `-` or `.`? */
function isPlain(c: number): boolean {
  return isLetter(c) || (c >= 48 && c <= 57) || c === 45 || c === 46;
}

/** Is it white space, `/ > < =` or a quotation mark? */
function endsName(c: number): boolean {
  return c <= 32 || c === 47 || (c >= 60 && c <= 62) || c === 34 || c === 39;
}

function skipSpace(source: string, from: number): number {
  let at = from;
  for (let c = source.charCodeAt(at); c === 32 || c === 10 || c === 13 || c === 9;)
    c = source.charCodeAt(++at);
  return at;
}
