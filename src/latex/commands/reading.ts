/**
 * What the meaning of a command may ask of the reader: its arguments, the current font and style, adding
 * nodes and notes. The reader implements it (`../reader/list-reader.ts`); meanings know nothing else about
 * the reader.
 */
import type { MathList, MathNode, Span, Variant } from "../../math/ast";
import type { Severity } from "../../math/problem";
import type { Item, Kind, Row } from "../structure/row";
import type { StyleName } from "../structure/styles";
import type { Layout } from "./layout";
import type { Character, Meaning, Token, Tokens } from "./meaning";

/** The text of an argument that is not read as math, with its span. */
export interface Raw {
  readonly text: string;
  readonly span: Span;
}

/** A length in mu (18 to the em). */
export interface Length {
  /** Was the argument empty? */
  readonly blank: boolean;
  readonly mu: number;
  readonly span: Span;
}

/** The number of an equation or row. */
export interface Tag {
  readonly list: MathList;
  /** Shown as it is, without parentheses (`\\tag*`). */
  readonly bare: boolean;
  /** As it was typed. */
  readonly typed: MathList;
}

/** What commands in a line say about its number. */
export interface LineNumbers {
  /** `\label`; false if the formula already has the label. */
  label(name: string): boolean;
  /** `\nonumber` (true): the line gets no number; `\yesnumber` (false): it does. */
  suppress(isSuppressed: boolean): void;
}

/** An operator that scripts may follow, and where they are placed. */
export interface Operator {
  readonly item: Item;
  /** Above and below it, instead of at the side. */
  limits: boolean;
  /** Set by `\limits` or `\nolimits`. */
  forced: boolean;
}

export interface Reading {
  /** The current alphabet; undefined: letters as LaTeX sets them by default. */
  font: Variant | undefined;
  bold: boolean;
  style: StyleName;
  /** The style of this position without `\displaystyle` and the like, which is the one PowerPoint uses. */
  natural: StyleName;
  /** `\not` was read: the next sign is negated. */
  negate: boolean;
  /** Was a fence with a size (`\big`) read? */
  sizedFences: boolean;
  /** The last thing read, if it was an operator. */
  operator: Operator | undefined;
  /** The number that `\tag` gave to the row or equation that is being read. */
  tag: Tag | undefined;
  /** The record of numbers and labels of lines. */
  readonly numbers: LineNumbers | undefined;
  /** Is the command in text? */
  readonly amongWords: boolean;

  note(code: string, severity: Severity, span: Span, args?: Readonly<Record<string, string>>): void;
  /** Ends the reading. */
  fail(code: string, span: Span, args?: Readonly<Record<string, string>>): never;
  /** The span from a command to the last token read. */
  since(at: Token): Span;
  /** Records that something here depends on the style. */
  useStyle(): void;

  /** An argument: a group or a single thing. */
  list(): MathList;
  /** The same in the style of scripts. */
  script(): MathList;
  /** The same, without its structure found. */
  row(): Row;
  /** An argument in square brackets; undefined if there is none. */
  optional(): MathList | undefined;
  optionalScript(): MathList | undefined;
  /** An argument read as text. */
  words(face: Face): readonly Item[];
  raw(): Raw;
  rawOptional(): Raw | undefined;
  /** An argument in which `%`, `#` and `~` are ordinary characters. */
  url(): Raw;
  star(): boolean;
  length(): Length;
  delimiter(): string;
  /** The meaning of a name, as currently defined; undefined for an unknown one. */
  meaningOf(name: string): Meaning | undefined;
  /** The next token after expansion, not taken. */
  peek(): Token;
  /** Is it the next token? That is not expanded. */
  nextIs(text: string): boolean;
  /** Takes the next token if it is this one. */
  accept(text: string): boolean;
  /** Reads an environment behind its `\begin`. */
  environment(at: Token, row: Row): void;
  /** Reads rows in braces. */
  plainTable(at: Token, row: Row, layout: Layout): void;
  /** Reads a proof tree behind its first command. */
  proof(at: Token, row: Row, form: ProofForm): void;
  /** Reads rows in braces, with commands that are only defined in them. */
  circuit(
    at: Token,
    row: Row,
    gates: readonly (readonly [names: string, count: number, becomes: string])[],
  ): void;
  /** Reads a group, a `\begingroup`, or fences that grow, behind what opens them. */
  group(at: Token, row: Row): void;
  semisimple(at: Token, row: Row): void;
  grown(at: Token, row: Row): void;
  separator(at: Token, row: Row): void;
  /** Declares that scripts behind the command have an empty base. */
  baseless(): void;
  /** Skips an argument. */
  skipped(): undefined;
  /** Ends the row of a table, behind the command. */
  endRow(at: Token): void;
  /** A single thing with its scripts. */
  atom(): MathList;
  /** Everything up to a command, which is taken. */
  upTo(stop: "of" | "infix"): MathList;
  /** Reads the rest of the group into the row. */
  rest(row: Row): void;
  /** Tokens read as math. */
  listOf(tokens: Tokens): MathList;
  pushTokens(tokens: Tokens): void;

  /** Runs in the style of a position. */
  atPlace<T>(style: StyleName, run: () => T): T;
  /** Runs with another font. */
  inFont<T>(font: Variant | undefined, bold: boolean, run: () => T): T;

  /** A finished row as a list. */
  finish(row: Row): MathList;
  symbol(character: Character, span: Span | undefined): MathNode;
  /** The nodes of a text's characters. */
  characterList(text: string, span: Span): MathList;
  /** Adds a character to the row. */
  pushCharacter(row: Row, text: string, span: Span): void;
  /** Adds an item to the row; scripts waiting before it become its prescripts. */
  push(row: Row, item: Item, kind: Kind): void;
  /** Adds a list that stays together. */
  pushGroup(row: Row, list: MathList): void;
}

/** Steps up to `\DisplayProof`, or one command: `\infer`, `\deduce`, `\inferrule`, `\prftree`. */
export type ProofForm = "steps" | "inference" | "deduction" | "rule" | "tree";

/** The style of text. */
export interface Face {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly family: "roman" | "sans" | "mono";
}

export const PLAIN_FACE: Face = { bold: false, italic: false, family: "roman" };

/** What a command may do in text. */
export interface WordsReading {
  readonly math: Reading;
  readonly face: Face;
  /** Adds text in the current face, or in another. */
  add(text: string, span: Span, face?: Face): void;
  item(item: Item): void;
  /** Reads an argument as text in another face. */
  argument(face: Face): void;
  /** Reads an argument as text and returns its characters. */
  plainArgument(): string;
  /** Sets the face up to the end of the group. */
  switchTo(face: Face): void;
  /** Removes and returns the base for scripts: the last word, or the last item that is no text. */
  takeLast(): MathList;
  /** Reads an argument, or the rest of the group, as text and returns its items. */
  argumentItems(): readonly MathNode[];
  restItems(): readonly MathNode[];
}
