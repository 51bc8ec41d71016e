/** The options of nicematrix's environments: `[first-row, last-col, small, hvlines, …]`. */
import { rawOptionsOf } from "../commands/options";
import type { ListReader } from "./list-reader";

/** The number of label rows and columns outside the fences, on each side. */
export interface Edges {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface TableOptions {
  readonly edges: Edges | undefined;
  readonly small: boolean;
  readonly alignment: string | undefined;
}

export const NO_OPTIONS: TableOptions = {
  edges: undefined,
  small: false,
  alignment: undefined,
};

const NO_EDGES: Edges = { top: 0, bottom: 0, left: 0, right: 0 };

const EDGES: ReadonlyMap<string, keyof Edges> = new Map([
  ["first-row", "top"],
  ["last-row", "bottom"],
  ["first-col", "left"],
  ["last-col", "right"],
]);

const RULES = new Set(["hlines", "vlines", "hvlines", "hvlines-except-borders"]);
const PLACES = new Set(["t", "b", "baseline", "margin", "left-margin", "right-margin", "name"]);

/** Reads the options, if there are any; those without an effect are noted. */
export function readTableOptions(r: ListReader, before: TableOptions): TableOptions {
  const raw = r.rawOptional();
  if (!raw) return before;
  let options = before;
  let isUnknown = false;
  for (const [key, value] of rawOptionsOf(raw.text)) {
    const edge = EDGES.get(key);
    const alignment = key === "columns-type" ? value : key;
    if (edge) options = { ...options, edges: { ...(options.edges ?? NO_EDGES), [edge]: 1 } };
    else if (/^[lcr]$/.test(alignment)) options = { ...options, alignment };
    else if (key === "small") options = { ...options, small: true };
    else if (RULES.has(key)) r.note("ruleInTable", "approximated", raw.span);
    else if (!PLACES.has(key)) isUnknown = true;
  }
  if (isUnknown) r.note("noEffect", "info", raw.span);
  return options;
}
