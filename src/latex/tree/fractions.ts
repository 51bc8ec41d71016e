/** Fractions and binomials. */
import type { FractionNode, MathList, MathNode } from "../../math/ast";
import { inMu } from "../katex/lengths";
import type { ParseNodeOf, StyleName } from "../katex/nodes";
import type { TreeBuilder } from "./builder";
import { delimiterOf } from "./characters";

/** The style inside a fraction. */
function inner(style: StyleName): StyleName {
  return style === "display" ? "text" : style === "text" ? "script" : "scriptscript";
}

export function fraction(b: TreeBuilder, node: ParseNodeOf<"genfrac">): MathNode {
  const span = b.spanOf(node);
  const style = node.continued ? "display" : inner(b.style);
  const noRule = node.barSize !== null && inMu(node.barSize) === 0;
  const bar = node.hasBarLine && !noRule;
  if (node.barSize && !noRule && bar) b.note("ruleThickness", "approximated", node);
  const numerator = b.inStyle(style, node.numer);
  const denominator = b.inStyle(style, node.denom);
  const made: FractionNode = {
    type: "fraction",
    form: bar ? "bar" : "noBar",
    numerator,
    denominator,
    span,
  };
  if (node.leftDelim === null && node.rightDelim === null) return made;
  return {
    type: "fenced",
    open: delimiterOf(node.leftDelim ?? "."),
    close: delimiterOf(node.rightDelim ?? "."),
    separator: "",
    parts: [[made]],
    span,
  };
}

/** The fraction in a style of its own (`\dfrac`, `\tfrac`): its parts a step larger or smaller. */
export function resized(node: MathNode, steps: -1 | 1): MathNode {
  if (node.type === "fenced") {
    return { ...node, parts: node.parts.map((part) => part.map((child) => resized(child, steps))) };
  }
  if (node.type !== "fraction") return node;
  const sized = (list: MathList): MathList =>
    list.length === 0 ? list : [{ type: "sized", steps, body: list, span: undefined }];
  return { ...node, numerator: sized(node.numerator), denominator: sized(node.denominator) };
}

export function skewedFraction(b: TreeBuilder, node: ParseNodeOf<"skewed">): MathNode {
  return {
    type: "fraction",
    form: "skewed",
    numerator: b.script(node.numer),
    denominator: b.script(node.denom),
    span: b.spanOf(node),
  };
}
