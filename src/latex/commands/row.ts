/**
 * The one table of commands, as rows. What the reader gives to KaTeX, what completion and the palette
 * offer, how the LaTeX writer spells a character and what the documentation says all derive from these
 * rows. One file a family holds the rows; `index.ts` joins them. A row says what a command is by `kind`
 * and nothing about how a program shows it.
 */
import type { SpaceWidth, Variant } from "../../math/ast";

/** TeX's classes of atoms, which decide the space round them and where an operand ends. */
export type AtomClass =
  "ordinary" | "operator" | "binary" | "relation" | "opening" | "closing" | "punctuation" | "inner";

/** The drawers of the palette. */
export type Family =
  | "greek"
  | "letters"
  | "operators"
  | "relations"
  | "negations"
  | "arrows"
  | "delimiters"
  | "largeOperators"
  | "functions"
  | "accents"
  | "structures"
  | "matrices"
  | "alphabets"
  | "spaces"
  | "text"
  | "dots"
  | "symbols"
  | "physics"
  | "units"
  | "chemistry"
  | "layout";

interface Row {
  /** Names with their backslash; the first is the one that is written. An environment has its plain name. */
  readonly names: readonly [string, ...string[]];
  readonly family: Family;
  /** What it is, in a few words. */
  readonly doc: string;
  /** More words to find it by, separated by spaces; names and `doc` are searched anyway. */
  readonly search?: string | undefined;
}

/** One character. */
export interface SymbolRow extends Row {
  readonly kind: "symbol";
  readonly char: string;
  readonly atom: AtomClass;
  /** The alphabet the character is drawn from; absent: italic for Latin and small Greek letters, else upright. */
  readonly variant?: Variant | undefined;
}

/** A large operator that takes limits and an operand. */
export interface NaryRow extends Row {
  readonly kind: "nary";
  readonly char: string;
  /** Integrals have their limits at the side even in display. */
  readonly integral: boolean;
}

/** A mark over (or under) its argument; `mark` is a combining character. */
export interface AccentRow extends Row {
  readonly kind: "accent";
  readonly mark: string;
  readonly args: "{body}";
}

/** A character that may stand behind `\left` and `\right` and grow. */
export interface DelimiterRow extends Row {
  readonly kind: "delimiter";
  readonly char: string;
  readonly atom: AtomClass;
}

/** A named function, written upright. */
export interface FunctionRow extends Row {
  readonly kind: "function";
  /** The word as it is drawn; a space is a thin space. */
  readonly text: string;
  /** In display its subscript goes below. */
  readonly limits: boolean;
}

/** Horizontal space. */
export interface SpaceRow extends Row {
  readonly kind: "space";
  /** The nearest space that the tree has; undefined for negative space, which it has not. */
  readonly width: SpaceWidth | undefined;
  /** Exact width in mu (18 are one em). */
  readonly mu: number;
}

/** Shorthand for other LaTeX. */
export interface MacroRow extends Row {
  readonly kind: "macro";
  /** xparse's letters: m an argument, o an optional one, O{default}, s a star. */
  readonly signature: string;
  /** LaTeX with #1 … #9. */
  readonly expansion: string;
  /** How to type it, e.g. `{numerator}{denominator}`; empty without arguments. */
  readonly args: string;
  /** Where it is one single character: that character. */
  readonly char?: string | undefined;
}

/** A construct with arguments that the reader knows by itself. */
export interface ConstructRow extends Row {
  readonly kind: "construct";
  /** The arguments with their names, e.g. `[index]{radicand}`. */
  readonly args: string;
}

/** `\begin{…} … \end{…}`. */
export interface EnvironmentRow extends Row {
  readonly kind: "environment";
  /** Arguments after the name, e.g. `{columns}`. */
  readonly args: string;
  /** A body to start from. */
  readonly body: string;
}

/** Puts letters into an alphabet, e.g. `\mathbb`. */
export interface AlphabetRow extends Row {
  readonly kind: "alphabet";
  readonly variant: Variant;
  readonly args: "{letters}" | "";
}

export type CommandRow =
  | SymbolRow
  | NaryRow
  | AccentRow
  | DelimiterRow
  | FunctionRow
  | SpaceRow
  | MacroRow
  | ConstructRow
  | EnvironmentRow
  | AlphabetRow;

/** Names separated by spaces, as the tables write them. */
export function namesOf(names: string): [string, ...string[]] {
  const [first = "", ...rest] = names.split(" ");
  return [first, ...rest];
}

/** Names, character, class, words: one line of a symbol table. */
export type SymbolLine = readonly [
  names: string,
  char: string,
  atom: AtomClass,
  doc: string,
  search?: string,
];

/** The rows of a symbol table. */
export function symbolRows(family: Family, lines: readonly SymbolLine[]): readonly SymbolRow[] {
  return lines.map(([names, char, atom, doc, search]) => ({
    kind: "symbol",
    names: namesOf(names),
    family,
    char,
    atom,
    doc,
    search,
  }));
}
