/**
 * Inflating with bounds that a file cannot talk itself out of: the sizes in a zip are claims, and
 * deflate grows its input up to 1032 times.
 */
import { deflateSync, Inflate, inflateSync } from "fflate";

export const MEGABYTE = 1024 * 1024;

/** In bytes: how much a part may have, and all parts together that are read of a file. */
export interface Bounds {
  readonly part: number;
  readonly all: number;
  /** A part of relationships: what a part refers to, a line each. */
  readonly relationships: number;
}

/**
 * No slide that PowerPoint can open is larger than 64 MB: its XML takes seconds a megabyte there. A
 * deck of three hundred full slides has about a tenth of 256 MB; 4 MB are some 25,000 relationships.
 */
export const BOUNDS: Bounds = {
  part: 64 * MEGABYTE,
  all: 256 * MEGABYTE,
  relationships: 4 * MEGABYTE,
};

/** Compressed data of this length is inflated at once: it holds 33 MB at most. Longer data comes in such pieces. */
const PIECE = 32 * 1024;

/** Can deflated data of this length have so much content? More is a lie that would only cost memory. */
export function canHold(compressed: number, size: number): boolean {
  return size <= compressed * 1033 + 1024;
}

/** What packs and unpacks the data of a zip (RFC 1951). */
export interface Codec {
  /** The content; undefined where the data is damaged, or as soon as it is known to have more than `size` bytes. */
  readonly inflate: (data: Uint8Array, size: number) => Uint8Array | undefined;
  readonly deflate: (content: Uint8Array) => Uint8Array;
}

/** For panes and Node; an entry may choose another one. */
let codec: Codec = {
  inflate: inflateInPieces,
  deflate: (content) => deflateSync(content, { level: 6 }),
};

/** For an entry that has a faster one: the command line. */
export function useCodec(other: Codec): void {
  codec = other;
}

/** Packed, with what is usual of effort. */
export function deflate(content: Uint8Array): Uint8Array {
  return codec.deflate(content);
}

/** The content, which has exactly `size` bytes; undefined where the data is damaged or holds more or less. */
export function inflateTo(data: Uint8Array, size: number): Uint8Array | undefined {
  const content = codec.inflate(data, size);
  return content?.length === size ? content : undefined;
}

function inflateInPieces(data: Uint8Array, size: number): Uint8Array | undefined {
  const content = new Uint8Array(size);
  try {
    if (data.length <= PIECE) {
      // Where it holds more than `content`, the rest is dropped, and the checksum fails.
      return inflateSync(data, { out: content });
    }
    let length = 0;
    const inflate = new Inflate((piece) => {
      if (length + piece.length > size) throw new RangeError("more than it claims");
      content.set(piece, length);
      length += piece.length;
    });
    for (let at = 0; at < data.length; at += PIECE)
      inflate.push(data.subarray(at, at + PIECE), at + PIECE >= data.length);
    return length === size ? content : undefined;
  } catch {
    // fflate says why in English only, and "damaged" is all that a person needs to know.
    return undefined;
  }
}
