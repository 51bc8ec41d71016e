/**
 * Screenshots of a browser, one after another, as an animated GIF. A frame contains only what has changed
 * since the previous one, with its own palette; the rest of it is transparent.
 */
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";

export interface Frame {
  readonly png: Buffer;
  /** Milliseconds. */
  readonly shown: number;
}

/** The part of gifenc, which has no types, that is used here. */
interface Gifenc {
  GIFEncoder(): {
    writeFrame(index: Uint8Array, width: number, height: number, options: object): void;
    finish(): void;
    bytes(): Uint8Array;
  };
  quantize(rgba: Uint8Array, colors: number): number[][];
}

const { GIFEncoder, quantize } = createRequire(import.meta.url)("gifenc") as Gifenc;

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

export async function animated(browser: Browser, frames: readonly Frame[]): Promise<Uint8Array> {
  const gif = GIFEncoder();
  let before: Pixels | undefined;
  for (const { png, shown } of frames) {
    const now = await decoded(browser, png);
    const { index, palette, transparent } = drawn(now, before);
    gif.writeFrame(index, now.width, now.height, {
      ...{ palette, delay: shown, dispose: 1 },
      ...(transparent === undefined ? {} : { transparent: true, transparentIndex: transparent }),
    });
    before = now;
  }
  gif.finish();
  return gif.bytes();
}

/** Decodes the PNG in the browser that made it. */
async function decoded(browser: Browser, png: Buffer): Promise<Pixels> {
  const page = await browser.newPage();
  try {
    const { width, height, text } = await page.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext("2d");
      if (!context) throw new Error("there is no canvas");
      context.drawImage(image, 0, 0);
      const bytes = context.getImageData(0, 0, image.width, image.height).data;
      const parts: string[] = [];
      for (let i = 0; i < bytes.length; i += 32768)
        parts.push(String.fromCharCode(...bytes.subarray(i, i + 32768)));
      return { width: image.width, height: image.height, text: btoa(parts.join("")) };
    }, png.toString("base64"));
    return { width, height, rgba: new Uint8Array(Buffer.from(text, "base64")) };
  } finally {
    await page.close();
  }
}

/** A frame in at most 256 colours: the whole picture, or only what differs from the previous one. */
function drawn(
  now: Pixels,
  before: Pixels | undefined,
): { index: Uint8Array; palette: number[][]; transparent: number | undefined } {
  const [colors, old] = [words(now), before && words(before)];
  const counts = new Map<number, number>();
  colors.forEach((color, i) => {
    if (color !== old?.[i]) counts.set(color, (counts.get(color) ?? 0) + 1);
  });
  const palette = paletteOf(counts);
  const places = new Map([...counts.keys()].map((color) => [color, nearest(palette, color)]));
  const transparent = palette.length;
  const index = new Uint8Array(colors.length).fill(transparent);
  colors.forEach((color, i) => {
    if (color !== old?.[i]) index[i] = places.get(color) ?? 0;
  });
  return old === undefined
    ? { index, palette, transparent: undefined }
    : { index, palette: [...palette, [0, 0, 0]], transparent };
}

/**
 * How many of the most frequent colours are kept exactly: if surfaces changed colour, what disappears would
 * leave a shade behind.
 */
const KEPT = 160;

function paletteOf(counts: ReadonlyMap<number, number>): number[][] {
  const colors = [...counts].sort(([, a], [, b]) => b - a).map(([color]) => color);
  if (colors.length <= 255) return colors.length === 0 ? [[0, 0, 0]] : colors.map(channels);
  const rest = new Uint32Array(colors.slice(KEPT));
  return [
    ...colors.slice(0, KEPT).map(channels),
    ...quantize(new Uint8Array(rest.buffer), 255 - KEPT),
  ];
}

function channels(color: number): number[] {
  return [color & 255, (color >> 8) & 255, (color >> 16) & 255];
}

function nearest(palette: readonly number[][], color: number): number {
  const wanted = channels(color);
  const distance = (other: readonly number[]): number =>
    wanted.reduce((sum, value, i) => sum + (value - (other[i] ?? 0)) ** 2, 0);
  let best = 0;
  palette.forEach((other, i) => {
    if (distance(other) < distance(palette[best] ?? [])) best = i;
  });
  return best;
}

/** The picture with one number per pixel. */
function words({ rgba }: Pixels): Uint32Array {
  return new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4);
}
