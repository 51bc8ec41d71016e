import type { Outcome } from "../exchange/outcome";
import type { PowerPointAccess } from "./powerpoint";

/**
 * Shows the slide that an exchange has put in the place of another. Before PowerPointApi 1.5 the exchange
 * cannot select it, and PowerPoint shows a neighbour of the deleted slide: the person's next action would
 * affect that one.
 */
export async function keptInSight(
  { host }: Extract<PowerPointAccess, { ok: true }>,
  work: Promise<Outcome>,
): Promise<Outcome> {
  const outcome = await work;
  // The result does not depend on this: the equation is inserted.
  if (outcome.ok && !host.capabilities.selection) await host.goToSlide(outcome.slideId);
  return outcome;
}
