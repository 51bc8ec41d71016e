/** Lists while UnicodeMath is read: removing brackets that only group, and attaching scripts. */
import type { MathList, MathNode, SymbolNode } from "../math/ast";

export const symbol = (char: string, variant: SymbolNode["variant"] = "upright"): SymbolNode => ({
  type: "symbol",
  char,
  variant,
});

/** Appends nodes one by one: as arguments of `push`, a hundred thousand would overflow the stack. */
export function append(list: MathNode[], nodes: MathList): void {
  for (const node of nodes) list.push(node);
}

/** The list without outermost ( ) that only group. */
export function unfenced(list: MathList): MathList {
  const only = list.length === 1 ? list[0] : undefined;
  if (
    only?.type === "fenced" &&
    only.open === "(" &&
    only.close === ")" &&
    only.parts.length === 1
  ) {
    const [content = []] = only.parts;
    const inner = content.length === 1 ? content[0] : undefined;
    // A binomial keeps the parentheses, which belong to it.
    return inner?.type === "fraction" && inner.form === "noBar" ? list : content;
  }
  return ungrouped(list);
}

/** The list without the invisible brackets 〖 〗. */
export function ungrouped(list: MathList): MathList {
  return list.flatMap((node) => (node.type === "operator" ? node.body : [node]));
}

/** The body with a combining mark behind it. */
export function withAccent(body: MathList, mark: string): MathNode {
  const only = body.length === 1 ? body[0] : undefined;
  if (mark === "\u0338" && only?.type === "symbol")
    return { ...only, char: (only.char + mark).normalize("NFC") };
  return mark === "\u0305" && body.length > 1
    ? { type: "bar", position: "over", body }
    : { type: "accent", mark, body };
}

/** The scripts of a base; `stacked`: below and above it. */
export interface Scripts {
  readonly sub?: MathList;
  readonly sup?: MathList;
  readonly stacked: boolean;
}

/** The base with its scripts, or just the base if there are none. */
export function withScripts(base: MathList, { sub, sup, stacked }: Scripts): MathList {
  if (!sub && !sup) return base;
  return stacked
    ? [{ type: "limits", base, ...(sub ? { under: sub } : {}), ...(sup ? { over: sup } : {}) }]
    : [{ type: "scripts", base, ...(sub ? { sub } : {}), ...(sup ? { sup } : {}) }];
}

/** The text of the plain signs in the list; other nodes are skipped. */
export function charactersOf(list: MathList): string {
  return list.map((node) => (node.type === "symbol" ? node.char : "")).join("");
}

/** A quoted text as a text node. */
export function quotedText(quoted: string): MathNode {
  const text = quoted.slice(1, -1).replaceAll('\\"', '"').replaceAll("\u200B", "");
  return { type: "text", text, bold: false, italic: false, family: "roman" };
}
