import type { Outcome } from "../exchange/outcome";
import type { PowerPointAccess } from "./powerpoint";

/**
 * Shows the slide again that an exchange has put in the place of another. Before PowerPointApi 1.5 the
 * exchange cannot select it, and PowerPoint shows a neighbour of the slide that went: what the person does
 * next would go there.
 */
export async function keptInSight(
  { host }: Extract<PowerPointAccess, { ok: true }>,
  work: Promise<Outcome>,
): Promise<Outcome> {
  const outcome = await work;
  // Whether this works does not matter to the result: the equation is in.
  if (outcome.ok && !host.capabilities.selection) await host.goToSlide(outcome.slideId);
  return outcome;
}
