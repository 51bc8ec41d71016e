import type { Target } from "../exchange/equations";
import type { TypedLatex } from "../kept/typed-latex";
import type { NumberedEquation } from "./numbered";
import type { Services } from "./services";

/** LaTeX that affects numbers starts like this. */
const NUMBERED = /\\(?:label|tag|begin)(?![A-Za-z])/;

type Asked = TypedLatex & { readonly numbered?: boolean | undefined };

/** May the equation have numbers? Most have none, and for them no further code is loaded. */
export function mayHaveNumbers(
  { source, preamble = "", numbered: asked }: Omit<Asked, "mode">,
  before?: Pick<Target, "omml">,
): boolean {
  if (asked === true || NUMBERED.test(source + preamble)) return true;
  return before?.omml?.includes("#") === true;
}

/**
 * The numbers of an equation that is about to be inserted; undefined for none. Where the deck's numbers
 * cannot be read, the equation is inserted without.
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
