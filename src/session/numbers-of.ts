import type { Target } from "../exchange/equations";
import type { TypedLatex } from "../kept/typed-latex";
import type { NumberedEquation } from "./numbered";
import type { Services } from "./services";

/** What LaTeX says of numbers begins so. */
const NUMBERED = /\\(?:label|tag|begin)(?![A-Za-z])/;

type Asked = TypedLatex & { readonly numbered?: boolean | undefined };

/** May the equation have numbers? Most have none, and nothing loads for them. */
export function mayHaveNumbers(
  { source, preamble = "", numbered: asked }: Omit<Asked, "mode">,
  before?: Pick<Target, "omml">,
): boolean {
  if (asked === true || NUMBERED.test(source + preamble)) return true;
  return before?.omml?.includes("#") === true;
}

/**
 * The numbers of an equation that goes in; undefined for none. Where the deck's numbers cannot be read, the
 * equation goes in without.
 */
export async function numbersOf(
  services: Pick<Services, "memory" | "powerPoint" | "foundOut">,
  typed: Asked,
  before?: Target,
): Promise<NumberedEquation | undefined> {
  if (!mayHaveNumbers(typed, before)) return undefined;
  const { source, preamble, numbered: asked } = typed;
  try {
    const { numbered } = await import(/* webpackChunkName: "numbers" */ "./numbered");
    return await numbered(services, { source, preamble, asked }, before);
  } catch {
    return undefined;
  }
}
