/** Frames and strokes: `\boxed`, `\fbox`, `\cancel` and their relatives. */
import type { MathNode, Strike } from "../../math/ast";
import type { ParseNode, ParseNodeOf } from "../katex/nodes";
import type { TreeBuilder } from "./builder";
import { textItems } from "./text";

const STRIKES: Readonly<Record<string, readonly Strike[]>> = {
  "\\cancel": ["up"],
  "\\bcancel": ["down"],
  "\\xcancel": ["up", "down"],
  "\\sout": ["horizontal"],
};

export function enclosed(b: TreeBuilder, node: ParseNodeOf<"enclose">): MathNode {
  const words = node.label === "\\fbox" ? framedWords(node.body) : undefined;
  // In a script TeX makes the contents of a box large again; PowerPoint leaves them as they are.
  const isSmall = node.label === "\\fbox" && b.style !== "display" && b.style !== "text";
  const body = words
    ? textItems(b, { type: "text", mode: "text", body: words }).flat()
    : isSmall
      ? b.list(withoutStyles(node.body))
      : b.argument(node.body);
  const span = b.spanOf(node);
  const strikes = STRIKES[node.label];
  if (strikes) return { type: "borderBox", sides: [], strikes, body, span };
  if (node.label === "\\angl")
    return { type: "borderBox", sides: ["top", "right"], strikes: [], body, span };
  if (node.label === "\\phase") {
    b.note("phaseAngle", "approximated", node);
    return { type: "borderBox", sides: ["bottom", "left"], strikes: [], body, span };
  }
  return { type: "borderBox", sides: ["top", "bottom", "left", "right"], strikes: [], body, span };
}

function withoutStyles(node: ParseNode): readonly ParseNode[] {
  if (node.type !== "styling" && node.type !== "ordgroup") return [node];
  const [only] = node.body;
  return node.body.length === 1 && only ? withoutStyles(only) : node.body;
}

/** What `\fbox` frames is words; undefined for math alone, as in `\boxed`. */
function framedWords(node: ParseNode): ParseNode[] | undefined {
  if (node.type !== "styling" && node.type !== "ordgroup") return undefined;
  const [only] = node.body;
  if (node.body.length !== 1 || !only) return node.body;
  if (only.type === "styling" && only.resetFont) return undefined;
  return only.type === "ordgroup" ? framedWords(only) : node.body;
}
