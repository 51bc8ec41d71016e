/**
 * What the meaning of a command may ask of the reader: its arguments, the font and style in force, a
 * place for nodes and for notes. The reader implements it (`../reader/list-reader.ts`); meanings know no more
 * of the reader than this.
 */
import type { MathList, MathNode, Span, Variant } from "../../math/ast";
import type { Severity } from "../../math/problem";
import type { Item, Kind, Row } from "../structure/row";
import type { StyleName } from "../structure/styles";
import type { Layout } from "./layout";
import type { Character, Meaning, Token, Tokens } from "./meaning";

/** Text of an argument that is not read as math, with its place. */
export interface Raw {
  readonly text: string;
  readonly span: Span;
}

/** A length in mu (18 are an em); `text` is how it was written. */
export interface Length {
  /** An empty argument. */
  readonly blank: boolean;
  readonly mu: number;
  readonly span: Span;
}

/** The number of an equation or row. */
export interface Tag {
  readonly list: MathList;
  /** It stands as it is, without parentheses (`\\tag*`). */
  readonly bare: boolean;
  /** As it was typed. */
  readonly typed: MathList;
}

/** What commands in a line say about its number. */
export interface LineNumbers {
  /** `\label`; false where the formula has the name already. */
  label(name: string): boolean;
  /** `\nonumber`: the line takes no number; or takes one all the same. */
  suppress(isSuppressed: boolean): void;
}

/** An operator that scripts may follow: where they go. */
export interface Operator {
  readonly item: Item;
  /** Above and below, or at the side. */
  limits: boolean;
  /** Said by `\limits` or `\nolimits`. */
  forced: boolean;
}

export interface Reading {
  /** The alphabet in force; undefined: letters as LaTeX sets them. */
  font: Variant | undefined;
  bold: boolean;
  style: StyleName;
  /** The style that the place has by itself, without `\displaystyle` and the like: PowerPoint's. */
  natural: StyleName;
  /** `\not` was read: the next sign is negated. */
  negate: boolean;
  /** Was a fence of a size read? */
  sizedFences: boolean;
  /** What was read last, if it was an operator. */
  operator: Operator | undefined;
  /** The number that `\tag` gave to the row or equation that is being read. */
  tag: Tag | undefined;
  /** What is said about the numbers of lines. */
  readonly numbers: LineNumbers | undefined;
  /** Is the command among words? */
  readonly amongWords: boolean;

  note(code: string, severity: Severity, span: Span, args?: Readonly<Record<string, string>>): void;
  /** Ends the reading. */
  fail(code: string, span: Span, args?: Readonly<Record<string, string>>): never;
  /** The place from a command to what was read last. */
  since(at: Token): Span;
  /** Says that something here depends on the style. */
  useStyle(): void;

  /** An argument: a group or a single thing. */
  list(): MathList;
  /** The same in the style of scripts. */
  script(): MathList;
  /** The same without its structure. */
  row(): Row;
  /** An argument in square brackets; undefined if there is none. */
  optional(): MathList | undefined;
  optionalScript(): MathList | undefined;
  /** An argument as words. */
  words(face: Face): readonly Item[];
  raw(): Raw;
  rawOptional(): Raw | undefined;
  /** An argument with signs that are special elsewhere: `%`, `#`, `~`. */
  url(): Raw;
  star(): boolean;
  length(): Length;
  delimiter(): string;
  /** What a name means, as it is defined here; undefined for an unknown one. */
  meaningOf(name: string): Meaning | undefined;
  /** The next token is looked at, after expansion. */
  peek(): Token;
  /** Is it the next token? It is not expanded for that. */
  nextIs(text: string): boolean;
  /** Takes it, if it is. */
  accept(text: string): boolean;
  /** Reads an environment behind its `\begin`. */
  environment(at: Token, row: Row): void;
  /** Reads rows in braces. */
  plainTable(at: Token, row: Row, layout: Layout): void;
  /** Reads a proof tree behind its first command. */
  proof(at: Token, row: Row, form: ProofForm): void;
  /** Reads rows in braces with commands that mean something inside it only. */
  circuit(
    at: Token,
    row: Row,
    gates: readonly (readonly [names: string, count: number, becomes: string])[],
  ): void;
  /** Reads a group, a group of commands, or fences that grow, behind what opens them. */
  group(at: Token, row: Row): void;
  semisimple(at: Token, row: Row): void;
  grown(at: Token, row: Row): void;
  separator(at: Token, row: Row): void;
  /** Says that scripts behind the command stand on nothing. */
  baseless(): void;
  /** Passes over an argument. */
  skipped(): undefined;
  /** Ends the row of a table behind the command. */
  endRow(at: Token): void;
  /** A single thing with its scripts. */
  atom(): MathList;
  /** Things up to a command, which is taken. */
  upTo(stop: "of" | "infix"): MathList;
  /** The rest of the group, in the row. */
  rest(row: Row): void;
  /** Tokens read as math. */
  listOf(tokens: Tokens): MathList;
  pushTokens(tokens: Tokens): void;

  /** Runs where the style is that of the place. */
  atPlace<T>(style: StyleName, run: () => T): T;
  /** Runs with another font. */
  inFont<T>(font: Variant | undefined, bold: boolean, run: () => T): T;

  /** A finished row as a list. */
  finish(row: Row): MathList;
  symbol(character: Character, span: Span | undefined): MathNode;
  /** A character as a list. */
  characterList(text: string, span: Span): MathList;
  /** A character as an item. */
  pushCharacter(row: Row, text: string, span: Span): void;
  /** An item at the end of the row; scripts that wait in front become its prescripts. */
  push(row: Row, item: Item, kind: Kind): void;
  /** A list that stays together. */
  pushGroup(row: Row, list: MathList): void;
}

/** Steps up to `\DisplayProof`, or one command: `\infer`, `\deduce`, `\inferrule`, `\prftree`. */
export type ProofForm = "steps" | "inference" | "deduction" | "rule" | "tree";

/** The looks of words. */
export interface Face {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly family: "roman" | "sans" | "mono";
}

export const PLAIN_FACE: Face = { bold: false, italic: false, family: "roman" };

/** What a command may do among words. */
export interface WordsReading {
  readonly math: Reading;
  readonly face: Face;
  /** Text in the face that is in force, or in another. */
  add(text: string, span: Span, face?: Face): void;
  item(item: Item): void;
  /** Reads an argument as words in another face. */
  argument(face: Face): void;
  /** Reads an argument as words and gives its plain text. */
  plainArgument(): string;
  /** The face to the end of the group. */
  switchTo(face: Face): void;
  /** Takes what scripts behind the words stand on: the last word, or the last thing that is none. */
  takeLast(): MathList;
  /** Reads the words of an argument, or of the rest of the group, as items. */
  argumentItems(): readonly MathNode[];
  restItems(): readonly MathNode[];
}
