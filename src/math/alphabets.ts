/**
 * Unicode's mathematical alphabets (Unicode Technical Report 25, section 2.2), in both directions.
 *
 * The tree stores the plain letter and its shape separately; PowerPoint, MathML Core and UnicodeMath
 * store them together, in one character (𝑥 𝐱 ℝ). Most alphabets are a run of code points; the letters that
 * Unicode already had (ℎ ℬ ℂ ℝ …) are holes in the runs and are among the Letterlike Symbols.
 */
import type { Variant } from "./ast";

const CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const SMALL = "abcdefghijklmnopqrstuvwxyz";
const DIGITS = "0123456789";
/** In the order of the alphabets from U+1D6A8 on: capitals with ϴ and ∇, small letters with ς, ∂, variants. */
const GREEK =
  "\u0391\u0392\u0393\u0394\u0395\u0396\u0397\u0398\u0399\u039A\u039B\u039C\u039D\u039E\u039F\u03A0\u03A1\u03F4\u03A3\u03A4\u03A5\u03A6\u03A7\u03A8\u03A9\u2207" +
  "\u03B1\u03B2\u03B3\u03B4\u03B5\u03B6\u03B7\u03B8\u03B9\u03BA\u03BB\u03BC\u03BD\u03BE\u03BF\u03C0\u03C1\u03C2\u03C3\u03C4\u03C5\u03C6\u03C7\u03C8\u03C9\u2202\u03F5\u03D1\u03F0\u03D5\u03F1\u03D6";

interface Alphabet {
  readonly variant: Exclude<Variant, "upright">;
  /** First code points of the runs. */
  readonly latin: number;
  readonly greek?: number;
  readonly digits?: number;
  /** Characters outside the runs: plain character, then the one of the alphabet. */
  readonly elsewhere?: Readonly<Record<string, string>>;
}

const ALPHABETS: readonly Alphabet[] = [
  {
    variant: "bold",
    latin: 0x1d400,
    greek: 0x1d6a8,
    digits: 0x1d7ce,
    elsewhere: { Ϝ: "𝟊", ϝ: "𝟋" },
  },
  {
    variant: "italic",
    latin: 0x1d434,
    greek: 0x1d6e2,
    elsewhere: { h: "\u210E", ı: "\u{1D6A4}", ȷ: "\u{1D6A5}" },
  },
  { variant: "boldItalic", latin: 0x1d468, greek: 0x1d71c },
  {
    variant: "script",
    latin: 0x1d49c,
    elsewhere: {
      B: "\u212C",
      E: "\u2130",
      F: "\u2131",
      H: "\u210B",
      I: "\u2110",
      L: "\u2112",
      M: "\u2133",
      R: "\u211B",
      e: "\u212F",
      g: "\u210A",
      o: "\u2134",
    },
  },
  { variant: "boldScript", latin: 0x1d4d0 },
  {
    variant: "fraktur",
    latin: 0x1d504,
    elsewhere: { C: "\u212D", H: "\u210C", I: "\u2111", R: "\u211C", Z: "\u2128" },
  },
  { variant: "boldFraktur", latin: 0x1d56c },
  {
    variant: "doubleStruck",
    latin: 0x1d538,
    digits: 0x1d7d8,
    elsewhere: {
      C: "\u2102",
      H: "\u210D",
      N: "\u2115",
      P: "\u2119",
      Q: "\u211A",
      R: "\u211D",
      Z: "\u2124",
      "\u03B3": "\u213D",
      "\u0393": "\u213E",
      "\u03A0": "\u213F",
      "\u03C0": "\u213C",
    },
  },
  { variant: "sans", latin: 0x1d5a0, digits: 0x1d7e2 },
  { variant: "sansBold", latin: 0x1d5d4, greek: 0x1d756, digits: 0x1d7ec },
  { variant: "sansItalic", latin: 0x1d608 },
  { variant: "sansBoldItalic", latin: 0x1d63c, greek: 0x1d790 },
  { variant: "mono", latin: 0x1d670, digits: 0x1d7f6 },
];

/** The alphabet to try next where one lacks a character; "upright" stands for the plain character. */
const NEAREST: Readonly<Record<Variant, Variant>> = {
  upright: "upright",
  italic: "upright",
  bold: "upright",
  boldItalic: "bold",
  doubleStruck: "upright",
  script: "upright",
  boldScript: "bold",
  fraktur: "upright",
  boldFraktur: "bold",
  sans: "upright",
  sansItalic: "italic",
  sansBold: "bold",
  sansBoldItalic: "boldItalic",
  mono: "upright",
};

/** A plain character and its shape, as in a symbol of the tree. */
export interface PlainLetter {
  readonly char: string;
  readonly variant: Variant;
}

const STYLED = new Map<Variant, Map<string, string>>();
const PLAIN = new Map<string, PlainLetter>();

for (const { variant, latin, greek, digits, elsewhere = {} } of ALPHABETS) {
  const styled = new Map<string, string>();
  const addRun = (chars: string, first: number | undefined): void => {
    if (first === undefined) return;
    [...chars].forEach((char, i) => styled.set(char, String.fromCodePoint(first + i)));
  };
  addRun(CAPITALS + SMALL, latin);
  addRun(GREEK, greek);
  addRun(DIGITS, digits);
  for (const [char, other] of Object.entries(elsewhere)) styled.set(char, other);
  for (const [char, other] of styled) PLAIN.set(other, { char, variant });
  STYLED.set(variant, styled);
}
const ITALIC: ReadonlyMap<string, string> = STYLED.get("italic") ?? new Map<string, string>();

/** Is this a letter that has an italic form, so that an upright one must be marked as such? */
export function hasItalic(char: string): boolean {
  return ITALIC.has(char) || (char.length > 1 && ITALIC.has(baseOf(char)));
}

/** Does the alphabet have `char`, not counting combining marks behind it? "upright" has every character. */
export function inAlphabet(char: string, variant: Variant): boolean {
  return variant === "upright" || (STYLED.get(variant)?.has(baseOf(char)) ?? false);
}

/**
 * The variant that can be written for `char`: `variant` itself, or the nearest one that has the
 * character (Unicode has no bold italic digits, so they become bold). Signs that are in no alphabet keep
 * "bold", which the font then provides, and are "upright" otherwise.
 */
export function nearestVariant(char: string, variant: Variant): Variant {
  let v = variant;
  let bold = false;
  while (v !== "upright" && !inAlphabet(char, v)) {
    bold ||= v === "bold";
    v = NEAREST[v];
  }
  return v === "upright" && bold ? "bold" : v;
}

/** The character in the alphabet (`x`, "italic" → `𝑥`), or the nearest alphabet that has it, or the plain one. */
export function styledChar(char: string, variant: Variant): string {
  for (let v = variant; v !== "upright"; v = NEAREST[v]) {
    const alphabet = STYLED.get(v);
    const found = alphabet?.get(char);
    if (found !== undefined) return found;
    if (char.length > 1) {
      const base = baseOf(char);
      const styled = alphabet?.get(base);
      if (styled !== undefined) return styled + char.slice(base.length);
    }
  }
  return char;
}

/** The plain character and the alphabet of `𝑥`, `ℝ`, `𝟙`; undefined for a character of no alphabet. */
export function plainLetter(styled: string): PlainLetter | undefined {
  return PLAIN.get(styled);
}

/** The first code point, without the combining marks that may follow. */
function baseOf(char: string): string {
  return char.length > 1 ? String.fromCodePoint(char.codePointAt(0) ?? 0) : char;
}
