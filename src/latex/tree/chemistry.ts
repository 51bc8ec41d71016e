/**
 * What mhchem writes for scripts: it hangs them on invisible struts (`{\vphantom{X}}_{\smash[t]{2}}`)
 * so that they line up, and pads those on the left (`\hphantom`, `\mathllap`). Here they go back to
 * the element that they belong to.
 */
import type { MathList, MathNode, Span } from "../../math/ast";
import type { ParseNode, ParseNodeOf } from "../katex/nodes";
import { isGroup, Kind, type Item, type Row } from "../structure/row";
import type { TreeBuilder } from "./builder";

/** mhchem's strut: a group of nothing but a `\vphantom{X}`. */
export function isStrut(base: ParseNode): boolean {
  if (base.type !== "ordgroup" || base.body.length !== 1) return false;
  const [only] = base.body;
  if (only?.type !== "vphantom") return false;
  const inner = only.body.type === "ordgroup" ? only.body.body[0] : only.body;
  return inner?.type === "mathord" && inner.text === "X";
}

/** Scripts on a strut: on the item before, or in front of the one that follows. */
export function strutScripts(b: TreeBuilder, node: ParseNodeOf<"supsub">, row: Row): void {
  const span = b.spanOf(node);
  const onLeft = holds(node.sup, "lap") || holds(node.sub, "lap");
  const sub = notEmpty(b.script(bare(node.sub)));
  const sup = notEmpty(b.script(bare(node.sup)));
  if (!sub && !sup) return;
  const scripts = { sub, sup };
  const last = row.items.length - 1;
  const before = row.items[last];
  const kind = row.kinds[last];
  const attaches =
    kind === Kind.Ordinary || kind === Kind.Inner || kind === Kind.Text || kind === Kind.Closing;
  if (onLeft || before === undefined || kind === undefined || !attaches || isEmpty(before)) {
    row.push({ type: "scripts", base: [], sub, sup, span }, Kind.Prescript);
    return;
  }
  row.items.pop();
  row.kinds.pop();
  if (!isGroup(before)) {
    row.push(withScripts(before, scripts, span), kind);
    return;
  }
  // The last element of a group of them: the O of SO, the Cl of AgCl.
  const from = lastElement(before);
  if (from > 0) row.push(before.slice(0, from), Kind.Ordinary);
  row.push({ type: "scripts", base: before.slice(from), sub, sup, span }, kind);
}

interface Scripts {
  readonly sub: MathList | undefined;
  readonly sup: MathList | undefined;
}

function withScripts(before: MathNode, { sub, sup }: Scripts, span: Span | undefined): MathNode {
  if (before.type === "scripts" && !(before.sub && sub) && !(before.sup && sup)) {
    return { ...before, sub: before.sub ?? sub, sup: before.sup ?? sup };
  }
  if (before.type === "prescripts") {
    return { ...before, base: [{ type: "scripts", base: before.base, sub, sup, span }] };
  }
  return { type: "scripts", base: [before], sub, sup, span };
}

function lastElement(group: readonly MathNode[]): number {
  for (let i = group.length - 1; i > 0; i -= 1) {
    const node = group[i];
    if (node?.type !== "symbol" || !/^\p{Ll}/u.test(node.char)) return i;
  }
  return 0;
}

function isEmpty(item: Item): boolean {
  return isGroup(item) && item.length === 0;
}

/** A script without mhchem's padding. */
function bare(node: ParseNode | undefined): ParseNode | undefined {
  if (!node) return undefined;
  switch (node.type) {
    case "ordgroup": {
      const body = node.body.map(bare).filter((child) => child !== undefined);
      return { ...node, body };
    }
    case "vphantom":
      return undefined;
    case "lap":
      return bare(node.body);
    case "smash":
      return node.smashDepth ? undefined : bare(node.body);
    default:
      return node;
  }
}

function holds(node: ParseNode | undefined, type: "lap"): boolean {
  return node?.type === "ordgroup" && node.body.some((child) => child.type === type);
}

function notEmpty(list: MathList): MathList | undefined {
  return list.length > 0 ? list : undefined;
}
