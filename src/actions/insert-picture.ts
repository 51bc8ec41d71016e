import type { HostFailure } from "../host/failure";
import { toBase64 } from "../exchange/base64";
import type { PictureRequest, PowerPointHost } from "../host/port";
import type { Picture } from "../picture/picture";
import { reasonOf } from "../text/say";
import type { Services } from "../session/services";
import { draw } from "../session/drawn";
import type { Drawn, PictureInput } from "../session/drawn";
import { otherAccess } from "../session/other-access";
import { rememberOther } from "../session/remember";
import { noPowerPoint, type NoPowerPoint } from "../session/powerpoint";

export type InsertPictureResult =
  | {
      readonly kind: "inserted";
      /** The alternative text for it, which screen readers speak. */
      readonly words: string;
      /** Whether the picture already has that text; else the person has to enter it. */
      readonly described: boolean;
    }
  | { readonly kind: "failed"; readonly failure: HostFailure }
  | NoPowerPoint
  | Exclude<Drawn, { readonly kind: "drawn" }>;

/** Pixels per CSS pixel, where PowerPoint does not accept SVG. */
const SCALE = 3;

/**
 * Inserts the equation as a picture in the middle of the slide: for a PowerPoint or a place where a native
 * equation is not possible. It is not PowerPoint's own mathematics, and does not follow the text's size and
 * colour.
 */
export async function insertPicture(
  services: Services,
  input: PictureInput,
): Promise<InsertPictureResult> {
  const drawn = await draw(services, input);
  if (drawn.kind !== "drawn") return drawn;
  const access = await otherAccess(services);
  if (!access.ok) return noPowerPoint(access);
  const { host, inTurn } = access;
  let request: PictureRequest;
  try {
    request = await requestFor(services, host, drawn.picture, drawn.words);
  } catch (error) {
    return { kind: "notDrawn", detail: reasonOf(error) };
  }
  const placed = await inTurn(() => host.insertPicture(request));
  if (!placed.ok) return { kind: "failed", failure: placed.failure };
  const { slideId, described } = placed.value;
  rememberOther(services, input, slideId);
  return { kind: "inserted", words: drawn.words, described };
}

async function requestFor(
  services: Services,
  { capabilities }: PowerPointHost,
  picture: Picture,
  words: string,
): Promise<PictureRequest> {
  const { svg, width, height } = picture;
  const about = { width, height, altText: words, name: NAME };
  if (capabilities.pictures !== "png") return { format: "svg", data: svg, ...about };
  const png = await (await services.pictures()).png(picture, SCALE);
  return { format: "png", data: toBase64(new Uint8Array(await png.arrayBuffer())), ...about };
}

/** In the style of PowerPoint's own object names, which people see in the selection pane. */
const NAME = "Equation picture";
