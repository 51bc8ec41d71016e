/** The number of bytes encoded at a time: argument lists have a limited length. */
const STEP = 0x2000;

const known = new WeakMap<Uint8Array, string>();

/** Encodes bytes as base64. The text is cached as long as the bytes exist: a picture may be on many slides. */
export function toBase64(bytes: Uint8Array): string {
  const text = known.get(bytes) ?? encode(bytes);
  known.set(bytes, text);
  return text;
}

function encode(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += STEP) {
    // `apply` takes the array directly; a spread would first convert each byte to a number.
    pieces.push(Reflect.apply(String.fromCharCode, null, bytes.subarray(at, at + STEP)));
  }
  return btoa(pieces.join(""));
}

/** Decodes base64; undefined when the text is not base64. */
export function fromBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
}
