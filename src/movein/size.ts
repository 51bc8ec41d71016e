/** The letter size for a converted object: as the tool noted it, or estimated from the object's size on the slide. */
import { estimateExtent } from "../deck/extent";
import type { MoveDocument } from "./document";
import type { Look } from "./left";
import type { SlideObject } from "./object";

/** EMU in a point. */
const EMU = 12700;
/** The range of letter sizes on slides, in points. An estimate outside of it is wrong. */
const LEAST = 6;
const MOST = 200;
/** The letter size, in points, for an object of unknown size. */
const USUAL = 18;

/** The size of the letters in points. */
export function pointsOf(object: SlideObject, document: MoveDocument, look: Look): number {
  if (look.points !== undefined) return neat(look.points * document.scale);
  return neat(Math.min(MOST, Math.max(LEAST, estimated(object, document))));
}

/** Rounds to a whole number that is within 2 %, else to a tenth. */
function neat(points: number): number {
  const whole = Math.round(points);
  return Math.abs(points - whole) <= 0.02 * points ? whole : Math.round(points * 10) / 10;
}

/** The size by the object's width or by its height, whichever is smaller. */
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

/** The height of a picture, which ends where its ink ends, as a part of the height of its lines. */
const INK = 0.55;
