import type { ValueKind } from "../storage/value";

/** Which commands a person chose lately in completion and palette. */
export type Usage = {
  /** Names, the most recently used first. */
  readonly recent: readonly string[];
  /** How often each was used; every use of another command makes the weight a little smaller. */
  readonly weights: Readonly<Record<string, number>>;
};

const KEPT = 60;
/** After 34 uses of other commands a use counts half. */
const FADING = 0.98;

export const usageKind: ValueKind<Usage> = {
  name: "usage",
  version: 1,
  empty: { recent: [], weights: {} },
  parse(data) {
    if (typeof data !== "object" || data === null) return undefined;
    if (!("recent" in data) || !Array.isArray(data.recent)) return undefined;
    const recent = data.recent.filter((name) => typeof name === "string").slice(0, KEPT);
    const given = "weights" in data && typeof data.weights === "object" ? data.weights : null;
    const kept = new Map<string, unknown>(Object.entries(given ?? {}));
    const weights = recent.flatMap((name) => {
      const weight = kept.get(name);
      return typeof weight === "number" && weight > 0 ? [[name, weight] as const] : [];
    });
    return { recent, weights: Object.fromEntries(weights) };
  },
};

/** The usage after one more use of a command. */
export function used({ recent, weights }: Usage, name: string): Usage {
  const names = [name, ...recent.filter((other) => other !== name)].slice(0, KEPT);
  const old = new Map(Object.entries(weights));
  return {
    recent: names,
    weights: Object.fromEntries(
      names.map((one) => [one, (old.get(one) ?? 0) * FADING + (one === name ? 1 : 0)]),
    ),
  };
}
