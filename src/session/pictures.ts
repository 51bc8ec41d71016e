import { writeMathml } from "../mathml/write";
import type { Picture } from "../picture/picture";
import { pngOf } from "../picture/png";
import { drawEquation } from "../picture/svg";
import type { Reading } from "./translator";

/** The format of a picture outside a text. */
export interface PictureFormat {
  /** Hundredths of a point; absent: 24 points, a size for slides. */
  readonly size?: number | undefined;
  /** Six hexadecimal digits; absent: black. */
  readonly color?: string | undefined;
}

/** Makes pictures of equations; it loads on demand, with the letters it needs. */
export interface PictureMaker {
  /** `title`: the equation in words. Rejects if something it needs cannot be loaded. */
  draw(reading: Reading, format: PictureFormat, title: string): Promise<Picture>;
  /** `scale`: pixels per CSS pixel. Rejects where the browser cannot draw. */
  png(picture: Picture, scale: number): Promise<Blob>;
}

const SIZE = 2400;
const COLOR = "000000";

export const pictureMaker: PictureMaker = {
  draw({ body, mode }, { size = SIZE, color = COLOR }, title) {
    // In a picture of its own, an equation is displayed unless it was asked for inline.
    const display = mode !== "inline";
    const mathml = writeMathml(body, { display, drawn: true });
    return drawEquation(mathml, { display, size: size / 100, color, title });
  },
  png: pngOf,
};
