import type { Target } from "../exchange/equations";
import type { TypedLatex } from "../kept/typed-latex";
import type { NumberedEquation } from "./numbered";
import type { Services } from "./services";

/** Does the LaTeX say something of numbers, or stands one there already? Most equations have none, and load nothing for it. */
const NUMBERED = /\\(?:label|tag|begin)(?![A-Za-z])/;

/**
 * The numbers of an equation that goes in; undefined for none. Where the deck's numbers cannot be read, the
 * equation goes in without.
 */
export async function numbersOf(
  services: Pick<Services, "memory">,
  typed: TypedLatex,
  before?: Pick<Target, "omml">,
): Promise<NumberedEquation | undefined> {
  const isStanding = before?.omml?.includes("#") === true;
  if (!isStanding && !NUMBERED.test(typed.source + (typed.preamble ?? ""))) return undefined;
  try {
    const { numbered } = await import(/* webpackChunkName: "numbers" */ "./numbered");
    return await numbered(await services.memory(), typed, before);
  } catch {
    return undefined;
  }
}
