/** Differentials: `dx`, `\mathrm d x`, `d^3x`, `d\mu(x)`, `\mathcal{D}\phi`. They end an integral. */
import type { MathList, MathNode, SymbolNode } from "../../math/ast";
import { itemAt, kindAt, type Right } from "./operands";
import { isGroup, Kind, symbolOf, type Item } from "./row";

const INTEGRALS: Readonly<Record<string, number>> = {
  "∫": 1,
  "∬": 2,
  "∭": 3,
  "⨌": 4,
  "∮": 1,
  "∯": 2,
  "∰": 3,
  "∱": 1,
  "∲": 1,
  "∳": 1,
  "⨏": 1,
  "⨋": 1,
  "⨍": 1,
  "⨎": 1,
  "⨒": 1,
};

export function isIntegral(operator: string): boolean {
  return operator in INTEGRALS;
}

/** How many differentials the integral takes. */
export function multiplicity(operator: string): number {
  return INTEGRALS[operator] ?? 1;
}

/** How many items from the n-th on are a differential; 0 if none begins there. */
export function differentialLength(right: Right, n: number): number {
  const item = itemAt(right, n);
  if (item === undefined) return 0;
  if (isGroup(item)) return isDifferentialWord(item) ? 1 : 0;
  if (item.type === "scripts" ? !(item.base.length === 1 && isD(item.base[0])) : !isD(item))
    return 0;
  let next = n + 1;
  while (kindAt(right, next) === Kind.Space) next += 1;
  const variable = itemAt(right, next);
  if (variable === undefined || !isVariable(variable)) return 0;
  // The argument of a measure: d\mu(x).
  const behind = itemAt(right, next + 1);
  const measure =
    behind !== undefined && !isGroup(behind) && behind.type === "fenced" && isMeasure(variable);
  return next + 1 - n + (measure ? 1 : 0);
}

/** Does the item, a fraction or group, hold the differential: \frac{dx}{x}? A derivative does not. */
export function hasDifferential(item: Item): boolean {
  if (isGroup(item)) return listHas(item);
  return item.type === "fraction" && listHas(item.numerator) && !listHas(item.denominator);
}

function listHas(list: MathList): boolean {
  for (let i = 0; i + 1 < list.length; i += 1) {
    const node = list[i];
    const d = node?.type === "scripts" && node.base.length === 1 ? node.base[0] : node;
    if (!isD(d)) continue;
    const next = list[i + 1]?.type === "space" ? list[i + 2] : list[i + 1];
    if (next && isVariable(next)) return true;
  }
  return false;
}

function isD(node: MathNode | undefined): boolean {
  if (node?.type !== "symbol") return false;
  return (
    (node.char === "d" && node.variant !== "doubleStruck" && node.variant !== "fraktur") ||
    node.char === "ⅆ" ||
    (node.char === "D" && node.variant === "script")
  );
}

/** `\mathrm{dx}` and the like: an upright word of d and a letter. */
function isDifferentialWord(group: readonly MathNode[]): boolean {
  return group.length === 2 && isD(group[0]) && group[1] !== undefined && isVariable(group[1]);
}

function isVariable(item: Item): boolean {
  if (isGroup(item)) return item.length > 0 && item[0] !== undefined && isVariable(item[0]);
  switch (item.type) {
    case "symbol":
      return isLetter(item);
    case "scripts":
    case "prescripts": {
      const [base] = item.base;
      return base !== undefined && isVariable(base);
    }
    case "accent":
    case "bar":
    case "colored": {
      const [body] = item.body;
      return body !== undefined && isVariable(body);
    }
    default:
      return false;
  }
}

function isLetter(symbol: SymbolNode): boolean {
  return /^\p{L}/u.test(symbol.char);
}

function isMeasure(item: Item): boolean {
  const char = symbolOf(item)?.char;
  return char !== undefined && "μνλρσωPQFGHmπγ".includes(char);
}
