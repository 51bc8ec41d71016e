/** What the writers of nodes share. */
import type { MathList } from "../../math/ast";
import type { StyleName } from "../structure/styles";
import type { Guards } from "./guards";

/** What the writers of nodes need of the writer of lists. */
export interface Writer {
  /** A list that is read on its own: an argument, a cell. */
  list(list: MathList, style: StyleName): string;
  /** The same in braces. */
  group(list: MathList, style: StyleName): string;
  /** A list that is part of the surrounding row: an operand without braces, the inside of bare parentheses. */
  inline(list: MathList, style: StyleName): string;
  readonly guards: Guards;
}

/**
 * An optional argument ends at its first closing bracket; and KaTeX strips braces from its ends, whether
 * they belong together or not. Braces around all of it protect it from both.
 */
export function optional(latex: string): string {
  return /[[\]]|^\{[^]*\}$/.test(latex) ? `{${latex}}` : latex;
}
