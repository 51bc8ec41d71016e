/** How single signs are written in linear text: which need a backslash, which are operands. */
import { hasItalic, styledChar } from "../math/alphabets";
import type { SymbolNode } from "../math/ast";
import type { Piece } from "./piece";

/** Characters with a structural meaning, which need a backslash to be plain signs. */
const BUILD_UP = new Set(
  '█■⒨⒩ⓢⓈ⒱⒜Ⓒⓒ⍁@&([{⟨〖⌈⌊├)}⟩〗⌉⌋]┤|‖│∣⏜⏝⏞⏟⏠⏡⎴⎵¯∑⅀⨊∏∐⨋∫∬∭⨌∮∯∰∱⨑∲∳⨍⨎⨏⨕⨖⨗⨘⨙⨚⨛⨜⨒⨓⨔⋀⋁⋂⋃⨃⨄⨅⨆⨀⨁⨂⨉⫿▒ⅅⅆⅇⅈⅉ¦⒞⒭/⁄∕⊘▭▁▢○⟌⬭#⟡⬄⇳⬍⬆⬇⬌□√∛∜_^┬┴Ⅎ✎☁⫷⫸╱╲╳"\\½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑↉⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎\u2061',
);

/** Functions that are recognised by name and need no quotation marks. */
const FUNCTIONS = new Set(
  "sin cos tan sec csc cot sinh cosh tanh sech csch coth arcsin arccos arctan arcsec arccsc arccot lim log lg ln exp arg deg det dim erf gcd ker hom inf sup max min Pr Re Im".split(
    " ",
  ),
);

/** Is it recognised as a function, so that it needs no quotation marks before U+2061? */
export function isFunctionName(word: string): boolean {
  return FUNCTIONS.has(word);
}

const LETTER = /^\p{L}/u;
const CAPITAL_GREEK = /^[\u0391-\u03A9\u2207\u03F4]$/u;

/** Is it an upright letter that would become italic if written as it is? Capital Greek letters stay upright. */
export function isUprightLetter({ char, variant }: SymbolNode): boolean {
  return (
    variant === "upright" && hasItalic(char) && !CAPITAL_GREEK.test(char) && !char.startsWith("∂")
  );
}

/** The piece for a sign that is neither a digit nor an upright letter. */
export function signPiece({ char, variant }: SymbolNode): Piece {
  const text = styledChar(char.normalize("NFC"), variant);
  if (BUILD_UP.has(text.slice(0, 1))) return { kind: "closed", text: `\\${text}` };
  if (text === "∞") return { kind: "closed", text };
  // Letters of the alphabets beyond U+FFFF are letters to Unicode as well; ∂ is one to UnicodeMath.
  if (LETTER.test(text) || text.startsWith("∂") || text !== char) return { kind: "atom", text };
  return { kind: "operator", text };
}

/** Text in quotation marks. A backslash right before the closing one would escape it. */
export function quoted(text: string): Piece {
  const inner = text.replaceAll('"', '\\"');
  return { kind: "atom", text: `"${inner.endsWith("\\") ? `${inner}\u200B` : inner}"` };
}
