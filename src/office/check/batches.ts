import type { Clock } from "../../host/clock";
import type { HostProbe } from "../../host/probe";
import { batch, resultOf } from "../ask";

/** A deletion queued after a call that fails (PowerPointApi 1.2). */
export function deleteBehindMissing(
  clock: Clock,
  missing: string,
  slideId: string,
): ReturnType<HostProbe["deleteBehindMissing"]> {
  return batch(clock, "removeSlide", (context) => {
    const { slides } = context.presentation;
    slides.getItem(missing).load("id");
    slides.getItem(slideId).delete();
    return (error) => ({ failed: error !== undefined });
  });
}

/** An export in the same batch as the deletion (1.8). */
export function exportAndDelete(
  clock: Clock,
  slideId: string,
): ReturnType<HostProbe["exportAndDelete"]> {
  return batch(clock, "exportSlide", (context) => {
    const slide = context.presentation.slides.getItem(slideId);
    const exported = slide.exportAsBase64();
    slide.delete();
    return (error) => (error === undefined ? resultOf(exported) : undefined);
  });
}
