/** Finds the MTEF in an embedded object (a stream) or in its picture (a comment). */
import { openCompound } from "../compound";

/** The length of the stream's header. The header begins with that length; the length of the equation is at 8. */
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

/** The beginning of a metafile comment with a program's data, and the name of the program with equations. */
const COMMENT = "AppsMFCC";
const SIGNATURE = "Design Science, Inc.";

/**
 * The equation in the picture (a Windows metafile) of an object, or in a picture that is all that is left of
 * one. It is in a comment with version, two lengths, the program's name and the data; a long equation is
 * split over several comments. Undefined where there is none.
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
