/** Numbers in a list: consecutive digits, with a point between them. */
import type { MathList, MathNode } from "./ast";

/** Is it a decimal digit, of any writing system? */
export function isDigit(node: MathNode | undefined): boolean {
  return node?.type === "symbol" && /^\p{Nd}$/u.test(node.char);
}

/** The index behind the number that begins at `from`: `3.14` is one number, `3.` ends before its point. */
export function endOfNumber(list: MathList, from: number): number {
  let end = from + 1;
  for (;;) {
    const next = list[end];
    if (isDigit(next)) end++;
    else if (next?.type === "symbol" && next.char === "." && isDigit(list[end + 1])) end += 2;
    else return end;
  }
}
