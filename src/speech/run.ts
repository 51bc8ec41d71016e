/** Digits and upright letters that stand together: one number, one word. */
import type { MathList } from "../math/ast";
import { isDigit, plain } from "./shape";

/** The number or word that begins at `from`, and where its last character is. */
export function runAt(
  list: MathList,
  from: number,
  decimalSign: string,
): { readonly text: string; readonly last: number } | undefined {
  let text = "";
  let i = from;
  for (; i < list.length; i++) {
    const node = list[i];
    if (node?.type !== "symbol" || node.variant !== "upright") break;
    const point = /\d$/.test(text) && isInNumber(list, i, decimalSign);
    const letter = /^[A-Za-z]$/.test(node.char);
    if (!isDigit(node) && !point && !letter) break;
    if (text !== "" && letter !== /[A-Za-z]$/.test(text)) break;
    text += node.char;
  }
  return text === "" ? undefined : { text, last: i - 1 };
}

/** Is the sign at `i` the point or comma of a number, or a comma between thousands? */
function isInNumber(list: MathList, i: number, decimalSign: string): boolean {
  const sign = plain(list.slice(i, i + 1));
  if (!/^[.,]$/.test(sign) || !isDigit(list[i + 1])) return false;
  if (sign === "." || sign === decimalSign) return true;
  let digits = 0;
  while (isDigit(list[i + 1 + digits])) digits++;
  return digits === 3;
}
