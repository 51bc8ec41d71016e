/** A picture in pixels, where SVG is not accepted. In browsers only: the browser draws it. */
import type { Picture } from "./picture";

/** CSS pixels in a point. */
const PIXELS = 96 / 72;
/** In pixels, for width and height. Browsers limit each to 16,384, and Safari also limits the total area. */
const LARGEST = 8192;
/** Points in a metre: a PNG specifies its density in pixels per metre. */
const POINTS_IN_METRE = 72 / 0.0254;

/**
 * The picture as a PNG with `wanted` pixels for each CSS pixel, fewer where it would be too large;
 * rejected where the browser cannot draw it.
 */
export async function pngOf({ svg, width, height }: Picture, wanted: number): Promise<Blob> {
  const scale = Math.min(wanted, LARGEST / (Math.max(width, height) * PIXELS));
  const image = new Image();
  // A data URL, because in older WebKit pictures from blob URLs make a canvas unreadable.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * PIXELS * scale));
  canvas.height = Math.max(1, Math.round(height * PIXELS * scale));
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("the browser has no canvas");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, "image/png");
  });
  if (blob === null) throw new Error("the browser makes no PNG of it");
  const bytes = withDensity(new Uint8Array(await blob.arrayBuffer()), PIXELS * scale);
  return new Blob([bytes], { type: "image/png" });
}

/** A PNG's signature and its first chunk, IHDR: 8 and 25 bytes. */
const HEADER = 33;

/**
 * The PNG with its density (the chunk pHYs), so that programs show it in the equation's size and not by its
 * number of pixels.
 */
export function withDensity(png: Uint8Array, pixelsPerPoint: number): Uint8Array<ArrayBuffer> {
  const chunk = new DataView(new ArrayBuffer(21));
  const perMetre = Math.round(pixelsPerPoint * POINTS_IN_METRE);
  chunk.setUint32(0, 9);
  chunk.setUint32(4, 0x70485973);
  chunk.setUint32(8, perMetre);
  chunk.setUint32(12, perMetre);
  chunk.setUint8(16, 1);
  chunk.setUint32(17, crc32(new Uint8Array(chunk.buffer, 4, 13)));
  const made = new Uint8Array(png.length + chunk.byteLength);
  made.set(png.subarray(0, HEADER));
  made.set(new Uint8Array(chunk.buffer), HEADER);
  made.set(png.subarray(HEADER), HEADER + chunk.byteLength);
  return made;
}

/** The checksum of PNG's chunks (ISO 15948, annex D). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
