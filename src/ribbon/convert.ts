/** "Convert to Equations" without the pane. */
import { convert } from "../actions/convert";
import { findFormulas } from "../actions/find-formulas";
import type { Services } from "../session/services";

/**
 * Converts the formulas of what is selected, or else of the slide, where nothing is to be decided: all are
 * certain, and PowerPoint has what they say. "review": a person must look, or something went wrong; "none":
 * nothing was found.
 */
export async function convertSelected(
  services: Services,
  preamble: string,
): Promise<"done" | "review" | "none"> {
  const found = await findFormulas.perform(services, { scope: "suggested", preamble });
  if (found.kind !== "found") return "review";
  const { items } = found.found;
  if (items.length === 0) return "none";
  const isClear = items.every(
    ({ doubt, problems }) =>
      doubt === undefined && problems.every(({ severity }) => severity === "info"),
  );
  if (!isClear) return "review";
  const result = await convert.perform(services, { formulas: items, reader: found.reader });
  if (result.kind !== "converted") return "review";
  const isDone = result.slides.every(
    (slide) =>
      slide.kind === "done" && !slide.unseen && [...slide.results.values()].every((r) => r.ok),
  );
  return isDone ? "done" : "review";
}
