/**
 * Escaping and unescaping of XML character data, in one place.
 * Characters that XML 1.0 forbids (most C0 controls, lone surrogates, U+FFFE, U+FFFF) cannot be
 * escaped; PowerPoint offers to repair a file that contains one, so they become U+FFFD.
 */

const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex -- naming the forbidden control characters is the point
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const IN_TEXT = /[&<>\r]/;
const IN_ATTRIBUTE = /[&<>"\r\n\t]/;
const ENTITY: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#xD;",
  "\n": "&#xA;",
  "\t": "&#x9;",
};

/** Escapes text between tags. A carriage return becomes a reference, because parsers would read a line feed. */
export function escapeText(text: string): string {
  const clean = text.replace(FORBIDDEN, "\uFFFD");
  return IN_TEXT.test(clean) ? clean.replace(/[&<>\r]/g, (c) => ENTITY[c] ?? c) : clean;
}

/** Escapes text between the double quotes of an attribute. */
export function escapeAttribute(text: string): string {
  const clean = text.replace(FORBIDDEN, "\uFFFD");
  return IN_ATTRIBUTE.test(clean) ? clean.replace(/[&<>"\r\n\t]/g, (c) => ENTITY[c] ?? c) : clean;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Resolves `&amp;`, `&#65;` and `&#x41;`; an unknown entity stays as it is written. */
export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g,
    (whole, hex?: string, dec?: string, name?: string) => {
      if (name !== undefined) return NAMED.get(name) ?? whole;
      const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(dec);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
