/** Arrows of diagrams with their labels. */
import type { MathList, MathNode } from "../../math/ast";

/** A vertical or diagonal arrow with its labels, one size smaller, beside it. */
export function verticalArrow(
  char: string,
  before: MathList,
  behind: MathList,
  span: MathNode["span"],
): MathList {
  const small = (body: MathList): readonly MathNode[] =>
    body.length > 0 ? [{ type: "sized", steps: -1, body }] : [];
  return [...small(before), { type: "symbol", char, variant: "upright", span }, ...small(behind)];
}

/** An arrow with its labels above and below; without labels a long one. */
export function horizontal(
  char: string,
  over: MathList,
  under: MathList,
  span: MathNode["span"],
): MathList {
  if (over.length === 0 && under.length === 0) {
    const long = char === "→" ? "⟶" : char === "←" ? "⟵" : char;
    return [{ type: "symbol", char: long, variant: "upright", span }];
  }
  if (over.length === 0)
    return [
      { type: "groupCharacter", char, position: "over", baseline: "character", body: under, span },
    ];
  const made: MathNode = {
    type: "groupCharacter",
    char,
    position: "under",
    baseline: "character",
    body: over,
    span,
  };
  return under.length > 0 ? [{ type: "limits", base: [made], under, span }] : [made];
}
