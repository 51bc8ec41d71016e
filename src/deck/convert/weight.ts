/** Letters of formulas in bold and not: the tree's alphabets by their weight. */
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

/** What has no character in the weight stays as it is: signs, double-struck letters. */
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
