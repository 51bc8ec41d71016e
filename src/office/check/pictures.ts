import type { Clock } from "../../host/clock";
import type { HostProbe } from "../../host/probe";
import { batch, resultOf } from "../ask";

/** Pixels: the width at which the pane shows it, at double density. */
const WIDTH = 560;

/** A shape as PowerPoint draws it (PowerPointApi 1.10). */
export function shapePicture(
  clock: Clock,
  { slideId, shapeId }: Parameters<HostProbe["shapePicture"]>[0],
): ReturnType<HostProbe["shapePicture"]> {
  return batch(clock, "look", (context) => {
    const shape = context.presentation.slides.getItem(slideId).shapes.getItem(shapeId);
    const picture = shape.getImageAsBase64({ width: WIDTH });
    return () => resultOf(picture);
  });
}

/** The whole slide as PowerPoint draws it (1.8). */
export function slidePicture(clock: Clock, slideId: string): ReturnType<HostProbe["slidePicture"]> {
  return batch(clock, "look", (context) => {
    const picture = context.presentation.slides.getItem(slideId).getImageAsBase64({ width: WIDTH });
    return () => resultOf(picture);
  });
}
