/** What the reader's structure passes would make of a list, so that the writer guards only where it must. */
import type { MathList, MathNode } from "../math/ast";

const FENCES = new Set("()[]{}|‖⟨⟩⌊⌋⌈⌉⟦⟧");

/** The bare fences among the symbols of a list that would be taken for a pair. */
export function bareFences(list: MathList): ReadonlySet<number> {
  const found = new Set<number>();
  list.forEach((node, i) => {
    if (node.type === "symbol" && FENCES.has(node.char)) found.add(i);
  });
  return found;
}

/** Would the reader pair these fences by itself, round a content that is not tall? */
export function pairsByItself(open: string, close: string, content: MathList): boolean {
  return (
    ((open === "(" && close === ")") ||
      (open === "[" && close === "]") ||
      (open === "{" && close === "}")) &&
    !content.some(isTall)
  );
}

/** Higher than a line, so that fences should grow with it. */
export function isTall(node: MathNode): boolean {
  switch (node.type) {
    case "fraction":
      return node.form !== "linear";
    case "nary":
    case "matrix":
    case "equationArray":
    case "limits":
    case "groupCharacter":
    case "borderBox":
    case "break":
      return true;
    case "function":
      return node.argument.some(isTall) || node.name.some(isTall);
    case "scripts":
      return node.base.some(isTall);
    case "colored":
    case "phantom":
    case "sized":
    case "operator":
    case "accent":
    case "bar":
      return node.body.some(isTall);
    case "fenced":
      return node.parts.some((part) => part.some(isTall));
    case "radical":
      return node.radicand.some(isTall);
    default:
      return false;
  }
}

/** Must the operand of the n-ary or function at `index` stand in braces? */
export function operandNeedsBraces(list: MathList, index: number, operand: MathList): boolean {
  if (operand.length === 0) return index < list.length - 1;
  return true;
}
