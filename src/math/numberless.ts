/** Equations without the numbers of their lines. */
import type { MathList, MathNode } from "./ast";

/** The equation without the numbers of its lines, for places where there can be none. */
export function numberless(body: MathList): MathList {
  return body.flatMap(withoutNumbers);
}

function withoutNumbers(node: MathNode): MathList {
  if (node.type === "colored") return [{ ...node, body: numberless(node.body) }];
  if (node.type !== "equationArray" || !node.rows.some((row) => row.tag)) return [node];
  const rows = node.rows.map(({ cells }) => ({ cells }));
  const [only] = rows;
  return rows.length === 1 && only?.cells.length === 1
    ? (only.cells[0] ?? [])
    : [{ ...node, rows }];
}
