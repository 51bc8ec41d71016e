/** Where a term begins, by TeX's kinds of atoms: a sign there belongs to the term and is no operator. */
import type { MathNode } from "../math/ast";
import { isBehindIt } from "./tokens";

/** Is it an operator or a relation, or the name of one without its operand: does a term begin behind it? */
export function isOperatorNode(node: MathNode): boolean {
  let is = known.get(node);
  if (is === undefined) known.set(node, (is = judged(node)));
  return is;
}

/** The writer asks on each level of scripts on scripts: each node is judged once. */
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
