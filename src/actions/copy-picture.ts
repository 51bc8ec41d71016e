import { reasonOf } from "../text/say";
import type { Services } from "../session/services";
import { draw } from "../session/drawn";
import type { Drawn, PictureInput } from "../session/drawn";

export const PICTURE_FORMATS = ["svg", "png"] as const;

export type PictureFormatName = (typeof PICTURE_FORMATS)[number];

export type PictureContent =
  | { readonly format: "svg"; readonly svg: string }
  | { readonly format: "png"; readonly png: Blob };

/** The clipboard, for pictures. */
export interface PictureClipboard {
  /**
   * Writes a picture that may not be ready yet; writes nothing if it turns out undefined. Call it within a
   * click or key press. "text": only the markup of an SVG could be written.
   */
  write(
    format: PictureFormatName,
    content: Promise<PictureContent | undefined>,
  ): Promise<"picture" | "text" | "refused">;
}

/** A file that the person can save instead. */
export interface PictureFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | Blob;
}

export type CopyPictureResult =
  | { readonly kind: "copied" }
  /** The markup as text, because the browser does not accept SVG. */
  | { readonly kind: "copiedAsText"; readonly file: PictureFile }
  /** The browser does not let us write to the clipboard. */
  | { readonly kind: "refused"; readonly file: PictureFile }
  | Exclude<Drawn, { readonly kind: "drawn" }>;

/** Pixels per CSS pixel: sharp on a projector, and not much too large where a paste assumes 96 dpi. */
const SCALE = 2;

/** Copies the equation as a picture. */
export async function copyPicture(
  services: Pick<Services, "translator" | "pictures" | "spoken">,
  clipboard: PictureClipboard,
  input: PictureInput,
  format: PictureFormatName,
): Promise<CopyPictureResult> {
  let drawn: Drawn | undefined;
  const content = draw(services, input).then(async (done): Promise<PictureContent | undefined> => {
    drawn = done;
    if (done.kind !== "drawn") return undefined;
    if (format === "svg") return { format, svg: done.picture.svg };
    try {
      return { format, png: await (await services.pictures()).png(done.picture, SCALE) };
    } catch (error) {
      drawn = { kind: "notDrawn", detail: reasonOf(error) };
      return undefined;
    }
  });
  const written = await clipboard.write(format, content);
  const made = await content;
  if (made === undefined)
    return drawn === undefined || drawn.kind === "drawn" ? { kind: "empty" } : drawn;
  if (written === "picture") return { kind: "copied" };
  return { kind: written === "text" ? "copiedAsText" : "refused", file: fileOf(made) };
}

function fileOf(content: PictureContent): PictureFile {
  return content.format === "svg"
    ? { name: "equation.svg", type: "image/svg+xml", content: content.svg }
    : { name: "equation.png", type: "image/png", content: content.png };
}
