/**
 * Makes nodes of pairs, and finds pairs in one last way: a script behind a closing fence is on the pair
 * and not on the sign, whatever else is in between (`|Z(a,b|^2`, `\mid x\mid^2`).
 */
import type { FencedNode, MathNode, Span } from "../../math/ast";
import { attachOperands } from "./operands";
import { isSized } from "./sized";
import { flatten, isGroup, Kind, Row, spanOfItems, type Item } from "./row";

/** A fence without a partner. */
export interface LoneFence {
  readonly char: string;
  /** Index in its row. */
  readonly at: number;
  readonly item: Item;
}

/** Which fence opens a pair for a closing one with scripts. */
const OPENERS: Readonly<Record<string, string>> = {
  ")": "(",
  "]": "[",
  "}": "{",
  "⟩": "⟨",
  "⌋": "⌊",
  "⌉": "⌈",
  "⟧": "⟦",
  "|": "|",
  "∣": "∣",
  "‖": "‖",
  "∥": "∥",
};

/** Relations that people use as bars. */
const BARS: Readonly<Record<string, string>> = { "∣": "|", "∥": "‖" };

/** Maximum nesting of pairs; see `fences.ts`. */
const MAX_PAIRS = 100;

/** The row with a pair for every closing fence with scripts that has an opening one before it. */
export function pairScripted(row: Row, lone: readonly LoneFence[]): Row {
  if (!lone.some((fence) => isScripted(fence) || isEvaluation(fence))) return row;
  const out = new Row();
  out.operators = row.operators;
  const open: { readonly char: string; readonly at: number }[] = [];
  let next = 0;
  row.items.forEach((item, i) => {
    const kind = row.kinds[i] ?? Kind.Ordinary;
    const fence = lone[next]?.at === i ? lone[next++] : undefined;
    if (!fence) {
      out.push(item, kind);
      return;
    }
    const opener = isScripted(fence) ? OPENERS[fence.char] : undefined;
    let last = opener === undefined ? -1 : open.length - 1;
    while (last >= 0 && open[last]?.char !== opener) last -= 1;
    const from = open[last];
    if (from && out.items.length > from.at + 1) {
      open.length = last;
      const { char } = fence;
      closePair(out, { ...from, char: BARS[from.char] ?? from.char }, BARS[char] ?? char, item);
      return;
    }
    const start = isEvaluation(fence) ? termStart(out) : out.items.length;
    if (start < out.items.length) {
      out.items.splice(start, 0, []);
      out.kinds.splice(start, 0, Kind.Opening);
      closePair(out, { char: "", at: start }, fence.char, item);
      return;
    }
    const bare = !isGroup(fence.item) && fence.item.type === "symbol";
    if (bare && open.length < MAX_PAIRS) open.push({ char: fence.char, at: out.items.length });
    out.push(item, kind);
  });
  return out;
}

/** Has the fence scripts that mean a pair? A bar with a subscript is that of `f(x)|_{x=0}`. */
function isScripted({ item, char }: LoneFence): boolean {
  if (isGroup(item) || item.type !== "scripts") return false;
  return (char !== "|" && char !== "∣") || item.sub === undefined;
}

/** Is it a sized fence with scripts and no partner, as in `\frac{df}{dx}\Big|_0`? */
function isEvaluation({ item }: LoneFence): boolean {
  if (isGroup(item) || item.type !== "scripts") return false;
  const [base] = item.base;
  return (
    item.base.length === 1 &&
    base?.type === "symbol" &&
    isSized(base) &&
    "|‖])}".includes(base.char)
  );
}

/** Where the term at the end of the row begins: behind the last relation, sign, comma or open fence. */
function termStart({ kinds }: Row): number {
  const ends = [Kind.Relation, Kind.Binary, Kind.Punctuation, Kind.Opening, Kind.Break];
  let start = kinds.length;
  while (start > 0 && !ends.includes(kinds[start - 1] ?? Kind.Break)) start -= 1;
  while (kinds[start] === Kind.Space) start += 1;
  return start;
}

/** Replaces the items from the opening fence on with one fenced node, with the closing fence's scripts. */
export function closePair(
  out: Row,
  from: { readonly char: string; readonly at: number },
  char: string,
  closing: Item,
  within?: (inner: Row) => Row,
): void {
  const opening = out.items[from.at];
  let inner = out.slice(from.at + 1);
  out.items.length = from.at;
  out.kinds.length = from.at;
  if (within) inner = within(inner);
  const content = inner.operators ? attachOperands(inner) : inner;
  const span = spanOfItems(undefined, opening === undefined ? [closing] : [opening, closing]);
  const fenced: FencedNode = {
    type: "fenced",
    open: from.char,
    close: char,
    separator: "",
    parts: [flatten(content.items)],
    span,
  };
  const node = isGroup(closing) ? undefined : closing;
  out.push(node ? onPair(node, fenced, span) : fenced, Kind.Inner);
}

/** Moves the scripts of the closing fence to the pair; in chemistry scripts may have scripts. */
function onPair(closing: MathNode, fenced: FencedNode, span: Span | undefined): MathNode {
  const [inner] = closing.type === "scripts" ? closing.base : [];
  if (closing.type !== "scripts" || !inner) return fenced;
  const base = onPair(inner, fenced, span);
  return { type: "scripts", base: [base], sub: closing.sub, sup: closing.sup, span };
}
