/**
 * Macro expansion with positions (TeXbook, chapter 20). Tokens of a macro's body get the place of the
 * macro's call in the source, arguments keep theirs; so every token, and every node made of tokens, has
 * a place in what the person typed. What a formula may expand to is limited by count of tokens, which
 * stops loops (`\def\a{\a}`) and bombs (each macro twice the one before).
 */
import {
  Act,
  type Body,
  type Expanding,
  type MacroMeaning,
  type Meaning,
  type Part,
} from "../commands/meaning";
import type { ArgumentSpec } from "../commands/signature";
import { isOneGroup, Token, type Tokens } from "../commands/tokens";
import type { Span } from "../../math/ast";
import type { Problem } from "../../math/problem";
import { failure } from "./failure";
import { Lexer, tokenise } from "./lexer";
import { bodyOf } from "../commands/bodies";
import { meaningOf } from "./meanings";
import { Scope, type MacroTable } from "./scope";

/** Tokens that expansion may make, plus some for each character of the source. */
const EXPANSION_BASE = 60_000;
const EXPANSION_PER_CHARACTER = 20;

const NONE: Tokens = [];

export class Expander implements Expanding {
  readonly scope: Scope;
  readonly lexer: Lexer;
  /** Tokens to be read before the source goes on; the next one is last. */
  readonly stack: Token[] = [];
  private budget: number;
  /** Where the argument that was read last begins and ends. */
  argumentStart = 0;
  argumentEnd = 0;
  /** Does the token that was asked for last stand among words? */
  amongWords = false;
  /** Was `\global` read? */
  private isGlobal = false;
  /** The call that is being expanded. */
  private call: Token | undefined;

  constructor(
    source: string,
    readonly from: number,
    readonly to: number,
    macros: MacroTable,
  ) {
    this.lexer = new Lexer(source, from, to);
    this.scope = new Scope(macros);
    this.budget = EXPANSION_BASE + EXPANSION_PER_CHARACTER * (to - from);
  }

  /** The next token after expansion, with its meaning. In math spaces are none. */
  next(skipSpaces: boolean): Token {
    const { stack } = this;
    this.amongWords = !skipSpaces;
    for (;;) {
      const token = stack.pop() ?? this.lexer.lex(skipSpaces);
      const { text } = token;
      if (text === " ") {
        if (skipSpaces) continue;
        return token;
      }
      const meaning = token.frozen ? meaningOf(text) : this.scope.get(text);
      if (meaning !== undefined && meaning.act === Act.Macro) {
        this.expand(token, meaning);
        continue;
      }
      token.meaning = meaning;
      return token;
    }
  }

  /** The next token as it stands. */
  raw(): Token {
    return this.stack.pop() ?? this.lexer.lex();
  }

  /** The same, left where it is. */
  future(): Token {
    const { stack } = this;
    const top = stack[stack.length - 1];
    if (top !== undefined) return top;
    const token = this.lexer.lex();
    stack.push(token);
    return token;
  }

  push(token: Token): void {
    this.stack.push(token);
  }

  pushAll(tokens: Tokens): void {
    const { stack } = this;
    for (let i = tokens.length - 1; i >= 0; i -= 1) {
      const token = tokens[i];
      if (token) stack.push(token);
    }
  }

  skipSpaces(): void {
    while (this.future().text === " ") this.stack.pop();
  }

  /** Is it the next token that is no space? */
  nextIs(text: string): boolean {
    this.skipSpaces();
    return this.future().text === text;
  }

  peek(): Token {
    this.skipSpaces();
    return this.future();
  }

  take(): Token {
    return this.raw();
  }

  meaningOf(name: string): Meaning | undefined {
    return this.scope.get(name);
  }

  define(name: string, macro: MacroMeaning, global: boolean): void {
    this.scope.set(name, macro, global || this.isGlobal);
    this.isGlobal = false;
  }

  global(): void {
    this.isGlobal = true;
  }

  expandOnce(): void {
    const token = this.raw();
    const meaning = token.frozen ? undefined : this.scope.get(token.text);
    if (meaning?.act === Act.Macro) this.expand(token, meaning);
    else this.push(token);
  }

  isDefined(name: string): boolean {
    return this.scope.get(name) !== undefined;
  }

  /** Places that were read as something else than content: names, lengths, keys, definitions. */
  readonly understood: Span[] = [];

  /** What the expansion noted; the reader tells it. */
  readonly notes: Problem[] = [];

  note(
    code: string,
    { from, to }: { readonly from: number; readonly to: number },
    args?: Readonly<Record<string, string>>,
  ): void {
    this.notes.push({ code, severity: "info", span: { from, to }, ...(args && { args }) });
  }

  expanded(tokens: Tokens): Tokens {
    const { stack } = this;
    const end = new Token("", -1, -1);
    stack.push(end);
    this.pushAll(tokens);
    const done: Token[] = [];
    for (let token = stack.pop(); token && token !== end; token = stack.pop()) {
      const macro = token.frozen ? undefined : this.scope.definition(token.text);
      if (macro) this.expand(token, macro);
      else done.push(token);
    }
    return done;
  }

  charge(tokens: number): void {
    this.budget -= tokens;
    if (this.budget < 0) throw this.failed("tooManyExpansions");
  }

  fail(code: string, args?: Readonly<Record<string, string>>): never {
    throw this.failed(code, args);
  }

  private failed(code: string, args?: Readonly<Record<string, string>>): Error {
    const { call } = this;
    return failure(
      code,
      call?.from ?? this.from,
      call ? Math.max(call.to, this.argumentEnd) : this.to,
      args,
    );
  }

  /** An argument: what is in braces, or one token. Spaces before it are none. */
  argument(): Tokens {
    this.skipSpaces();
    const open = this.raw();
    this.argumentStart = open.from;
    if (open.text === "{") return this.untilBrace();
    if (open.text === "" || open.text === "}") {
      this.push(open);
      throw this.missingArgument(open);
    }
    this.argumentEnd = open.to;
    return [open];
  }

  private missingArgument(at: Token): Error {
    return at.text === "" && this.openBraces() > 0
      ? failure("missingBrace", this.to, this.to, undefined, "}".repeat(this.openBraces()))
      : failure("missingArgument", at.from, at.to);
  }

  /** What stands up to the closing brace of a group whose opening one was taken. */
  untilBrace(): Tokens {
    const tokens: Token[] = [];
    let depth = 0;
    for (;;) {
      const token = this.raw();
      if (token.text === "{") depth += 1;
      else if (token.text === "}") {
        if (depth === 0) {
          this.argumentEnd = token.to;
          return tokens;
        }
        depth -= 1;
      } else if (token.text === "") {
        this.push(token);
        throw this.missingArgument(token);
      }
      tokens.push(token);
    }
  }

  /** An argument in other brackets, undefined if they do not stand here. Brackets inside pair. */
  bracketed(open: string, close: string): Tokens | undefined {
    if (!this.nextIs(open)) return undefined;
    this.argumentStart = this.raw().from;
    const tokens: Token[] = [];
    let depth = 0;
    let braces = 0;
    for (;;) {
      const token = this.raw();
      if (token.text === "") {
        this.push(token);
        break;
      }
      if (token.text === "{") braces += 1;
      else if (token.text === "}") braces -= 1;
      else if (braces === 0 && token.text === close) {
        this.argumentEnd = token.to;
        if (depth === 0) break;
        depth -= 1;
      } else if (braces === 0 && token.text === open) depth += 1;
      if (braces < 0) {
        this.push(token);
        break;
      }
      tokens.push(token);
    }
    return tokens;
  }

  /** What a signature says stands here; undefined where an optional argument is absent. */
  private argumentOf(spec: ArgumentSpec): Tokens | undefined {
    switch (spec.kind) {
      case "mandatory":
        return this.argument();
      case "token":
        if (!this.nextIs(spec.token)) return undefined;
        return [this.raw()];
      case "optional": {
        const found =
          spec.open === "{"
            ? this.nextIs("{")
              ? this.argument()
              : undefined
            : this.bracketed(spec.open, spec.close);
        return found ?? (spec.fallback === undefined ? undefined : tokenise(spec.fallback));
      }
    }
  }

  /** Puts what the call expands to where it stood. */
  private expand(token: Token, macro: MacroMeaning): void {
    const outer = this.call;
    this.call = token;
    this.argumentEnd = token.to;
    const args = macro.delimiters
      ? this.delimitedArguments(macro.delimiters, macro.signature.length)
      : this.argumentsOf(macro.signature);
    for (const index of macro.told) this.tell(args[index - 1]);
    if (typeof macro.body === "string") macro.body = bodyOf(tokenise(macro.body));
    const { body } = macro;
    const to = Math.max(this.argumentEnd, token.to);
    if (typeof body === "function") {
      const parts = body(args, this);
      this.account(args, (argument) => goesOn(parts, argument));
      // What the function took itself.
      this.understood.push({ from: token.from, to: token.to }, { from: to, to: this.position() });
      this.pushParts(parts, token.from, to);
    } else {
      if (args.length > 0) this.account(args, (_, i) => body.includes(i + 1));
      this.pushBody(body, args, token.from, to);
    }
    this.call = outer;
  }

  /** Arguments that do not stand in the expansion say how, or their row declares that they say nothing. */
  private account(
    args: readonly (Tokens | undefined)[],
    goesOn: (argument: Tokens, index: number) => boolean,
  ): void {
    args.forEach((argument, i) => {
      const span = argument && spanOf(argument);
      if (span && !goesOn(argument, i)) this.understood.push(span);
    });
  }

  /** Where the reading stands: tokens that were looked at are not taken. */
  position(): number {
    return this.stack[this.stack.length - 1]?.from ?? this.lexer.position;
  }

  /** An argument that has no effect. */
  private tell(argument: Tokens | undefined): void {
    const span = argument && spanOf(argument);
    if (span) this.note("noEffect", span);
  }

  private argumentsOf(signature: readonly ArgumentSpec[]): readonly (Tokens | undefined)[] {
    const count = signature.length;
    if (count === 0) return NO_ARGUMENTS;
    const args: (Tokens | undefined)[] = [];
    for (let i = 0; i < count; i += 1) {
      const spec = signature[i];
      if (spec) args.push(this.argumentOf(spec));
    }
    return args;
  }

  /** The body with its arguments pasted in; tokens without a place get that of the call. */
  private pushBody(
    body: Body,
    args: readonly (Tokens | undefined)[],
    from: number,
    to: number,
  ): void {
    const { stack } = this;
    const before = stack.length;
    this.charge(1);
    for (let i = body.length - 1; i >= 0; i -= 1) {
      const part = body[i];
      if (part === undefined) continue;
      if (typeof part === "number") {
        if (part > args.length) throw this.failed("badPlaceholder");
        const argument = args[part - 1] ?? NONE;
        this.charge(argument.length);
        this.pushAll(argument);
      } else stack.push(new Token(part.text, from, to, part.frozen));
    }
    this.charge(stack.length - before);
  }

  private pushParts(parts: readonly Part[], from: number, to: number): void {
    for (let i = parts.length - 1; i >= 0; i -= 1) {
      const part = parts[i];
      if (part === undefined) continue;
      const tokens = typeof part === "string" ? tokenise(part) : part;
      this.charge(tokens.length + 1);
      for (let j = tokens.length - 1; j >= 0; j -= 1) {
        const token = tokens[j];
        if (token) {
          this.stack.push(token.from < 0 ? new Token(token.text, from, to, token.frozen) : token);
        }
      }
    }
  }

  /** The arguments of `\def\a#1:#2;{…}`: each goes up to the text that must stand behind it. */
  private delimitedArguments(delimiters: readonly Tokens[], count: number): readonly Tokens[] {
    const [before = NONE] = delimiters;
    for (const wanted of before) {
      const token = this.raw();
      if (token.text !== wanted.text) {
        this.push(token);
        throw failure("macroUse", token.from, token.to);
      }
    }
    const args: Tokens[] = [];
    for (let i = 1; i <= count; i += 1) {
      const behind = delimiters[i] ?? NONE;
      args.push(behind.length === 0 ? this.argument() : this.upTo(behind));
    }
    return args;
  }

  private upTo(delimiter: Tokens): Tokens {
    const tokens: Token[] = [];
    let depth = 0;
    for (;;) {
      const token = this.raw();
      if (token.text === "" || (token.text === "}" && depth === 0)) {
        this.push(token);
        const close = delimiter.map((t) => t.text).join("");
        throw failure("missingArgumentEnd", token.from, token.to, { close });
      }
      if (token.text === "{") depth += 1;
      else if (token.text === "}") depth -= 1;
      tokens.push(token);
      if (depth === 0 && endsWith(tokens, delimiter)) {
        this.argumentEnd = token.to;
        tokens.length -= delimiter.length;
        // Braces round the whole argument are not part of it.
        const last = tokens.length - 1;
        return isOneGroup(tokens) ? tokens.slice(1, last) : tokens;
      }
    }
  }

  /** Braces that are open at the end of the source. */
  openBraces(): number {
    const { input } = this.lexer;
    let depth = 0;
    for (let i = this.from; i < this.to; i += 1) {
      const char = input[i];
      if (char === "\\") i += 1;
      else if (char === "{") depth += 1;
      else if (char === "}") depth -= 1;
    }
    return depth;
  }
}

const NO_ARGUMENTS: readonly (Tokens | undefined)[] = [];

/** The place of tokens that stand in the source; undefined for those of a default. */
function spanOf(tokens: Tokens): Span | undefined {
  const first = tokens[0];
  const last = tokens[tokens.length - 1];
  if (!first || !last || first.from < 0) return undefined;
  return { from: first.from, to: Math.max(first.to, last.to) };
}

/** Does an argument stand among the parts of an expansion, or a part of it? */
function goesOn(parts: readonly Part[], argument: Tokens): boolean {
  const [first] = argument;
  return parts.some(
    (part) => typeof part !== "string" && first !== undefined && part.includes(first),
  );
}

function endsWith(tokens: Tokens, end: Tokens): boolean {
  const from = tokens.length - end.length;
  return from >= 0 && end.every((token, i) => tokens[from + i]?.text === token.text);
}
