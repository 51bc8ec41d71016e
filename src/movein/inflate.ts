/** Inflates data of other programs within bounds, whatever size it claims. */
import { Inflate } from "fflate";

/** Data is inflated in pieces of this many bytes, so that the result grows by about a megabyte at a time. */
const PIECE = 1024;

/** The content of raw deflate data (RFC 1951); undefined where it is damaged or has more than `most` bytes. */
export function inflateRaw(data: Uint8Array, most: number): Uint8Array | undefined {
  const stream = new Inflate();
  const pieces: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  stream.ondata = (piece, final) => {
    length += piece.length;
    if (length > most) throw new RangeError("more than is read");
    pieces.push(piece);
    isWhole ||= final;
  };
  try {
    for (let at = 0; at < data.length; at += PIECE)
      stream.push(data.subarray(at, at + PIECE), at + PIECE >= data.length);
  } catch {
    return undefined;
  }
  if (!isWhole) return undefined;
  const content = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    content.set(piece, at);
    at += piece.length;
  }
  return content;
}

/** The content of zlib data (RFC 1950); undefined where it is damaged or has more than `most` bytes. */
export function inflateZlib(data: Uint8Array, most: number): Uint8Array | undefined {
  // Two bytes of header; the checksum at the end is not verified.
  const isZlib = ((data[0] ?? 0) & 15) === 8 && (((data[0] ?? 0) << 8) | (data[1] ?? 0)) % 31 === 0;
  return isZlib ? inflateRaw(data.subarray(2), most) : undefined;
}

/** The bytes of base64, in either alphabet, with padding or without; undefined where it is no base64. */
export function fromBase64(text: string): Uint8Array | undefined {
  const plain = text.replace(/\s+/g, "").replace(/=+$/, "").replace(/-/g, "+").replace(/_/g, "/");
  if (!/^[A-Za-z0-9+/]*$/.test(plain) || plain.length % 4 === 1) return undefined;
  const binary = atob(plain);
  return Uint8Array.from(binary, (c) => c.charCodeAt(0));
}
