/** Numbers of templates: those of version 5, and those of version 3 converted to version 5. */
import type { Selector } from "./records";

/** Kinds of templates by their number in version 5. */
export const SELECTORS: readonly Selector[] = [
  ...(["angle", "paren", "brace", "brack", "bar", "doubleBar", "floor", "ceiling"] as const),
  ...(["openBrack", "interval", "root", "fraction", "underBar", "overBar", "arrow"] as const),
  ...(["integral", "sum", "product", "coproduct", "union", "intersection"] as const),
  ...(["integralOperator", "sumOperator", "limit", "brace-h", "brack-h", "longDivision"] as const),
  ...(["sub", "sup", "subsup", "dirac", "vector", "tilde", "hat", "arc", "jointStatus"] as const),
  ...(["strike", "box"] as const),
];

/** Bits of variations, version 5. */
export const LEFT = 1;
export const RIGHT = 2;
/** For a large operator: limits above and below it. */
export const STACKED = 0x40;
export const LOOP = 4;
/** For scripts: in front of their base. */
export const PRECEDES = 1;

interface Known {
  readonly selector: Selector;
  readonly variation: number;
}

type Row = readonly [selector: Selector, ...variations: number[]];

const FENCE = [LEFT | RIGHT, LEFT, RIGHT] as const;

/** By number in version 3: the kind, and version 5's variation for each variation; the last one is for the rest. */
const VERSION_3: readonly Row[] = [
  ...(["angle", "paren", "brace", "brack", "bar", "doubleBar", "floor", "ceiling"] as const).map(
    (selector): Row => [selector, ...FENCE],
  ),
  // Intervals: [[, ]], ][, [), (].
  ...[0x22, 0x33, 0x23, 0x12, 0x30].map((variation): Row => ["interval", variation]),
  ["root", 0, 1],
  ["fraction", 0, 1],
  ["sup", 0],
  ["underBar", 0, 1],
  ["overBar", 0, 1],
  // Arrows to the left, to the right, to both sides; each with a label above, below, or both.
  ["arrow", 0x14, 0x18, 0x1c],
  ["arrow", 0x24, 0x28, 0x2c],
  ["arrow", 0x34, 0x38, 0x3c],
  ["integral", 1, 1, 1, 1 | LOOP],
  ["integral", 2, 2, 2 | LOOP],
  ["integral", 3, 3, 3 | LOOP],
  ["integral", 1 | STACKED, 1 | STACKED, 1 | STACKED | LOOP],
  ["integral", 2 | STACKED, 2 | STACKED | LOOP],
  ["integral", 3 | STACKED, 3 | STACKED | LOOP],
  ["brace-h", 1],
  ["brace-h", 0],
  ...(["sum", "product", "coproduct", "union", "intersection"] as const).flatMap(
    (selector): readonly Row[] => [
      [selector, STACKED],
      [selector, 0],
    ],
  ),
  ["limit", 0],
  ["longDivision", 1, 0],
  ["fraction", 2, 4, 2],
  ["integralOperator", 0],
  ["sumOperator", STACKED],
  ["sup", PRECEDES],
  ["dirac", LEFT | RIGHT, LEFT, RIGHT],
  // Vectors under, then over their body: to the left, to the right, to both sides.
  ["vector", 5, 6, 7],
  ["vector", 1, 2, 3],
  ["arc", 0],
];

const SCRIPTS = ["sup", "sub", "subsup"] as const;

/** A template of version 3; undefined where there is no such number. */
export function selector3(number: number, variation: number): Known | undefined {
  const row = VERSION_3[number];
  if (!row) return undefined;
  const [selector, ...variations] = row;
  // One kind for all scripts: the variation says which.
  const which = selector === "sup" ? (SCRIPTS[variation] ?? "subsup") : selector;
  return { selector: which, variation: variations[variation] ?? variations.at(-1) ?? 0 };
}
