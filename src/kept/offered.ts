import type { ValueKind } from "../storage/value";

/**
 * Decks for which converting other tools' equations was offered, the latest first: each is offered once.
 */
export const offeredKind: ValueKind<readonly string[]> = {
  name: "offered",
  version: 1,
  empty: [],
  parse: (data) =>
    Array.isArray(data) && data.every((one) => typeof one === "string") ? data : undefined,
};

const KEPT = 200;

/** The list with one more deck. */
export function withOffered(offered: readonly string[], deck: string): readonly string[] {
  return [deck, ...offered.filter((one) => one !== deck)].slice(0, KEPT);
}
