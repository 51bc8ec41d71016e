/**
 * `Slide.getImageAsBase64` and `Shape.getImageAsBase64` ([D] a PNG; if only width or height is given, the
 * other one follows; "InvalidArgument" for anything but a positive integer). PowerPoint renders; the stand-in
 * has no fonts and draws a sketch: a block for each letter, and for each fraction blocks over and under a
 * bar, so that one can see whether an equation is drawn where it should be.
 */
import type { Element } from "@xmldom/xmldom";
import { toBase64 } from "../base64";
import { placeOf } from "../deck/placeholders";
import { findShape, textBodyOf, topShapes } from "../deck/shapes";
import type { Frame, Shape } from "../deck/shapes";
import { NS, descendants } from "../deck/xml";
import { GreyPicture } from "../png";
import type { Session } from "../session";
import { paragraphsOf } from "../text/characters";
import { ApiError, optionsArg } from "./object";
import type { Arg, Json } from "./object";

/** In pixels, for width and height; [D] "clamped to the maximum supported size", which is not documented. */
const LARGEST = 2000;
/** EMU of a pixel at 96 dpi. */
const PIXEL = 9525;
const INK = 40;
const BORDER = 200;

interface Page {
  readonly session: Session;
  readonly part: string;
}

/** A sketch of the whole slide, as a base64 PNG. */
export function slideImage(page: Page, args: readonly Arg[]): string {
  const { deck } = page.session;
  const shapes = topShapes(deck.parts.root(page.part));
  return sketch(page, shapes, { x: 0, y: 0, ...deck.size() }, args);
}

/** A sketch of one shape, in the size of its frame, as a base64 PNG. */
export function shapeImage(page: Page, shapeId: string, args: readonly Arg[]): string {
  const { deck } = page.session;
  const shape = findShape(deck.parts.root(page.part), shapeId);
  if (!shape) throw new ApiError("InvalidArgument");
  return sketch(page, [shape], placeOf(deck, page.part, shape), args);
}

function sketch(
  { session, part }: Page,
  shapes: readonly Shape[],
  of: Frame,
  args: readonly Arg[],
): string {
  const { width, height } = sizeOf(of, args);
  const picture = new GreyPicture(width, height);
  const scale = width / Math.max(1, of.width);
  for (const shape of shapes) {
    const place = placeOf(session.deck, part, shape);
    const x = (place.x - of.x) * scale;
    const y = (place.y - of.y) * scale;
    const [wide, high] = [place.width * scale, place.height * scale];
    for (const [dx, dy, w, h] of [
      [0, 0, wide, 1],
      [0, high - 1, wide, 1],
      [0, 0, 1, high],
      [wide - 1, 0, 1, high],
    ] as const)
      picture.fill(x + dx, y + dy, w, h, BORDER);
    const body = textBodyOf(shape.element);
    if (body) letters(picture, body, x + 4, y + 4, high - 8);
  }
  return toBase64(picture.png());
}

/** Draws a line of blocks for each paragraph. */
function letters(picture: GreyPicture, body: Element, x: number, y: number, high: number): void {
  const paragraphs = paragraphsOf(body, "one");
  const line = Math.max(8, high / Math.max(1, paragraphs.length));
  for (const [row, { segments }] of paragraphs.entries()) {
    const middle = y + (row + 0.5) * line;
    const block = Math.min(8, line / 4);
    let at = x;
    for (const { type, element, text } of segments) {
      const fractions = type === "equation" ? descendants(element, NS.m, "f").length : 0;
      for (let i = 0; i < fractions; i++) {
        picture.fill(at + block / 2, middle - 1.75 * block, block, block, INK);
        picture.fill(at, middle - 1, 2 * block, 2, INK);
        picture.fill(at + block / 2, middle + 0.75 * block, block, block, INK);
        at += 3 * block;
      }
      for (const letter of fractions > 0 ? "" : text) {
        if (letter.trim() !== "") picture.fill(at, middle - block / 2, block * 0.75, block, INK);
        at += block;
      }
    }
  }
}

function sizeOf(of: Frame, args: readonly Arg[]): { width: number; height: number } {
  const { width, height } = optionsArg(args, 0);
  const [wide, high] = [pixels(width), pixels(height)];
  const ratio = Math.max(1, of.height) / Math.max(1, of.width);
  const natural = Math.max(1, Math.round(of.width / PIXEL));
  const w = wide ?? (high === undefined ? natural : Math.max(1, Math.round(high / ratio)));
  const h = high ?? Math.max(1, Math.round(w * ratio));
  return { width: Math.min(LARGEST, w), height: Math.min(LARGEST, h) };
}

function pixels(value: Json | undefined): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "number" || !Number.isInteger(value) || value <= 0)
    throw new ApiError("InvalidArgument");
  return value;
}
