/** How single signs stand in linear text: which need a backslash, which are operands. */
import { hasItalic, styledChar } from "../math/alphabets";
import type { SymbolNode } from "../math/ast";
import type { Piece } from "./piece";

/** Characters that build something up, so that as signs they are written behind a backslash. */
const BUILD_UP = new Set(
  '█■⒨⒩ⓢⓈ⒱⒜Ⓒⓒ⍁@&([{⟨〖⌈⌊├)}⟩〗⌉⌋]┤|‖│∣⏜⏝⏞⏟⏠⏡⎴⎵¯∑⅀⨊∏∐⨋∫∬∭⨌∮∯∰∱⨑∲∳⨍⨎⨏⨕⨖⨗⨘⨙⨚⨛⨜⨒⨓⨔⋀⋁⋂⋃⨃⨄⨅⨆⨀⨁⨂⨉⫿▒ⅅⅆⅇⅈⅉ¦⒞⒭/⁄∕⊘▭▁▢○⟌⬭#⟡⬄⇳⬍⬆⬇⬌□√∛∜_^┬┴Ⅎ✎☁⫷⫸╱╲╳"\\½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑↉⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎\u2061',
);

/** Functions that are known by their name and need no quotation marks. */
const FUNCTIONS = new Set(
  "sin cos tan sec csc cot sinh cosh tanh sech csch coth arcsin arccos arctan arcsec arccsc arccot lim log lg ln exp arg deg det dim erf gcd ker hom inf sup max min Pr Re Im".split(
    " ",
  ),
);

/** Is it known as a function, so that it may stand without quotation marks in front of U+2061? */
export function isFunctionName(word: string): boolean {
  return FUNCTIONS.has(word);
}

const LETTER = /^\p{L}/u;
const CAPITAL_GREEK = /^[\u0391-\u03A9\u2207\u03F4]$/u;

/** A letter that would be made italic if it were written as it is. Capital Greek letters stay upright. */
export function isUprightLetter({ char, variant }: SymbolNode): boolean {
  return (
    variant === "upright" && hasItalic(char) && !CAPITAL_GREEK.test(char) && !char.startsWith("∂")
  );
}

/** A sign that is no digit and no upright letter. */
export function signPiece({ char, variant }: SymbolNode): Piece {
  const text = styledChar(char.normalize("NFC"), variant);
  if (BUILD_UP.has(text.slice(0, 1))) return { kind: "closed", text: `\\${text}` };
  if (text === "∞") return { kind: "closed", text };
  // Letters of the alphabets beyond U+FFFF are letters to Unicode as well; ∂ is one to UnicodeMath.
  if (LETTER.test(text) || text.startsWith("∂") || text !== char) return { kind: "atom", text };
  return { kind: "operator", text };
}

/** Text in quotation marks. A backslash before the last one would take its meaning away. */
export function quoted(text: string): Piece {
  const inner = text.replaceAll('"', '\\"');
  return { kind: "atom", text: `"${inner.endsWith("\\") ? `${inner}\u200B` : inner}"` };
}
