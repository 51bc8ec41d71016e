/** Lines of a list. */
import type { MathList, MathNode, NodeOf } from "./ast";

/** The parts between the line breaks that `parts` accepts. */
export function splitAtBreaks(
  list: MathList,
  parts: (node: NodeOf<"break">) => boolean = () => true,
): readonly MathList[] {
  const lines: MathNode[][] = [[]];
  for (const node of list) {
    if (node.type === "break" && parts(node)) lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines;
}
