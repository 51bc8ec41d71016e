/**
 * Inflating with bounds that no file can get round: the sizes in a zip are only claims, and
 * inflated data can be 1032 times as long as its input.
 */
import { deflateSync, Inflate, inflateSync } from "fflate";

export const MEGABYTE = 1024 * 1024;

/** The largest sizes, in bytes, of a part, and of all parts together that are read from a file. */
export interface Bounds {
  readonly part: number;
  readonly all: number;
  /** The limit for a part of relationships. */
  readonly relationships: number;
}

/**
 * No slide that PowerPoint can open is larger than 64 MB: PowerPoint takes seconds to read a megabyte of
 * its XML. A deck of three hundred full slides has about a tenth of 256 MB; 4 MB are some 25,000 relationships.
 */
export const BOUNDS: Bounds = {
  part: 64 * MEGABYTE,
  all: 256 * MEGABYTE,
  relationships: 4 * MEGABYTE,
};

/** Compressed data up to this length holds 33 MB at most and is inflated at once; longer data in such pieces. */
const PIECE = 32 * 1024;

/** Can deflated data of this length hold `size` bytes? A larger size is false and would only cost memory. */
export function canHold(compressed: number, size: number): boolean {
  return size <= compressed * 1033 + 1024;
}

/** What packs and unpacks the data of a zip (RFC 1951). */
export interface Codec {
  /** The content; undefined where the data is damaged, or as soon as it turns out to have more than `size` bytes. */
  readonly inflate: (data: Uint8Array, size: number) => Uint8Array | undefined;
  readonly deflate: (content: Uint8Array) => Uint8Array;
}

/** The default, for panes and Node; an entry file may choose another one. */
let codec: Codec = {
  inflate: inflateInPieces,
  deflate: (content) => deflateSync(content, { level: 6 }),
};

/** For an entry file that has a faster codec: the command line. */
export function useCodec(other: Codec): void {
  codec = other;
}

/** Deflated, at the usual level of compression. */
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
      // If the data holds more than `content`, the rest is dropped and the checksum fails.
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
    // fflate's reason is in English only, and "damaged" is all that a person needs to know.
    return undefined;
  }
}
