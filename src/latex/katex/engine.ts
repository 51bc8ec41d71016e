/**
 * KaTeX's parser, and the only module that imports KaTeX. KaTeX (pinned exactly) knows TeX's grammar,
 * its symbols and environments, and mhchem; its `__parse` is declared unstable and knows neither
 * optional arguments nor positions of composites. So the classes behind `__parse` are taken once, by a
 * probe, and extended: `lexer.ts` reads the source, `expander.ts` expands macros and maps every
 * position to the source, `parser.ts` adds constructs and limits, `nodes.ts` declares the nodes that
 * come out, and the folder `../tree` builds our tree from them. The probe throws at load time if a
 * class or method that we extend is missing; `test/latex/katex-contract.test.ts` checks every node
 * type and field.
 */
import katex from "katex";
import "katex/contrib/mhchem";
import type { ParseNode } from "./nodes";

export type Mode = "math" | "text";

export interface SourceLocation {
  readonly lexer: Lexer;
  readonly start: number;
  readonly end: number;
}

export interface Token {
  text: string;
  loc: SourceLocation | null | undefined;
  noexpand: boolean | null | undefined;
  treatAsRelax: boolean | null | undefined;
  range(end: Token, text: string): Token;
}

export interface Lexer {
  input: string;
  tokenRegex: RegExp;
  catcodes: Record<string, number>;
  lex(): Token;
  setCatcode(char: string, code: number): void;
}

/** A macro's tokens, last one first, as KaTeX keeps them. */
export interface Expansion {
  readonly tokens: Token[];
  readonly numArgs: number;
  readonly delimiters?: string[][] | undefined;
  readonly unexpandable?: boolean | undefined;
}

export type MacroFunction = (expander: MacroExpander) => string | Expansion;
export type MacroDefinition = string | Expansion | MacroFunction;

/** What KaTeX asks of its table of macros. */
export interface MacroScope {
  get(name: string): MacroDefinition | undefined;
  has(name: string): boolean;
  set(name: string, value: MacroDefinition | undefined, global?: boolean): void;
  beginGroup(): void;
  endGroup(): void;
  endGroups(): void;
}

export interface MacroArgument {
  tokens: Token[];
  start: Token;
  end: Token;
}

export interface MacroExpander {
  settings: Settings;
  expansionCount: number;
  lexer: Lexer;
  macros: MacroScope;
  stack: Token[];
  mode: Mode;
  beginGroup(): void;
  endGroup(): void;
  endGroups(): void;
  switchMode(mode: Mode): void;
  future(): Token;
  popToken(): Token;
  pushToken(token: Token): void;
  pushTokens(tokens: Token[]): void;
  scanArgument(optional: boolean): Token | null;
  consumeSpaces(): void;
  consumeArg(delimiters?: string[] | null): MacroArgument;
  consumeArgs(count: number, delimiters?: string[][]): Token[][];
  countExpansion(amount: number): void;
  expandOnce(expandableOnly?: boolean): number | boolean;
  expandNextToken(): Token;
  expandMacro(name: string): Token[] | undefined;
  expandTokens(tokens: Token[]): Token[];
  isDefined(name: string): boolean;
  isExpandable(name: string): boolean;
}

export interface Settings {
  displayMode: boolean;
  maxExpand: number;
}

export interface Parser {
  mode: Mode;
  gullet: MacroExpander;
  settings: Settings;
  leftrightDepth: number;
  nextToken: Token | null;
  expect(text: string, consume?: boolean): void;
  consume(): void;
  fetch(): Token;
  switchMode(mode: Mode): void;
  parse(): ParseNode[];
  subparse(tokens: Token[]): ParseNode[];
  parseExpression(breakOnInfix: boolean, breakOnTokenText?: string): ParseNode[];
  handleInfixNodes(body: ParseNode[]): ParseNode[];
  formatUnsupportedCmd(text: string): ParseNode;
  parseAtom(breakOnTokenText?: string): ParseNode | null;
  parseFunction(breakOnTokenText?: string, name?: string): ParseNode | null;
  callFunction(
    name: string,
    args: ParseNode[],
    optional: (ParseNode | null)[],
    token?: Token,
    breakOnTokenText?: string,
  ): ParseNode;
  consumeSpaces(): void;
  parseStringGroup(optional: boolean): Token | null;
  parseSizeGroup(optional: boolean): ParseNode | null;
  parseArgumentGroup(optional: boolean, mode?: Mode): ParseNode | null;
  parseGroup(name: string, breakOnTokenText?: string): ParseNode | null;
  parseSymbol(): ParseNode | null;
}

/** KaTeX's error: a message, and a place in the source of the lexer that the token came from. */
export interface ParseErrorInfo extends Error {
  readonly position: number | undefined;
  readonly length: number | undefined;
  readonly rawMessage: string;
}

interface Engine {
  readonly Token: new (text: string, loc?: SourceLocation | null) => Token;
  readonly SourceLocation: new (lexer: Lexer, start: number, end: number) => SourceLocation;
  readonly MacroExpander: new (input: string, settings: Settings, mode: Mode) => MacroExpander;
  readonly Parser: new (input: string, settings: Settings) => Parser;
  readonly Settings: new (options: object) => Settings;
  readonly ParseError: new (message: string, token?: Token | null) => ParseErrorInfo;
  /** KaTeX's own macros and mhchem's, by name. */
  readonly macros: Readonly<Record<string, MacroDefinition>>;
}

/** The undocumented functions that the probe calls. */
interface Internals {
  __parse(source: string, options: object): unknown;
  __defineFunction(definition: object): void;
  ParseError: Engine["ParseError"];
}

/** The methods that we override or call: a KaTeX without one of them is refused at load time. */
const PARSER_METHODS = [
  "parse",
  "parseExpression",
  "parseAtom",
  "parseFunction",
  "parseGroup",
  "parseArgumentGroup",
  "parseStringGroup",
  "parseSizeGroup",
  "parseSymbol",
  "formatUnsupportedCmd",
  "handleInfixNodes",
  "subparse",
  "consume",
  "fetch",
];
const EXPANDER_METHODS = [
  "expandOnce",
  "expandNextToken",
  "pushTokens",
  "consumeArg",
  "consumeArgs",
  "scanArgument",
  "future",
  "popToken",
  "countExpansion",
];

function probe(): Engine {
  // The one place where an outside shape is taken on trust; the checks below make it good.
  const internals = katex as unknown as Internals;
  const seen: { parser?: Parser } = {};
  const name = "\\latex-for-powerpoint-probe";
  internals.__defineFunction({
    type: "internal",
    names: [name],
    numArgs: 0,
    handler: (context: { parser: Parser }) => {
      seen.parser = context.parser;
      return { type: "internal", mode: "math" };
    },
  });
  internals.__parse("\\probe x", {
    macros: {
      "\\probe": { tokens: [{ text: name }], numArgs: 0 },
    },
  });
  const parser = seen.parser;
  if (!parser) throw new Error("KaTeX has changed: its parser could not be found");
  const expander = parser.gullet;
  const token = expander.future();
  const builtins = (expander.macros as unknown as { builtins?: unknown }).builtins;
  requireMethods(parser, PARSER_METHODS);
  requireMethods(expander, EXPANDER_METHODS);
  if (typeof builtins !== "object" || builtins === null || !token.loc) {
    throw new Error("KaTeX has changed: its macros or positions could not be found");
  }
  return {
    Token: constructorOf(token) as Engine["Token"],
    SourceLocation: constructorOf(token.loc) as Engine["SourceLocation"],
    MacroExpander: constructorOf(expander) as Engine["MacroExpander"],
    Parser: constructorOf(parser) as Engine["Parser"],
    Settings: constructorOf(parser.settings) as Engine["Settings"],
    ParseError: internals.ParseError,
    macros: builtins as Engine["macros"],
  };
}

function requireMethods(object: object, names: readonly string[]): void {
  for (const name of names) {
    if (typeof (object as Record<string, unknown>)[name] !== "function") {
      throw new Error(`KaTeX has changed: ${name} is missing`);
    }
  }
}

function constructorOf(object: object): unknown {
  return object.constructor;
}

export const engine: Engine = probe();
