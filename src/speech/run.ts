/** Digits and upright letters that stand together: one number, one word. */
import type { MathList } from "../math/ast";
import { isDigit } from "../math/number";
import { plain } from "./shape";

/** The number or word that begins at `from`, and where its last character is. */
export function runAt(
  list: MathList,
  from: number,
  decimalSign: string,
): { readonly text: string; readonly last: number } | undefined {
  let text = "";
  /** What the run ends with so far; the text itself is not looked at again. */
  let last: "digit" | "letter" | "sign" | undefined;
  let i = from;
  for (; i < list.length; i++) {
    const node = list[i];
    if (node?.type !== "symbol" || node.variant !== "upright") break;
    const digit = isDigit(node);
    const letter = /^[A-Za-z]$/.test(node.char);
    const point = last === "digit" && isInNumber(list, i, decimalSign);
    if (!digit && !point && !letter) break;
    if (last !== undefined && letter !== (last === "letter")) break;
    text += node.char;
    last = letter ? "letter" : /^\d$/.test(node.char) ? "digit" : "sign";
  }
  return text === "" ? undefined : { text, last: i - 1 };
}

/** Is the sign at `i` the point or comma of a number, or a comma between thousands? */
function isInNumber(list: MathList, i: number, decimalSign: string): boolean {
  const sign = plain(list.slice(i, i + 1));
  if (!/^[.,]$/.test(sign) || !isDigit(list[i + 1])) return false;
  if (sign === "." || sign === decimalSign) return true;
  return [1, 2, 3].every((n) => isDigit(list[i + n])) && !isDigit(list[i + 4]);
}
