/**
 * A row under construction: a future MathList, with what TeX knows of each item and our tree does not
 * keep (is it a relation, an opening fence, an operator that waits for its operand?). The passes of this
 * folder turn such a row into structure: `fences.ts` pairs bare fences, `operands.ts` gives large
 * operators and functions what they act on. They run once for every list, innermost first, and visit
 * each node a bounded number of times.
 */
import type { MathList, MathNode, Span, SymbolNode, Variant } from "../../math/ast";

/** What an item is to its neighbours (TeX's atom classes, extended). */
export const enum Kind {
  Ordinary,
  Binary,
  Relation,
  Opening,
  Closing,
  /** A fence that may open or close: `|`, `‖`. */
  Neutral,
  Punctuation,
  Inner,
  /** A large operator without its operand. */
  Nary,
  /** A function without its argument. */
  Function,
  Space,
  /** Scripts with nothing before them: prescripts if an ordinary item follows. */
  Prescript,
  /** Words. */
  Text,
  Break,
}

/** A node, or a group that must not be split. */
export type Item = MathNode | readonly MathNode[];

export class Row {
  /** What the row contains, so that passes with nothing to do are skipped. */
  fences = false;
  operators = false;
  /** The digits at the end of the row, as indices: a script behind them is on the whole number. */
  private numberFrom = 0;
  private numberTo = 0;

  constructor(
    readonly items: Item[] = [],
    readonly kinds: Kind[] = [],
  ) {}

  /** Marks the last item as a digit, or a point in a number, as it is in the source. */
  digit(symbol: SymbolNode): void {
    const { items } = this;
    const last = items.length;
    const isPoint = symbol.char === ".";
    const before =
      this.numberTo === last - 1 && this.numberFrom < this.numberTo
        ? symbolOf(items[last - 2])
        : undefined;
    const goesOn =
      before !== undefined &&
      before.variant === symbol.variant &&
      !(isPoint && before.char === ".");
    if (!goesOn) this.numberFrom = isPoint ? last : last - 1;
    this.numberTo = last;
  }

  /** Removes and returns the digits at the end of the row that have the alphabet of the last one. */
  takeNumber(variant: Variant): readonly Item[] {
    const from = this.numberFrom;
    if (this.numberTo !== this.items.length || from === this.numberTo) return [];
    if (symbolOf(this.items[from])?.variant !== variant) return [];
    this.kinds.length = from;
    return this.items.splice(from);
  }

  /** A part of the row as a row of its own. */
  slice(from: number, to = this.items.length): Row {
    const part = new Row(this.items.slice(from, to), this.kinds.slice(from, to));
    part.fences = this.fences;
    part.operators = this.operators && part.kinds.some(takesOperand);
    return part;
  }

  push(item: Item, kind: Kind): void {
    this.items.push(item);
    this.kinds.push(kind);
    if (kind === Kind.Opening || kind === Kind.Closing || kind === Kind.Neutral) this.fences = true;
    else if (takesOperand(kind)) this.operators = true;
  }
}

function takesOperand(kind: Kind): boolean {
  return kind === Kind.Nary || kind === Kind.Function;
}

/** Items as a list. */
export function flatten(items: readonly Item[], from = 0, to = items.length): MathList {
  const part = items.slice(from, to);
  return part.every(isNode) ? part : part.flat();
}

function isNode(item: Item): item is MathNode {
  return !Array.isArray(item);
}

export function isGroup(item: Item): item is readonly MathNode[] {
  return Array.isArray(item);
}

/** The symbol that the item is, or that its scripts sit on. */
export function symbolOf(item: Item | undefined): SymbolNode | undefined {
  if (item === undefined) return undefined;
  if (isGroup(item)) return item.length === 1 ? symbolOf(item[0]) : undefined;
  if (item.type === "symbol") return item;
  if (item.type === "scripts" && item.base.length === 1) return symbolOf(item.base[0]);
  return undefined;
}

/** The letters of a name without its scripts and accents; "" if it is not a word. */
export function lettersOf(list: MathList): string {
  let word = "";
  for (const node of list) {
    if (node.type === "symbol") word += node.char;
    else if (node.type === "scripts" || node.type === "limits") return lettersOf(node.base);
    else if (node.type === "text") word += node.text;
    else if (node.type !== "space") return "";
  }
  return word;
}

/** The span extended to include those of the items. */
export function spanOfItems(start: Span | undefined, items: readonly Item[]): Span | undefined {
  let span = start;
  for (const item of items) {
    if (isGroup(item)) span = spanOfItems(span, item);
    else if (item.span) {
      span = span
        ? { from: Math.min(span.from, item.span.from), to: Math.max(span.to, item.span.to) }
        : item.span;
    }
  }
  return span;
}
