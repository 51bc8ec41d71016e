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
/** Binary operators for which the operator dictionary has a prefix form, with no space behind it. */
const SIGNS = new Set("+-−±∓");
/** What TeX and MathML's dictionary call a binary operator. */
const BINARY = /^[-+*±·×÷†‡•−∓∔∖∗∘∙∧∨∩∪∸≀⊌-⊎⊓-⊡⊺-⊽⋄-⋇⋉-⋌⋎⋏⋒⋓⌅⌆△▵▹▽▿◁◃▷◯⟑⟇⦸⦼⧄-⧈⧵-⧻⨝-⩥⫛⫝⫶⫻⫽⫾]$/u;
const OPENING = /^[([{⟨⟪⌈⌊⟦⟮⌜⌞]$/;
const CLOSING = /^[)\]}⟩⟫⌉⌋⟧⟯⌝⌟!?′″‴⁗'»›]$/;

export const PRIME = "′";
/** The large prime, which MathJax takes by itself only where nothing stands beside it in its script. */
export const DRAWN_PRIME = ' data-mjx-variant="-tex-variant"';

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

/** A sign's neighbours, as far as they make an operator of it, or do not. */
export interface Place {
  /** No term stands in front. */
  readonly startsTerm: boolean;
  /** No term stands behind. */
  readonly endsTerm: boolean;
  /** Nothing stands behind in the same element. */
  readonly isLast: boolean;
  /** In a script, where TeX and PowerPoint put no space around operators and behind commas. */
  readonly isTight: boolean;
}

/** Does a new term begin behind this sign? TeX: behind all but letters, closing fences and the like. */
export function isBehindIt(char: string): boolean {
  return isOperator(char) && !CLOSING.test(char);
}

/** Has the term in front ended before this sign? TeX: a relation, a closing fence or a comma. */
export function endsTerm(char: string): boolean {
  return isOperator(char) && !BINARY.test(char) && !OPENING.test(char) && !CLOSE.has(char);
}

/**
 * The token of one sign. A binary operator without a term on both sides is none (The TeXbook, page 170:
 * a Bin atom becomes an Ord): in front of a term it is a prefix, else it has no room round it.
 * `drawn`: for MathJax, which finds the spaces itself when it knows what the sign is to TeX.
 */
export function tokenOf(node: SymbolNode, place: Place, drawn = false): Token {
  const { char, variant } = node;
  if (DIGIT.test(char)) return { name: "mn", attributes: "", text: styledChar(char, variant) };
  if (!isOperator(char)) return identifier(char, variant);
  const isOrdinary = BINARY.test(char) && (place.startsTerm || place.endsTerm);
  const isPrefix = isOrdinary && !place.endsTerm;
  let attributes = "";
  if (variant === "bold") attributes += ' mathvariant="bold"';
  if (isPrefix) attributes += ' form="prefix"';
  if (GROWING.has(char)) attributes += ' stretchy="false"';
  if (drawn) {
    if (char === PRIME) attributes += DRAWN_PRIME;
    // MathJax takes what ends an element for the end of all.
    if (!place.endsTerm && place.isLast && BINARY.test(char))
      attributes += ' lspace="0.2222em" rspace="0.2222em"';
    if (CLOSE.has(char)) attributes += texClass("ORD");
    else if (char === "∣") attributes += texClass("REL");
  } else if (place.isTight || CLOSE.has(char) || (isOrdinary && !(isPrefix && SIGNS.has(char))))
    attributes += ' lspace="0" rspace="0"';
  else if (char === "∣") attributes += ' lspace="0.2778em" rspace="0.2778em"';
  return { name: "mo", attributes, text: char };
}

/** The attribute that tells MathJax what kind of atom an element is to TeX. */
export function texClass(name: "ORD" | "OP" | "BIN" | "REL"): string {
  return ` data-mjx-texclass="${name}"`;
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

/** The character with which MathJax draws an accent as small as a letter's own. */
export function smallAccent(mark: string): string {
  return SMALL.get(mark) ?? (ARROWS.has(mark) ? mark : spacingAccent(mark));
}

/** The plain `^` and `~` are as large as signs on the line. */
const SMALL: ReadonlyMap<string, string> = new Map([
  ["\u0302", "ˆ"],
  ["\u0303", "˜"],
]);
const ARROWS = new Set(["\u20D0", "\u20D1", "\u20D6", "\u20D7", "\u20E1"]);
