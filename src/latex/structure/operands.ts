/**
 * What large operators and functions act on. A sum takes the whole term behind it, up to the next
 * relation, additive operator or punctuation at its level; an integral goes on to its differential; a
 * function takes its parentheses, or the factors up to the next operator. Operators are taken from the
 * right, so that of two in a row the first has the second in its operand.
 */
import type { FunctionNode, MathList, NaryNode } from "../../math/ast";
import { differentialLength, hasDifferential, isIntegral, multiplicity } from "./differentials";
import { flatten, isGroup, Kind, lettersOf, Row, spanOfItems, symbolOf, type Item } from "./row";

/** Maximum nesting of operators in operands: a longer chain is left flat, so that trees stay shallow. */
const MAX_CHAIN = 100;

/** Binary operators that hold a term together; all others end it. */
const MULTIPLICATIVE: ReadonlySet<string> = new Set([..."·⋅×∘∗⋆÷⊗⊙⋉⋊∙•⊠⊡⨯⋄≀⊘⊛⁄"]);

/** The small form of a large operator ends its operand, even though it multiplies. */
const SMALL_FORM: Readonly<Record<string, string>> = { "⨂": "⊗", "⨀": "⊙", "⨉": "×" };

/** Functions that take a whole term, as limits do; the others take factors. */
const TAKES_TERM =
  /^(?:lim|limsup|liminf|plim|injlim|projlim|max|min|sup|inf|argmax|argmin|esssup|essinf)$/;
const LIMIT = /^(?:p|inj|proj)?lim/;
const TRIGONOMETRIC =
  /^(?:a(?:rc|r)?)?(?:sin|cos|tan|cot|sec|csc|tg|ctg|cotg|cosec|sh|ch|th|cth)h?$/;

/** The items to the right of an operator, nearest last. */
export interface Right {
  readonly items: Item[];
  readonly kinds: Kind[];
}

export function itemAt(right: Right, n: number): Item | undefined {
  return right.items[right.items.length - 1 - n];
}

export function kindAt(right: Right, n: number): Kind | undefined {
  return right.kinds[right.kinds.length - 1 - n];
}

export function attachOperands(row: Row): Row {
  const right: Right = { items: [], kinds: [] };
  let chain = 0;
  for (let i = row.items.length - 1; i >= 0; i -= 1) {
    const item = row.items[i];
    const kind = row.kinds[i];
    if (item === undefined || kind === undefined) continue;
    const isOperator = kind === Kind.Nary || kind === Kind.Function;
    if (!isOperator || isGroup(item) || (item.type !== "nary" && item.type !== "function")) {
      right.items.push(item);
      right.kinds.push(kind);
      if (kind === Kind.Relation || kind === Kind.Binary) chain = 0;
      continue;
    }
    chain += 1;
    const count = chain > MAX_CHAIN ? 0 : withoutTail(right, operandLength(item, right, row, i));
    right.items.push(withOperand(item, take(right, count)));
    right.kinds.push(Kind.Inner);
  }
  const out = new Row();
  for (let i = right.items.length - 1; i >= 0; i -= 1) {
    const item = right.items[i];
    const kind = right.kinds[i];
    if (item !== undefined && kind !== undefined) out.push(item, kind);
  }
  return out;
}

function operandLength(node: NaryNode | FunctionNode, right: Right, row: Row, i: number): number {
  if (node.type === "function") return argumentLength(node, right);
  if (!isIntegral(node.operator)) return termLength(right, 0, SMALL_FORM[node.operator]);
  const before = row.items[i - 1];
  const nested =
    before !== undefined &&
    !isGroup(before) &&
    before.type === "nary" &&
    isIntegral(before.operator);
  return integralLength(right, multiplicity(node.operator), nested);
}

/** How many items from `start` on are one term. */
function termLength(
  right: Right,
  start: number,
  smallForm: string | undefined,
  begun = false,
): number {
  let seen = begun;
  let open = false;
  for (let n = start; ; n += 1) {
    const item = itemAt(right, n);
    if (item === undefined) return n;
    switch (kindAt(right, n)) {
      case Kind.Opening:
        // An unclosed bracket: what follows belongs to it, up to a relation.
        if (seen) return n;
        open = true;
        break;
      case Kind.Space:
        if (seen && isWide(item)) return n;
        break;
      case Kind.Binary: {
        const char = symbolOf(item)?.char ?? "";
        // A sign at the start of the term belongs to it.
        if (!seen) {
          if (!"+−±∓¬".includes(char || "x")) return n;
        } else if (open) break;
        else if (!MULTIPLICATIVE.has(char) || char === smallForm) return n;
        break;
      }
      case Kind.Text:
        if (seen && startsWithSpace(item)) return n;
        seen = true;
        break;
      case Kind.Ordinary:
      case Kind.Inner:
        if (endsTerm(right, n)) return n;
        seen = true;
        break;
      default:
        return n;
    }
  }
}

/** A lone bar ("given", "divides") and a full stop end a term; a decimal point does not. */
function endsTerm(right: Right, n: number): boolean {
  const symbol = symbolOf(itemAt(right, n));
  if (!symbol) return false;
  if (symbol.char === ".") {
    const next = symbolOf(itemAt(right, n + 1));
    return !(next && next.char >= "0" && next.char <= "9");
  }
  return symbol.char === "|" || symbol.char === "‖" || symbol.char === ":";
}

/** An integral extends to the end of its differential; without one it takes a term. */
function integralLength(right: Right, count: number, nested: boolean): number {
  for (let n = 0; ; n += 1) {
    const item = itemAt(right, n);
    const kind = kindAt(right, n);
    if (
      item === undefined ||
      kind === Kind.Relation ||
      kind === Kind.Break ||
      kind === Kind.Closing ||
      (kind === Kind.Space && isWide(item))
    ) {
      return termLength(right, 0, undefined);
    }
    const length = differentialLength(right, n);
    if (length > 0) {
      const end = throughDifferentials(right, n + length, nested ? count - 1 : Infinity);
      return onlySpaces(right, n) ? termLength(right, end, undefined, true) : end;
    }
    if (hasDifferential(item)) return termLength(right, n + 1, undefined, true);
  }
}

/** The index behind consecutive differentials, at most `more` of them. */
function throughDifferentials(right: Right, start: number, more: number): number {
  let end = start;
  for (let left = more; left > 0; left -= 1) {
    let n = end;
    while (kindAt(right, n) === Kind.Space) n += 1;
    const length = differentialLength(right, n);
    if (length === 0) return end;
    end = n + length;
  }
  return end;
}

function onlySpaces(right: Right, upTo: number): boolean {
  for (let n = 0; n < upTo; n += 1) if (kindAt(right, n) !== Kind.Space) return false;
  return true;
}

/** How many items are the argument of a function. */
function argumentLength(node: FunctionNode, right: Right): number {
  const name = lettersOf(withoutMark(node.name));
  let first = 0;
  while (kindAt(right, first) === Kind.Space && !isWide(itemAt(right, first))) first += 1;
  const start = itemAt(right, first);
  if (start === undefined) return 0;
  if (isFenced(start) && !LIMIT.test(name)) return first + 1;
  if (TAKES_TERM.test(name)) return termLength(right, 0, undefined);
  const trigonometric = TRIGONOMETRIC.test(name);
  let seen = false;
  for (let n = first; ; n += 1) {
    const item = itemAt(right, n);
    if (item === undefined) return n;
    switch (kindAt(right, n)) {
      case Kind.Binary:
        if (seen || !"+−±∓".includes(symbolOf(item)?.char ?? "x")) return n;
        break;
      case Kind.Text:
        if (seen) return n;
        seen = true;
        break;
      case Kind.Inner:
        if (seen) return isFenced(item) && applies(itemAt(right, n - 1), trigonometric) ? n + 1 : n;
        if (isDots(item)) return n;
        seen = true;
        // Another operator has already taken what is behind it.
        if (!isGroup(item) && (item.type === "nary" || item.type === "function")) return n + 1;
        break;
      case Kind.Ordinary:
        if (endsTerm(right, n) || symbolOf(item)?.char === "/") return n;
        if (seen && differentialLength(right, n) > 0) return n;
        seen = true;
        break;
      default:
        return n;
    }
  }
}

/** A name without the bar or arrow on it: `\varlimsup`, `\varinjlim`. */
function withoutMark(name: MathList): MathList {
  const [node] = name;
  if (node?.type === "scripts" || node?.type === "limits") return withoutMark(node.base);
  return node?.type === "bar" || node?.type === "groupCharacter" ? node.body : name;
}

/** Is the item the letter of a function, so that the parentheses behind it are its argument? */
function applies(item: Item | undefined, trigonometric: boolean): boolean {
  const letters = item === undefined ? "" : lettersOf(flatten([item]));
  if (letters === "") return false;
  return trigonometric ? /^[fghuvA-Z]$/.test(letters) : /^\p{L}+$/u.test(letters);
}

function isFenced(item: Item): boolean {
  if (isGroup(item)) return item.length === 1 && item[0] !== undefined && isFenced(item[0]);
  if (item.type === "fenced") return true;
  return item.type === "scripts" && item.base.length === 1 && item.base[0]?.type === "fenced";
}

function isDots(item: Item): boolean {
  const char = symbolOf(item)?.char;
  return char !== undefined && "…⋯⋱⋮".includes(char);
}

function isWide(item: Item | undefined): boolean {
  if (item === undefined || isGroup(item) || item.type !== "space") return false;
  return item.width === "em" || item.width === "en";
}

function startsWithSpace(item: Item): boolean {
  const node = isGroup(item) ? item[0] : item;
  return node?.type === "text" && /^\s/.test(node.text);
}

/** The count without trailing spaces and a lone trailing operator, which stay outside. */
function withoutTail(right: Right, count: number): number {
  let n = count;
  while (n > 0) {
    const kind = kindAt(right, n - 1);
    if (kind !== Kind.Space && kind !== Kind.Binary) break;
    n -= 1;
  }
  return n;
}

function take(right: Right, count: number): Item[] {
  const taken: Item[] = [];
  for (let i = 0; i < count; i += 1) {
    const item = right.items.pop();
    right.kinds.pop();
    if (item !== undefined) taken.push(item);
  }
  return taken;
}

function withOperand(
  node: NaryNode | FunctionNode,
  items: readonly Item[],
): NaryNode | FunctionNode {
  if (items.length === 0) return node;
  const operand: MathList = flatten(items);
  const span = spanOfItems(node.span, items);
  return node.type === "nary"
    ? { ...node, operand, span }
    : { type: "function", name: node.name, argument: operand, span };
}
