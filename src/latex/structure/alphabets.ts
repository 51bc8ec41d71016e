/**
 * Letters and alphabets: the letter behind a character of a mathematical alphabet (𝑥 is x italic, ℝ is
 * R double-struck), the alphabet a letter has by itself, and what a font command makes of it.
 */
import type { Variant } from "../../math/ast";

export interface Letter {
  readonly char: string;
  readonly variant: Variant;
}

/** The alphabets from U+1D400 on: first code point and variant; 52 Latin letters each. */
const LATIN: readonly (readonly [number, Variant])[] = [
  [0x1d400, "bold"],
  [0x1d434, "italic"],
  [0x1d468, "boldItalic"],
  [0x1d49c, "script"],
  [0x1d4d0, "boldScript"],
  [0x1d504, "fraktur"],
  [0x1d538, "doubleStruck"],
  [0x1d56c, "boldFraktur"],
  [0x1d5a0, "sans"],
  [0x1d5d4, "sansBold"],
  [0x1d608, "sansItalic"],
  [0x1d63c, "sansBoldItalic"],
  [0x1d670, "mono"],
];

/** Greek from U+1D6A8 on, 58 characters each. */
const GREEK: readonly Variant[] = ["bold", "italic", "boldItalic", "sansBold", "sansBoldItalic"];
const GREEK_LETTERS = [..."ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡϴΣΤΥΦΧΨΩ∇αβγδεζηθικλμνξοπρςστυφχψω∂ϵϑϰϕϱϖ"];
const DIGITS: readonly Variant[] = ["bold", "doubleStruck", "sans", "sansBold", "mono"];

/** Letters missing from those blocks because an older character exists. */
const LETTERLIKE: ReadonlyMap<string, Letter> = new Map(
  (
    [
      ["ℬℰℱℋℐℒℳℛ", "BEFHILMR", "script"],
      ["ℯℊℴ", "ego", "script"],
      ["ℭℌℑℜℨ", "CHIRZ", "fraktur"],
      ["ℂℍℕℙℚℝℤ", "CHNPQRZ", "doubleStruck"],
      ["ℎ", "h", "italic"],
    ] as const
  ).flatMap(([chars, letters, variant]) =>
    [...chars].map((char, i): [string, Letter] => [char, { char: letters[i] ?? char, variant }]),
  ),
);

/** The letter and alphabet of a character, undefined if it belongs to no mathematical alphabet. */
export function decodeLetter(char: string): Letter | undefined {
  const known = LETTERLIKE.get(char);
  if (known) return known;
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x1d400 || code > 0x1d7ff) return undefined;
  if (code < 0x1d6a4) {
    const index = Math.floor((code - 0x1d400) / 52);
    const variant = LATIN[index]?.[1];
    const offset = (code - 0x1d400) % 52;
    const letter = String.fromCharCode(offset < 26 ? 65 + offset : 71 + offset);
    return variant && { char: letter, variant };
  }
  if (code <= 0x1d6a5) return { char: code === 0x1d6a4 ? "ı" : "ȷ", variant: "italic" };
  if (code >= 0x1d7ce) {
    const offset = code - 0x1d7ce;
    const variant = DIGITS[Math.floor(offset / 10)];
    return variant && { char: String(offset % 10), variant };
  }
  if (code >= 0x1d6a8 && code <= 0x1d7c9) {
    const offset = code - 0x1d6a8;
    const variant = GREEK[Math.floor(offset / 58)];
    const letter = GREEK_LETTERS[offset % 58];
    return variant && letter !== undefined ? { char: letter, variant } : undefined;
  }
  return undefined;
}

/** The classes of letters that alphabets distinguish. */
type LetterClass = "latin" | "smallGreek" | "capitalGreek" | "digit" | "dotless" | "sign";

function letterClass(char: string): LetterClass {
  const code = char.charCodeAt(0);
  if (char.length > 1 && !/^\p{L}/u.test(char)) return "sign";
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return "latin";
  if (code >= 48 && code <= 57) return "digit";
  if ((code >= 0x3b1 && code <= 0x3c9) || (code >= 0x3d0 && code <= 0x3f6)) return "smallGreek";
  if (code >= 0x391 && code <= 0x3a9) return "capitalGreek";
  if (code === 0x131 || code === 0x237) return "dotless";
  return "sign";
}

/** The alphabet of a letter without a font command, as LaTeX sets it. */
export function plainVariant(char: string): Variant {
  switch (letterClass(char)) {
    case "latin":
    case "smallGreek":
    case "dotless":
      return "italic";
    default:
      return "upright";
  }
}

/** The alphabet of a letter inside a font command; signs and letters that the font lacks keep theirs. */
export function variantInFont(char: string, font: Variant): Variant {
  const kind = letterClass(char);
  const own = plainVariant(char);
  switch (kind) {
    case "latin":
      return font;
    case "capitalGreek":
      // \mathbb and the like have no Greek in LaTeX; Unicode has bold, italic and sans-serif bold.
      return font === "bold" || font === "italic" || font === "boldItalic" || font === "upright"
        ? font
        : font === "sansBold" || font === "sansBoldItalic"
          ? font
          : own;
    case "smallGreek":
      // LaTeX's fonts have no other small Greek letters, but Unicode has: \mathrm{\mu} is a micro.
      return font === "upright" ||
        font === "bold" ||
        font === "boldItalic" ||
        font === "sansBold" ||
        font === "sansBoldItalic"
        ? font
        : own;
    case "digit":
      return font === "bold" ||
        font === "boldItalic" ||
        font === "boldScript" ||
        font === "boldFraktur"
        ? "bold"
        : font === "doubleStruck" || font === "sans" || font === "sansBold" || font === "mono"
          ? font
          : font === "sansItalic"
            ? "sans"
            : font === "sansBoldItalic"
              ? "sansBold"
              : "upright";
    case "dotless":
      return font === "upright" || font === "bold" ? "upright" : own;
    default:
      return own;
  }
}

/** The bold counterpart of an alphabet, as `\boldsymbol` chooses it. */
export function bolder(variant: Variant): Variant {
  switch (variant) {
    case "upright":
      return "bold";
    case "italic":
      return "boldItalic";
    case "script":
      return "boldScript";
    case "fraktur":
      return "boldFraktur";
    case "sans":
      return "sansBold";
    case "sansItalic":
      return "sansBoldItalic";
    default:
      return variant;
  }
}
