/**
 * Characters that MTCode has in the private use area, or that only a font defines: the fonts of MathType,
 * and Symbol, which has Greek letters at the codes of Latin ones.
 */
import type { Variant } from "../../math/ast";

export interface Decoded {
  readonly char: string;
  readonly variant?: Variant;
}

/** Private-use characters of MTCode, and their Unicode characters. */
const SIGNS: ReadonlyMap<number, string> = new Map([
  [0xec07, "|"],
  [0xec08, "|"],
  [0xec09, "\u2016"],
  [0xec0a, "\u2016"],
  // The parts of fences in Symbol, as Apple maps them.
  [0xf8ee, "\u2308"],
  [0xf8f0, "\u230A"],
  [0xf8f9, "\u2309"],
  [0xf8fb, "\u230B"],
]);

/** Fonts whose Latin letters belong to a mathematical alphabet. */
const ALPHABETS: readonly (readonly [RegExp, Variant])[] = [
  [/fraktur|gothic/i, "fraktur"],
  [/math ?two|blackboard|msbm|double.?struck/i, "doubleStruck"],
  [/math ?one|script|cmsy|rsfs/i, "script"],
];

/** Symbol's letters at the codes of A to Z, then (`SYMBOL_SMALL`) of a to z. */
const SYMBOL_LETTERS =
  "\u0391\u0392\u03A7\u0394\u0395\u03A6\u0393\u0397\u0399\u03D1\u039A\u039B\u039C\u039D\u039F\u03A0\u0398\u03A1\u03A3\u03A4\u03A5\u03C2\u03A9\u039E\u03A8\u0396";
const SYMBOL_SMALL =
  "\u03B1\u03B2\u03C7\u03B4\u03B5\u03C6\u03B3\u03B7\u03B9\u03D5\u03BA\u03BB\u03BC\u03BD\u03BF\u03C0\u03B8\u03C1\u03C3\u03C4\u03C5\u03D6\u03C9\u03BE\u03C8\u03B6";

/** Symbol's characters from 0xA1 to 0xD9; a space where one is no character of mathematics. */
const SYMBOL_SIGNS =
  "\u03D2\u2032\u2264\u2044\u221E\u0192\u2663\u2666\u2665\u2660\u2194\u2190\u2191\u2192\u2193" +
  "\u00B0\u00B1\u2033\u2265\u00D7\u221D\u2202\u2022\u00F7\u2260\u2261\u2248\u2026| \u21B5" +
  "\u2135\u2111\u211C\u2118\u2297\u2295\u2205\u2229\u222A\u2283\u2287\u2284\u2282\u2286\u2208\u2209" +
  "\u2220\u2207   \u220F\u221A\u22C5\u00AC\u2227";

/** The character; undefined where neither the code nor the font defines it. */
export function decoded(
  code: number | undefined,
  position: number | undefined,
  font: string | undefined,
): Decoded | undefined {
  const place = position ?? code;
  const alphabet = ALPHABETS.find(([name]) => font !== undefined && name.test(font))?.[1];
  const letter = place !== undefined && isLatin(place & 0xff) ? place & 0xff : undefined;
  if (code !== undefined && !isPrivate(code)) {
    const isControl =
      code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code < 0xe000);
    if (isControl || code >= 0xfffe) return undefined;
    const char = String.fromCharCode(code);
    return alphabet && isLatin(code) ? { char, variant: alphabet } : { char };
  }
  const known = code === undefined ? undefined : SIGNS.get(code);
  if (known !== undefined) return { char: known };
  if (alphabet && letter !== undefined)
    return { char: String.fromCharCode(letter), variant: alphabet };
  const isSymbol =
    /^(?:mt )?symbol$/i.test(font ?? "") || (code !== undefined && code >> 8 === 0xf0);
  const char = isSymbol && place !== undefined ? symbolAt(place & 0xff) : undefined;
  return char === undefined ? undefined : { char };
}

function isPrivate(code: number): boolean {
  return code >= 0xe000 && code <= 0xf8ff;
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function symbolAt(place: number): string | undefined {
  if (place >= 0x41 && place <= 0x5a) return SYMBOL_LETTERS[place - 0x41];
  if (place >= 0x61 && place <= 0x7a) return SYMBOL_SMALL[place - 0x61];
  if (place >= 0xa1) {
    const sign = SYMBOL_SIGNS[place - 0xa1];
    return sign === " " ? undefined : sign;
  }
  if (place === 0x2d) return "\u2212";
  return place >= 0x21 && place < 0x7f ? String.fromCharCode(place) : undefined;
}
