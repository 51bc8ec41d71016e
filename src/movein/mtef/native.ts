/** Where MTEF stands in what a deck holds: the stream of an embedded object, or a comment in its picture. */
import { openCompound } from "../compound";

/** The header of the stream: its own length first, the length of the equation at 8. */
const HEADER = 28;

/** The equation in an embedded object; undefined where there is none. */
export function mtefInObject(data: Uint8Array): Uint8Array | undefined {
  const stream = openCompound(data)?.stream("Equation Native");
  if (!stream || stream.length < HEADER) return undefined;
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const from = view.getUint16(0, true);
  const length = view.getUint32(8, true);
  if (from < 12 || from > stream.length) return undefined;
  return stream.subarray(from, Math.min(stream.length, from + length));
}

/** How a comment of a metafile begins that holds data of a program, and the one with equations. */
const COMMENT = "AppsMFCC";
const SIGNATURE = "Design Science, Inc.";

/**
 * The equation in the picture (a Windows metafile) that goes with an object, or is all that is left of it: a
 * comment with its version, two lengths, whose it is, and the data, in pieces where it is long.
 */
export function mtefInPicture(data: Uint8Array): Uint8Array | undefined {
  const text = new TextDecoder("latin1").decode(data);
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const pieces: Uint8Array[] = [];
  for (let at = text.indexOf(COMMENT); at >= 0; at = text.indexOf(COMMENT, at + 1)) {
    const lengths = at + COMMENT.length + 2;
    if (lengths + 8 > data.length) break;
    const name = lengths + 8;
    if (!text.startsWith(SIGNATURE, name)) continue;
    const from = name + SIGNATURE.length + 1;
    const to = from + view.getUint32(lengths + 4, true);
    if (to > data.length) return undefined;
    pieces.push(data.subarray(from, to));
  }
  const [first] = pieces;
  if (!first || pieces.length === 1) return first;
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}
