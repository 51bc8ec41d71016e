/** Styles and sizes: what the tree can say of `\displaystyle`, `\scriptstyle`, `\large`. */
import type { MathList, SizedNode } from "../../math/ast";
import type { ParseNode, ParseNodeOf, StyleName } from "../katex/nodes";
import { Kind, type Row } from "../structure/row";
import type { TreeBuilder } from "./builder";
import { convert, pushGroup } from "./convert";
import { resized } from "./fractions";
import { fraction } from "./fractions";

const LEVEL: Readonly<Record<StyleName, number>> = {
  display: 0,
  text: 0,
  script: 1,
  scriptscript: 2,
};

export function styling(b: TreeBuilder, node: ParseNodeOf<"styling">, row: Row): void {
  const outer = b.style;
  const outerFont = b.font;
  const outerBold = b.bold;
  if (node.resetFont) {
    b.font = undefined;
    b.bold = false;
  }
  const only = node.body.length === 1 ? node.body[0] : undefined;
  if (only?.type === "genfrac" && node.style !== outer && !only.loc) {
    ownSize(b, node, only, row);
  } else {
    const steps = LEVEL[node.style] - LEVEL[outer];
    b.style = node.style;
    if (steps === 0) {
      if (node.style === "display" && outer === "text" && node.body.some(isFraction)) {
        b.note("style", "approximated", node);
      }
      for (const child of node.body) convert(b, child, row);
    } else {
      pushSized(b, row, b.list(node.body), -steps, node);
    }
  }
  b.style = outer;
  b.font = outerFont;
  b.bold = outerBold;
}

/** `\dfrac` in a line, `\tfrac` in display. */
function ownSize(
  b: TreeBuilder,
  node: ParseNodeOf<"styling">,
  only: ParseNodeOf<"genfrac">,
  row: Row,
): void {
  const outer = b.style;
  b.style = node.style;
  const made = fraction(b, { ...only, loc: node.loc });
  const larger = LEVEL[outer] > LEVEL[node.style] || (outer === "text" && node.style === "display");
  const smaller =
    LEVEL[outer] < LEVEL[node.style] || (outer === "display" && node.style === "text");
  b.push(row, larger ? resized(made, 1) : smaller ? resized(made, -1) : made, Kind.Inner);
}

function isFraction(node: ParseNode): boolean {
  return node.type === "genfrac";
}

export function pushSized(
  b: TreeBuilder,
  row: Row,
  body: MathList,
  steps: number,
  node: ParseNode,
): void {
  if (body.length === 0) return;
  const bounded = Math.max(-2, Math.min(2, steps));
  if (bounded === 0) {
    pushGroup(b, row, body, node);
    return;
  }
  const sized: SizedNode = {
    type: "sized",
    steps: bounded as SizedNode["steps"],
    body,
    span: b.spanOf(node),
  };
  b.push(row, sized, Kind.Ordinary);
}

/** KaTeX's sizes 1 (`\tiny`) to 11 (`\Huge`); 6 is the normal one. */
export function sizing(b: TreeBuilder, node: ParseNodeOf<"sizing">, row: Row): void {
  const steps =
    node.size <= 3 ? -2 : node.size < 6 ? -1 : node.size === 6 ? 0 : node.size <= 8 ? 1 : 2;
  if (steps === 0) {
    for (const child of node.body) convert(b, child, row);
    return;
  }
  b.note("size", "approximated", node);
  pushSized(b, row, b.list(node.body), steps, node);
}
