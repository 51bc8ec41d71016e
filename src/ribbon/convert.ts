/** "Convert to Equations" without the pane. */
import { changeAll } from "../actions/change-all";
import { review } from "../actions/review";
import type { Services } from "../session/services";

/**
 * Converts the formulas of the selection, or else of the slide, if nothing must be decided: all are certain,
 * and PowerPoint's equations can express all of them. "review": a person must look, or something went wrong;
 * "none": nothing was found.
 */
export async function convertSelected(
  services: Services,
  preamble: string,
): Promise<"done" | "review" | "none"> {
  const input = { task: { kind: "convert" }, scope: "suggested", preamble } as const;
  const looked = await review.perform(services, input);
  if (looked.kind !== "found") return "review";
  const { items } = looked.review.found;
  if (items.length === 0) return "none";
  const isClear = items.every(
    ({ doubt, problems }) =>
      doubt === undefined && problems.every(({ severity }) => severity === "info"),
  );
  if (!isClear) return "review";
  const result = await changeAll.perform(services, { review: looked.review, items });
  if (result.kind !== "changed") return "review";
  const isDone = result.slides.every(
    (slide) =>
      slide.kind === "done" && !slide.unseen && [...slide.results.values()].every((r) => r.ok),
  );
  return isDone ? "done" : "review";
}
