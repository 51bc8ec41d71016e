/** A picture of a shape on its slide, for a review: in a file of its own, because it is rarely needed. */
import { systemClock } from "../host/clock";
import { shapePicture as ask } from "./check/pictures";

/** The shape as PowerPoint draws it (PowerPointApi 1.10): a PNG in base64; undefined where that fails. */
export async function shapePicture(slideId: string, shapeId: string): Promise<string | undefined> {
  if (!Office.context.requirements.isSetSupported("PowerPointApi", "1.10")) return undefined;
  const picture = await ask(systemClock(), { slideId, shapeId });
  return picture.ok ? picture.value : undefined;
}
