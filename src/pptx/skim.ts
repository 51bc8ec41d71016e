/**
 * A slide's bytes without what is most of them: the inside of its equations, and Fallbacks. To find
 * where equations stand in a deck, decoding and reading that would take longer than unzipping it.
 */

/** A tag's name as bytes, and how far one may go on where a byte does not fit (Horspool's table). */
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

/** Elements that are emptied; one may begin like another one, so the longer name is first. */
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
 * Where one stands inside another of its name, which only a Fallback may, the answer is not well-formed.
 * Uses the bytes' own memory: they are the caller's no more.
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
    // Something is wrong: the reader of XML shall say.
    if (end < 0) continue;
    bytes.copyWithin(kept, from, inside);
    kept += inside - from;
    from = end;
    at = end - 1;
  }
  bytes.copyWithin(kept, from, length);
  return bytes.subarray(0, kept + length - from);
}

/** Where the text begins, from here on; -1 if it is not there. */
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

/** Does the tag stand here, its name ended by what ends a name? */
function isTag(bytes: Uint8Array, at: number, tag: Uint8Array): boolean {
  for (let i = 2; i < tag.length; i++) if (bytes[at + i] !== tag[i]) return false;
  const next = bytes[at + tag.length] ?? 0;
  return next <= 32 || next === GREATER || next === SLASH;
}
