/**
 * Characters of MTEF: MTCode is Unicode, with spaces and some characters of its own in the private use
 * area; the style gives the alphabet of letters.
 */
import { decoded } from "./private-use";
import { inAlphabet, plainLetter } from "../../math/alphabets";
import type { MathNode, SpaceWidth, Variant } from "../../math/ast";
import type { Char, Font } from "./records";

/** Styles by number. */
const TEXT = 1;
const FUNCTION = 2;
const VARIABLE = 3;
const LOWER_GREEK = 4;
const VECTOR = 7;
const TEXT_FE = 12;
export const MARKER = 23;

/** Defaults, where the equation does not set a style: italic variables and small Greek letters, bold vectors. */
const USUAL: ReadonlyMap<number, Pick<Font, "bold" | "italic">> = new Map([
  [VARIABLE, { bold: false, italic: true }],
  [LOWER_GREEK, { bold: false, italic: true }],
  [VECTOR, { bold: true, italic: false }],
]);

export function isText({ typeface }: Char): boolean {
  return typeface === TEXT || typeface === TEXT_FE;
}

/** Spaces, by the last byte of their code. */
const SPACES: ReadonlyMap<number, SpaceWidth> = new Map([
  [0x00, "zero"],
  [0x01, "hair"],
  [0x02, "thin"],
  [0x03, "medium"],
  [0x04, "thick"],
  [0x05, "em"],
  [0x06, "em"],
  [0x08, "hair"],
]);

/** The width of a space; undefined where the character is no space. */
export function spaceOf(code: number | undefined): SpaceWidth | undefined {
  if (code === 0x20 || code === 0xa0) return "word";
  if (code === 0x09) return "em";
  const block = code === undefined ? 0 : code & 0xff00;
  return block === 0xeb00 || block === 0xef00 ? SPACES.get((code ?? 0) & 0xff) : undefined;
}

/** The character as a symbol in its alphabet; undefined where it is unknown. */
export function symbolOf(
  { code, position, typeface }: Char,
  fonts: ReadonlyMap<number, Font>,
): Extract<MathNode, { type: "symbol" }> | undefined {
  const font = fonts.get(typeface);
  const found = decoded(code, position, font?.name);
  if (!found) return undefined;
  const { char, variant } = found;
  const plain = plainLetter(char);
  if (plain) return { type: "symbol", ...plain };
  return { type: "symbol", char, variant: variant ?? variantOf(char, typeface, font) };
}

function variantOf(char: string, typeface: number, font: Font | undefined): Variant {
  const { bold, italic } = font ?? USUAL.get(typeface) ?? { bold: false, italic: false };
  const isItalic = italic && typeface !== FUNCTION;
  const wanted = bold ? (isItalic ? "boldItalic" : "bold") : isItalic ? "italic" : "upright";
  if (inAlphabet(char, wanted)) return wanted;
  return bold ? "bold" : "upright";
}
