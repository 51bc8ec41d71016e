/**
 * Pieces of linear text, and how they are joined.
 *
 * UnicodeMath has no braces: what belongs together follows from precedence, and a reader takes as much
 * as it can. Adjacent letters, numbers and brackets are one operand; a fraction takes the whole operand
 * on either side; a script ends at a space, and swallows it; a root, a function and an n-ary operator
 * take the whole operand that follows. So a piece knows how it ends, and neighbours are separated by a
 * space, or where a space would not do, by the invisible brackets 〖 〗 (Unicode Technical Note 28,
 * sections 2 and 3 and appendix A).
 */

export interface Piece {
  readonly text: string;
  /**
   * "atom": a letter, a number, text, brackets: stands anywhere, and under a script.
   * "parenthesized": an atom in ( ), which an argument would lose.
   * "closed": ends by itself (`▭(…)`): an operand, but not under a script.
   * "script": ends with a script, and swallows the space behind it.
   * "greedy": takes the operand behind it (`√𝑥`, `sin⁡𝑥`).
   * "name": greedy, and begins with letters that must not touch others.
   * "nary": greedy, and must not be taken for an operand that begins with the letters before it.
   * "fraction": takes the operands on both sides.
   * "element": a matrix; ends by itself and is no operand.
   * "operator": no operand at all.
   */
  readonly kind:
    | "atom"
    | "parenthesized"
    | "closed"
    | "script"
    | "greedy"
    | "name"
    | "nary"
    | "fraction"
    | "element"
    | "operator";
  /** The piece ends with a script: a space behind it does not end the piece. */
  readonly swallowsSpace?: boolean;
  /** A script on an operator, which makes the whole spaced as an operator. */
  readonly isOperator?: boolean;
}

/** The piece in invisible brackets, which is an atom. */
export function grouped(piece: Piece): Piece {
  return { kind: "atom", text: `〖${piece.text}〗` };
}

/** The pieces as one text. */
export function join(pieces: readonly Piece[]): string {
  // An array, not one growing string: looking at the end of that would cost its whole length each time.
  const parts: string[] = [];
  let left: Piece | undefined;
  for (const next of pieces) {
    let right = next;
    if (!left || left.kind === "operator") {
      const apart =
        left !== undefined &&
        (becomesOther(left.text, right.text) || becomesNumber(parts, right.text));
      put(parts, apart ? " " : "", right.text);
      left = right;
      continue;
    }
    if (right.kind === "operator") {
      put(parts, clings(left, right) ? " " : "", right.text);
      // A factorial forms one operand with what precedes it.
      left = right.text === "!" ? { kind: "closed", text: right.text } : right;
      continue;
    }
    const swallows = left.swallowsSpace === true;
    if (right.kind === "fraction") right = grouped(right);
    if (left.kind !== "element") {
      if (right.kind === "nary" && swallows) right = grouped(right);
      if (takesMore(left) && swallows) {
        left = grouped(left);
        parts[parts.length - 1] = left.text;
      }
    }
    put(parts, needsSpace(left, right) ? " " : betweenAtoms(left, right), right.text);
    left = right;
  }
  return parts.join("");
}

/** No part is ever empty, so that the last one is the end of the last piece. */
function put(parts: string[], between: string, text: string): void {
  if (between !== "") parts.push(between);
  if (text !== "") parts.push(text);
}

function takesMore({ kind }: Piece): boolean {
  return kind === "greedy" || kind === "name" || kind === "nary" || kind === "fraction";
}

function needsSpace(left: Piece, right: Piece): boolean {
  // Primes need no space to end them.
  if ((left.kind === "script" && left.swallowsSpace) || takesMore(left)) return true;
  if (right.kind === "name" || right.kind === "nary") return left.kind !== "element";
  // `3×3■` is a matrix of that size; `(_1)𝐶` behind a letter is not.
  return right.kind === "element"
    ? /^\p{Nd}$/u.test(lastChar(left.text))
    : right.text.startsWith("(_") || right.text.startsWith("(^");
}

/** A no-break space behind a bracket would belong to it (UTN 28, section 3.10), so U+200B separates them. */
function betweenAtoms(left: Piece, right: Piece): string {
  return right.text.startsWith("\u00A0") && /^[)\]}⟩〗⌉⌋┤|‖]$/u.test(lastChar(left.text))
    ? "\u200B"
    : "";
}

/** Would the sign become part of the script before it, as in `𝑥^2!` or `𝑥_1,2`? */
function clings(left: Piece, right: Piece): boolean {
  return (
    left.kind !== "atom" &&
    left.kind !== "parenthesized" &&
    left.kind !== "element" &&
    /^(?:[!‼'′″‴⁗_^]|[.,]$)/u.test(right.text)
  );
}

/** Adjacent operators that are read as one sign (UTN 28, section 4.1), except `:=`: its ≔ looks the same. */
const COMPOSED = new Set(["-+", "+-", "<=", ">=", "~=", "~~", "::", "<<", ">>", "->", "!!", ".."]);

function becomesOther(left: string, right: string): boolean {
  return COMPOSED.has(left.slice(-1) + right.slice(0, 1));
}

/** Would a comma or point before a digit be read as a decimal one (`(𝑎,1)` as 𝑎 and 0.1)? At the start it is one. */
function becomesNumber(parts: readonly string[], right: string): boolean {
  const last = parts.at(-1) ?? "";
  const isFirst = parts.length < 2 && last.length < 2;
  return /^[.,]$/.test(lastChar(last)) && !isFirst && /^\p{Nd}/u.test(right);
}

/** The last character; a pattern with `$` would scan the whole text for it. */
function lastChar(text: string): string {
  const pair = text.slice(-2);
  return pair.length === 2 && (pair.codePointAt(0) ?? 0) > 0xffff ? pair : text.slice(-1);
}
