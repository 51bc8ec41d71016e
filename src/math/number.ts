/** Numbers in a list: digits that stand side by side, with a point between them. */
import type { MathList, MathNode } from "./ast";

/** One of the digits of a number, of any script. */
export function isDigit(node: MathNode | undefined): boolean {
  return node?.type === "symbol" && /^\p{Nd}$/u.test(node.char);
}

/** Where the number that begins at `from` ends: `3.14` is one, `3.` has its point outside. */
export function endOfNumber(list: MathList, from: number): number {
  let end = from + 1;
  for (;;) {
    const next = list[end];
    if (isDigit(next)) end++;
    else if (next?.type === "symbol" && next.char === "." && isDigit(list[end + 1])) end += 2;
    else return end;
  }
}
