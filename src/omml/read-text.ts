/**
 * The text of a run as nodes of the tree. PowerPoint keeps the style of a letter in its character
 * (𝑥, 𝐱, ℝ; an italic h is the plain letter); Word, pandoc and docx keep it in `m:sty` and `m:scr`
 * on plain letters, where no `m:sty` means italic (ECMA-376 part 1, 22.1.2.111). Both are read.
 */
import type { MathNode, SymbolNode, Variant } from "../math/ast";
import { hasItalic, inAlphabet, plainLetter } from "../math/alphabets";
import { spaceOfChar } from "../math/space";
import type { SpaceWidth } from "../math/ast";

/** How the letters of a run are shaped where their characters do not say it. */
export interface LetterStyle {
  /** For letters that have an italic form. */
  readonly letters: Variant;
  /** For digits and signs. */
  readonly others: "upright" | "bold";
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
  ).map(([letters, others]) => [letters, { letters, others }]),
);

function styleNamed(variant: Variant): LetterStyle {
  return STYLES.get(variant) ?? { letters: variant, others: "upright" };
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
      // Without m:sty pandoc and docx mean the upright letter; Word always writes it.
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

/** Spaces that the tree has no name for, by the nearest that it has. */
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

/** ASCII signs that mean another character in math, and characters that look and mean the same as the usual one. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["-", "−"],
  ["*", "∗"],
]);

/** U+2061 function application and its siblings: linear-format leftovers that show nothing. */
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
export function spaceIn(char: string): SpaceWidth | undefined {
  return spaceOfChar(char) ?? OTHER_SPACES.get(char);
}

const UPRIGHT_SIGNS = new Map<string, SymbolNode>();

/** Appends the nodes of `text`. `asTyped`: in a name, `-` is a hyphen and no minus. */
export function readMathText(
  text: string,
  style: LetterStyle,
  into: MathNode[],
  asTyped = false,
): void {
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code > 0x2ff && MARK.test(char) && combine(char, into)) continue;
    const plain = code > 0x20ff ? plainLetter(char) : undefined;
    if (plain) {
      into.push({ type: "symbol", char: plain.char, variant: plain.variant });
      continue;
    }
    const space = spaceIn(char);
    if (space !== undefined) {
      into.push({ type: "space", width: space });
      continue;
    }
    if (INVISIBLE.has(char)) continue;
    const primes = PRIMES.get(char);
    if (primes !== undefined) {
      for (let i = 0; i < primes; i++) into.push(sign("′"));
      continue;
    }
    if (hasItalic(char)) {
      const variant = inAlphabet(char, style.letters)
        ? style.letters
        : style.others === "bold"
          ? "bold"
          : "upright";
      into.push({ type: "symbol", char, variant });
    } else if (OTHER_GREEK.test(char) && style.letters === "italic") {
      // Letters like ϝ, which Unicode has no italic of, are what LaTeX sets in italics.
      into.push({ type: "symbol", char, variant: "italic" });
    } else if (inAlphabet(char, style.letters)) {
      into.push({ type: "symbol", char, variant: style.letters });
    } else if (style.others === "bold") {
      into.push({
        type: "symbol",
        char: asTyped ? char : (SIGNS.get(char) ?? char),
        variant: "bold",
      });
    } else into.push(sign(asTyped ? char : (SIGNS.get(char) ?? char)));
  }
}

/** Nodes are immutable, so that equal signs may be one object. */
function sign(char: string): SymbolNode {
  let node = UPRIGHT_SIGNS.get(char);
  if (!node) {
    node = { type: "symbol", char, variant: "upright" };
    if (UPRIGHT_SIGNS.size < 4096) UPRIGHT_SIGNS.set(char, node);
  }
  return node;
}

/** Puts a combining mark on the symbol before it: U+0338 makes ≠ of =. False if there is none. */
function combine(mark: string, into: MathNode[]): boolean {
  const last = into.at(-1);
  if (last?.type !== "symbol") return false;
  const char = (last.char + mark).normalize("NFC");
  into[into.length - 1] = { ...last, char };
  return true;
}
