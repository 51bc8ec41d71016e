import type { Clock } from "../../host/clock";
import type { HostProbe } from "../../host/probe";
import { batch } from "../ask";

/** The tags of a slide (PowerPointApi 1.3). */
export function slideTags(clock: Clock, slideId: string): ReturnType<HostProbe["slideTags"]> {
  return batch(clock, "look", (context) => {
    const tags = context.presentation.slides.getItem(slideId).tags;
    tags.load("items/key,items/value");
    return (error) =>
      error === undefined
        ? Object.fromEntries(tags.items.map(({ key, value }) => [key, value]))
        : undefined;
  });
}
