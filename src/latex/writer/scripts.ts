/** Scripts: `_a^b`, primes as primes. */
import type { MathList } from "../../math/ast";
import { isBareFence } from "./written-kinds";
import { writtenSymbol } from "./symbols";
import { scriptStyle, type StyleName } from "../structure/styles";
import type { Writer } from "./writer";

/** The scripts of a node. */
export interface Scripts {
  readonly sub?: MathList | undefined;
  readonly sup?: MathList | undefined;
}

/** `_a^b`, primes as primes. With `together`, if one needs braces both get them, as is usual for sums. */
export function scripts(
  { sub, sup }: Scripts,
  together: boolean,
  outer: StyleName,
  w: Writer,
): string {
  const style = scriptStyle(outer);
  const primes = sup ? leadingPrimes(sup) : 0;
  const rest = sup?.slice(primes);
  const braces =
    together && ((sub !== undefined && !isShort(sub)) || (rest !== undefined && !isShort(rest)));
  const argument = (list: MathList): string =>
    !braces && isShort(list) ? w.list(list, style) : w.group(list, style);
  let latex = sub ? `_${argument(sub)}` : "";
  latex += "'".repeat(primes);
  if (rest && (rest.length > 0 || primes === 0)) latex += `^${argument(rest)}`;
  return latex;
}

function leadingPrimes(list: MathList): number {
  let count = 0;
  for (const node of list) {
    if (node.type !== "symbol" || node.char !== "′" || node.variant !== "upright") break;
    count++;
  }
  return count;
}

/** One letter, digit or ordinary sign needs no braces. */
function isShort(list: MathList): boolean {
  const only = list.length === 1 ? list[0] : undefined;
  if (only?.type !== "symbol") return false;
  const written = writtenSymbol(only);
  if (written.alphabet || isBareFence(only.char)) return false;
  return (
    /^[A-Za-z0-9*+-]$/.test(written.text) ||
    (written.atom === "ordinary" && /^\\[A-Za-z]+$/.test(written.text) && only.char !== "′")
  );
}
