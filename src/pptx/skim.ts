/**
 * A slide's bytes without most of them: the inside of equations and Fallbacks. For finding where a deck
 * has equations, decoding and parsing those would take longer than unzipping the deck.
 */

/** A tag as bytes, and how far the search may skip after a byte that does not fit (Horspool's table). */
interface Wanted {
  readonly bytes: Uint8Array;
  readonly skip: Uint8Array;
}

function wanted(text: string): Wanted {
  const bytes = new TextEncoder().encode(text);
  const skip = new Uint8Array(256).fill(bytes.length);
  bytes.subarray(0, -1).forEach((byte, i) => (skip[byte] = bytes.length - 1 - i));
  return { bytes, skip };
}

/** Elements that are emptied. One name is the beginning of another, so the longer one is first. */
const EMPTIED = ["m:oMathPara", "m:oMath", "mc:Fallback"].map((name) => ({
  open: new TextEncoder().encode(`<${name}`),
  close: wanted(`</${name}>`),
}));

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const LETTER_M = 109;

/**
 * The same document with these elements empty; with other prefixes than Office's nothing is left out.
 * Where one is nested in another of its name, which is possible only for Fallbacks, the result is not
 * well-formed. Overwrites `bytes`, which the caller must not use afterwards.
 */
export function skim(bytes: Uint8Array): Uint8Array {
  let kept = 0;
  let from = 0;
  const { length } = bytes;
  // The engine's own search for a byte is several times faster than a loop over them.
  for (let at = bytes.indexOf(LESS); at >= 0; at = bytes.indexOf(LESS, at + 1)) {
    if (bytes[at + 1] !== LETTER_M) continue;
    const element = EMPTIED.find(({ open }) => isTag(bytes, at, open));
    if (!element) continue;
    const inside = bytes.indexOf(GREATER, at) + 1;
    if (inside === 0 || bytes[inside - 2] === SLASH) continue;
    const end = find(bytes, inside, element.close);
    // Something is wrong: the XML reader will report it.
    if (end < 0) continue;
    bytes.copyWithin(kept, from, inside);
    kept += inside - from;
    from = end;
    at = end - 1;
  }
  bytes.copyWithin(kept, from, length);
  return bytes.subarray(0, kept + length - from);
}

/** The offset of the next occurrence from `from` on; -1 if there is none. */
function find(bytes: Uint8Array, from: number, { bytes: text, skip }: Wanted): number {
  const last = text.length - 1;
  const end = text[last];
  for (let at = from + last; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    if (byte === end) {
      let i = last - 1;
      while (i >= 0 && bytes[at - last + i] === text[i]) i--;
      if (i < 0) return at - last;
    }
    at += skip[byte] ?? 1;
  }
  return -1;
}

/** Is the tag here, followed by a character that ends a name? */
function isTag(bytes: Uint8Array, at: number, tag: Uint8Array): boolean {
  for (let i = 2; i < tag.length; i++) if (bytes[at + i] !== tag[i]) return false;
  const next = bytes[at + tag.length] ?? 0;
  return next <= 32 || next === GREATER || next === SLASH;
}
