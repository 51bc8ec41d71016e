import type { Target } from "../exchange/equations";
import type { KnownNumbers } from "../session/bulk/numbers";
import type { ToNumber } from "../session/numbered";

/** The numbers that an equation would have, without parentheses. */
export interface NumbersToCome {
  readonly numbers: readonly string[];
  /** Does its LaTeX say so, whatever is asked for? */
  readonly isSaid: boolean;
}

/** Which numbers the LaTeX in the field would get; undefined for none. */
export async function numbersToCome(
  parts: KnownNumbers["parts"],
  wanted: ToNumber,
  before: Pick<Target, "omml"> | undefined,
): Promise<NumbersToCome | undefined> {
  const { comingNumbers } = await import(/* webpackChunkName: "numbers" */ "../session/numbered");
  const coming = comingNumbers(parts, wanted, before);
  return coming && { isSaid: coming.isSaid, numbers: coming.texts.flatMap((text) => text ?? []) };
}
