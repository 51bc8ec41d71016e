/**
 * Reads the text of a run into nodes of the tree. PowerPoint keeps the style of a letter in its character
 * (𝑥, 𝐱, ℝ; an italic h is the plain letter); Word, pandoc and docx keep it in `m:sty` and `m:scr`
 * on plain letters, where no `m:sty` means italic (ECMA-376 part 1, 22.1.2.111). Both are read.
 */
import type { MathNode, SymbolNode, Variant } from "../math/ast";
import { hasItalic, inAlphabet, plainLetter } from "../math/alphabets";
import { spaceOfChar } from "../math/space";
import type { SpaceWidth } from "../math/ast";

/** The variant of letters in a run that are plain characters. */
export interface LetterStyle {
  /** For letters that have an italic form. */
  readonly letters: Variant;
  /** For digits and signs. */
  readonly others: "upright" | "bold";
  /** Cached nodes by character, in a formula and in the name of a function. */
  readonly known: Map<string, readonly MathNode[]>;
  readonly inNames: Map<string, readonly MathNode[]>;
}

const STYLES: ReadonlyMap<string, LetterStyle> = new Map(
  (
    [
      ["upright", "upright"],
      ["italic", "upright"],
      ["bold", "bold"],
      ["boldItalic", "bold"],
      ["doubleStruck", "upright"],
      ["script", "upright"],
      ["boldScript", "bold"],
      ["fraktur", "upright"],
      ["boldFraktur", "bold"],
      ["sans", "upright"],
      ["sansItalic", "upright"],
      ["sansBold", "bold"],
      ["sansBoldItalic", "bold"],
      ["mono", "upright"],
    ] as const
  ).map(([letters, others]) => [letters, styleOf(letters, others)]),
);

function styleOf(letters: Variant, others: LetterStyle["others"]): LetterStyle {
  return { letters, others, known: new Map(), inNames: new Map() };
}

function styleNamed(variant: Variant): LetterStyle {
  return STYLES.get(variant) ?? styleOf(variant, "upright");
}

/** The letter style of `m:scr` and `m:sty` (undefined when absent) and the bold of `a:rPr` or `w:rPr`. */
export function letterStyle(
  script: string | undefined,
  style: string | undefined,
  bold: boolean,
  italic: boolean | undefined,
): LetterStyle {
  const isBold = style === "b" || style === "bi" || (bold && style !== "i");
  switch (script) {
    case "double-struck":
      return styleNamed("doubleStruck");
    case "script":
      return styleNamed(isBold ? "boldScript" : "script");
    case "fraktur":
      return styleNamed(isBold ? "boldFraktur" : "fraktur");
    case "monospace":
      return styleNamed("mono");
    case "sans-serif":
      // Without m:sty pandoc and docx mean the upright letter; Word always writes m:sty.
      if (style === "i") return styleNamed("sansItalic");
      if (style === "bi") return styleNamed("sansBoldItalic");
      return styleNamed(isBold ? "sansBold" : "sans");
    default:
      if (style === "p") return styleNamed(bold ? "bold" : "upright");
      if (style === "b") return styleNamed("bold");
      if (style === "bi") return styleNamed("boldItalic");
      if (bold) return styleNamed(italic === false ? "bold" : "boldItalic");
      return styleNamed("italic");
  }
}

/** The nearest space of the tree for spaces that it has no name for. */
const OTHER_SPACES: ReadonlyMap<string, SpaceWidth> = new Map([
  [" ", "word"],
  ["\t", "word"],
  ["\n", "word"],
  ["\r", "word"],
  ["\u000B", "word"],
  ["\u2000", "en"],
  ["\u2001", "em"],
  ["\u2006", "thin"],
  ["\u2007", "en"],
  ["\u2008", "thin"],
  ["\u202F", "thin"],
  ["\u3000", "em"],
  ["\u2060", "zero"],
  ["\uFEFF", "zero"],
]);

/** ASCII signs that stand for another character in math. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["-", "−"],
  ["*", "∗"],
]);

/** Invisible characters: U+2061 function application and the like, left over from the linear format. */
const INVISIBLE: ReadonlySet<string> = new Set(
  [0xad, 0x200c, 0x200d, 0x2061, 0x2062, 0x2063, 0x2064, 0xfe0e, 0xfe0f].map((code) =>
    String.fromCharCode(code),
  ),
);
const PRIMES: ReadonlyMap<string, number> = new Map([
  ["″", 2],
  ["‴", 3],
  ["⁗", 4],
]);
const MARK = /^\p{M}$/u;
const OTHER_GREEK = /^[\u03D0-\u03F6]/;

/** The space that `char` stands for, undefined if it is none. */
function spaceIn(char: string): SpaceWidth | undefined {
  return spaceOfChar(char) ?? OTHER_SPACES.get(char);
}

/** Appends the nodes of `text`. `asTyped`: in a name, `-` is a hyphen and no minus. */
export function readMathText(
  text: string,
  style: LetterStyle,
  into: MathNode[],
  asTyped = false,
): void {
  const known = asTyped ? style.inNames : style.known;
  for (const char of text) {
    let nodes = known.get(char);
    if (nodes === undefined) {
      if (MARK.test(char) && combine(char, into)) continue;
      nodes = nodesOf(char, style, asTyped);
      if (known.size < MAX_KNOWN) known.set(char, nodes);
    } else if (char > "\u02FF" && MARK.test(char) && combine(char, into)) continue;
    for (const node of nodes) into.push(node);
  }
}

/** Limits the cache, so that many rare characters cannot fill the memory. */
const MAX_KNOWN = 3000;

/** The nodes of a character. Nodes are immutable, so equal ones may be the same object. */
function nodesOf(char: string, style: LetterStyle, asTyped: boolean): readonly MathNode[] {
  const plain = plainLetter(char);
  if (plain) return [{ type: "symbol", char: plain.char, variant: plain.variant }];
  const space = spaceIn(char);
  if (space !== undefined) return [{ type: "space", width: space }];
  if (INVISIBLE.has(char)) return [];
  const primes = PRIMES.get(char);
  if (primes !== undefined) return Array.from({ length: primes }, () => symbol("′", "upright"));
  if (inAlphabet(char, style.letters) && style.letters !== "upright") {
    return [symbol(char, style.letters)];
  }
  // The dotless letters have no bold characters: only their runs are bold.
  if (hasItalic(char) && style.letters === "boldItalic") return [symbol(char, "boldItalic")];
  // Letters like ϝ have no italic in Unicode, but LaTeX sets them in italics.
  if (OTHER_GREEK.test(char) && style.letters === "italic") return [symbol(char, "italic")];
  const variant = style.others;
  return [symbol(asTyped || hasItalic(char) ? char : (SIGNS.get(char) ?? char), variant)];
}

function symbol(char: string, variant: Variant): SymbolNode {
  return { type: "symbol", char, variant };
}

/** Adds a combining mark to the last symbol: U+0338 turns = into ≠. False if the last node is no symbol. */
function combine(mark: string, into: MathNode[]): boolean {
  const last = into.at(-1);
  if (last?.type !== "symbol") return false;
  const char = (last.char + mark).normalize("NFC");
  into[into.length - 1] = { ...last, char };
  return true;
}
