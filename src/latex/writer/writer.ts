/** What all writers of nodes share: what they need of the writer of lists. */
import type { MathList } from "../../math/ast";
import type { StyleName } from "../structure/styles";
import type { Guards } from "./guards";

/** What the writers of nodes need of the writer of lists. */
export interface Writer {
  /** A list of its own: an argument, a cell. */
  list(list: MathList, style: StyleName): string;
  /** The same in braces. */
  group(list: MathList, style: StyleName): string;
  /** A list that goes on in the row it stands in: an operand without braces, the inside of bare parentheses. */
  inline(list: MathList, style: StyleName): string;
  readonly guards: Guards;
}

/**
 * What stands between square brackets ends at the first closing one; and KaTeX takes braces off that
 * stand first and last, whether they belong together or not.
 */
export function optional(latex: string): string {
  return /[[\]]|^\{[^]*\}$/.test(latex) ? `{${latex}}` : latex;
}
