/**
 * Pieces of linear text, and how they stand side by side.
 *
 * UnicodeMath has no braces: what belongs together follows from precedence, and a reader takes as much
 * as it can. Letters, numbers and brackets side by side are one operand; a fraction takes the whole
 * operand on either side; a script ends at a space, and swallows it; a root, a function and an n-ary
 * operator take the whole operand that follows. So a piece knows how it ends, and what stands side by
 * side is kept apart by a space, or where a space would not do, by the invisible brackets 〖 〗
 * (Unicode Technical Note 28, sections 2 and 3 and appendix A).
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
  /** It ends with a script: a space behind it does not end the piece. */
  readonly swallowsSpace?: boolean;
  /** A script that stands on an operator, so that the whole is spaced as one. */
  readonly isOperator?: boolean;
}

/** In invisible brackets: an atom. */
export function grouped(piece: Piece): Piece {
  return { kind: "atom", text: `〖${piece.text}〗` };
}

/** Pieces side by side, as one text. */
export function join(pieces: readonly Piece[]): string {
  // Parts, not one growing text: to look at the end of that would cost its whole length each time.
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
      // A factorial is an operand together with what it stands behind.
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

/** The parts are never empty, and the last one is the piece that was put last. */
function put(parts: string[], between: string, text: string): void {
  if (between !== "") parts.push(between);
  if (text !== "") parts.push(text);
}

function takesMore({ kind }: Piece): boolean {
  return kind === "greedy" || kind === "name" || kind === "nary" || kind === "fraction";
}

function needsSpace(left: Piece, right: Piece): boolean {
  // Primes end by themselves.
  if ((left.kind === "script" && left.swallowsSpace) || takesMore(left)) return true;
  if (right.kind === "name" || right.kind === "nary") return left.kind !== "element";
  // `3×3■` is a matrix of that size; `(_1)𝐶` behind a letter is not.
  return right.kind === "element"
    ? /^\p{Nd}$/u.test(lastChar(left.text))
    : right.text.startsWith("(_") || right.text.startsWith("(^");
}

/** A no-break space behind a bracket belongs to it (it keeps an accent away, section 3.10), unless one without width is between. */
function betweenAtoms(left: Piece, right: Piece): string {
  return right.text.startsWith("\u00A0") && /^[)\]}⟩〗⌉⌋┤|‖]$/u.test(lastChar(left.text))
    ? "\u200B"
    : "";
}

/** Signs that would become part of a script in front of them: `𝑥^2!`, `𝑥_1,2`. */
function clings(left: Piece, right: Piece): boolean {
  return (
    left.kind !== "atom" &&
    left.kind !== "parenthesized" &&
    left.kind !== "element" &&
    /^(?:[!‼'′″‴⁗_^]|[.,]$)/u.test(right.text)
  );
}

/** Operators that are read as one sign when they stand together (UTN 28, section 4.1). `:=` may be: it becomes ≔, which looks the same. */
const COMPOSED = new Set(["-+", "+-", "<=", ">=", "~=", "~~", "::", "<<", ">>", "->", "!!", ".."]);

function becomesOther(left: string, right: string): boolean {
  return COMPOSED.has(left.slice(-1) + right.slice(0, 1));
}

/** A comma or a point directly in front of a digit is a decimal one: `(𝑎,1)` would be 𝑎 and 0.1. One at the start is. */
function becomesNumber(parts: readonly string[], right: string): boolean {
  const last = parts.at(-1) ?? "";
  const isFirst = parts.length < 2 && last.length < 2;
  return /^[.,]$/.test(lastChar(last)) && !isFirst && /^\p{Nd}/u.test(right);
}

/** The last character; a pattern with `$` would go through the whole text to find it. */
function lastChar(text: string): string {
  const pair = text.slice(-2);
  return pair.length === 2 && (pair.codePointAt(0) ?? 0) > 0xffff ? pair : text.slice(-1);
}
