/**
 * What a token means to the reader. Meanings are made from the rows of the table when the reader is
 * loaded (`../reader/meanings.ts`) and by definitions while a source is read.
 */
import type { Variant } from "../../math/ast";
import type { Kind, Row } from "../structure/row";
import type { Reading, WordsReading } from "./reading";
import type { ArgumentSpec } from "./signature";

/**
 * What TeX reads a source as. A token has its place in the source; what comes out of a macro has the
 * place of the macro's call.
 */
export class Token {
  /** What it means where it was fetched; set by the expander. */
  meaning: Meaning | undefined = undefined;

  constructor(
    /** A character (with the accents on it), or a command with its backslash; "" is the end. */
    readonly text: string,
    readonly from: number,
    readonly to: number,
    /** Not to be expanded: the name stands for what it means without any definition. */
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
  /** Fixed for characters of an alphabet; undefined: as the font says. */
  readonly variant: Variant | undefined;
}

/** A character in the font that is in force. */
export interface CharacterMeaning {
  readonly act: Act.Character;
  readonly character: Character;
  /** A digit, or the point inside a number. */
  readonly numeric: boolean;
  /** What it is among words; undefined: mathematics. */
  readonly words: string | undefined;
}

/** Reads its arguments and puts nodes into the row. */
export interface ConstructMeaning {
  readonly act: Act.Construct;
  readonly run: (r: Reading, at: Token, row: Row) => void;
  /** The same among words. */
  readonly words: ((r: WordsReading, at: Token) => void) | undefined;
  /** Among words it is mathematics without dollar signs, which is worth a note. */
  readonly mathOnly: boolean;
  /** Dots in front of it stand in the middle. */
  readonly centresDots: boolean;
}

/** A part of an expansion: LaTeX, or tokens that were read. */
export type Part = string | Tokens;

/** What a function of a macro may ask besides its arguments. */
export interface Expanding {
  isDefined(name: string): boolean;
  note(
    code: string,
    span: { readonly from: number; readonly to: number },
    args?: Readonly<Record<string, string>>,
  ): void;
  /** Does the command stand among words? */
  readonly amongWords: boolean;
  /** The tokens with the person's own macros expanded, and no others. */
  expanded(tokens: Tokens): Tokens;
  /** Counts work as if so many tokens had been made. */
  charge(tokens: number): void;
  /** Ends the reading with a problem at the call, or at the place given. */
  fail(code: string, args?: Readonly<Record<string, string>>): never;
  /** Looks at the next token that is no space, without expanding it. */
  peek(): Token;
  /** Takes the next token, without expanding it. */
  take(): Token;
  /** An argument. */
  argument(): Tokens;
  bracketed(open: string, close: string): Tokens | undefined;
  /** What a name means; undefined for an unknown one. */
  meaningOf(name: string): Meaning | undefined;
  define(name: string, macro: MacroMeaning, global: boolean): void;
  /** The next definition is for all groups. */
  global(): void;
  /** What stands up to the closing brace of a group whose opening one was taken. */
  untilBrace(): Tokens;
  /** Expands the next token once. */
  expandOnce(): void;
}

/** Makes the expansion from the arguments, which stand in the order of the signature. */
export type Expand = (args: readonly (Tokens | undefined)[], x: Expanding) => readonly Part[];

/** A body with its placeholders as numbers. */
export type Body = readonly (Token | number)[];

export interface MacroMeaning {
  readonly act: Act.Macro;
  readonly signature: readonly ArgumentSpec[];
  /** LaTeX that is tokenised when it is used first, tokens, or a function. */
  body: string | Body | Expand;
  /** Text that must stand before the first argument and behind each (`\def\a#1:{…}`). */
  readonly delimiters: readonly Tokens[] | undefined;
  /** Arguments (from 1) that have no effect, which is told. */
  readonly told: readonly number[];
}

/** Goes with what stands before it: `^`, `_`, primes, `\limits`. */
export interface ScriptMeaning {
  readonly act: Act.Script;
  readonly script: "sup" | "sub" | "prime" | "supCharacter" | "subCharacter" | "limits";
  /** For a prime how many, for a character the plain one, for limits where they go. */
  readonly count: number;
  readonly plain: string;
  readonly limits: boolean | undefined;
}

/** Ends a list: the command that began it takes it. */
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
