/**
 * The encoding of an XML part: what its byte order mark and its declaration say (XML 1.0, 4.3.3 and
 * appendix F). Office writes UTF-8 and reads other declared encodings too. We write a part back in its own
 * encoding, because the rest of it stays as it is; encodings that we cannot write, and parts whose mark
 * and declaration disagree, are refused.
 */
import { RefusedError } from "./refusal";

/** How a part is written. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | SingleByte;

/** One byte a character; a character without one is written as a character reference. */
type SingleByte = "us-ascii" | "iso-8859-1" | "windows-1252";

/** Encodings by the names that declarations use, in lower case (IANA's registry of character sets). */
const DECLARED: ReadonlyMap<string, "utf-8" | "utf-16" | Encoding> = new Map<
  string,
  "utf-8" | "utf-16" | Encoding
>([
  ["utf-8", "utf-8"],
  ["utf8", "utf-8"],
  ["utf-16", "utf-16"],
  ["utf-16le", "utf-16le"],
  ["utf-16be", "utf-16be"],
  ["us-ascii", "us-ascii"],
  ["ascii", "us-ascii"],
  ["iso-8859-1", "iso-8859-1"],
  ["iso8859-1", "iso-8859-1"],
  ["latin1", "iso-8859-1"],
  ["windows-1252", "windows-1252"],
  ["cp1252", "windows-1252"],
]);

/** Decodes an XML part. A byte order mark is kept in the text, so that writing it back changes nothing. */
export function decodeXml(
  bytes: Uint8Array,
  part: string,
): { readonly text: string; readonly encoding: Encoding } {
  const encoding = encodingOf(bytes, part);
  try {
    return { text: decoderOf(encoding)(bytes), encoding };
  } catch {
    throw new RefusedError({ code: "damaged", args: { why: part } });
  }
}

/**
 * Encodes an XML part. `before` is the part's former encoding; where the text declares another one
 * (because the part was rewritten), that one is used.
 */
export function encodeXml(text: string, before: Encoding): Uint8Array {
  const name = declaredIn(text.slice(0, PROLOG));
  const declared = name === undefined ? before : (DECLARED.get(name) ?? "utf-8");
  const encoding =
    declared !== "utf-16" ? declared : before === "utf-16be" ? "utf-16be" : "utf-16le";
  switch (encoding) {
    case "utf-8":
      return new TextEncoder().encode(text);
    case "utf-16le":
    case "utf-16be": {
      const bytes = new Uint8Array(text.length * 2);
      const view = new DataView(bytes.buffer);
      for (let i = 0; i < text.length; i++)
        view.setUint16(i * 2, text.charCodeAt(i), encoding === "utf-16le");
      return bytes;
    }
    default:
      return singleBytes(text, encoding);
  }
}

/** No XML declaration is longer: it is at the start, and names of encodings are short. */
const PROLOG = 200;

function declaredIn(start: string): string | undefined {
  return /^\uFEFF?<\?xml\s[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/
    .exec(start)?.[1]
    ?.toLowerCase();
}

function encodingOf(bytes: Uint8Array, part: string): Encoding {
  const marked = byMark(bytes);
  const wide = marked === "utf-16le" || marked === "utf-16be";
  const start = wide
    ? new TextDecoder(marked, { ignoreBOM: true }).decode(bytes.subarray(0, PROLOG * 2))
    : LATIN1.decode(bytes.subarray(0, PROLOG)).replace(/^\xEF\xBB\xBF|^ï»¿/, "");
  const name = declaredIn(start);
  const declared = name === undefined ? undefined : DECLARED.get(name);
  const fits =
    name === undefined ||
    (declared !== undefined &&
      (wide
        ? declared === "utf-16" || declared === marked
        : marked === "utf-8"
          ? declared === "utf-8"
          : declared !== "utf-16" && declared !== "utf-16le" && declared !== "utf-16be"));
  if (!fits) throw new RefusedError({ code: "encoding", args: { why: part, encoding: name } });
  if (marked !== undefined) return marked;
  return declared === undefined || declared === "utf-16" ? "utf-8" : declared;
}

/** The encoding by the byte order mark, or by `<?` in two bytes a character. */
function byMark(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0x3c && b === 0 && d === 0) return "utf-16le";
  if (a === 0 && b === 0x3c && c === 0) return "utf-16be";
  return undefined;
}

/** Shared, because creating a decoder costs more than decoding a small part. */
const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** ASCII, and the 96 characters of ISO 8859-1. */
const LATIN1 = new TextDecoder("latin1");

/**
 * Windows-1252's characters for the bytes 128 to 159; its five unused bytes are control characters.
 * Browsers decode "latin1" like this too (WHATWG Encoding, 4.2), some Node releases do not: hence the table.
 */
const WINDOWS = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ";

function decoderOf(encoding: Encoding): (bytes: Uint8Array) => string {
  switch (encoding) {
    case "utf-8":
      return (bytes) => UTF8.decode(bytes);
    case "utf-16le":
    case "utf-16be": {
      const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
      return (bytes) => decoder.decode(bytes);
    }
    case "us-ascii":
      return (bytes) => {
        if (bytes.some((byte) => byte > 127)) throw new RangeError("a byte that is no character");
        return LATIN1.decode(bytes);
      };
    case "iso-8859-1":
    case "windows-1252": {
      const characters = charactersOf(encoding);
      return (bytes) => {
        let text = "";
        // In pieces, because a call cannot take a hundred thousand arguments.
        for (let at = 0; at < bytes.length; at += 4096)
          text += String.fromCharCode(
            ...Array.from(bytes.subarray(at, at + 4096), (b) => characters.charCodeAt(b)),
          );
        return text;
      };
    }
  }
}

/** The characters by byte value; ASCII ends at 127. */
function charactersOf(encoding: SingleByte): string {
  const codes = Array.from({ length: encoding === "us-ascii" ? 128 : 256 }, (_, i) => i);
  const plain = String.fromCharCode(...codes);
  return encoding === "windows-1252" ? plain.slice(0, 128) + WINDOWS + plain.slice(160) : plain;
}

/** Writes references for other characters, which occur only in text and attribute values: our names are ASCII. */
function singleBytes(text: string, encoding: SingleByte): Uint8Array {
  const byteOf = new Map([...charactersOf(encoding)].map((character, byte) => [character, byte]));
  const bytes: number[] = [];
  for (const character of text) {
    const byte = byteOf.get(character);
    if (byte !== undefined) bytes.push(byte);
    else
      for (const digit of `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`)
        bytes.push(digit.charCodeAt(0));
  }
  return Uint8Array.from(bytes);
}
