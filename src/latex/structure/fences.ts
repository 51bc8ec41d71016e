/**
 * Pairs bare fences: in `(a+b)^2` the parentheses are squared, not the closing one. TeX does not pair
 * them, so a pair is only made where a human reader has no doubt: an opening fence with a closing one of
 * the same kind in the same list; half-open intervals (`[0,1)`, and `]0,1[` with a comma inside); bars
 * that can be told apart by their neighbours. A fence without a partner remains a symbol.
 */
import type { SymbolNode } from "../../math/ast";
import { isGroup, Kind, Row, symbolOf, type Item } from "./row";
import { closePair, pairScripted, type LoneFence } from "./pairs";

/** Which fences close an opening one: its own kind first, then that of a half-open interval or a ket. */
const CLOSES: Readonly<Record<string, string>> = {
  "(": ")]",
  "[": "])",
  "{": "}",
  "⟨": "⟩|",
  "⌊": "⌋",
  "⌈": "⌉",
  "⟦": "⟧",
  "⦃": "⦄",
  "⟮": "⟯",
  "⎰": "⎱",
  "⌜": "⌝",
  "⌞": "⌟",
  "⟪": "⟫",
  "⦇": "⦈",
  "|": "|⟩",
  "‖": "‖",
  "]": "[]",
};

/** Maximum nesting of pairs: deeper fences remain symbols, so that trees stay shallow. */
const MAX_PAIRS = 100;

interface Open {
  readonly char: string;
  /** Index in the row that is being written. */
  readonly at: number;
}

/** The row with its pairs made, innermost first; operands inside each pair are found on the way. */
export function pairFences(row: Row): Row {
  const pairs = new Pairing(row);
  for (let i = 0; i < row.items.length; i += 1) pairs.next(i);
  return pairScripted(pairs.out, pairs.lone);
}

class Pairing {
  readonly out = new Row();
  /** Fences of `out` that have no partner yet, from left to right. */
  readonly lone: LoneFence[] = [];
  private readonly stack: Open[] = [];

  /** For each bar, how many of its kind follow; see `lookAhead`. */
  private readonly partners: readonly number[];
  /** The last closing angle. */
  private readonly lastKet: number;
  /** For each closing fence, the next one behind it on the level outside. */
  private readonly outer: readonly (string | undefined)[];

  constructor(private readonly row: Row) {
    this.out.operators = row.operators;
    const { partners, lastKet, outer } = lookAhead(row);
    this.partners = partners;
    this.lastKet = lastKet;
    this.outer = outer;
  }

  next(i: number): void {
    const item = this.row.items[i];
    const kind = this.row.kinds[i];
    if (item === undefined || kind === undefined) return;
    const isFence = kind === Kind.Opening || kind === Kind.Closing || kind === Kind.Neutral;
    const fence = isFence ? fenceOf(item) : undefined;
    if (!fence) {
      const relation = kind === Kind.Relation ? symbolOf(item)?.char : undefined;
      if (relation === "∣" || relation === "∥") this.note(relation, item);
      this.out.push(item, kind);
      return;
    }
    const { char } = fence;
    const at = this.closes(i, kind, char) ? this.findOpen(i, kind, char) : -1;
    const opening = this.stack[at];
    if (opening) {
      this.stack.length = at;
      this.close(opening, char, item);
      return;
    }
    this.note(char, item);
    // Scripts on an opening fence belong to it alone, so that it pairs with nothing.
    const bare = !isGroup(item) && item.type === "symbol";
    if (bare && this.stack.length < MAX_PAIRS && this.opens(i, kind, char)) {
      this.stack.push({ char, at: this.out.items.length });
    }
    this.out.push(item, kind === Kind.Neutral ? Kind.Ordinary : kind);
  }

  /** Records a fence that goes into the row without a partner. */
  private note(char: string, item: Item): void {
    this.lone.push({ char, at: this.out.items.length, item });
  }

  /** Can the fence close something here? */
  private closes(i: number, kind: Kind, char: string): boolean {
    if (kind === Kind.Closing) return true;
    const top = this.stack[this.stack.length - 1];
    if (!top || this.out.items.length === top.at + 1) return false;
    if (kind === Kind.Opening) {
      // [a,b[
      return char === "[" && "[]".includes(top.char) && !this.wantsOperand(i) && this.hasComma(top);
    }
    // A lone operator is a placeholder for an argument: |·|, ‖·‖.
    const placeholder = this.out.items.length === top.at + 2;
    return (
      CLOSES[top.char]?.includes(char) === true &&
      (placeholder || !this.wantsOperand(i)) &&
      (top.char === char || this.lastKet <= i)
    );
  }

  /** Can the fence open something here? */
  private opens(i: number, kind: Kind, char: string): boolean {
    if (kind === Kind.Opening) return true;
    // ]a,b[
    if (kind === Kind.Closing) return char === "]" && this.wantsOperand(i) && this.endsInterval(i);
    if (kindBeside(this.row, i, 1) === Kind.Relation) return false;
    const before = kindBeside(this.row, i, -1);
    const behindOperand =
      before === Kind.Ordinary ||
      before === Kind.Inner ||
      before === Kind.Text ||
      before === Kind.Closing;
    if (behindOperand) {
      // Inside angles a bar separates: ⟨a|A|b⟩. Elsewhere, behind an operand, it may mean "given" or
      // "divides", so that it opens only if it is certain to be closed.
      return this.stack[this.stack.length - 1]?.char !== "⟨" && this.barsBehind(i) % 2 === 1;
    }
    return this.barsBehind(i) > 0;
  }

  /** Is an operand still expected at this place, so that a fence here cannot close? */
  private wantsOperand(i: number): boolean {
    const before = kindBeside(this.row, i, -1);
    return (
      before === undefined ||
      before === Kind.Binary ||
      before === Kind.Relation ||
      before === Kind.Opening ||
      before === Kind.Punctuation ||
      before === Kind.Nary ||
      before === Kind.Function
    );
  }

  private hasComma(open: Open): boolean {
    for (let k = open.at + 1; k < this.out.items.length; k += 1) {
      const kind = this.out.kinds[k];
      if (kind === Kind.Punctuation) return true;
      if (kind === Kind.Relation) return false;
    }
    return false;
  }

  /** Is a `]` that may open followed by a comma and then a square bracket, with no relation before? */
  private endsInterval(i: number): boolean {
    let comma = false;
    for (let k = i + 1; k < this.row.items.length; k += 1) {
      const kind = this.row.kinds[k];
      if (kind === Kind.Relation) return false;
      if (kind === Kind.Punctuation) comma = true;
      if (kind !== Kind.Opening && kind !== Kind.Closing) continue;
      const char = symbolOf(this.row.items[k])?.char;
      if (char === "[" || char === "]") return comma;
    }
    return false;
  }

  /** How many bars of the kind follow; the end of a ket counts as one, unless a bra is open. */
  private barsBehind(i: number): number {
    const bars = this.partners[i] ?? 0;
    if (bars >= 0) return bars;
    return this.stack.some((open) => open.char === "⟨") ? 0 : 1;
  }

  /** The index of the open fence that the character closes; a bar closes only the innermost one. */
  private findOpen(i: number, kind: Kind, char: string): number {
    const { stack } = this;
    const top = stack.length - 1;
    if (kind !== Kind.Closing) return top;
    let other = -1;
    for (let k = top; k >= 0; k -= 1) {
      const open = stack[k];
      const closers = CLOSES[open?.char ?? ""] ?? "";
      if (closers.startsWith(char)) {
        // Exactly its own kind, unless that would break up a half-open interval nearer by.
        const interval = stack[other];
        const tears =
          interval && (open?.char === "]" || (this.outer[i] === char && this.hasComma(interval)));
        return tears ? other : k;
      }
      if (other < 0 && closers.includes(char)) other = k;
    }
    return other;
  }

  /** Replaces the items from the open fence on with one fenced node, with the closing fence's scripts. */
  private close(from: Open, char: string, closing: Item): void {
    const { lone } = this;
    let first = lone.length;
    while ((lone[first - 1]?.at ?? -1) > from.at) first -= 1;
    const inside = lone.splice(first).map((f) => ({ ...f, at: f.at - from.at - 1 }));
    if (lone[first - 1]?.at === from.at) lone.pop();
    closePair(this.out, from, char, closing, (inner) => pairScripted(inner, inside));
  }
}

/** The bars of one level, counted from the end; `close` is the fence that ends the level. */
interface Level {
  single: number;
  double: number;
  readonly close: string | undefined;
}

/**
 * For every bar: how many bars of its kind follow before the surrounding fence closes, -1 if only the end
 * of a ket follows. For every closing fence: which one closes the level outside. One pass from the end,
 * so that a row of bars takes linear time.
 */
function lookAhead(row: Row): {
  readonly partners: readonly number[];
  readonly lastKet: number;
  readonly outer: readonly (string | undefined)[];
} {
  const partners: number[] = [];
  const closers: (string | undefined)[] = [];
  const outer: Level[] = [];
  let level = levelBefore(undefined);
  let lastKet = -1;
  for (let i = row.items.length - 1; i >= 0; i -= 1) {
    const kind = row.kinds[i];
    if (kind === Kind.Closing) {
      const close = symbolOf(row.items[i])?.char;
      if (close === "⟩" && lastKet < 0) lastKet = i;
      closers[i] = level.close;
      outer.push(level);
      level = levelBefore(close);
    } else if (kind === Kind.Opening) {
      level = outer.pop() ?? levelBefore(undefined);
    } else if (kind === Kind.Break) {
      outer.length = 0;
      level = levelBefore(undefined);
    } else if (kind === Kind.Neutral) {
      const isSingle = symbolOf(row.items[i])?.char === "|";
      const count = isSingle ? level.single : level.double;
      partners[i] = isSingle && count === 0 && level.close === "⟩" ? -1 : count;
      if (isSingle) level.single += 1;
      else level.double += 1;
    }
  }
  return { partners, lastKet, outer: closers };
}

function levelBefore(close: string | undefined): Level {
  return { single: 0, double: 0, close };
}

/** The fence symbol of an item: the item itself, or the base of its scripts. */
function fenceOf(item: Item): SymbolNode | undefined {
  return isGroup(item) ? undefined : symbolOf(item);
}

/** The kind of the nearest item before (-1) or behind (1) that is no space. */
function kindBeside(row: Row, i: number, step: -1 | 1): Kind | undefined {
  let k = i + step;
  while (row.kinds[k] === Kind.Space) k += step;
  return row.kinds[k];
}
