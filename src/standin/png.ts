/** A PNG of grey pixels, for the pictures that the stand-in draws. */
import { strToU8, zlibSync } from "fflate";

/** A picture of grey pixels, white at first; pixels outside are ignored. */
export class GreyPicture {
  readonly #pixels: Uint8Array;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.#pixels = new Uint8Array(width * height).fill(255);
  }

  /** Fills a rectangle, in pixels, of at least one pixel in width and height. */
  fill(x: number, y: number, width: number, height: number, grey: number): void {
    const left = Math.max(0, Math.round(x));
    const right = Math.min(this.width, Math.max(left + 1, Math.round(x + width)));
    const top = Math.max(0, Math.round(y));
    const bottom = Math.min(this.height, Math.max(top + 1, Math.round(y + height)));
    for (let row = top; row < bottom; row++) {
      if (left < right) this.#pixels.fill(grey, row * this.width + left, row * this.width + right);
    }
  }

  /** The file: 8 bits a pixel, no filters. */
  png(): Uint8Array {
    const { width, height } = this;
    const header = new Uint8Array(13);
    const view = new DataView(header.buffer);
    view.setUint32(0, width);
    view.setUint32(4, height);
    header.set([8, 0, 0, 0, 0], 8);
    const rows = new Uint8Array((width + 1) * height);
    for (let row = 0; row < height; row++) {
      rows.set(this.#pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
    }
    const parts = [
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk("IHDR", header),
      chunk("IDAT", zlibSync(rows)),
      chunk("IEND", new Uint8Array()),
    ];
    const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      file.set(part, at);
      at += part.length;
    }
    return file;
  }
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const made = new Uint8Array(data.length + 12);
  const view = new DataView(made.buffer);
  view.setUint32(0, data.length);
  made.set(strToU8(type), 4);
  made.set(data, 8);
  view.setUint32(data.length + 8, crc32(made.subarray(4, data.length + 8)));
  return made;
}

/** CRC-32, written separately from the add-in's (`src/picture/png.ts`), so that the two cannot share a bug. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
