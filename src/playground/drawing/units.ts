/** Lengths of a deck as CSS pixels at the drawn slide's own size, where an inch has 96. */

const EMU_PER_PIXEL = 914400 / 96;

/** English Metric Units as pixels. */
export function pixels(emu: number): number {
  return emu / EMU_PER_PIXEL;
}

/** A size of text in points as pixels. */
export function pointsToPixels(points: number): number {
  return (points * 96) / 72;
}
