/**
 * Macro expansion with positions (TeXbook, chapter 20). Tokens of a macro's body get the span of the
 * macro's call in the source, arguments keep theirs; so every token, and every node made of tokens, has
 * a place in what the person typed. The number of tokens that a formula may expand to is limited, which
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
import type { Span } from "../../math/ast";
import { bodyOf, filled, storedBody } from "../commands/bodies";
import { keyOf } from "../commands/kept";
import { BEGIN, BEGIN_GROUP, END, END_GROUP } from "../commands/marks";
import type { ArgumentSpec } from "../commands/signature";
import { textOf, Token, trimmed, type Tokens } from "../commands/tokens";
import type { Problem } from "../../math/problem";
import { ArgumentStream } from "./argument-stream";
import { failure } from "./failure";
import { tokenise } from "./lexer";
import { meaningOf } from "./meanings";
import { Scope, type MacroTable } from "./scope";

/** How many tokens expansion may make: a base, plus some for each character of the source. */
const EXPANSION_BASE = 60_000;
const EXPANSION_PER_CHARACTER = 20;

const NONE: Tokens = [];

/** An open user-defined environment, and the tokens for its end. */
interface Begun {
  readonly name: string;
  readonly end: Tokens;
}

export class Expander extends ArgumentStream implements Expanding {
  readonly scope: Scope;
  private budget: number;
  /** Was the last token requested as part of text? */
  amongWords = false;
  /** Was `\global` read? */
  private isGlobal = false;
  /** The call that is being expanded. */
  private call: Token | undefined;
  /** The open user-defined environments. */
  private readonly begun: Begun[] = [];

  constructor(source: string, from: number, to: number, macros: MacroTable) {
    super(source, from, to);
    this.scope = new Scope(macros);
    this.budget = EXPANSION_BASE + EXPANSION_PER_CHARACTER * (to - from);
  }

  /** The next token after expansion, with its meaning. `skipSpaces` is for math, where spaces are ignored. */
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
      if (this.scope.isInUse && (text === BEGIN || text === END) && this.environment(token))
        continue;
      const meaning = token.frozen ? meaningOf(text) : this.scope.get(text);
      if (meaning !== undefined && meaning.act === Act.Macro) {
        this.expand(token, meaning);
        continue;
      }
      token.meaning = meaning;
      return token;
    }
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

  /** Spans that were read as something other than content: names, lengths, keys, definitions. */
  readonly understood: Span[] = [];

  /** Notes of the expansion; the reader reports them. */
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

  /** Puts the expansion of a call in its place. */
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
      // The arguments that the function took by itself.
      this.understood.push({ from: token.from, to: token.to }, { from: to, to: this.position() });
      this.pushParts(parts, token.from, to);
    } else {
      if (args.length > 0) this.account(args, (_, i) => body.includes(i + 1));
      this.pushBody(body, withEmptyOptions(macro.signature, args), token.from, to);
    }
    this.call = outer;
  }

  /** Marks arguments as understood that do not appear in the expansion (others are read there). */
  private account(
    args: readonly (Tokens | undefined)[],
    goesOn: (argument: Tokens, index: number) => boolean,
  ): void {
    args.forEach((argument, i) => {
      const span = argument && spanOf(argument);
      if (span && !goesOn(argument, i)) this.understood.push(span);
    });
  }

  /** `\begin{name}` or `\end{name}` of a user-defined environment; false for any other. */
  private environment(token: Token): boolean {
    const { text } = token;
    const open = this.peek();
    if (open.text !== "{") return false;
    const argument = this.argument();
    const name = textOf(argument);
    const begin = text === BEGIN ? this.scope.definition(keyOf("begin", name)) : undefined;
    const end = this.scope.definition(keyOf("end", name));
    const to = this.argumentEnd;
    const last = this.begun[this.begun.length - 1];
    if (begin && end) this.beginEnvironment(token, name, begin, end);
    else if (text === END && last?.name === name) {
      this.begun.pop();
      this.understood.push({ from: token.from, to });
      this.pushParts([last.end, END_GROUP], token.from, to);
    } else {
      this.push(new Token("}", to - 1, to));
      this.pushAll(argument);
      this.push(open);
      return false;
    }
    return true;
  }

  /** The name of the innermost open user-defined environment. */
  openEnvironment(): string | undefined {
    return this.begun[this.begun.length - 1]?.name;
  }

  private beginEnvironment(
    token: Token,
    name: string,
    begin: MacroMeaning,
    end: MacroMeaning,
  ): void {
    const outer = this.call;
    this.call = token;
    this.understood.push({ from: token.from, to: this.argumentEnd });
    const args = [...this.argumentsOf(begin.signature)];
    const to = this.argumentEnd;
    if (begin.signature.at(-1)?.kind === "body") args.splice(-1, 1, this.body(name));
    this.begun.push({ name, end: filled(storedBody(end), args) });
    this.pushParts([`${BEGIN_GROUP} `, filled(storedBody(begin), args)], token.from, to);
    this.call = outer;
  }

  /** The content of an environment, up to its `\end`, which is not taken. */
  private body(name: string): Tokens {
    const tokens: Token[] = [];
    for (let depth = 0; ;) {
      const token = this.raw();
      if (token.text === "") {
        this.push(token);
        throw this.failed("missingEnd", { name });
      }
      const isMark = token.text === BEGIN || token.text === END;
      if (isMark && this.nextIs("{")) {
        const argument = this.argument();
        const braced = [new Token("{", -1, -1), ...argument, new Token("}", -1, -1)];
        if (textOf(argument) === name) depth += token.text === BEGIN ? 1 : -1;
        if (depth < 0) {
          this.pushAll([token, ...braced]);
          return trimmed(tokens);
        }
        tokens.push(token, ...braced);
      } else tokens.push(token);
    }
  }

  /** Notes that an argument has no effect. */
  private tell(argument: Tokens | undefined): void {
    const span = argument && spanOf(argument);
    if (span) this.note("noEffect", span);
  }

  /** Pushes the body with its arguments substituted; tokens without a span get that of the call. */
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
}

/** `\foo[]`: an option that is present but empty becomes an empty group, so that `\IfNoValueTF` finds it. */
function withEmptyOptions(
  signature: readonly ArgumentSpec[],
  args: readonly (Tokens | undefined)[],
): readonly (Tokens | undefined)[] {
  if (args.length !== signature.length) return args;
  return args.map((argument, i) => {
    const spec = signature[i];
    const isOption = spec?.kind === "optional" && spec.fallback === undefined;
    return isOption && argument?.length === 0 ? EMPTY_GROUP : argument;
  });
}

const EMPTY_GROUP: Tokens = [new Token("{", -1, -1), new Token("}", -1, -1)];

function spanOf(tokens: Tokens): Span | undefined {
  const first = tokens[0];
  const last = tokens[tokens.length - 1];
  if (!first || !last || first.from < 0) return undefined;
  return { from: first.from, to: Math.max(first.to, last.to) };
}

/** Is an argument, or a part of it, among the parts of an expansion? */
function goesOn(parts: readonly Part[], argument: Tokens): boolean {
  const [first] = argument;
  return parts.some(
    (part) => typeof part !== "string" && first !== undefined && part.includes(first),
  );
}
