/**
 * Damaged decks, at the level of the zip (bytes, its directory, its end) and of the XML of a part (signs,
 * tags, whole elements, values, encodings); the same for the same seed.
 */
import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from "fflate";
import type { Random } from "./random";

/** A deck taken apart once, for many mutations. */
export interface Template {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly files: Unzipped;
  readonly slides: readonly string[];
  readonly xml: readonly string[];
}

export interface Mutation {
  readonly bytes: Uint8Array;
  /** What was done, for information. */
  readonly kind: "zip" | "bytes" | "xml" | "encoding";
  /** The part that was changed; undefined for the zip itself. */
  readonly part?: string;
}

/** Media is cut to this many bytes: it is copied unchanged anyway, and would take most of the time. */
const MAX_MEDIA = 2000;

export function templateOf(name: string, bytes: Uint8Array): Template {
  const files = unzipSync(bytes);
  for (const [part, content] of Object.entries(files))
    if (!/\.(?:xml|rels|vml)$/.test(part) && content.length > MAX_MEDIA)
      files[part] = content.subarray(0, MAX_MEDIA);
  const names = Object.keys(files);
  return {
    name,
    bytes: zipSync(files, { level: 1 }),
    files,
    slides: names.filter((part) => /^ppt\/slides\/slide\d+\.xml$/.test(part)),
    xml: names.filter((part) => /\.(?:xml|rels)$/.test(part)),
  };
}

const TOKENS = [
  ..."<>&\"'\u0000\uFFFF\u0001",
  ...[
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    "&#0;",
    "&amp;",
    "&nope;",
    "\r\n",
    "<?pi?>",
    "--",
    "<!DOCTYPE x>",
  ],
  ...["<a:br/>", "<a:r><a:t>q</a:t></a:r>", "</a:p><a:p>", "<a:pPr/>", "<a:endParaRPr/>"],
  "<a:fld id='{x}' type='slidenum'><a:t>1</a:t></a:fld>",
  ...["<mc:AlternateContent>", "<a14:m/>", "<m:oMath/>", "<p:sp/>", "<p:grpSp>"],
  ...['xmlns:a="urn:x" ', 'id="2" ', ' lang="de" lang="fr"', " xmlns=''"],
];
const VALUES = [
  "",
  "-1",
  "0",
  "2147483648",
  "4294967295",
  "NaN",
  "x",
  "1e9",
  "__proto__",
  "§",
  "true",
  "a & b",
  "rId1",
];

/** One to three changes of the text of a part. */
function changedXml(source: string, random: Random): string {
  let xml = source;
  for (let n = 1 + random.below(3); n > 0; n--) xml = changedOnce(xml, random);
  return xml;
}

function changedOnce(xml: string, random: Random): string {
  const at = random.below(xml.length + 1);
  const choice = random.below(9);
  if (choice === 0) return xml.slice(0, at) + random.pick(TOKENS) + xml.slice(at);
  if (choice === 1) return xml.slice(0, at) + xml.slice(at + 1 + random.below(20));
  if (choice === 2)
    return xml.slice(0, at) + String.fromCharCode(random.below(128)) + xml.slice(at + 1);
  const tag = tagAt(xml, at);
  if (!tag) return xml;
  const [from, to] = tag;
  const written = xml.slice(from, to);
  const name = /^<([\w:.-]+)/.exec(written)?.[1];
  const end = name === undefined || written.endsWith("/>") ? -1 : xml.indexOf(`</${name}>`, to);
  const whole = end < 0 ? to : end + (name ?? "").length + 3;
  switch (choice) {
    case 3:
      return xml.slice(0, from) + xml.slice(to);
    case 4:
      return xml.slice(0, to) + written + xml.slice(to);
    case 5:
      return xml.slice(0, from) + xml.slice(whole);
    case 6:
      return xml.slice(0, whole) + xml.slice(from, whole) + xml.slice(whole);
    case 7: {
      const value = random.pick(VALUES);
      return xml.slice(0, from) + written.replace(/="[^"]*"/, () => `="${value}"`) + xml.slice(to);
    }
    default: {
      const other = tagAt(xml, random.below(xml.length));
      return other ? xml.slice(0, from) + xml.slice(other[0], other[1]) + xml.slice(to) : xml;
    }
  }
}

/** The tag at or after an offset. */
function tagAt(xml: string, at: number): readonly [from: number, to: number] | undefined {
  const from = xml.indexOf("<", at);
  const to = from < 0 ? -1 : xml.indexOf(">", from) + 1;
  return to > 0 ? [from, to] : undefined;
}

/** Encodes the text in an encoding other than declared, or in the declared one. */
function reencoded(xml: string, random: Random): Uint8Array {
  const name = random.pick(["UTF-16", "ISO-8859-1", "windows-1252", "US-ASCII", "UTF-7", "UTF-8"]);
  const declared =
    random.next() < 0.8 ? xml.replace(/encoding="[^"]*"/, `encoding="${name}"`) : xml;
  const wide = name === "UTF-16" ? random.next() < 0.9 : random.next() < 0.1;
  const text = wide && random.next() < 0.8 ? `\uFEFF${declared}` : declared;
  if (!wide) return name === "UTF-8" ? strToU8(text) : strToU8(text, true);
  const little = random.next() < 0.5;
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little);
  return bytes;
}

/** Changes bytes of the file, mostly of its directory. */
function changedZip(source: Uint8Array, random: Random): Uint8Array {
  const bytes = source.slice();
  const tail = Math.min(bytes.length, 4000);
  const flip = (last: number): void => {
    for (let n = 1 + random.below(4); n > 0; n--)
      bytes[bytes.length - 1 - random.below(last)] = random.below(256);
  };
  switch (random.below(5)) {
    case 0:
      flip(bytes.length);
      return bytes;
    case 1:
      flip(tail);
      return bytes;
    case 2:
      // The end record: counts, sizes, offsets.
      flip(22);
      return bytes;
    case 3:
      return bytes.subarray(0, random.below(bytes.length));
    default: {
      const at = random.below(bytes.length);
      const rest = bytes.subarray(at + random.below(200));
      const shorter = new Uint8Array(at + rest.length);
      shorter.set(bytes.subarray(0, at));
      shorter.set(rest, at);
      return shorter;
    }
  }
}

/** The next mutation of a deck. */
export function mutated(template: Template, random: Random): Mutation {
  if (random.next() < 0.2) return { kind: "zip", bytes: changedZip(template.bytes, random) };
  const part =
    random.next() < 0.8 && template.slides.length > 0
      ? random.pick(template.slides)
      : random.pick(template.xml);
  const old = template.files[part] ?? new Uint8Array();
  let content: Uint8Array;
  let kind: Mutation["kind"] = "xml";
  const how = random.next();
  if (how < 0.1) {
    kind = "bytes";
    content = old.slice();
    for (let n = 1 + random.below(5); n > 0; n--)
      content[random.below(content.length)] = random.below(256);
  } else if (how < 0.2) {
    kind = "encoding";
    content = reencoded(strFromU8(old), random);
  } else content = strToU8(changedXml(strFromU8(old), random));
  // Stored without compression: deflating the other parts again would take most of the time.
  return { kind, part, bytes: zipSync({ ...template.files, [part]: content }, { level: 0 }) };
}
