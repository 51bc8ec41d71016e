import type { ValueKind } from "../storage/value";

/** Results of _Check this PowerPoint_ that other code depends on (docs/host-facts.md). */
export interface FoundOut {
  /** PowerPoint keeps numbers that are part of their equation; assumed true until it was checked. */
  readonly numbersStay: boolean;
}

export const foundOutKind: ValueKind<FoundOut> = {
  name: "foundOut",
  version: 1,
  empty: { numbersStay: true },
  parse: (data) =>
    typeof data === "object" && data !== null && "numbersStay" in data
      ? { numbersStay: data.numbersStay !== false }
      : undefined,
};
