/**
 * Bare fences, paired: `(a+b)^2` is a square of parentheses, not of a closing one. TeX does not pair
 * them, so a pair is only made where a reader has no doubt: an opening fence with a closing one of the
 * same kind in the same list; half-open intervals; bars that can be told apart by what stands beside
 * them. What stays alone stays a symbol.
 */
import type { FencedNode, MathNode, ScriptsNode, SymbolNode } from "../../math/ast";
import { attachOperands } from "./operands";
import { flatten, isGroup, Kind, Row, type Item } from "./row";

/** Which closing fences close an opening one; half-open intervals close with the other kind. */
const CLOSES: Readonly<Record<string, string>> = {
  "(": ")]",
  "[": "])",
  "{": "}",
  "⟨": "⟩",
  "⌊": "⌋",
  "⌈": "⌉",
  "⟦": "⟧",
  "⦃": "⦄",
  "⟮": "⟯",
  "⎰": "⎱",
  "⌜": "⌝",
  "⌞": "⌟",
  "|": "|⟩",
  "‖": "‖",
};

/** Pairs inside pairs: deeper ones stay symbols, so that trees stay shallow. */
const MAX_PAIRS = 100;

interface Open {
  readonly char: string;
  /** Index in the row that is being written. */
  readonly at: number;
  readonly neutral: boolean;
}

/** The row with its pairs made, innermost first; operands are found inside each pair on the way. */
export function pairFences(row: Row): Row {
  const out = new Row();
  out.operators = row.operators;
  const stack: Open[] = [];
  for (let i = 0; i < row.items.length; i += 1) {
    const item = row.items[i];
    const kind = row.kinds[i];
    if (item === undefined || kind === undefined) continue;
    const fence =
      kind === Kind.Opening || kind === Kind.Closing || kind === Kind.Neutral
        ? fenceOf(item)
        : undefined;
    if (!fence) {
      out.push(item, kind);
      continue;
    }
    const closes =
      kind === Kind.Closing ||
      (kind === Kind.Neutral && closesHere(row, i, stack, fence.char, out));
    if (closes) {
      const at = findOpen(stack, fence.char, kind === Kind.Neutral);
      if (at >= 0) {
        const open = stack[at];
        stack.length = at;
        if (open) close(out, open, fence.char, item);
        continue;
      }
    }
    const opens =
      kind === Kind.Opening ||
      (kind === Kind.Neutral && !closes && opensHere(row, i, out, open(stack)));
    // Scripts on an opening fence belong to it alone, so that it pairs with nothing.
    if (opens && stack.length < MAX_PAIRS && !isGroup(item) && item.type === "symbol") {
      stack.push({ char: fence.char, at: out.items.length, neutral: kind === Kind.Neutral });
    }
    out.push(item, kind === Kind.Neutral ? Kind.Ordinary : kind);
  }
  return out;
}

const open = (stack: readonly Open[]): Open | undefined => stack[stack.length - 1];

/** The fence of an item: itself, or what its scripts sit on. */
function fenceOf(item: Item): SymbolNode | undefined {
  if (isGroup(item)) return undefined;
  if (item.type === "symbol") return item;
  if (item.type === "scripts" && item.base.length === 1) {
    const [base] = item.base;
    return base?.type === "symbol" ? base : undefined;
  }
  return undefined;
}

/** The innermost open fence that the character closes; a bar does not reach over another open fence. */
function findOpen(stack: readonly Open[], char: string, neutral: boolean): number {
  for (let i = stack.length - 1; i >= 0; i -= 1) {
    const candidate = stack[i];
    if (!candidate) continue;
    const closers = CLOSES[candidate.char] ?? "";
    if (closers.startsWith(char)) return i;
    if (neutral) return -1;
    // A half-open interval or a ket, when nothing nearer fits exactly.
    if (closers.includes(char) && !hasExact(stack, i, char)) return i;
    if (!candidate.neutral && !closers.includes(char)) {
      // `( [ )`: the square bracket in between stays alone.
      continue;
    }
  }
  return -1;
}

function hasExact(stack: readonly Open[], below: number, char: string): boolean {
  for (let i = below - 1; i >= 0; i -= 1) {
    if ((CLOSES[stack[i]?.char ?? ""] ?? "").startsWith(char)) return true;
  }
  return false;
}

/** Does a bar close the innermost open bar? It does if something stands in front of it that can end. */
function closesHere(row: Row, i: number, stack: readonly Open[], char: string, out: Row): boolean {
  const top = open(stack);
  if (!top || top.char !== char) return false;
  if (out.items.length === top.at + 1) return false;
  const before = previousKind(row, i);
  if (
    before === Kind.Binary ||
    before === Kind.Relation ||
    before === Kind.Opening ||
    before === Kind.Punctuation
  )
    return false;
  return true;
}

/** Does a bar open? It does at the start and behind anything that wants something after it, if one closes it later. */
function opensHere(row: Row, i: number, out: Row, top: Open | undefined): boolean {
  const fence = row.items[i];
  const char = fence === undefined ? undefined : fenceOf(fence)?.char;
  if (char === undefined || nextKind(row, i) === Kind.Relation) return false;
  const before = previousKind(row, i);
  const afterOperand =
    before === Kind.Ordinary ||
    before === Kind.Closing ||
    before === Kind.Inner ||
    before === Kind.Text;
  void out;
  void top;
  if (afterOperand && before !== Kind.Ordinary) return false;
  return hasPartner(row, i, char, afterOperand);
}

/** Is there a later bar of the kind that can close this one, before the surrounding fence closes? */
function hasPartner(row: Row, i: number, char: string, needsPair: boolean): boolean {
  let depth = 0;
  let bars = 0;
  for (let k = i + 1; k < row.items.length; k += 1) {
    const kind = row.kinds[k];
    if (kind === Kind.Opening) depth += 1;
    else if (kind === Kind.Closing) {
      const item = row.items[k];
      if (depth === 0) return char === "|" && item !== undefined && fenceOf(item)?.char === "⟩";
      depth -= 1;
    } else if (kind === Kind.Neutral && depth === 0) {
      const item = row.items[k];
      if (item !== undefined && fenceOf(item)?.char === char) {
        bars += 1;
        if (!needsPair) return true;
      }
    } else if (kind === Kind.Break) break;
  }
  // Behind a letter a bar may be "given" or "divides": only a pair of bars is a pair of fences.
  return bars % 2 === 1;
}

function previousKind(row: Row, i: number): Kind | undefined {
  let k = i - 1;
  while (k >= 0 && row.kinds[k] === Kind.Space) k -= 1;
  return row.kinds[k];
}

function nextKind(row: Row, i: number): Kind | undefined {
  let k = i + 1;
  while (k < row.kinds.length && row.kinds[k] === Kind.Space) k += 1;
  return row.kinds[k];
}

/** Replaces the items from the open fence on by one fenced node, with the scripts of the closing fence. */
function close(out: Row, from: Open, char: string, closing: Item): void {
  const inner = new Row();
  for (let k = from.at + 1; k < out.items.length; k += 1) {
    const item = out.items[k];
    const kind = out.kinds[k];
    if (item !== undefined && kind !== undefined) inner.push(item, kind);
  }
  const opening = out.items[from.at];
  out.items.length = from.at;
  out.kinds.length = from.at;
  const content = inner.operators ? attachOperands(inner) : inner;
  const span = union(opening, closing);
  const fenced: FencedNode = {
    type: "fenced",
    open: from.char,
    close: char,
    separator: "",
    parts: [flatten(content.items)],
    span,
  };
  if (!isGroup(closing) && closing.type === "scripts") {
    const scripts: ScriptsNode = { ...closing, base: [fenced], span };
    out.push(scripts, Kind.Inner);
  } else {
    out.push(fenced, Kind.Inner);
  }
}

function union(first: Item | undefined, last: Item): MathNode["span"] {
  const a = first === undefined || isGroup(first) ? undefined : first.span;
  const b = isGroup(last) ? undefined : last.span;
  if (!a || !b) return a ?? b;
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}
