import type { Target } from "../exchange/equations";
import type { ToNumber } from "../session/numbered";
import type { SeenNumbers } from "../session/numbers-watch";

/** The numbers that an equation would have, without parentheses. */
export interface NumbersToCome {
  readonly numbers: readonly string[];
  /** Does the LaTeX itself ask for numbers, whatever the person chose? */
  readonly isSaid: boolean;
}

/** The numbers that the LaTeX in the field would get; undefined for none. */
export async function numbersToCome(
  { parts = [], section }: Pick<SeenNumbers, "parts" | "section">,
  wanted: ToNumber,
  before: Pick<Target, "omml"> | undefined,
): Promise<NumbersToCome | undefined> {
  const [{ comingNumbers }, { knownIn }] = await Promise.all([
    import(/* webpackChunkName: "numbers" */ "../session/numbered"),
    import(/* webpackChunkName: "numbers" */ "../session/bulk/numbers"),
  ]);
  const deck = { ...knownIn(parts), sectionOf: () => section };
  const coming = comingNumbers(deck, wanted, "", before);
  return coming && { isSaid: coming.isSaid, numbers: coming.texts.flatMap((text) => text ?? []) };
}
