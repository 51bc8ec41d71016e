/** Fences that grow: `\left … \middle … \right`, and `\big` and its like. */
import type { FencedNode, FractionNode, MathList } from "../../math/ast";
import type { ParseNodeOf } from "../katex/nodes";
import { Kind, Row } from "../structure/row";
import type { TreeBuilder } from "./builder";
import { characterOf, delimiterOf } from "./characters";
import { convert } from "./convert";

/** `\left. a \middle/ b \right.` is a skewed fraction: KaTeX has no \sfrac, so the writer says it like this. */
export function leftRight(
  b: TreeBuilder,
  node: ParseNodeOf<"leftright">,
): FencedNode | FractionNode {
  const fenced = fencedNode(b, node);
  const [numerator, denominator] = fenced.parts;
  if (
    fenced.open !== "" ||
    fenced.close !== "" ||
    fenced.separator !== "/" ||
    fenced.parts.length !== 2 ||
    !numerator ||
    !denominator
  ) {
    return fenced;
  }
  return { type: "fraction", form: "skewed", numerator, denominator, span: fenced.span };
}

function fencedNode(b: TreeBuilder, node: ParseNodeOf<"leftright">): FencedNode {
  const parts: MathList[] = [];
  let separator = "";
  let row = new Row();
  for (const child of node.body) {
    if (child.type !== "middle") {
      convert(b, child, row);
      continue;
    }
    const char = delimiterOf(child.delim);
    if (separator !== "" && char !== separator) b.note("twoSeparators", "approximated", child);
    separator = separator === "" ? char : separator;
    parts.push(b.finish(row));
    row = new Row();
  }
  parts.push(b.finish(row));
  return {
    type: "fenced",
    open: delimiterOf(node.left),
    close: delimiterOf(node.right),
    separator,
    parts,
    span: b.spanOf(node),
  };
}

/** `\bigl(`: a fence that is paired like a bare one; its size is that of what is inside. */
export function sizedDelimiter(b: TreeBuilder, node: ParseNodeOf<"delimsizing">, row: Row): void {
  const char = delimiterOf(node.delim);
  if (char === "") return;
  const own = characterOf(node.delim).kind;
  const kind =
    node.mclass === "mopen"
      ? Kind.Opening
      : node.mclass === "mclose"
        ? Kind.Closing
        : node.mclass === "mrel"
          ? Kind.Relation
          : own;
  b.push(row, { type: "symbol", char, variant: "upright", span: b.spanOf(node) }, kind);
}
