/** Reads the tokens of MathML (`mi`, `mn`, `mo`, `mtext`, `mspace`) into nodes of the tree. */
import { hasItalic, inAlphabet, plainLetter } from "../math/alphabets";
import type { MathList, MathNode, SpaceWidth, SymbolNode, TextNode, Variant } from "../math/ast";
import { spaceOfChar, SPACES } from "../math/space";
import { resolveEntities } from "./entities";

/** `mathvariant` (MathML 3, 3.2.2) by the tree's names. */
const VARIANTS: ReadonlyMap<string, Variant> = new Map([
  ["normal", "upright"],
  ["bold", "bold"],
  ["italic", "italic"],
  ["bold-italic", "boldItalic"],
  ["double-struck", "doubleStruck"],
  ["script", "script"],
  ["bold-script", "boldScript"],
  ["fraktur", "fraktur"],
  ["bold-fraktur", "boldFraktur"],
  ["sans-serif", "sans"],
  ["bold-sans-serif", "sansBold"],
  ["sans-serif-italic", "sansItalic"],
  ["sans-serif-bold-italic", "sansBoldItalic"],
  ["monospace", "mono"],
]);

export function variantNamed(name: string | undefined): Variant | undefined {
  return name === undefined ? undefined : VARIANTS.get(name);
}

/** The characters of a token, with white space trimmed and collapsed (MathML 3, 2.1.7). */
export function tokenText(raw: string): string {
  return resolveEntities(raw)
    .replace(/[ \t\r\n]+/g, " ")
    .trim();
}

const INVISIBLE = /[\u2061-\u2064\u200B-\u200D\u2060\uFEFF\u00AD]/g;
const MARK = /^\p{M}$/u;
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["-", "−"],
  ["*", "∗"],
  ["∣", "|"],
  ["∥", "‖"],
  ["〈", "⟨"],
  ["〉", "⟩"],
]);

/** Letters and signs as symbols; `letters` is the variant of plain letters. */
export function symbols(text: string, letters: Variant | undefined): MathList {
  const list: MathNode[] = [];
  for (const char of text.replace(INVISIBLE, "")) {
    const last = list.at(-1);
    if (MARK.test(char) && last?.type === "symbol") {
      list[list.length - 1] = { ...last, char: (last.char + char).normalize("NFC") };
      continue;
    }
    const plain = plainLetter(char);
    const space = spaceOfChar(char) ?? (char === " " ? "word" : undefined);
    if (plain) list.push({ type: "symbol", char: plain.char, variant: plain.variant });
    else if (space !== undefined) list.push({ type: "space", width: space });
    else list.push(symbol(SIGNS.get(char) ?? char, letters));
  }
  return list;
}

function symbol(char: string, letters: Variant | undefined): SymbolNode {
  const own = hasItalic(char) ? "italic" : "upright";
  const variant = letters ?? own;
  if (variant === "upright" || inAlphabet(char, variant)) return { type: "symbol", char, variant };
  return { type: "symbol", char, variant: variant.startsWith("bold") ? "bold" : "upright" };
}

/** Names that are always functions; any other word is read as letters. */
const FUNCTION =
  /^(?:arc|ar)?(?:sin|cos|tan|cot|sec|csc)h?$|^(?:log|ln|lg|exp|lim|lim sup|lim inf|limsup|liminf|max|min|sup|inf|arg|arg max|arg min|argmax|argmin|det|dim|deg|gcd|hom|ker|mod|Pr|sgn|tr|rank|diag|div|grad|curl|Re|Im)$/;

/** The name of a function as upright letters, a thin space between its words; undefined for other words. */
export function functionName(text: string): MathList | undefined {
  const name = text.replace(/[\u00A0\u2009\u205F]/g, " ").replace(INVISIBLE, "");
  if (!FUNCTION.test(name)) return undefined;
  return [...name].map((char): MathNode =>
    char === " " ? { type: "space", width: "thin" } : { type: "symbol", char, variant: "upright" },
  );
}

/** Words of `mtext` as a text node in the look of its variant. */
export function words(text: string, variant: Variant | undefined): TextNode {
  const name = variant ?? "upright";
  return {
    type: "text",
    text: text.replaceAll("\u00A0", " "),
    bold: /bold/i.test(name),
    italic: /italic/i.test(name),
    family: name.startsWith("sans") ? "sans" : name === "mono" ? "mono" : "roman",
  };
}

const MU_PER_UNIT: ReadonlyMap<string, number> = new Map([
  ["em", 18],
  ["ex", 8],
  ["px", 1.1],
  ["pt", 1.5],
  ["cm", 42.7],
  ["mm", 4.27],
  ["in", 108],
  ["pc", 18],
  ["mu", 1],
]);

/** MathML's named widths, in eighteenths of an em. */
const NAMED_WIDTHS: ReadonlyMap<string, number> = new Map([
  ["veryverythinmathspace", 1],
  ["verythinmathspace", 2],
  ["thinmathspace", 3],
  ["mediummathspace", 4],
  ["thickmathspace", 5],
  ["verythickmathspace", 6],
  ["veryverythickmathspace", 7],
]);

/** A length in eighteenths of an em; undefined when it cannot be read. */
export function lengthInMu(length: string): number | undefined {
  const named = NAMED_WIDTHS.get(length);
  if (named !== undefined) return named;
  const match = /^\s*([+-]?(?:\d+\.?\d*|\.\d+))\s*([a-z]*)\s*$/.exec(length);
  if (!match) return undefined;
  const value = Number(match[1]);
  if (value === 0) return 0;
  const unit = MU_PER_UNIT.get(match[2] ?? "");
  return unit === undefined ? undefined : value * unit;
}

/** The spaces that approximate a width in eighteenths of an em; none for zero and negative widths. */
export function spacesOf(mu: number): readonly SpaceWidth[] {
  const widths: SpaceWidth[] = [];
  let left = Math.min(mu, 18 * 6);
  while (left >= 16) {
    widths.push("em");
    left -= 18;
  }
  if (left < 0.5) return widths;
  let nearest = SPACES[0];
  for (const row of SPACES) {
    if (row.width === "zero" || row.width === "word") continue;
    if (nearest === undefined || Math.abs(row.mu - left) < Math.abs(nearest.mu - left))
      nearest = row;
  }
  if (nearest && nearest.mu > 0) widths.push(nearest.width);
  return widths;
}
