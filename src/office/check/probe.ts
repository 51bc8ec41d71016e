import { systemClock } from "../../host/clock";
import type { Clock } from "../../host/clock";
import type { HostProbe } from "../../host/probe";
import { deleteBehindMissing, exportAndDelete } from "./batches";
import { shapePicture, slidePicture } from "./pictures";
import { shapes } from "./shapes";
import { slideTags } from "./tags";

/** The probe on this page's Office.js. */
export function officeProbe({ clock = systemClock() }: { readonly clock?: Clock } = {}): HostProbe {
  return {
    slideTags: (slideId) => slideTags(clock, slideId),
    shapes: (slideId) => shapes(clock, slideId),
    deleteBehindMissing: (missing, slideId) => deleteBehindMissing(clock, missing, slideId),
    exportAndDelete: (slideId) => exportAndDelete(clock, slideId),
    shapePicture: (shape) => shapePicture(clock, shape),
    slidePicture: (slideId) => slidePicture(clock, slideId),
    async clipboardPermission() {
      try {
        const name = "clipboard-write" as PermissionName; // not in every browser's list
        return (await navigator.permissions.query({ name })).state;
      } catch {
        return "unknown";
      }
    },
  };
}
