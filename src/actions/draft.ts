import type { Mode } from "../deck/place";
import type { ValueKind } from "../storage/value";

/** What a person is writing, kept from one opening of the pane to the next. */
export type Draft = { readonly source: string; readonly mode: Mode };

function isMode(value: unknown): value is Mode {
  return value === "auto" || value === "inline" || value === "display";
}

export const draftKind: ValueKind<Draft> = {
  name: "draft",
  version: 1,
  empty: { source: "", mode: "auto" },
  parse(data) {
    if (typeof data !== "object" || data === null) return undefined;
    if (!("source" in data) || typeof data.source !== "string") return undefined;
    return { source: data.source, mode: "mode" in data && isMode(data.mode) ? data.mode : "auto" };
  },
};
