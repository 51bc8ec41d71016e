/** How large the letters of a converted object are to be: as it was made, or by how large it is on the slide. */
import { estimateExtent } from "../deck/extent";
import type { MoveDocument } from "./document";
import type { Look } from "./left";
import type { SlideObject } from "./object";

/** EMU in a point. */
const EMU = 12700;
/** Sizes of letters on slides, in points: outside of them the estimate is wrong, not the slide. */
const LEAST = 6;
const MOST = 200;
/** The size of text where nothing says how large an object is. */
const USUAL = 18;

/** The size of the letters in points. */
export function pointsOf(object: SlideObject, document: MoveDocument, look: Look): number {
  if (look.points !== undefined) return neat(look.points * document.scale);
  return neat(Math.min(MOST, Math.max(LEAST, estimated(object, document))));
}

/** Near a whole number it is that one; else to a tenth. */
function neat(points: number): number {
  const whole = Math.round(points);
  return Math.abs(points - whole) <= 0.02 * points ? whole : Math.round(points * 10) / 10;
}

/** By width and height of the object, whichever asks for the smaller letters. */
function estimated({ seen }: SlideObject, { paragraphs }: MoveDocument): number {
  if (!seen || seen.width === 0 || seen.height === 0) return USUAL;
  let width = 0;
  let height = 0;
  for (const pieces of paragraphs) {
    let [across, down] = [0, 0];
    for (const piece of pieces) {
      const box =
        piece.kind === "text"
          ? { width: 0.5 * piece.text.length, height: 1 }
          : inEms(estimateExtent(piece.body, 1));
      across += box.width;
      down = Math.max(down, box.height);
    }
    width = Math.max(width, across);
    height += down;
  }
  return Math.min(seen.width / EMU / width, seen.height / EMU / (height * INK));
}

function inEms({ width, height }: { readonly width: number; readonly height: number }): {
  readonly width: number;
  readonly height: number;
} {
  return { width: width / EMU, height: height / EMU };
}

/** A picture ends where the ink does: so much of the height of lines. */
const INK = 0.55;
