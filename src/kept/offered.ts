import type { ValueKind } from "../storage/value";

/** Decks whose equations of other tools were offered to be made native, the last one first: once for each. */
export const offeredKind: ValueKind<readonly string[]> = {
  name: "offered",
  version: 1,
  empty: [],
  parse: (data) =>
    Array.isArray(data) && data.every((one) => typeof one === "string") ? data : undefined,
};

const KEPT = 200;

/** With one more deck. */
export function withOffered(offered: readonly string[], deck: string): readonly string[] {
  return [deck, ...offered.filter((one) => one !== deck)].slice(0, KEPT);
}
