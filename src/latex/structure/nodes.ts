/** Small helpers for nodes and rows that reader and writer share. */
import type { MathList, MathNode, Span, SymbolNode } from "../../math/ast";
import { isGroup, Kind, type Item } from "./row";

/** The kind of a node that stands in braces. */
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

/** Adds prescripts to a base; scripts behind the base stay inside, since they belong to the letter. */
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

/** The sign with a stroke through it: one character where Unicode has it, else with U+0338. */
export function negated(char: string): string {
  return NEGATED[char] ?? `${char}\u0338`.normalize("NFC");
}

/** Negations that normalisation does not compose. */
const NEGATED: Readonly<Record<string, string>> = { "|": "∤", "∣": "∤", "‖": "∦", "∥": "∦" };

/** The nodes of all items in one list. */
export function allNodes(items: readonly Item[]): MathList {
  return items.flatMap((item) => [...nodesOf(item)]);
}

/** An upright symbol. */
export function upright(char: string): SymbolNode {
  return { type: "symbol", char, variant: "upright" };
}

/** One of the letters that an upright word is made of. */
export function isUprightLetter(node: MathNode): node is SymbolNode {
  return node.type === "symbol" && node.variant === "upright" && /^[A-Za-z]$/.test(node.char);
}
