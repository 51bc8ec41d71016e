/** Small questions about nodes and rows that reader and writer share. */
import type { MathList, MathNode, Span, SymbolNode } from "../../math/ast";
import { isGroup, Kind, type Item } from "./row";

/** What a node is to its neighbours when it stands in braces. */
export function kindOf(node: MathNode): Kind {
  switch (node.type) {
    case "text":
      return Kind.Text;
    case "space":
      return Kind.Space;
    case "nary":
      return node.operand.length === 0 ? Kind.Nary : Kind.Inner;
    case "function":
      return node.argument.length === 0 ? Kind.Function : Kind.Inner;
    case "fenced":
    case "fraction":
      return Kind.Inner;
    default:
      return Kind.Ordinary;
  }
}

export function notEmpty(list: MathList): MathList | undefined {
  return list.length > 0 ? list : undefined;
}

/** The nodes of an item. */
export function nodesOf(item: Item): readonly MathNode[] {
  return isGroup(item) ? item : [item];
}

/** Prescripts on a base; scripts behind the base stay inside, where they belong to the letter. */
export function prescripts(
  sub: MathList,
  sup: MathList,
  base: MathList,
  start: Span | undefined,
): MathNode {
  const end = base[base.length - 1]?.span;
  const span = start && end ? { from: start.from, to: Math.max(start.to, end.to) } : start;
  return { type: "prescripts", base, sub, sup, span };
}

/** The sign with a stroke: one character where Unicode has it, else with U+0338. */
export function negated(char: string): string {
  return NEGATED[char] ?? `${char}\u0338`.normalize("NFC");
}

/** Negations that normalisation does not compose. */
const NEGATED: Readonly<Record<string, string>> = { "|": "∤", "∣": "∤", "‖": "∦", "∥": "∦" };

/** The nodes of items one behind the other. */
export function allNodes(items: readonly Item[]): MathList {
  return items.flatMap((item) => [...nodesOf(item)]);
}

/** A sign or letter that stands upright. */
export function upright(char: string): SymbolNode {
  return { type: "symbol", char, variant: "upright" };
}

/** One of the letters that an upright word is made of. */
export function isUprightLetter(node: MathNode): node is SymbolNode {
  return node.type === "symbol" && node.variant === "upright" && /^[A-Za-z]$/.test(node.char);
}
