/** Base64 by the platform, in steps that its argument lists can hold. */
const STEP = 0x2000;

const known = new WeakMap<Uint8Array, string>();

/** The text is kept for as long as its bytes: a picture is drawn on many slides. */
export function toBase64(bytes: Uint8Array): string {
  const text = known.get(bytes) ?? encode(bytes);
  known.set(bytes, text);
  return text;
}

function encode(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += STEP) {
    // `apply` takes the bytes as they are; a spread makes a number of each first.
    pieces.push(Reflect.apply(String.fromCharCode, null, bytes.subarray(at, at + STEP)));
  }
  return btoa(pieces.join(""));
}

/** Undefined when the text is not base64. */
export function fromBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
}
