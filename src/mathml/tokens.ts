/**
 * Which MathML token a sign becomes, and what must be said about it so that browsers draw it as TeX
 * and PowerPoint do. MathML Core's operator dictionary (Appendix B) gives every operator its spaces
 * by its place in the row; an operator that is not in it gets five eighteenths of an em on both sides.
 */
import { hasItalic, styledChar } from "../math/alphabets";
import type { SymbolNode, Variant } from "../math/ast";

export type TokenName = "mi" | "mn" | "mo";

export interface Token {
  readonly name: TokenName;
  /** Attributes with a leading space, "" for none. */
  readonly attributes: string;
  readonly text: string;
}

/** Signs that are no letters and yet stand in a formula like one. */
const ORDINARY = new Set('∞∂∇∀∃∄∅⊤⊥∠∡∢…⋯⋮⋱⋰%°#&@$€£¥§¶©®_"`');
/** Delimiters and vertical arrows, which would grow with their neighbours where nobody paired them. */
const GROWING = new Set("()[]{}|‖∣∥⟨⟩⟪⟫⌈⌉⌊⌋⟦⟧⟮⟯⌜⌝⌞⌟⎰⎱/\\↑↓↕⇑⇓⇕");
/** Operators that stand close to their neighbours though the dictionary has spaces for them or none at all. */
const CLOSE = new Set("|‖∥./?!′″‴⁗‵\\'");
/** Signs that are a sign of the number behind them where no term stands in front. */
const SIGNS = new Set("+-−±∓");

const LETTER = /^\p{L}/u;
const DIGIT = /^\p{Nd}/u;
const OPERATOR = /^[\p{Sm}\p{P}\p{Sk}\u2190-\u21FF\u2300-\u23FF\u2900-\u297F\u2B00-\u2BFF]/u;

/** An upright letter: neighbours of its kind are one word, in one `mi`. */
export function isUprightLetter({ char, variant }: SymbolNode): boolean {
  return variant === "upright" && hasItalic(char);
}

/** An operator: what follows it begins a new term. */
export function isOperator(char: string): boolean {
  return !ORDINARY.has(char) && !LETTER.test(char) && OPERATOR.test(char);
}

/**
 * The token of one sign; `startsTerm` says that no term stands in front of it, `isTight` that it is in
 * a script, where TeX and PowerPoint put no space around operators and behind commas.
 */
export function tokenOf(node: SymbolNode, startsTerm: boolean, isTight = false): Token {
  const { char, variant } = node;
  if (DIGIT.test(char)) return { name: "mn", attributes: "", text: styledChar(char, variant) };
  if (!isOperator(char)) return identifier(char, variant);
  let attributes = "";
  if (variant === "bold") attributes += ' mathvariant="bold"';
  if (startsTerm && SIGNS.has(char)) attributes += ' form="prefix"';
  if (GROWING.has(char)) attributes += ' stretchy="false"';
  if (isTight || CLOSE.has(char)) attributes += ' lspace="0" rspace="0"';
  else if (char === "∣") attributes += ' lspace="0.2778em" rspace="0.2778em"';
  return { name: "mo", attributes, text: char };
}

/** A letter. One alone is italic in `mi` without being told, so italic is the plain letter and upright must be said. */
function identifier(char: string, variant: Variant): Token {
  if (variant === "italic" && hasItalic(char)) return { name: "mi", attributes: "", text: char };
  const text = styledChar(char, variant);
  const attributes =
    text !== char
      ? ""
      : hasItalic(char)
        ? ' mathvariant="normal"'
        : variant === "bold"
          ? ' mathvariant="bold"'
          : "";
  return { name: "mi", attributes, text };
}

/** `:=` and the like are one operator, with one space on either side. */
export function isComposed(first: SymbolNode, second: SymbolNode): boolean {
  return first.char === ":" && second.char === "=";
}

/** Integrals have their limits at the side also where sums have them above and below. */
export function isIntegral(operator: string): boolean {
  return /^[\u222B-\u2233\u2A0B-\u2A1C]$/u.test(operator);
}

/** The character with a width of its own for a combining one: what MathML's accents are written with. */
const SPACING: ReadonlyMap<string, string> = new Map([
  ["\u0300", "`"],
  ["\u0301", "´"],
  ["\u0302", "^"],
  ["\u0303", "~"],
  ["\u0304", "¯"],
  ["\u0305", "‾"],
  ["\u0306", "˘"],
  ["\u0307", "˙"],
  ["\u0308", "¨"],
  ["\u030A", "˚"],
  ["\u030C", "ˇ"],
  ["\u0332", "_"],
  ["\u20D0", "↼"],
  ["\u20D1", "⇀"],
  ["\u20D6", "←"],
  ["\u20D7", "→"],
  ["\u20E1", "↔"],
]);

/** The spacing form of an accent; the combining character itself where there is none (U+20DB, three dots). */
export function spacingAccent(mark: string): string {
  return SPACING.get(mark) ?? mark;
}

/**
 * The accent as browsers draw it best: over one letter as high as a letter's own accent; over more,
 * hats and arrows stretch in math fonts only as the combining character.
 */
export function drawnAccent(mark: string, isWide: boolean): string {
  if (isWide) return STRETCHING.has(mark) ? mark : spacingAccent(mark);
  if (mark === "\u0302") return "ˆ";
  return mark === "\u0303" ? "˜" : spacingAccent(mark);
}

const STRETCHING = new Set(["\u0302", "\u20D6", "\u20D7"]);

const LONG: ReadonlyMap<string, string> = new Map([
  ["←", "⟵"],
  ["→", "⟶"],
  ["↔", "⟷"],
  ["⇐", "⟸"],
  ["⇒", "⟹"],
  ["⇔", "⟺"],
  ["↦", "⟼"],
]);

/** The long form of an arrow, the character itself where there is none. */
export function longArrow(char: string): string {
  return LONG.get(char) ?? char;
}
