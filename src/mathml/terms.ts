/** Where a term begins, by TeX's classes of atoms: a sign there is part of the term and not a binary operator. */
import type { MathNode } from "../math/ast";
import { isBehindIt } from "./tokens";

/** Does a term begin behind the node: is it an operator, a relation, or an operator's name without its operand? */
export function isOperatorNode(node: MathNode): boolean {
  let is = known.get(node);
  if (is === undefined) known.set(node, (is = judged(node)));
  return is;
}

/** Cached, because for nested scripts the writer asks again on each level. */
const known = new WeakMap<MathNode, boolean>();

function judged(node: MathNode): boolean {
  switch (node.type) {
    case "operator":
      return true;
    case "nary":
      return node.operand.length === 0;
    case "function":
      return node.argument.length === 0;
    case "groupCharacter":
      return node.baseline === "character";
    case "scripts":
    case "limits": {
      const only = node.base.length === 1 ? node.base[0] : undefined;
      return only !== undefined && isOperatorNode(only);
    }
    case "colored": {
      const last = node.body.at(-1);
      return last !== undefined && isOperatorNode(last);
    }
    case "symbol":
      return isBehindIt(node.char);
    default:
      return false;
  }
}
