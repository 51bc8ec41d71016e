/** Line breaks: lines at the top level, nothing anywhere else. */
import type { BreakNode, MathList, MathNode } from "../../math/ast";
import { characterOf } from "../commands/characters";
import { Kind } from "../structure/row";

/** The list without zero-width spaces and breaks: PowerPoint leaves breaks in limits and cells but shows none. */
export function withoutUnseen(list: MathList): MathList {
  return list.some(isUnseen) ? list.filter((node) => !isUnseen(node)) : list;
}

function isUnseen(node: MathNode): boolean {
  return isBreak(node) || (node.type === "space" && node.width === "zero");
}

/**
 * A broken equation as aligned lines: aligned at the operator that the breaks name, else flush left, as
 * PowerPoint sets them. A break at the very start or end is ignored.
 */
export function linesOf(list: MathList): MathList {
  if (!list.some(isBreak)) return list;
  const lines: { readonly at: number | undefined; readonly nodes: MathNode[] }[] = [
    { at: undefined, nodes: [] },
  ];
  for (const node of list) {
    if (isBreak(node)) lines.push({ at: node.alignAt, nodes: [] });
    else if (!isUnseen(node)) lines.at(-1)?.nodes.push(node);
  }
  const filled = lines.filter(({ nodes }) => nodes.some((n) => n.type !== "space"));
  const [first, ...others] = filled;
  if (!first || others.length === 0) return first?.nodes ?? [];
  const under = others.find(({ at }) => at !== undefined)?.at;
  const point = under === undefined ? -1 : operatorAt(first.nodes, under);
  const cut = Math.max(point, 0);
  return [
    {
      type: "equationArray",
      rows: [
        { cells: [first.nodes.slice(0, cut), first.nodes.slice(cut)] },
        ...others.map(({ nodes }) => ({ cells: [[], nodes] })),
      ],
    },
  ];
}

function isBreak(node: MathNode): node is BreakNode {
  return node.type === "break";
}

/** The index of the n-th operator of a line; -1 if it has fewer. */
function operatorAt(line: MathList, n: number): number {
  let count = 0;
  return line.findIndex((node) => isOperator(node) && ++count === n);
}

function isOperator(node: MathNode): boolean {
  if (node.type === "operator") return true;
  if (node.type !== "symbol") return false;
  const { kind } = characterOf(node.char);
  return kind === Kind.Relation || kind === Kind.Binary;
}
