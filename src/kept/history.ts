/** The person's history: what was inserted, newest first, so that it can be restored as it was typed. */
import type { TypedLatex } from "./typed-latex";
import type { ValueKind } from "../storage/value";

export interface HistoryEntry extends TypedLatex {
  /** The definitions it needs, as text; "" for none. */
  readonly preamble: string;
  /** Milliseconds since 1970. */
  readonly time: number;
}

/** How many equations are kept. */
const HISTORY_LENGTH = 200;

/** The history with one more entry, which replaces an earlier one of the same formula. */
export function withEntry(
  history: readonly HistoryEntry[],
  entry: HistoryEntry,
): readonly HistoryEntry[] {
  const others = history.filter(
    ({ source, preamble }) => source !== entry.source || preamble !== entry.preamble,
  );
  return [entry, ...others].slice(0, HISTORY_LENGTH);
}

function parseEntry(value: unknown): HistoryEntry | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (!("source" in value) || typeof value.source !== "string") return undefined;
  const mode = "mode" in value ? value.mode : undefined;
  return {
    source: value.source,
    preamble: "preamble" in value && typeof value.preamble === "string" ? value.preamble : "",
    mode: mode === "inline" || mode === "display" ? mode : "auto",
    time: "time" in value && typeof value.time === "number" ? value.time : 0,
  };
}

export const historyKind: ValueKind<readonly HistoryEntry[]> = {
  name: "history",
  version: 1,
  empty: [],
  // A damaged entry must not cost the others.
  parse: (data) =>
    Array.isArray(data)
      ? data.flatMap((value: unknown) => parseEntry(value) ?? []).slice(0, HISTORY_LENGTH)
      : undefined,
};
