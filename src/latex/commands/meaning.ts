/**
 * What a token means to the reader. Meanings are made from the rows of the table when the reader is
 * loaded (`../reader/meanings.ts`) and by definitions while a source is read.
 */
import type { Variant } from "../../math/ast";
import type { Kind, Row } from "../structure/row";
import type { Reading, WordsReading } from "./reading";
import type { ArgumentSpec } from "./signature";

/**
 * A token, TeX's unit of reading. It has the place in the source where it was typed; a token from a macro's
 * body has the place of the macro's call.
 */
export class Token {
  /** Its meaning where it was fetched; set by the expander. */
  meaning: Meaning | undefined = undefined;

  constructor(
    /** A character (with its accents), or a command with its backslash; "" at the end. */
    readonly text: string,
    readonly from: number,
    readonly to: number,
    /** Not to be expanded: it has its built-in meaning, whatever is defined. */
    readonly frozen = false,
  ) {}
}

export type Tokens = readonly Token[];

export const enum Act {
  Character,
  Construct,
  Macro,
  Script,
  Stop,
}

export interface Character {
  readonly char: string;
  readonly kind: Kind;
  /** Fixed for characters of an alphabet; undefined: by the current font. */
  readonly variant: Variant | undefined;
}

/** A character in the current font. */
export interface CharacterMeaning {
  readonly act: Act.Character;
  readonly character: Character;
  /** A digit, or the point inside a number. */
  readonly numeric: boolean;
  /** Its form in text; undefined: it is mathematics there. */
  readonly words: string | undefined;
}

/** Reads its arguments and puts nodes into the row. */
export interface ConstructMeaning {
  readonly act: Act.Construct;
  readonly run: (r: Reading, at: Token, row: Row) => void;
  /** The same in text. */
  readonly words: ((r: WordsReading, at: Token) => void) | undefined;
  /** In text it is mathematics without dollar signs, which is noted. */
  readonly mathOnly: boolean;
  /** Dots before it are centred. */
  readonly centresDots: boolean;
}

/** A part of an expansion: LaTeX, or tokens that were already read. */
export type Part = string | Tokens;

/** What a macro's function may use besides its arguments. */
export interface Expanding {
  isDefined(name: string): boolean;
  note(
    code: string,
    span: { readonly from: number; readonly to: number },
    args?: Readonly<Record<string, string>>,
  ): void;
  /** Is the command in text? */
  readonly amongWords: boolean;
  /** The tokens with user-defined macros expanded, and no others. */
  expanded(tokens: Tokens): Tokens;
  /** Counts work as if that many tokens had been made. */
  charge(tokens: number): void;
  /** Ends the reading with a problem at the call. */
  fail(code: string, args?: Readonly<Record<string, string>>): never;
  /** The next token that is no space, unexpanded and not taken. */
  peek(): Token;
  /** Takes the next token, unexpanded. */
  take(): Token;
  /** An argument. */
  argument(): Tokens;
  bracketed(open: string, close: string): Tokens | undefined;
  /** The meaning of a name; undefined for an unknown one. */
  meaningOf(name: string): Meaning | undefined;
  define(name: string, macro: MacroMeaning, global: boolean): void;
  /** Makes the next definition global. */
  global(): void;
  /** The tokens up to the closing brace of a group whose opening brace was taken. */
  untilBrace(): Tokens;
  /** Expands the next token once. */
  expandOnce(): void;
}

/** Makes the expansion from the arguments, which are in the order of the signature. */
export type Expand = (args: readonly (Tokens | undefined)[], x: Expanding) => readonly Part[];

/** A body; its placeholders are numbers. */
export type Body = readonly (Token | number)[];

export interface MacroMeaning {
  readonly act: Act.Macro;
  readonly signature: readonly ArgumentSpec[];
  /** LaTeX that is tokenised on first use, tokens, or a function. */
  body: string | Body | Expand;
  /** Text required before the first argument and behind each (`\def\a#1:{…}`). */
  readonly delimiters: readonly Tokens[] | undefined;
  /** Arguments (from 1) that have no effect, which is noted. */
  readonly told: readonly number[];
}

/** Belongs to what precedes it: `^`, `_`, primes, `\limits`. */
export interface ScriptMeaning {
  readonly act: Act.Script;
  readonly script: "sup" | "sub" | "prime" | "supCharacter" | "subCharacter" | "limits";
  /** The number of primes; the plain form of a script character; the placement of limits. */
  readonly count: number;
  readonly plain: string;
  readonly limits: boolean | undefined;
}

/** Ends a list; the command that began the list takes it. */
export interface StopMeaning {
  readonly act: Act.Stop;
  readonly stop:
    | "end"
    | "brace"
    | "group"
    | "bracket"
    | "cell"
    | "row"
    | "environment"
    | "right"
    | "infix"
    | "of"
    | "shift";
  /** For a command between numerator and denominator. */
  readonly infix: Infix | undefined;
}

/** TeX's generalised fractions: a rule or none, fences or none. */
export interface Infix {
  readonly bar: boolean;
  readonly open: string;
  readonly close: string;
  /** `\above` reads a length, `\atopwithdelims` two fences. */
  readonly reads: "nothing" | "thickness" | "fences" | "fencesAndThickness";
}

export type Meaning =
  | CharacterMeaning
  | ConstructMeaning
  | MacroMeaning
  | ScriptMeaning
  | StopMeaning;
