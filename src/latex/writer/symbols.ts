/** Letters, digits and signs in LaTeX: which alphabet command they need, and the command of a character. */
import type { NodeOf, SymbolNode, Variant } from "../../math/ast";
import { styledChar } from "../../math/alphabets";
import { byChar, writtenName } from "../commands/index";
import type { AtomClass } from "../commands/row";
import { alphabetCommands, BOLD_DOTLESS, BOLD_SIGN, commandOf, SPECIAL } from "../commands/written";
import { PRIMES, SUBSCRIPTS, SUPERSCRIPTS } from "../commands/unicode-scripts";

/** One symbol without its alphabet, and the command of the alphabet around it. */
export interface WrittenSymbol {
  readonly text: string;
  /** Undefined where the letter has this shape by itself. */
  readonly alphabet: readonly string[] | undefined;
  readonly atom: AtomClass;
}

const ITALIC_BY_ITSELF = /^[A-Za-zıȷ∂\u03B1-\u03C9\u03D0-\u03F6]/;
const CAPITAL_GREEK = /^[Α-Ωϴ]/;

/** Signs that LaTeX writes as they are. */
const PLAIN = /^[A-Za-z0-9+=<>/!?,;:.()[\]|@"]$/;
const ATOMS: ReadonlyMap<string, AtomClass> = new Map<string, AtomClass>([
  ...[..."+−∗"].map((c) => [c, "binary"] as const),
  ...[..."=<>:"].map((c) => [c, "relation"] as const),
  ...[...",;"].map((c) => [c, "punctuation"] as const),
  ...[..."([{"].map((c) => [c, "opening"] as const),
  ...[...")]}!?"].map((c) => [c, "closing"] as const),
]);

const CACHE = new Map<string, WrittenSymbol>();

/** Is the sign made bold on its own? A group of bold signs would be one operator. */
export function standsAlone({ alphabet }: WrittenSymbol): boolean {
  return alphabet === BOLD_SIGN;
}

/** The LaTeX of a symbol. */
export function writtenSymbol(node: SymbolNode): WrittenSymbol {
  const key = node.variant + node.char;
  let written = CACHE.get(key);
  if (!written) {
    const styled = ownCharacter(node);
    const slanted = slantedCapital(node);
    const [text, atom] =
      styled === undefined ? character(node.char) : [styled, "ordinary" as const];
    written =
      slanted === undefined
        ? { text, atom, alphabet: styled === undefined ? alphabetOf(node) : undefined }
        : { text: slanted, atom, alphabet: node.variant === "italic" ? undefined : BOLD_SIGN };
    if (CACHE.size < 10_000) CACHE.set(key, written);
  }
  return written;
}

/** The character itself for Greek letters in alphabets for which LaTeX has no command. */
function ownCharacter({ char, variant }: SymbolNode): string | undefined {
  if (!/^[Α-Ωα-ωϐ-϶]/.test(char)) return undefined;
  if (!/^(?:sans|doubleStruck)/.test(variant)) return undefined;
  const styled = styledChar(char, variant);
  return styled === char ? undefined : styled;
}

/** The command of a slanted capital Greek letter; capital Greek is upright, even in `\boldsymbol`. */
function slantedCapital({ char, variant }: SymbolNode): string | undefined {
  if (variant !== "italic" && variant !== "boldItalic") return undefined;
  return /^[ΓΔΘΛΞΠΣΥΦΨΩ]$/.test(char) ? character(char)[0].replace("\\", "\\var") : undefined;
}

function alphabetOf({ char, variant }: SymbolNode): readonly string[] | undefined {
  // LaTeX does not distinguish an upright \partial or \nabla from an italic one.
  if (/^[∇∂]/.test(char)) return variant.startsWith("bold") ? BOLD_SIGN : undefined;
  const letter = ITALIC_BY_ITSELF.test(char) || CAPITAL_GREEK.test(char);
  const own: Variant = ITALIC_BY_ITSELF.test(char) ? "italic" : "upright";
  if (variant === own) return undefined;
  if (!letter && !/^[0-9Ϝ]/.test(char)) return variant === "bold" ? BOLD_SIGN : undefined;
  // \mathbf has no dotless letters.
  if (/^[ıȷ]/.test(char) && variant === "bold") return BOLD_DOTLESS;
  return alphabetCommands(variant);
}

/** A stroke through a sign other than a bar: the reader takes a bar with a stroke for another sign. */
const OVERLAY = /^([^|‖∣∥])\u0338$/u;
const MARKS = /[\u0300-\u036F]/;

function character(char: string): readonly [string, AtomClass] {
  const atom = ATOMS.get(char);
  if (PLAIN.test(char)) return [char, atom ?? "ordinary"];
  const special = SPECIAL.get(char);
  if (special !== undefined) return [special, atom ?? "ordinary"];
  // As plain characters they would be read as scripts.
  if (PRIMES.has(char) || SUPERSCRIPTS.has(char) || SUBSCRIPTS.has(char))
    return [charCommand(char), "ordinary"];
  const row = byChar.get(char);
  if (row?.kind === "nary") return [charCommand(char), "ordinary"];
  if (row && (row.kind === "symbol" || row.kind === "delimiter" || row.kind === "macro")) {
    const name = writtenName(row);
    if (name !== undefined) return [name, "atom" in row ? row.atom : "ordinary"];
  }
  const negated = OVERLAY.exec(char);
  if (negated) {
    const [text] = character(negated[1] ?? "");
    return [`\\not${/^[A-Za-z]/.test(text) ? ` ${text}` : text}`, "relation"];
  }
  // As plain characters KaTeX turns these marks into accents, or rejects them.
  if (MARKS.test(char)) {
    return [
      [...char].map((c) => (MARKS.test(c) ? charCommand(c) : character(c)[0])).join(""),
      "ordinary",
    ];
  }
  // oxlint-disable-next-line no-control-regex -- what TeX cannot hold
  return [/^[\u0000-\u001F\u007F]/.test(char) ? "\uFFFD" : char, "ordinary"];
}

function charCommand(char: string): string {
  return `\\char"${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()} `;
}

/** Is it an arrow that stretches with its label? */
export function isArrow(node: NodeOf<"groupCharacter">): boolean {
  return node.baseline === "character" && commandOf(`arrow${node.char}`) !== undefined;
}
