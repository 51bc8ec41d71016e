/**
 * Base64, the form in which slides travel: the platform's own functions where it has them, else block by
 * block.
 */

interface Base64Coding {
  readonly fromBase64?: (text: string) => Uint8Array;
}

/** Bytes coded at once; a spread of more arguments would overflow the stack. */
const BLOCK = 0x8000;

export function toBase64(bytes: Uint8Array): string {
  const own: unknown = Reflect.get(bytes, "toBase64");
  if (typeof own === "function") return String(Reflect.apply(own, bytes, []));
  let binary = "";
  for (let at = 0; at < bytes.length; at += BLOCK)
    binary += String.fromCharCode(...bytes.subarray(at, at + BLOCK));
  return btoa(binary);
}

/** Undefined for a text that is not base64. */
export function fromBase64(text: string): Uint8Array | undefined {
  const own = (Uint8Array as Base64Coding).fromBase64;
  try {
    if (own) return own.call(Uint8Array, text);
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
    return bytes;
  } catch {
    // InvalidCharacterError or SyntaxError: the host gave something else.
    return undefined;
  }
}
