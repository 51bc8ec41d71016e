/** Decides where the numbers of a deck should be, in this one place (decision number-places). */
import type { NumberPlace } from "../../pptx/number-beside";
import type { NumberSettings } from "./part";

/** What decides where the numbers of a deck should be. */
export interface Placing {
  readonly settings: Pick<NumberSettings, "side">;
  /** Does the host keep numbers that are part of their equation? Undefined: it does. */
  readonly numbersStay?: boolean | undefined;
}

/** `numbersStay`: does the host keep numbers that are part of their equation? */
export function wantedPlace(
  { side }: Pick<NumberSettings, "side">,
  numbersStay: boolean,
): NumberPlace {
  if (side === "left") return "left";
  return numbersStay ? "array" : "right";
}

/**
 * For numbers of several lines that cannot be where the deck has them: "lines": left out; "right": at the
 * right.
 */
export type NumbersInstead = "lines" | "right";

/** Undefined: they are where they belong. `texts`: one per line; undefined: the line has none. */
export function insteadOf(
  { settings, numbersStay = true }: Placing,
  texts: readonly (string | undefined)[],
): NumbersInstead | undefined {
  const isSeveral = texts.filter((text) => text !== undefined).length > 1;
  if (!isSeveral || wantedPlace(settings, numbersStay) === "array") return undefined;
  return numbersStay ? "right" : "lines";
}

/** A number beside a tab at the right also counts as being in its place where "array" is wanted. */
export function isWhereWanted(standing: NumberPlace, wanted: NumberPlace): boolean {
  return standing === wanted || (standing === "right" && wanted === "array");
}
