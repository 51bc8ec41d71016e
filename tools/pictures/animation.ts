/**
 * Pictures of a browser, one behind the other, as an animated GIF. A frame holds only what has changed since the one
 * before, with colours of its own; the rest of it is transparent.
 */
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";

export interface Frame {
  readonly png: Buffer;
  /** Milliseconds. */
  readonly shown: number;
}

/** What this takes of gifenc, which has no types. */
interface Gifenc {
  GIFEncoder(): {
    writeFrame(index: Uint8Array, width: number, height: number, options: object): void;
    finish(): void;
    bytes(): Uint8Array;
  };
  quantize(rgba: Uint8Array, colors: number): number[][];
  applyPalette(rgba: Uint8Array, palette: number[][]): Uint8Array;
}

const { GIFEncoder, quantize, applyPalette } = createRequire(import.meta.url)("gifenc") as Gifenc;

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

/** The browser that made the picture reads it again. */
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

/** A frame in at most 256 colours: all of it, or what is other than before. */
function drawn(
  now: Pixels,
  before: Pixels | undefined,
): { index: Uint8Array; palette: number[][]; transparent: number | undefined } {
  if (before === undefined) {
    const palette = quantize(now.rgba, 256);
    return { index: applyPalette(now.rgba, palette), palette, transparent: undefined };
  }
  const [colors, old] = [words(now), words(before)];
  const places: number[] = [];
  for (let i = 0; i < colors.length; i++) if (colors[i] !== old[i]) places.push(i);
  const changed = new Uint32Array(Math.max(1, places.length));
  for (let i = 0; i < places.length; i++) changed[i] = colors[places[i] ?? 0] ?? 0;
  const rgba = new Uint8Array(changed.buffer);
  const palette = quantize(rgba, 255);
  const transparent = palette.length;
  palette.push([0, 0, 0]);
  const among = applyPalette(rgba, palette.slice(0, transparent));
  const index = new Uint8Array(colors.length).fill(transparent);
  for (let i = 0; i < places.length; i++) index[places[i] ?? 0] = among[i] ?? 0;
  return { index, palette, transparent };
}

/** A pixel a number. */
function words({ rgba }: Pixels): Uint32Array {
  return new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4);
}
