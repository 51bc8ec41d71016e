/** Attaches scripts to their bases. */
import type { MathList, MathNode, NaryNode, ScriptsNode, Span, SymbolNode } from "../../math/ast";
import { characterOf } from "../commands/characters";
import type { Operator, Reading } from "../commands/reading";
import { nodesOf, notEmpty, prescripts } from "../structure/nodes";
import {
  flatten,
  isGroup,
  Kind,
  lettersOf,
  spanOfItems,
  symbolOf,
  type Item,
  type Row,
} from "../structure/row";

export interface Scripts {
  readonly sub: MathList | undefined;
  readonly sup: MathList | undefined;
}

/** `10^8`: the script is on the whole number, as everybody reads it. */
export function onNumber(row: Row, last: SymbolNode, { sub, sup }: Scripts, span: Span): MathNode {
  const base = [...flatten(row.takeNumber(last.variant)), last];
  return { type: "scripts", base, sub, sup, span: spanOfItems(span, base) };
}

/** Scripts whose base follows. */
export function waiting({ sub, sup }: Scripts, span: Span): MathNode {
  return { type: "scripts", base: [], sub, sup, span };
}

/** The item with scripts, and its kind then. */
export function scripted(
  item: Item,
  kind: Kind,
  braced: boolean,
  { sub, sup }: Scripts,
  span: Span,
): readonly [Item, Kind] {
  const list = nodesOf(item);
  const [only] = list;
  // The label of a brace.
  if (!braced && only?.type === "groupCharacter" && takesLabel(only.position + only.char)) {
    return [{ type: "limits", base: list, under: sub, over: sup, span }, kind];
  }
  if (kind === Kind.Function && only?.type === "function" && only.argument.length === 0) {
    const name: MathNode = { type: "scripts", base: only.name, sub, sup, span };
    return [{ type: "function", name: [name], argument: [], span }, kind];
  }
  if (kind === Kind.Nary && only?.type === "nary" && only.operand.length === 0) {
    return withOuter(
      only,
      { ...only, sub: only.sub ?? sub, sup: only.sup ?? sup, span },
      { sub, sup },
    );
  }
  const symbol = braced ? undefined : symbolOf(item);
  // `\mid x \mid^2`: a relation has no scripts, so a bar that has some is a closing one.
  const closes = kind === Kind.Relation && (symbol?.char === "∣" || symbol?.char === "∥");
  const made: MathNode = { type: "scripts", base: list, sub, sup, span };
  return [made, closes ? Kind.Closing : scriptKind(kind)];
}

/** An operator in braces that has limits may get further scripts (`{\prod_k^n}_3^4`): all are kept. */
function withOuter(
  inner: NaryNode,
  joined: NaryNode,
  { sub, sup }: Scripts,
): readonly [Item, Kind] {
  if (!(inner.sub && sub) && !(inner.sup && sup)) return [joined, Kind.Nary];
  return [{ type: "scripts", base: [inner], sub, sup, span: joined.span }, Kind.Inner];
}

/** Scripts on a brace or arrow under or over something are its label; accents that look alike have scripts. */
function takesLabel(character: string): boolean {
  return character !== "over⏜" && character !== "over⇒";
}

/** Scripts do not change what a thing is to its neighbours, with a few exceptions. */
function scriptKind(kind: Kind): Kind {
  return kind === Kind.Space || kind === Kind.Prescript || kind === Kind.Break
    ? Kind.Ordinary
    : kind;
}

/** An operator with its scripts as limits or at its side. */
export function operatorWithScripts(
  r: Reading,
  operator: Operator,
  { sub, sup }: Scripts,
  span: Span,
): readonly [Item, Kind] {
  const { item, limits } = operator;
  if (!isGroup(item) && item.type === "nary") {
    const made = {
      ...item,
      sub: sub ?? item.sub,
      sup: sup ?? item.sup,
      placement: placementOf(r, operator),
      span,
    };
    return withOuter(item, made, { sub, sup });
  }
  if (!isGroup(item) && item.type === "function") {
    const name = withLimits(item.name, { sub, sup }, limits, span);
    return [{ type: "function", name, argument: [], span }, Kind.Function];
  }
  const made = withLimits(nodesOf(item), { sub, sup }, limits, span);
  const [only] = made;
  const kind = isRelation(symbolOf(item)) ? Kind.Relation : Kind.Inner;
  return [made.length === 1 && only ? only : made, kind];
}

function isRelation(symbol: SymbolNode | undefined): boolean {
  return symbol !== undefined && characterOf(symbol.char).kind === Kind.Relation;
}

function placementOf(r: Reading, { limits, forced }: Operator): NaryNode["placement"] {
  if (forced) return limits ? "stacked" : "sides";
  // \displaystyle in a line or \textstyle in display: the limits change their place.
  if (limits && r.style !== r.natural) {
    if (r.style === "display") return "stacked";
    if (r.style === "text") return "sides";
  }
  return "auto";
}

function withLimits(base: MathList, { sub, sup }: Scripts, limits: boolean, span: Span): MathList {
  if (!sub && !sup) return base;
  if (limits) return [{ type: "limits", base, under: sub, over: sup, span }];
  return [{ type: "scripts", base, sub, sup, span }];
}

/** Is it the strut to which `\ce` attaches scripts? */
export function isStrut(item: Item | undefined): boolean {
  return item !== undefined && !isGroup(item) && item.type === "phantom" && item.body.length === 0;
}

/**
 * Puts scripts on a strut of `\ce` on the item before it, or in front of the one that follows. The strut
 * is an empty phantom, which nothing else makes.
 */
export function onStrut(row: Row, scripts: Scripts, span: Span): void {
  const onLeft = padded(scripts.sub) || padded(scripts.sup);
  const sub = bare(scripts.sub);
  const sup = bare(scripts.sup);
  if (!sub && !sup) return;
  const before = row.items[row.items.length - 1];
  const kind = row.kinds[row.kinds.length - 1];
  const attaches =
    kind === Kind.Ordinary || kind === Kind.Inner || kind === Kind.Text || kind === Kind.Closing;
  if (
    onLeft ||
    before === undefined ||
    kind === undefined ||
    !attaches ||
    isEmpty(before) ||
    isMassNumber(before, { sub, sup })
  ) {
    row.push({ type: "scripts", base: [], sub, sup, span }, Kind.Prescript);
    return;
  }
  row.items.pop();
  row.kinds.pop();
  if (!isGroup(before)) {
    row.push(onElement(before, { sub, sup }, span), kind);
    return;
  }
  // Scripts without a base stay as they are, and these follow them.
  const last = before[before.length - 1];
  if (last?.type === "scripts" && last.base.length === 0) {
    row.push(before, kind);
    row.push({ type: "scripts", base: [], sub, sup, span }, Kind.Ordinary);
    return;
  }
  // The last element of a group has them: the O of SO, the Cl of AgCl.
  const from = lastElement(before);
  if (from > 0) row.push(before.slice(0, from), Kind.Ordinary);
  row.push({ type: "scripts", base: before.slice(from), sub, sup, span }, kind);
}

/** A number above a sign, or above something with a superscript, is that of the next element (`He+^4He`). */
function isMassNumber(before: Item, { sub, sup }: Scripts): boolean {
  if (isGroup(before) || sub || !sup || !/^\p{N}+$/u.test(lettersOf(sup))) return false;
  return before.type === "scripts"
    ? before.sup !== undefined
    : before.type === "symbol" && /^[/−]$/.test(before.char);
}

/**
 * A group that consists of scripts only (`x{_1}`, `f{'}`): in TeX they have an empty base, but look like
 * scripts of what precedes them, so they are put on that. False if nothing before them can have them.
 */
export function scriptsOnLast(row: Row, { base, sub, sup, span }: ScriptsNode): boolean {
  const last = row.items.length - 1;
  const before = row.items[last];
  const kind = row.kinds[last];
  const attaches =
    kind === Kind.Ordinary || kind === Kind.Inner || kind === Kind.Closing || kind === Kind.Text;
  if (base.length > 0 || before === undefined || !attaches || isEmpty(before)) return false;
  const node = isGroup(before) ? undefined : before;
  if (node?.type === "scripts" && ((node.sub && sub) || (node.sup && sup))) {
    if (!sub && node.sup && onlyPrimes(node.sup)) {
      row.items[last] = { ...node, sup: [...node.sup, ...(sup ?? [])], span };
      return true;
    }
    return false;
  }
  row.items.pop();
  row.kinds.pop();
  const made: MathNode = node
    ? onElement(node, { sub, sup }, span)
    : { type: "scripts", base: nodesOf(before), sub, sup, span };
  row.push({ ...made, span: spanOfItems(span, [before]) }, kind);
  return true;
}

function onlyPrimes(list: MathList): boolean {
  return list.every((node) => node.type === "symbol" && /^[′″‴⁗]$/.test(node.char));
}

/** A script that consists of primes without a base, as in `{}^{'}`: the primes themselves. */
export function withoutBase(script: MathList): MathList {
  const [only] = script;
  const primes =
    script.length === 1 &&
    only?.type === "scripts" &&
    only.base.length === 0 &&
    !only.sub &&
    only.sup;
  return primes && onlyPrimes(primes) ? primes : script;
}

function onElement(before: MathNode, { sub, sup }: Scripts, span: Span | undefined): MathNode {
  if (before.type === "scripts" && !(before.sub && sub) && !(before.sup && sup)) {
    return { ...before, sub: before.sub ?? sub, sup: before.sup ?? sup };
  }
  if (before.type === "prescripts") {
    return { ...before, base: [{ type: "scripts", base: before.base, sub, sup, span }] };
  }
  return { type: "scripts", base: [before], sub, sup, span };
}

/** Where the last element of a group begins; a group that is text or ends in a bracket counts as one. */
function lastElement(group: readonly MathNode[]): number {
  const last = group[group.length - 1];
  if (last?.type === "text" || (last?.type === "symbol" && isClosing(last.char))) return 0;
  for (let i = group.length - 1; i > 0; i -= 1) {
    const node = group[i];
    if (node?.type !== "symbol" || !/^\p{Ll}/u.test(node.char)) return i;
  }
  return 0;
}

function isClosing(char: string): boolean {
  return characterOf(char).kind === Kind.Closing;
}

function isEmpty(item: Item): boolean {
  return isGroup(item) && item.length === 0;
}

/** A script without the padding of `\ce`: struts are removed, what has no width or height is unwrapped. */
function bare(script: MathList | undefined): MathList | undefined {
  if (!script) return undefined;
  return notEmpty(
    script.flatMap((node): readonly MathNode[] => {
      if (node.type !== "phantom") return [node];
      return node.show ? (bare(node.body) ?? []) : [];
    }),
  );
}

/** Padding on the left means that the scripts belong to what follows. */
function padded(script: MathList | undefined): boolean {
  return script?.some((node) => node.type === "phantom" && node.show && node.zeroWidth) === true;
}

/** Adds an item to the row; scripts waiting before it become its prescripts. */
export function pushItem(row: Row, item: Item, kind: Kind): void {
  const last = row.kinds.length - 1;
  if (last >= 0 && row.kinds[last] === Kind.Prescript) {
    const before = row.items[last];
    if (
      (kind === Kind.Ordinary || kind === Kind.Inner || kind === Kind.Text) &&
      before !== undefined &&
      !isGroup(before) &&
      before.type === "scripts"
    ) {
      row.items.pop();
      row.kinds.pop();
      const { sub = [], sup = [], span } = before;
      row.push(prescripts(sub, sup, nodesOf(item), span), Kind.Ordinary);
      return;
    }
    row.kinds[last] = Kind.Ordinary;
  }
  row.push(item, kind);
}
