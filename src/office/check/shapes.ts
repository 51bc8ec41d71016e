import type { Clock } from "../../host/clock";
import type { HostProbe } from "../../host/probe";
import { batch } from "../ask";

/** The shapes of a slide by id and name (PowerPointApi 1.3). */
export function shapes(clock: Clock, slideId: string): ReturnType<HostProbe["shapes"]> {
  return batch(clock, "look", (context) => {
    const all = context.presentation.slides.getItem(slideId).shapes;
    all.load("items/id,items/name");
    return (error) =>
      error === undefined ? all.items.map(({ id, name }) => ({ id, name })) : undefined;
  });
}
