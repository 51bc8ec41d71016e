/**
 * The one table of commands, as rows. What the reader understands, what completion and the palette offer,
 * how the LaTeX writer spells a character, which packages an exported .tex needs and what the documentation
 * lists are all derived from these rows. There is one file per family; `index.ts` joins them.
 */
import type { SpaceWidth, Variant } from "../../math/ast";
import type { Row as ItemRow } from "../structure/row";
import type { EnvironmentArgument, Layout } from "./layout";
import type { Expand, Meaning } from "./meaning";
import { shown, type Parameter, type ValuesOf } from "./parameters";
import type { Reading, WordsReading } from "./reading";
import type { Token } from "./tokens";

/** TeX's classes of atoms, which decide the space around them and where an operand ends. */
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
  /** Names with their backslash; the first is used for writing. An environment has its plain name. */
  readonly names: readonly [string, ...string[]];
  readonly family: Family;
  /** A description in a few words. Other words for it are in `called.ts`. */
  readonly doc: string;
  /** The LaTeX package, or the package by name; absent: TeX, LaTeX, amsmath, amssymb, mathtools. */
  readonly package?: string | Readonly<Record<string, string>> | undefined;
  /** Its meaning loads when a formula names it. */
  readonly late?: boolean | undefined;
  /** Do other programs (KaTeX, without macros) know none of its names? Then it is read and never written. */
  readonly ours?: boolean | undefined;
}

/** One character. */
export interface SymbolRow extends Row {
  readonly kind: "symbol";
  readonly char: string;
  readonly atom: AtomClass;
  /** The character's alphabet; absent: italic for Latin and small Greek letters, else upright. */
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

/** A character that can follow `\left` and `\right` and grow. */
export interface DelimiterRow extends Row {
  readonly kind: "delimiter";
  /** Do other programs stretch it? Then it is written with `\left`. */
  readonly stretches: boolean;
  readonly char: string;
  readonly atom: AtomClass;
}

/** A named function, written upright. */
export interface FunctionRow extends Row {
  readonly kind: "function";
  /** The word as it is drawn; a space is a thin space. */
  readonly text: string;
  /** In display its subscript is placed below. */
  readonly limits: boolean;
}

/** Horizontal space. */
export interface SpaceRow extends Row {
  readonly kind: "space";
  /** The nearest space in the tree; undefined for negative space, which the tree does not have. */
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
  /** The arguments (from 1) that are not used, and why. */
  readonly ignored?: Readonly<Record<number, "layout" | "said">> | undefined;
  /** How to type it, e.g. `{numerator}{denominator}`; empty without arguments. */
  readonly args: string;
  /** The character, if it expands to a single one. */
  readonly char?: string | undefined;
}

/** A construct: it reads its arguments and puts nodes into the tree. */
export interface ConstructRow extends Row {
  readonly kind: "construct";
  readonly parameters: readonly Parameter<unknown>[];
  /** The arguments with their names, e.g. `[index]{radicand}`. */
  readonly args: string;
  readonly run: (r: Reading, at: Token, row: ItemRow) => void;
  /** Its meaning in text; absent: it is mathematics there. */
  readonly words?: ((r: WordsReading, at: Token) => void) | undefined;
  /** Is its use in text, as mathematics, worth a note? */
  readonly mathOnly: boolean;
  /** The part of the tree that is written with its first name. */
  readonly writes?: Shape | undefined;
}

/** A part of the tree that has one command; the LaTeX writer's key for its name. */
export type Shape =
  /** A brace or arrow over or under its body, by position and character. */
  | `${"over" | "under"}${string}`
  /** An arrow with a label. */
  | `arrow${string}`
  /** An accent outside the table of accents. */
  | `mark${string}`
  | `style ${"text" | "script" | "scriptscript"}`
  | `size ${number}`;

/** Something that belongs to its neighbours: scripts, the ends of lists, infix commands. */
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
  /** A body to start from; absent: it is read but not offered. */
  readonly body: string | undefined;
}

/** Sets letters in an alphabet, e.g. `\mathbb`. */
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

/** Names separated by spaces, as the tables write them; `\name:package` if a package defines it. */
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

/** The rows with this package, except those that have one already. */
export function ofPackage<R extends Row>(name: string, rows: readonly R[]): readonly R[] {
  return rows.map((row) => ({ ...row, package: row.package ?? name }));
}

/** Names, character, class, description: one line of a symbol table. */
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

/** Optional properties of a construct besides its names, arguments and meaning. */
export interface ConstructMore {
  readonly package?: string;
  readonly words?: (r: WordsReading, at: Token) => void;
  readonly mathOnly?: boolean;
  readonly writes?: Shape;
  readonly late?: boolean;
  /** Shown instead of the declared arguments. */
  readonly args?: string;
}

/** The row of a construct. `means` receives the values that its parameters read. */
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
      // Each value has the type of its parameter, which the type of `map` cannot express.
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
