/** Superscripts that are not read as a power. */
import type { MathList } from "../math/ast";
import { isDigit } from "../math/number";
import { plain, simple } from "./shape";
import type { Sentence } from "./words";
import { SUPERSCRIPTS } from "./tables";

/** The sentence for a superscript that has a word of its own; undefined for others, such as −1 on a number. */
export function namedPower(base: MathList, sup: MathList): Sentence | undefined {
  const text = plain(sup);
  const named = SUPERSCRIPTS.get(text);
  if (named === "inverse" && base.length > 0 && base.every(isDigit)) return undefined;
  if (text === "T" && !/^\p{Lu}$/u.test(plain(base)) && !isBold(base)) return undefined;
  return named;
}

/** The n of y⁽ⁿ⁾; undefined for other superscripts. */
export function derivativeOrder(sup: MathList): MathList | undefined {
  const only = sup.length === 1 ? sup[0] : undefined;
  if (only?.type !== "fenced" || only.open + only.close !== "()") return undefined;
  const [order] = only.parts;
  return order && only.parts.length === 1 && simple(order) ? order : undefined;
}

function isBold(list: MathList): boolean {
  const only = list.length === 1 ? list[0] : undefined;
  return only?.type === "symbol" && /^bold/.test(only.variant);
}
