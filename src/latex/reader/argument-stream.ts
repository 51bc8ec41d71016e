/**
 * Tokens before expansion, and the arguments that macros take from them: in braces, in other brackets, or
 * up to a delimiting text.
 */
import { assertNever } from "../../math/ast";
import type { ArgumentSpec, Split } from "../commands/signature";
import { split, Token, trimmed, unbraced, type Tokens } from "../commands/tokens";
import { failure } from "./failure";
import { Lexer, tokenise } from "./lexer";

const NONE: Tokens = [];
const NO_ARGUMENTS: readonly (Tokens | undefined)[] = [];

type Embellishments = Extract<ArgumentSpec, { readonly kind: "embellishments" }>;

export class ArgumentStream {
  readonly lexer: Lexer;
  /** Tokens to read before the source continues; the next one is last. */
  readonly stack: Token[] = [];
  /** Where the argument that was read last begins and ends. */
  argumentStart = 0;
  argumentEnd = 0;

  constructor(
    source: string,
    readonly from: number,
    readonly to: number,
  ) {
    this.lexer = new Lexer(source, from, to);
  }

  /** The next token, unexpanded. */
  raw(): Token {
    return this.stack.pop() ?? this.lexer.lex();
  }

  /** The next token, unexpanded, without taking it. */
  future(): Token {
    const { stack } = this;
    const top = stack[stack.length - 1];
    if (top !== undefined) return top;
    const token = this.lexer.lex();
    stack.push(token);
    return token;
  }

  /** The current position in the source: before the next token, even if that was looked at. */
  position(): number {
    return this.stack[this.stack.length - 1]?.from ?? this.lexer.position;
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

  /** Is it the text of the next token after spaces? */
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

  /** An argument: the content of braces, or one token. Spaces before it are skipped. */
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

  /** The tokens up to the closing brace of a group whose opening brace was taken. */
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

  /** An argument in other brackets, which may nest; undefined if it is absent. */
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

  /** The arguments of a signature; undefined where an optional one is absent. */
  protected argumentsOf(signature: readonly ArgumentSpec[]): readonly (Tokens | undefined)[] {
    if (signature.length === 0) return NO_ARGUMENTS;
    const args: (Tokens | undefined)[] = [];
    for (const spec of signature) {
      if (spec.kind === "embellishments") args.push(...this.embellishments(spec));
      else {
        const argument = this.argumentOf(spec);
        args.push(argument && spec.split ? parted(argument, spec.split) : argument);
      }
    }
    return args;
  }

  private argumentOf(spec: Exclude<ArgumentSpec, Embellishments>): Tokens | undefined {
    switch (spec.kind) {
      case "mandatory":
        return this.argument();
      case "token":
        return this.nextIs(spec.token) ? [this.raw()] : undefined;
      case "until":
        return this.upToText(spec.end);
      case "verbatim":
        return this.verbatim();
      case "body":
        // The content of an environment is read by the environment.
        return undefined;
      case "optional": {
        const found =
          spec.open === "{"
            ? this.nextIs("{")
              ? this.argument()
              : undefined
            : this.bracketed(spec.open, spec.close);
        return found ?? (spec.fallback === undefined ? undefined : tokenise(spec.fallback));
      }
      default:
        return assertNever(spec);
    }
  }

  /** `_` and `^` with their arguments, in any order. */
  private embellishments(spec: Embellishments): readonly (Tokens | undefined)[] {
    const found = new Map<string, Tokens>();
    for (;;) {
      const { text } = this.peek();
      if (!spec.tokens.includes(text) || found.has(text)) break;
      this.raw();
      found.set(text, this.argument());
    }
    return spec.tokens.map((token, i) => {
      const fallback = spec.fallbacks[i];
      return found.get(token) ?? (fallback === undefined ? undefined : tokenise(fallback));
    });
  }

  /** An argument in braces, or between two of the same character. */
  private verbatim(): Tokens {
    if (this.nextIs("{")) return this.argument();
    const { text } = this.raw();
    return this.upTo([new Token(text, -1, -1)]);
  }

  /** The tokens up to some text, which is taken, or up to a brace, which is not. */
  private upToText(end: string): Tokens {
    if (end !== "{") return this.upTo(tokenise(end));
    const tokens: Token[] = [];
    while (this.future().text !== "{" && this.future().text !== "") tokens.push(this.raw());
    return tokens;
  }

  /** The arguments of `\def\a#1:#2;{…}`: each extends to the text that must follow it. */
  protected delimitedArguments(delimiters: readonly Tokens[], count: number): readonly Tokens[] {
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
        // Braces around the whole argument are not part of it.
        return unbraced(tokens);
      }
    }
  }

  /** The number of braces open at the end of the source. */
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

function endsWith(tokens: Tokens, end: Tokens): boolean {
  const from = tokens.length - end.length;
  return from >= 0 && end.every((token, i) => tokens[from + i]?.text === token.text);
}

/** `a,b` as `{a}{b}`; groups for which the argument has no part are empty. */
function parted(argument: Tokens, { at, groups }: Split): Tokens {
  const parts = split(argument, at).map(trimmed);
  const count = groups ?? parts.length;
  return Array.from({ length: count }, (_, i) => parts[i] ?? []).flatMap((part) => [
    new Token("{", -1, -1),
    ...part,
    new Token("}", -1, -1),
  ]);
}
