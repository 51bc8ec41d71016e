/** Fences whose size was asked for (`\Big|`): PowerPoint draws them as large as what is inside a pair. */
import type { MathNode } from "../../math/ast";

const sized = new WeakSet<MathNode>();

export function markSized<T extends MathNode>(node: T): T {
  sized.add(node);
  return node;
}

export function isSized(node: MathNode | undefined): boolean {
  return node !== undefined && sized.has(node);
}
