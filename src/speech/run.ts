/** Neighbouring digits and upright letters, which are read as one number or word. */
import type { MathList } from "../math/ast";
import { isDigit } from "../math/number";
import { plain } from "./shape";

/** The number or word that begins at `from`, and the index of its last character. */
export function runAt(
  list: MathList,
  from: number,
  decimalSign: string,
): { readonly text: string; readonly last: number } | undefined {
  let text = "";
  /** The kind of the run's last character so far. */
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

/** Is the sign at `i` a decimal point or comma, or a comma between thousands? */
function isInNumber(list: MathList, i: number, decimalSign: string): boolean {
  const sign = plain(list.slice(i, i + 1));
  if (!/^[.,]$/.test(sign) || !isDigit(list[i + 1])) return false;
  if (sign === "." || sign === decimalSign) return true;
  return [1, 2, 3].every((n) => isDigit(list[i + n])) && !isDigit(list[i + 4]);
}
