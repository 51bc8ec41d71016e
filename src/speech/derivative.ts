/** Fractions that mean a derivative: dy/dx, ∂²u/∂x∂y, d/dx. */
import type { FractionNode, MathList, MathNode } from "../math/ast";
import { isDigit } from "../math/number";
import { plain, visible } from "./shape";

export interface Derivative {
  readonly partial: boolean;
  /** Absent: first order. */
  readonly order?: MathList | undefined;
  /** The function; empty where it follows the fraction. */
  readonly body: MathList;
  /** The variables, in the order written. */
  readonly by: readonly MathNode[];
}

/** The derivative that a fraction means; undefined if it means none. */
export function derivativeOf({
  numerator,
  denominator,
  form,
}: FractionNode): Derivative | undefined {
  if (form === "noBar") return undefined;
  const [head, ...body] = visible(numerator);
  const above = head && differential(head);
  if (!above) return undefined;
  const by: MathNode[] = [];
  let total = 0;
  const below = visible(denominator);
  for (let i = 0; i < below.length; i += 2) {
    const sign = below[i];
    const variable = below[i + 1];
    if (!sign || !variable || differential(sign)?.char !== above.char) return undefined;
    if (differential(sign)?.order) return undefined;
    const named = variable.type === "scripts" && variable.sup ? { ...variable } : undefined;
    by.push(named?.sub ? { ...named, sup: undefined } : (single(named?.base) ?? variable));
    total += named?.sup ? Number(plain(named.sup)) || Number.NaN : 1;
  }
  if (by.length === 0 || by.some((variable) => !isVariable(variable))) return undefined;
  // The orders above and below must agree; those that are letters cannot be added up.
  const order = above.order;
  const count = order === undefined ? 1 : order.every(isDigit) ? Number(plain(order)) : Number.NaN;
  if (!Number.isNaN(count) && !Number.isNaN(total) && count !== total) return undefined;
  return { partial: above.char === "∂", order, body, by };
}

function single(list: MathList | undefined): MathNode | undefined {
  return list?.length === 1 ? list[0] : undefined;
}

/** A d or ∂, with the order as its exponent; undefined for anything else. */
function differential(
  node: MathNode,
): { readonly char: string; readonly order?: MathList } | undefined {
  if (node.type === "symbol") return /^[d∂]$/.test(node.char) ? { char: node.char } : undefined;
  if (node.type !== "scripts" || node.sub || !node.sup) return undefined;
  const char = plain(node.base);
  return /^[d∂]$/.test(char) ? { char, order: node.sup } : undefined;
}

function isVariable(node: MathNode): boolean {
  if (node.type === "symbol") return /^\p{L}$/u.test(node.char);
  if (node.type === "accent") return true;
  return node.type === "scripts" && !node.sup && node.base.length === 1;
}
