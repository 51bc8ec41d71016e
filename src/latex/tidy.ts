import type { FencedNode, MathList, MathNode, ScriptsNode } from "../math/ast";
import { mapArguments } from "../math/walk";

/** Fences of which nobody doubts that they belong together when they are balanced. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
]);
const CLOSING: ReadonlySet<string> = new Set(PAIRS.values());

/**
 * The tree with the balanced brackets of every list as pairs, for LaTeX that a person reads.
 * PowerPoint keeps `p(x)` as plain signs when it was typed so, and the LaTeX writer guards such signs
 * (`p{(}x)`), because the reader would pair them; nobody writes that. What comes back in PowerPoint is
 * a pair that grows, in place of signs that look the same.
 */
export function tidy(list: MathList): MathList {
  const done = list.map((node) => mapArguments(node, tidy));
  const out: MathNode[] = [];
  /** Where the brackets that are open stand in `out`. */
  const open: number[] = [];
  for (const node of done) {
    const bracket = bracketOf(node);
    if (bracket !== undefined && PAIRS.has(bracket) && node.type === "symbol") {
      open.push(out.length);
    } else if (bracket !== undefined && CLOSING.has(bracket)) {
      const from = open.pop();
      const first = from === undefined ? undefined : out[from];
      const opening = first && bracketOf(first);
      if (from !== undefined && opening !== undefined && PAIRS.get(opening) === bracket) {
        const content = out.splice(from).slice(1);
        out.push(paired(node, opening, bracket, content));
        continue;
      }
      // Half-open intervals and the like: what is open there stays plain.
      open.length = 0;
    }
    out.push(node);
  }
  return out;
}

/** The bracket that a node is, or has scripts on. */
function bracketOf(node: MathNode): string | undefined {
  const [base] = node.type === "scripts" ? node.base : [node];
  if (node.type === "scripts" && node.base.length !== 1) return undefined;
  return base?.type === "symbol" && (PAIRS.has(base.char) || CLOSING.has(base.char))
    ? base.char
    : undefined;
}

/** The pair; scripts on its closing bracket are on the pair. */
function paired(closing: MathNode, open: string, close: string, content: MathList): MathNode {
  const pair: FencedNode = { type: "fenced", open, close, separator: "", parts: [content] };
  return closing.type === "scripts" ? ({ ...closing, base: [pair] } satisfies ScriptsNode) : pair;
}
