/** Fences that were given a size (`\Big|`): PowerPoint sizes fences by the content of the pair. */
import type { MathNode } from "../../math/ast";

const sized = new WeakSet<MathNode>();

export function markSized<T extends MathNode>(node: T): T {
  sized.add(node);
  return node;
}

export function isSized(node: MathNode | undefined): boolean {
  return node !== undefined && sized.has(node);
}
