import type { Variant } from "../../src/math/ast";
import { hasItalic, nearestVariant, plainLetter, styledChar } from "../../src/math/alphabets";

const VARIANTS: readonly Variant[] = [
  "italic",
  "bold",
  "boldItalic",
  "doubleStruck",
  "script",
  "boldScript",
  "fraktur",
  "boldFraktur",
  "sans",
  "sansItalic",
  "sansBold",
  "sansBoldItalic",
  "mono",
];

/** Unicode decomposes every character of the alphabets to the plain letter: an independent judge of our table. */
const decomposed = (char: string): string => char.normalize("NFKD").replace("ϒ", "Υ");

test("every letter and digit of every alphabet decomposes to its plain form and reads back", () => {
  let seen = 0;
  const chars = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"];
  for (let code = 0x391; code <= 0x3c9; code++)
    if (code !== 0x3a2) chars.push(String.fromCodePoint(code));
  chars.push("ϵ", "ϑ", "ϰ", "ϕ", "ϱ", "ϖ", "ϴ", "∇", "∂", "ı", "ȷ");
  for (const variant of VARIANTS) {
    for (const char of chars) {
      if (nearestVariant(char, variant) !== variant) continue;
      const styled = styledChar(char, variant);
      if (styled === char) continue; // a sign that only the font makes bold
      expect(decomposed(styled)).toBe(decomposed(char));
      expect(plainLetter(styled)).toEqual({ char, variant });
      seen++;
    }
  }
  expect(seen).toBe(13 * 52 + 5 * 10 + 5 * 58 + 2 + 4);
});

test.each([
  ["h", "italic", "ℎ"],
  ["x", "italic", "𝑥"],
  ["R", "doubleStruck", "ℝ"],
  ["B", "script", "ℬ"],
  ["C", "fraktur", "ℭ"],
  ["φ", "italic", "𝜑"],
  ["ϕ", "italic", "𝜙"],
  ["ε", "bold", "𝛆"],
  ["1", "doubleStruck", "𝟙"],
  ["∂", "italic", "𝜕"],
  ["x\u0338", "italic", "𝑥\u0338"],
] as const)("%s in %s is %s", (char, variant, styled) => {
  expect(styledChar(char, variant)).toBe(styled);
});

test.each([
  ["1", "italic", "upright"],
  ["1", "boldItalic", "bold"],
  ["Γ", "sans", "upright"],
  ["Γ", "sansBold", "sansBold"],
  ["Γ", "boldScript", "bold"],
  ["+", "bold", "bold"],
  ["+", "boldItalic", "bold"],
  ["+", "sans", "upright"],
  ["é", "italic", "upright"],
] as const)("the nearest to %s in %s is %s", (char, variant, nearest) => {
  expect(nearestVariant(char, variant)).toBe(nearest);
});

test("letters that need a mark when upright", () => {
  expect(["x", "h", "Γ", "α", "ı"].every(hasItalic)).toBe(true);
  expect(["1", "+", "ℏ", "ж", "=\u0338"].some(hasItalic)).toBe(false);
});
