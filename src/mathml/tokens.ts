/**
 * Which MathML token a sign becomes, and the attributes it needs so that browsers draw it as TeX and
 * PowerPoint do. MathML Core's operator dictionary (Appendix B) gives every operator its spaces
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

/** Signs that are no letters but are treated like one in a formula. */
const ORDINARY = new Set('∞∂∇∀∃∄∅⊤⊥∠∡∢…⋯⋮⋱⋰%°#&@$€£¥§¶©®_"`');
/** Delimiters and vertical arrows, which would grow with their neighbours even where they are not paired. */
const GROWING = new Set("()[]{}|‖∣∥⟨⟩⟪⟫⌈⌉⌊⌋⟦⟧⟮⟯⌜⌝⌞⌟⎰⎱/\\↑↓↕⇑⇓⇕");
/** Operators without space round them, though the dictionary gives them space or does not list them. */
const CLOSE = new Set("|‖∥./?!′″‴⁗‵\\'");
/** Binary operators for which the operator dictionary has a prefix form, with no space behind it. */
const SIGNS = new Set("+-−±∓");
/** Binary operators, by TeX and MathML's dictionary. */
const BINARY = /^[-+*±·×÷†‡•−∓∔∖∗∘∙∧∨∩∪∸≀⊌-⊎⊓-⊡⊺-⊽⋄-⋇⋉-⋌⋎⋏⋒⋓⌅⌆△▵▹▽▿◁◃▷◯⟑⟇⦸⦼⧄-⧈⧵-⧻⨝-⩥⫛⫝⫶⫻⫽⫾]$/u;
const OPENING = /^[([{⟨⟪⌈⌊⟦⟮⌜⌞]$/;
const CLOSING = /^[)\]}⟩⟫⌉⌋⟧⟯⌝⌟!?′″‴⁗'»›]$/;

export const PRIME = "′";
/** Selects the large prime, which MathJax uses by itself only where the prime is alone in its script. */
export const DRAWN_PRIME = ' data-mjx-variant="-tex-variant"';

const LETTER = /^\p{L}/u;
const DIGIT = /^\p{Nd}/u;
const OPERATOR = /^[\p{Sm}\p{P}\p{Sk}\u2190-\u21FF\u2300-\u23FF\u2900-\u297F\u2B00-\u2BFF]/u;

/** Is it an upright letter? Neighbouring ones form a word, in one `mi`. */
export function isUprightLetter({ char, variant }: SymbolNode): boolean {
  return variant === "upright" && hasItalic(char);
}

/** Is the character written as `mo`? */
export function isOperator(char: string): boolean {
  return !ORDINARY.has(char) && !LETTER.test(char) && OPERATOR.test(char);
}

/** The neighbours of a sign, as far as they decide whether it is an operator. */
export interface Place {
  /** No term precedes it. */
  readonly startsTerm: boolean;
  /** No term follows it. */
  readonly endsTerm: boolean;
  /** Nothing follows it in the same element. */
  readonly isLast: boolean;
  /** It is in a script, where TeX and PowerPoint put no space around operators and behind commas. */
  readonly isTight: boolean;
}

/** Does a new term begin behind this sign? In TeX behind all but letters, closing fences and the like. */
export function isBehindIt(char: string): boolean {
  return isOperator(char) && !CLOSING.test(char);
}

/** Does the term in front end before this sign? In TeX before a relation, a closing fence or a comma. */
export function endsTerm(char: string): boolean {
  return isOperator(char) && !BINARY.test(char) && !OPENING.test(char) && !CLOSE.has(char);
}

/**
 * The token of one sign. A binary operator without a term on both sides is not treated as one (The TeXbook,
 * page 170: a Bin atom becomes an Ord): in front of a term it is a prefix, else it has no space round it.
 * `drawn`: for MathJax, which spaces signs itself when it knows their TeX class.
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
    // MathJax treats the end of an element as the end of the formula.
    if (!place.endsTerm && place.isLast && BINARY.test(char))
      attributes += ' lspace="0.2222em" rspace="0.2222em"';
    if (CLOSE.has(char)) attributes += texClass("ORD");
    else if (char === "∣") attributes += texClass("REL");
  } else if (place.isTight || CLOSE.has(char) || (isOrdinary && !(isPrefix && SIGNS.has(char))))
    attributes += ' lspace="0" rspace="0"';
  else if (char === "∣") attributes += ' lspace="0.2778em" rspace="0.2778em"';
  return { name: "mo", attributes, text: char };
}

/** The attribute that tells MathJax an element's TeX class. */
export function texClass(name: "ORD" | "OP" | "BIN" | "REL"): string {
  return ` data-mjx-texclass="${name}"`;
}

/** The token of a letter. A single letter in `mi` is italic by default, so upright needs an attribute. */
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

/** Is it an integral, with its limits at the side even where sums have them above and below? */
export function isIntegral(operator: string): boolean {
  return /^[\u222B-\u2233\u2A0B-\u2A1C]$/u.test(operator);
}

/** The spacing characters that MathML's accents are written with, by their combining ones. */
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

/** The character with which MathJax draws an accent over a single letter. */
export function smallAccent(mark: string): string {
  return SMALL.get(mark) ?? (ARROWS.has(mark) ? mark : spacingAccent(mark));
}

/** Smaller characters for `^` and `~`, which are as large as signs on the line. */
const SMALL: ReadonlyMap<string, string> = new Map([
  ["\u0302", "ˆ"],
  ["\u0303", "˜"],
]);
const ARROWS = new Set(["\u20D0", "\u20D1", "\u20D6", "\u20D7", "\u20E1"]);
