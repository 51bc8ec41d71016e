/** Packed data of other programs: unpacked within bounds, whatever it claims. */
import { Inflate, Unzlib } from "fflate";

/** Packed data comes in pieces of this length, so that it grows by a megabyte or so at a time. */
const PIECE = 1024;

/** What raw deflate (RFC 1951) holds; undefined where it is damaged or has more than `most` bytes. */
export function inflateRaw(data: Uint8Array, most: number): Uint8Array | undefined {
  return unpack(new Inflate(), data, most);
}

/** What zlib's format (RFC 1950) holds; undefined where it is damaged or has more than `most` bytes. */
export function inflateZlib(data: Uint8Array, most: number): Uint8Array | undefined {
  return unpack(new Unzlib(), data, most);
}

function unpack(stream: Inflate | Unzlib, data: Uint8Array, most: number): Uint8Array | undefined {
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

/** The bytes of base64, of either alphabet, with padding or without; undefined where it is none. */
export function fromBase64(text: string): Uint8Array | undefined {
  const plain = text.replace(/\s+/g, "").replace(/=+$/, "").replace(/-/g, "+").replace(/_/g, "/");
  if (!/^[A-Za-z0-9+/]*$/.test(plain) || plain.length % 4 === 1) return undefined;
  const binary = atob(plain);
  return Uint8Array.from(binary, (c) => c.charCodeAt(0));
}
