/** Subscripts and superscripts, on whatever they stand. */
import type { MathList, MathNode, Span, SymbolNode } from "../../math/ast";
import type { ParseNode, ParseNodeOf } from "../katex/nodes";
import { flatten, Kind, Row, spanOfItems, symbolOf, type Item } from "../structure/row";
import type { TreeBuilder } from "./builder";
import { isStrut, strutScripts } from "./chemistry";
import { convert } from "./convert";
import { operator, operatorName } from "./operators";

export function scripts(b: TreeBuilder, node: ParseNodeOf<"supsub">, row: Row): void {
  if (node.base && isStrut(node.base)) {
    strutScripts(b, node, row);
    return;
  }
  const span = b.spanOf(node);
  const { negate } = b;
  b.negate = false;
  const sub = node.sub ? notEmpty(b.script(node.sub)) : undefined;
  const sup = node.sup ? notEmpty(b.script(node.sup)) : undefined;
  b.negate = negate;
  const { base } = node;
  if (!sub && !sup) {
    if (base) convert(b, base, row);
    return;
  }
  if (!base || isEmptyGroup(base)) {
    row.push({ type: "scripts", base: [], sub, sup, span }, Kind.Prescript);
    return;
  }
  const operatorBase = base.type === "ordgroup" && base.body.length === 1 ? base.body[0] : base;
  if (base.type === "op") {
    operator(b, base, row, { sub, sup }, span);
    return;
  }
  if (base.type === "operatorname") {
    operatorName(b, base, row, { sub, sup }, span);
    return;
  }
  if (operatorBase?.type === "op" && operatorBase.symbol) {
    operator(b, operatorBase, row, { sub, sup }, span);
    return;
  }
  const inner = new Row();
  convert(b, base, inner);
  const last = inner.items.length - 1;
  const item = inner.items[last];
  const kind = inner.kinds[last];
  if (item === undefined || kind === undefined) {
    // The base shows nothing (a strut): the scripts stand alone.
    row.push({ type: "scripts", base: [], sub, sup, span }, Kind.Prescript);
    return;
  }
  // A switch such as \displaystyle lets its contents into the row: the scripts are on the last of it.
  for (let i = 0; i < last; i += 1) {
    const before = inner.items[i];
    const beforeKind = inner.kinds[i];
    if (before !== undefined && beforeKind !== undefined) b.push(row, before, beforeKind);
  }
  const symbol = base.type === "ordgroup" ? undefined : symbolOf(item);
  if (symbol && kind === Kind.Opening) {
    // `\{_{ab}^c\}`: on an opening fence there is nothing that scripts could belong to.
    b.push(row, item, kind);
    row.push({ type: "scripts", base: [], sub, sup, span }, Kind.Prescript);
    return;
  }
  // `\mid x \mid^2`: a relation has no scripts, a bar that closes has.
  if (base.type === "textord" && /^[0-9]$/.test(base.text) && symbol) {
    b.push(row, onNumber(row, symbol, sub, sup, span), Kind.Ordinary);
    return;
  }
  const closes = kind === Kind.Relation && (symbol?.char === "∣" || symbol?.char === "∥");
  const scripted = withScripts(base, item, kind, sub, sup, span);
  b.push(row, scripted, closes ? Kind.Closing : scriptKind(kind));
}

/** `10^8`: the script is on the whole number, as everybody reads it. */
function onNumber(
  row: Row,
  last: SymbolNode,
  sub: MathList | undefined,
  sup: MathList | undefined,
  span: Span | undefined,
): MathNode {
  const base = [...flatten(row.takeNumber(last.variant)), last];
  return { type: "scripts", base, sub, sup, span: spanOfItems(span, base) };
}

function withScripts(
  base: ParseNode,
  item: Item,
  kind: Kind,
  sub: MathList | undefined,
  sup: MathList | undefined,
  span: Span | undefined,
): Item {
  const list = Array.isArray(item) ? (item as MathNode[]) : [item as MathNode];
  const [only] = list;
  // The label of a brace, and more labels over or under a relation that has one.
  if (
    base.type === "horizBrace" ||
    (only?.type === "groupCharacter" && base.type === "accentUnder")
  ) {
    return { type: "limits", base: list, under: sub, over: sup, span };
  }
  if (kind === Kind.Function && only?.type === "function" && only.argument.length === 0) {
    return {
      type: "function",
      name: [{ type: "scripts", base: only.name, sub, sup, span }],
      argument: [],
      span,
    };
  }
  if (kind === Kind.Nary && only?.type === "nary" && only.operand.length === 0) {
    return { ...only, sub: only.sub ?? sub, sup: only.sup ?? sup, span };
  }
  return { type: "scripts", base: list, sub, sup, span };
}

/** With scripts a thing is to its neighbours what it was without. */
function scriptKind(kind: Kind): Kind {
  return kind === Kind.Space || kind === Kind.Prescript || kind === Kind.Break
    ? Kind.Ordinary
    : kind;
}

function notEmpty(list: MathList): MathList | undefined {
  return list.length > 0 ? list : undefined;
}

function isEmptyGroup(node: ParseNode): boolean {
  return (
    node.type === "ordgroup" &&
    node.body.every((child) => child.type === "internal" || isEmptyGroup(child))
  );
}
