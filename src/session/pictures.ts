import { writeMathml } from "../mathml/write";
import type { Picture } from "../picture/picture";
import { pngOf } from "../picture/png";
import { drawEquation } from "../picture/svg";
import type { Reading } from "./translator";

/** How a picture looks that stands by itself. */
export interface PictureFormat {
  /** Hundredths of a point; absent: 24 points, a size for slides. */
  readonly size?: number | undefined;
  /** Six hexadecimal digits; absent: black. */
  readonly color?: string | undefined;
}

/** Makes pictures of equations; it and the letters it needs load when one is asked for. */
export interface PictureMaker {
  /** `title`: the equation in words. Rejected where what it needs cannot be loaded. */
  draw(reading: Reading, format: PictureFormat, title: string): Promise<Picture>;
  /** With `scale` pixels for each CSS pixel. Rejected where the browser cannot draw. */
  png(picture: Picture, scale: number): Promise<Blob>;
}

const SIZE = 2400;
const COLOR = "000000";

export const pictureMaker: PictureMaker = {
  draw({ body, mode }, { size = SIZE, color = COLOR }, title) {
    // Alone in its picture an equation is displayed, unless it is to stand in a line.
    const display = mode !== "inline";
    const mathml = writeMathml(body, { display, drawn: true });
    return drawEquation(mathml, { display, size: size / 100, color, title });
  },
  png: pngOf,
};
