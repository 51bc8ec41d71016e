/**
 * The one table of commands, as rows. What the reader understands, what completion and the palette
 * offer, how the LaTeX writer spells a character, which packages an exported .tex needs and what the
 * documentation says all derive from these rows. One file a family holds the rows; `index.ts` joins
 * them.
 */
import type { SpaceWidth, Variant } from "../../math/ast";
import type { Row as ItemRow } from "../structure/row";
import type { EnvironmentArgument, Layout } from "./layout";
import type { Expand, Meaning } from "./meaning";
import { shown, type Parameter, type ValuesOf } from "./parameters";
import type { Reading, WordsReading } from "./reading";
import type { Token } from "./tokens";

/** TeX's classes of atoms, which decide the space round them and where an operand ends. */
export type AtomClass =
  | "ordinary"
  | "operator"
  | "binary"
  | "relation"
  | "opening"
  | "closing"
  | "punctuation"
  | "inner";

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
  /** What it is, in a few words. What else it is called stands in `called.ts`. */
  readonly doc: string;
  /** The LaTeX package that brings it, or by name, which; absent: TeX, LaTeX, amsmath, amssymb, mathtools. */
  readonly package?: string | Readonly<Record<string, string>> | undefined;
  /** What it does loads when a formula names it. */
  readonly late?: boolean | undefined;
  /** Do other programs (KaTeX, without macros) know no name of it? Then it is read and never written. */
  readonly ours?: boolean | undefined;
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
  /** Do other programs stretch it? Then it is written behind `\left`. */
  readonly stretches: boolean;
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
  /** xparse's letters: m an argument, o an optional one, O{default}, s a star, g, d(), t and a token. */
  readonly signature: string;
  /** LaTeX with #1 … #9, or a function of the arguments. */
  readonly expansion: string | Expand;
  /** Which arguments (from 1) are not used, and why. */
  readonly ignored?: Readonly<Record<number, "layout" | "said">> | undefined;
  /** How to type it, e.g. `{numerator}{denominator}`; empty without arguments. */
  readonly args: string;
  /** Where it is one single character: that character. */
  readonly char?: string | undefined;
}

/** A construct: it reads its arguments and puts nodes into the tree. */
export interface ConstructRow extends Row {
  readonly kind: "construct";
  readonly parameters: readonly Parameter<unknown>[];
  /** The arguments with their names, e.g. `[index]{radicand}`. */
  readonly args: string;
  readonly run: (r: Reading, at: Token, row: ItemRow) => void;
  /** What it does among words; absent: it is mathematics there. */
  readonly words?: ((r: WordsReading, at: Token) => void) | undefined;
  /** Among words it is worth a note that mathematics stands there. */
  readonly mathOnly: boolean;
  /** What of the tree is written with its first name. */
  readonly writes?: Shape | undefined;
}

/** A part of the tree that has one command: what the LaTeX writer looks its name up by. */
export type Shape =
  /** A brace or arrow over or under its body, by position and character. */
  | `${"over" | "under"}${string}`
  /** An arrow with a label. */
  | `arrow${string}`
  /** An accent that is no row of the accents. */
  | `mark${string}`
  | `style ${"text" | "script" | "scriptscript"}`
  | `size ${number}`;

/** What goes with the things beside it: scripts, the ends of lists, commands between two things. */
export interface MarkRow extends Row {
  readonly kind: "mark";
  readonly meaning: Meaning;
  readonly args: string;
}

/** `\begin{…} … \end{…}`. */
export interface EnvironmentRow extends Row {
  readonly kind: "environment";
  readonly layout: Layout;
  readonly arguments: readonly EnvironmentArgument[];
  /** Arguments after the name, e.g. `{columns}`. */
  readonly args: string;
  /** A body to start from; absent: it is understood and not offered. */
  readonly body: string | undefined;
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
  | MarkRow
  | EnvironmentRow
  | AlphabetRow;

/** Names separated by spaces, as the tables write them; `\name:package` where a package brings one of them. */
export function named(line: string): Pick<Row, "names" | "package"> {
  const packages: Record<string, string> = {};
  const [first = "", ...rest] = line.split(" ").map((entry) => {
    const [, name, from] = /^(.+):([a-z-]+)$/.exec(entry) ?? [];
    if (name === undefined || from === undefined) return entry;
    packages[name] = from;
    return name;
  });
  const names: Row["names"] = [first, ...rest];
  return Object.keys(packages).length > 0 ? { names, package: packages } : { names };
}

/** Rows that a package brings, but for those that say it themselves. */
export function ofPackage<R extends Row>(name: string, rows: readonly R[]): readonly R[] {
  return rows.map((row) => ({ ...row, package: row.package ?? name }));
}

/** Names, character, class, words: one line of a symbol table. */
export type SymbolLine = readonly [names: string, char: string, atom: AtomClass, doc: string];

/** The rows of a symbol table. */
export function symbolRows(
  family: Family,
  lines: readonly SymbolLine[],
  ours?: "ours",
): readonly SymbolRow[] {
  return lines.map(([names, char, atom, doc]) => ({
    kind: "symbol",
    ...named(names),
    family,
    char,
    atom,
    doc,
    ours: ours === "ours",
  }));
}

/** What may be said of a construct besides its names, arguments and meaning. */
export interface ConstructMore {
  readonly package?: string;
  readonly words?: (r: WordsReading, at: Token) => void;
  readonly mathOnly?: boolean;
  readonly writes?: Shape;
  readonly late?: boolean;
  /** Shown in place of the declared arguments. */
  readonly args?: string;
}

/** The row of a construct. `means` gets what its parameters read. */
export function construct<const P extends readonly Parameter<unknown>[]>(
  family: Family,
  names: string,
  doc: string,
  parameters: P,
  means: (r: Reading, values: ValuesOf<P>, at: Token, row: ItemRow) => void,
  more: ConstructMore = {},
): ConstructRow {
  return {
    kind: "construct",
    ...named(names),
    family,
    doc,
    parameters,
    args: more.args ?? shown(parameters),
    run: (r, at, row) => {
      // The values are those of the parameters, one by one, which no type of an array's `map` says.
      const values: unknown[] = [];
      for (const parameter of parameters) values.push(parameter.read(r));
      means(r, values as unknown as ValuesOf<P>, at, row);
    },
    ...(more.package !== undefined && { package: more.package }),
    words: more.words,
    mathOnly: more.mathOnly ?? false,
    writes: more.writes,
    late: more.late,
  };
}
