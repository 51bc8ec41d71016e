/** Letters of formulas in bold and regular weight: pairs of the tree's alphabets. */
import { hasItalic, inAlphabet, plainLetter, styledChar } from "../../math/alphabets";
import type { Variant } from "../../math/ast";
import type { Letters } from "../../pptx/math-weight";

const PAIRS: readonly (readonly [plain: Variant, bold: Variant])[] = [
  ["upright", "bold"],
  ["italic", "boldItalic"],
  ["script", "boldScript"],
  ["fraktur", "boldFraktur"],
  ["sans", "sansBold"],
  ["sansItalic", "sansBoldItalic"],
];
const BOLD = new Map(PAIRS);
const PLAIN = new Map(PAIRS.map(([plain, bold]) => [bold, plain] as const));

/** Characters that have no form in the weight stay as they are: signs, double-struck letters. */
export const inWeight: Letters = (text, bold, upright) =>
  [...text]
    .map((char) => {
      const isItalic = !upright && hasItalic(char);
      const letter = plainLetter(char) ?? { char, variant: isItalic ? "italic" : "upright" };
      const variant = (bold ? BOLD : PLAIN).get(letter.variant);
      return variant !== undefined && inAlphabet(letter.char, variant)
        ? styledChar(letter.char, variant)
        : char;
    })
    .join("");
