/**
 * The math tree in UnicodeMath, the linear format that PowerPoint and Word build up to an equation
 * (Unicode Technical Note 28, "UnicodeMath, a nearly plain-text encoding of mathematics", version 3).
 *
 * Every node becomes a piece of text that knows how it may be joined with others (`piece.ts`), so that
 * parentheses and spaces are written only where they are needed. An argument loses its outermost ( ), a
 * base of scripts keeps them; the brackets 〖 〗 group invisibly. What the format cannot express
 * (alignment of matrix columns, bold text, limits forced to the side) is omitted.
 */
import { assertNever, type MathList, type MathNode, type NodeOf } from "../math/ast";
import { splitAtBreaks } from "../math/lines";
import { perList } from "../math/memo";
import { hasPairGap, PAIR_GAP } from "../math/pair-gap";
import { spaceRow } from "../math/space";
import { FORCED_BRACKET, HORIZONTAL_BRACKETS } from "./build-up";
import { borderBox, phantom } from "./write-boxes";
import { grouped, join, type Piece } from "./piece";
import { endOfNumber, isDigit } from "../math/number";
import { isFunctionName, isUprightLetter, quoted, signPiece } from "./signs";

/** The equation in one line of UnicodeMath. */
export function writeUnicodeMath(body: MathList): string {
  const only = body.length === 1 ? body[0] : undefined;
  if (only?.type === "equationArray" && only.rows.length === 1) {
    // A single numbered equation needs no array.
    const row = only.rows[0];
    if (row?.tag && row.cells.length === 1) return `${linear(row.cells[0] ?? [])}${numberOf(row)}`;
  }
  const text = linear(body);
  // At the end nothing follows that ┤ could take as its delimiter, so it needs no space.
  return text.endsWith("┤ ") ? text.slice(0, -1) : text;
}

/** A zero-width space is written for an empty argument, for which the program would show a box. */
const EMPTY = "\u200B";

/** A written argument, cached because its form is needed several times to decide how to write it. */
interface Written {
  readonly text: string;
  /** The piece, if there is exactly one and no line break. */
  readonly only: Piece | undefined;
}

const writtenOf = perList((list): Written => {
  if (list.some((node) => node.type === "break"))
    return { text: brokenLines(list), only: undefined };
  const found = pieces(list);
  return { text: join(found), only: found.length === 1 ? found[0] : undefined };
});

function linear(list: MathList): string {
  return writtenOf(list).text;
}

/** Line breaks become the lines of an array. */
function brokenLines(list: MathList): string {
  return `█(${splitAtBreaks(list)
    .map((line) => join(pieces(line)))
    .join("@")})`;
}

function pieces(list: MathList): Piece[] {
  const found: Piece[] = [];
  for (let i = 0; i < list.length;) {
    const node = list[i];
    if (!node) break;
    if (node.type === "symbol" && isDigit(node)) {
      const end = endOfNumber(list, i);
      found.push({ kind: "atom", text: characters(list, i, end) });
      i = end;
    } else if (node.type === "symbol" && isUprightLetter(node)) {
      const end = endOfWord(list, i);
      found.push(quoted(characters(list, i, end)));
      i = end;
    } else {
      found.push(pieceOf(node));
      i++;
    }
  }
  return found;
}

function endOfWord(list: MathList, from: number): number {
  let end = from;
  for (let node = list[end]; node?.type === "symbol" && isUprightLetter(node); node = list[end])
    end++;
  return end;
}

function characters(list: MathList, from: number, to: number): string {
  return list
    .slice(from, to)
    .map((node) =>
      node.type === "symbol" ? (isDigit(node) ? signPiece(node).text : node.char) : "",
    )
    .join("");
}

function pieceOf(node: MathNode): Piece {
  switch (node.type) {
    case "symbol":
      return isDigit(node) || !isUprightLetter(node) ? signPiece(node) : quoted(node.char);
    case "text":
    case "unknown":
      return node.text === "" ? { kind: "operator", text: "" } : quoted(node.text);
    case "space":
      return { kind: "atom", text: spaceRow(node.width).char };
    case "break":
      return { kind: "operator", text: "" };
    case "fraction":
      return {
        kind: "fraction",
        text: `${term(node.numerator)}${FRACTION[node.form]}${term(node.denominator)}`,
        swallowsSpace: endsWithScript(node.denominator),
      };
    case "radical":
      return node.degree
        ? { kind: "closed", text: `√(${operand(node.degree)}&${filled(node.radicand)})` }
        : { kind: "greedy", text: `√${argument(node.radicand)}` };
    case "scripts":
      return scripted(baseOf(node.base), node.sub, node.sup, "_", "^");
    case "prescripts": {
      const sub = node.sub.length > 0 ? `_${argument(node.sub)}` : "";
      const sup = node.sup.length > 0 ? `^${argument(node.sup)}` : "";
      const scripts = sub === "" && sup === "" ? `_${EMPTY}` : sub + sup;
      return { kind: "greedy", text: `(${scripts})${operand(node.base)}` };
    }
    case "limits":
      return labelledBrace(node) ?? scripted(baseOf(node.base), node.under, node.over, "┬", "┴");
    case "nary":
      return nary(node);
    case "function":
      return functionPiece(node);
    case "fenced":
      return fenced(node);
    case "accent":
      return { kind: "atom", text: `${accented(node.body)}${node.mark}` };
    case "bar":
      return node.position === "over"
        ? { kind: "greedy", text: `¯(${filled(node.body)})` }
        : { kind: "closed", text: `▁(${filled(node.body)})` };
    case "groupCharacter":
      return groupCharacter(node);
    case "matrix":
      return {
        kind: "element",
        text: `■(${node.rows.map((row) => row.map(linear).join("&")).join("@")})`,
      };
    case "equationArray":
      return { kind: "element", text: `█(${node.rows.map(equationRow).join("@")})` };
    case "phantom":
      return { kind: "closed", text: phantom(node, filled(node.body)) };
    case "borderBox":
      return { kind: "closed", text: borderBox(node, filled(node.body)) };
    case "colored":
      return { kind: "closed", text: `✎(#${node.color}&${filled(node.body)})` };
    case "sized":
      return { kind: "greedy", text: `Ⅎ${SIZE[node.steps]}〖${filled(node.body)}〗` };
    case "operator":
      return operator(node);
    default:
      return assertNever(node);
  }
}

const FRACTION = { bar: "/", noBar: "¦", skewed: "⁄", linear: "∕" } as const;
/** One and two sizes larger, one and two smaller (UTN 28, section 3.23). */
const SIZE = { 1: "A", 2: "B", [-1]: "C", [-2]: "D" } as const;

/** The text of a list that must not be empty. */
function filled(list: MathList): string {
  return linear(list) || EMPTY;
}

function onlyPiece(list: MathList): Piece | undefined {
  return writtenOf(list).only;
}

/** An argument of a script or a root: in ( ), which readers remove, unless it is one operand. */
function argument(list: MathList): string {
  const only = onlyPiece(list);
  const isOperand = only?.kind === "atom" || only?.kind === "closed";
  // A reader would skip a space that is the whole argument.
  return isOperand && only.text.trim() !== "" ? only.text : `(${filled(list)})`;
}

/** Numerator or denominator: one letter or number, with its scripts, else in ( ). */
function term(list: MathList): string {
  const only = onlyPiece(list);
  const bare =
    (only?.kind === "atom" || only?.kind === "script") &&
    /^[\p{L}\p{Nd}"[{⌈⌊⟨├〖]/u.test(only.text);
  return bare ? only.text : `(${filled(list)})`;
}

function endsWithScript(list: MathList): boolean {
  return onlyPiece(list)?.kind === "script" && !term(list).startsWith("(");
}

/** An operand that must keep its parentheses: in invisible brackets unless it is one operand already. */
function operand(list: MathList): string {
  const only = onlyPiece(list);
  return only && (only.kind === "atom" || only.kind === "parenthesized" || only.kind === "closed")
    ? only.text
    : `〖${filled(list)}〗`;
}

/** The base of scripts. */
function baseOf(list: MathList): Piece {
  const only = onlyPiece(list);
  if (only && only.text !== "" && (only.kind === "atom" || only.kind === "parenthesized")) {
    // A space would be joined with the letters before it.
    return only.text.trim() === "" || only.text === EMPTY ? grouped(only) : only;
  }
  const isSign = only?.kind === "operator" && /^[^!'′″‴⁗‼]/u.test(only.text) && isOneSign(list);
  if (only && isSign) return only;
  return { kind: "atom", text: `〖${filled(list)}〗` };
}

function isOneSign(list: MathList): boolean {
  return list.length === 1 && list[0]?.type === "symbol";
}

const PRIMES = /^[′″‴⁗]+$/u;

function scripted(
  base: Piece,
  low: MathList | undefined,
  high: MathList | undefined,
  below: string,
  above: string,
): Piece {
  // An operator with scripts is read as part of an operand, but spaced as an operator.
  const isOperator = base.kind === "operator";
  if (high && !low && above === "^") {
    const primes = high.map((n) => (n.type === "symbol" ? n.char : " ")).join("");
    if (PRIMES.test(primes)) return { kind: "script", text: base.text + primes, isOperator };
  }
  const text = `${base.text}${low ? below + argument(low) : ""}${high ? above + argument(high) : ""}`;
  return { kind: "script", text, swallowsSpace: true, isOperator };
}

/** A brace with a label: `⏞(𝑎+𝑏)^𝑛`. */
function labelledBrace({ base, under, over }: NodeOf<"limits">): Piece | undefined {
  const brace = base.length === 1 ? base[0] : undefined;
  if (brace?.type !== "groupCharacter") return undefined;
  if (brace.baseline === "character") {
    // An arrow with labels above and below.
    const labels =
      brace.position === "under" && !over
        ? { below: under, above: brace.body }
        : brace.position === "over" && !under
          ? { below: brace.body, above: over }
          : undefined;
    return labels && scripted(arrow(brace.char), labels.below, labels.above, "┬", "┴");
  }
  if (!HORIZONTAL_BRACKETS.has(brace.char)) return undefined;
  const label = brace.position === "over" ? over : under;
  if (!label || (over && under)) return undefined;
  const script = brace.position === "over" ? "^" : "_";
  return {
    kind: "greedy",
    text: `${brace.char}(${filled(brace.body)})${script}${argument(label)}`,
    swallowsSpace: true,
  };
}

function arrow(char: string): Piece {
  return signPiece({ type: "symbol", char, variant: "upright" });
}

function groupCharacter(node: NodeOf<"groupCharacter">): Piece {
  const { char, position, baseline, body } = node;
  if (baseline === "character") {
    return position === "under"
      ? scripted(arrow(char), undefined, body, "┬", "┴")
      : scripted(arrow(char), body, undefined, "┬", "┴");
  }
  if (HORIZONTAL_BRACKETS.has(char)) return { kind: "greedy", text: `${char}(${filled(body)})` };
  const mark: MathList = [{ type: "symbol", char, variant: "upright" }];
  return position === "over"
    ? scripted(baseOf(body), undefined, mark, "┬", "┴")
    : scripted(baseOf(body), mark, undefined, "┬", "┴");
}

function nary(node: NodeOf<"nary">): Piece {
  const { operator: sign, sub, sup, placement } = node;
  const [below, above] = placement === "stacked" ? ["┬", "┴"] : ["_", "^"];
  const limits = `${sub ? below + argument(sub) : ""}${sup ? above + argument(sup) : ""}`;
  const start = `${sign}${limits}▒`;
  if (node.operand.length === 0) return { kind: "nary", text: start + EMPTY };
  const only = onlyPiece(node.operand);
  return only?.kind === "script" && !only.isOperator
    ? { kind: "nary", text: start + only.text, swallowsSpace: true }
    : { kind: "nary", text: start + operand(node.operand) };
}

/** Name, U+2061, argument. A name that the format does not know is put in quotation marks. */
function functionPiece(node: NodeOf<"function">): Piece {
  const name = functionName(node.name, node.argument.length > 0);
  if (node.argument.length === 0) return name;
  const kind = name.kind === "name" || /^\p{L}/u.test(name.text) ? "name" : "greedy";
  const only = onlyPiece(node.argument);
  if (only?.kind === "script")
    return { kind, text: `${name.text}\u2061${only.text}`, swallowsSpace: true };
  return { kind, text: `${name.text}\u2061${operand(node.argument)}` };
}

function functionName(list: MathList, applied: boolean): Piece {
  const only = list.length === 1 ? list[0] : undefined;
  if (only?.type === "scripts")
    return scripted(functionName(only.base, applied), only.sub, only.sup, "_", "^");
  if (only?.type === "limits")
    return scripted(functionName(only.base, applied), only.under, only.over, "┬", "┴");
  let word = "";
  for (const node of list) {
    if (node.type === "symbol" && isUprightLetter(node)) word += node.char;
    else if (node.type === "space") word += " ";
    else return baseOf(list);
  }
  if (word === "") return { kind: "atom", text: EMPTY };
  return isFunctionName(word) && applied ? { kind: "name", text: word } : quoted(word);
}

/** Brackets that need no ├ or ┤ before them. */
const OPEN = new Set("([{⟨⌈⌊");
const CLOSE = new Set(")]}⟩⌉⌋");

function fenced({ open, close, separator, parts }: NodeOf<"fenced">): Piece {
  const mark = separator === "|" || separator === "∣" ? "│" : separator && arrow(separator).text;
  const inside = parts.map(linear).join(mark);
  if (
    (open !== "" && !FORCED_BRACKET.test(open)) ||
    (close !== "" && !FORCED_BRACKET.test(close))
  ) {
    const sign = (char: string): string => (char === "" ? "" : arrow(char).text);
    return { kind: "atom", text: `〖${sign(open)}${inside}${sign(close)}〗` };
  }
  // ├ and ┤ turn the next character into a delimiter, and are an absent one if none can follow.
  const left = OPEN.has(open)
    ? open
    : open !== ""
      ? `├${open}`
      : /^[([{⟨⌈⌊)\]}⟩⌉⌋|‖〖\d]/u.test(inside)
        ? "├ "
        : "├";
  const right = CLOSE.has(close) ? close : close !== "" ? `┤${close}` : "┤";
  const text = `${left}${inside}${right}`;
  // A bare ┤ would take a bracket behind it as its delimiter.
  if (close === "") return { kind: "atom", text: `${text} ` };
  return { kind: open === "(" && close === ")" ? "parenthesized" : "atom", text };
}

/** The base of a combining mark: one letter, or anything in ( ); a digit might follow other digits. */
function accented(body: MathList): string {
  const only = body.length === 1 ? body[0] : undefined;
  if (only?.type === "accent") return `${accented(only.body)}${only.mark}`;
  const piece = onlyPiece(body);
  const single = piece?.kind === "atom" && /^(?:\p{L}|∂)\p{M}*$/u.test(piece.text);
  return single ? piece.text : `(${filled(body)})`;
}

function equationRow(row: NodeOf<"equationArray">["rows"][number]): string {
  const cells = row.cells.map((cell, i) => (hasPairGap(i, cell) ? PAIR_GAP : "") + linear(cell));
  return cells.join("&") + (row.tag ? numberOf(row) : "");
}

/** The number at the margin; digits need no quotation marks. */
function numberOf({ tag = [], bareTag }: NodeOf<"equationArray">["rows"][number]): string {
  if (bareTag) return `#〖${linear(tag)}〗`;
  const only = tag.length === 1 ? tag[0] : undefined;
  return only?.type === "text" && /^[\d.]+$/.test(only.text)
    ? `#(${only.text})`
    : `#(${linear(tag)})`;
}

/** A node that is spaced as a relation (UTN 28, section 3.20); the marking is omitted for a real operator. */
function operator(node: NodeOf<"operator">): Piece {
  const only = onlyPiece(node.body);
  if (only && only.text !== "" && (only.kind === "operator" || only.isOperator)) return only;
  return { kind: "closed", text: `□(12&${filled(node.body)})` };
}
