/** Lengths of a deck as CSS pixels at the drawn slide's natural size, at 96 pixels per inch. */

const EMU_PER_PIXEL = 914400 / 96;

/** English Metric Units as pixels. */
export function pixels(emu: number): number {
  return emu / EMU_PER_PIXEL;
}

/** A text size in points as pixels. */
export function pointsToPixels(points: number): number {
  return (points * 96) / 72;
}
