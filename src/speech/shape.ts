/** Properties of a part of an equation that decide which words it needs. */
import type { FencedNode, MathList } from "../math/ast";
import { isDigit } from "../math/number";
import { perList } from "../math/memo";

/** The nodes that are spoken. */
export function visible(list: MathList): MathList {
  return list.filter((node) => node.type !== "space" && node.type !== "break");
}

/** Is it a single item, so that no word is needed to mark its end? */
export const simple: (list: MathList) => boolean = perList((list) => {
  const seen = visible(list);
  if (seen.length > 0 && seen.every(isDigit)) return true;
  const only = seen[0];
  if (seen.length !== 1 || !only) return false;
  return (
    only.type === "symbol" ||
    only.type === "text" ||
    (only.type === "colored" && simple(only.body)) ||
    (only.type === "scripts" && simple(only.base) && !only.sub)
  );
});

/** Is it only letters, digits and commas, which are said in one breath as an index or as arguments? */
export const short: (list: MathList) => boolean = perList(
  (list) =>
    simple(list) ||
    visible(list).every(
      (node) =>
        (node.type === "symbol" && /^[\p{L}\p{Nd},;]$/u.test(node.char)) ||
        (node.type === "scripts" && simple([node])) ||
        (node.type === "scripts" && !node.sup && simple(node.base) && short(node.sub ?? [])),
    ),
);

/** The characters of a list of plain symbols; "" if there is anything else. */
export function plain(list: MathList): string {
  let text = "";
  for (const node of visible(list)) {
    if (node.type !== "symbol") return "";
    text += node.char;
  }
  return text;
}

/** The two sides of the only bar between fences: P(A | B), {x | x > 0}; undefined for other fences. */
export function dividedBy(node: FencedNode): readonly [MathList, MathList] | undefined {
  const fences = node.open + node.close;
  if (fences !== "()" && fences !== "{}" && fences !== "[]") return undefined;
  const [first = [], second] = node.parts;
  if (second) return node.parts.length === 2 && isBar(node.separator) ? [first, second] : undefined;
  const bars = first.flatMap((x, i) => (x.type === "symbol" && isBar(x.char) ? [i] : []));
  const [at] = bars;
  if (at === undefined || bars.length > 1) return undefined;
  // Behind a number the bar means "divides": (3 ∣ 6).
  if (fences !== "{}" && first.slice(0, at).every(isDigit)) return undefined;
  return [first.slice(0, at), first.slice(at + 1)];
}

function isBar(char: string): boolean {
  return char === "|" || char === "∣";
}
