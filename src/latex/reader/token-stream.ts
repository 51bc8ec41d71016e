/**
 * The tokens of a source after expansion, with one token of lookahead; arguments that are taken as text;
 * the problems found on the way.
 */
import type { Span } from "../../math/ast";
import type { Problem, Severity } from "../../math/problem";
import { delimiterOf, isDelimiter } from "../commands/characters";
import { END, ROW_END } from "../commands/marks";
import { Act, type Meaning } from "../commands/meaning";
import type { Raw } from "../commands/reading";
import { textOf, Token, type Tokens } from "../commands/tokens";
import { Expander } from "./expander";
import { failure } from "./failure";
import { tokenise } from "./lexer";
import type { MacroTable } from "./scope";

const INFIX = /\\(?:over|atop|choose|above|brace|brack)/;

export class TokenStream {
  readonly problems: Problem[] = [];
  readonly x: Expander;
  amongWords = false;
  /** The end of the last token taken. */
  protected lastEnd: number;
  /** The tokens taken so far, if the source has infix commands. */
  protected readonly log: Token[] | undefined;
  /** The lookahead token, if it was read. */
  protected token: Token | undefined = undefined;

  constructor(
    readonly source: string,
    readonly from: number,
    readonly to: number,
    macros: MacroTable,
  ) {
    this.x = new Expander(source, from, to, macros);
    this.lastEnd = from;
    this.log = macros.size > 0 || INFIX.test(source) ? [] : undefined;
  }

  fetch(): Token {
    return (this.token ??= this.x.next(!this.amongWords));
  }

  consume(): Token {
    const token = this.fetch();
    this.token = undefined;
    if (token.text !== " " && token.to >= 0) this.lastEnd = token.to;
    this.log?.push(token);
    return token;
  }

  /** Returns the lookahead token to the expander. */
  giveBack(): void {
    if (this.token) this.x.push(this.token);
    this.token = undefined;
  }

  /** Puts back a token that was just taken, so that it is read again. */
  protected untake(token: Token): void {
    this.giveBack();
    this.log?.pop();
    this.token = token;
  }

  peek(): Token {
    return this.fetch();
  }

  meaningOf(name: string): Meaning | undefined {
    return this.x.meaningOf(name);
  }

  nextIs(text: string): boolean {
    this.giveBack();
    return this.x.nextIs(text);
  }

  accept(text: string): boolean {
    if (!this.nextIs(text)) return false;
    this.taken(this.x.raw());
    return true;
  }

  skipped(): undefined {
    this.raw();
  }

  endRow(at: Token): void {
    this.pushTokens([new Token(ROW_END, at.from, at.to)]);
  }

  star(): boolean {
    return this.accept("*");
  }

  /** The next token without its expansion. */
  takeRaw(): Token {
    const token = this.x.raw();
    this.taken(token);
    return token;
  }

  putBack(token: Token): void {
    this.log?.pop();
    this.x.push(token);
  }

  /** Records a token taken from the expander. */
  private taken(token: Token): void {
    if (token.to >= 0) this.lastEnd = token.to;
    this.log?.push(token);
  }

  pushTokens(tokens: Tokens): void {
    this.giveBack();
    this.x.pushAll(tokens);
  }

  since(at: Token): Span {
    return { from: at.from, to: Math.max(this.lastEnd, at.to) };
  }

  // Arguments that are not math

  raw(): Raw {
    this.giveBack();
    const tokens = this.x.argument();
    return this.rawOf(tokens, "{", "}");
  }

  /** An argument as tokens. */
  tokens(): Tokens {
    this.giveBack();
    const tokens = this.x.argument();
    this.rawOf(tokens, "{", "}");
    return tokens;
  }

  /** Reads tokens that are not from the source or were taken before, without adding them to the log again. */
  protected unlogged<T>(read: () => T): T {
    const { lastEnd } = this;
    const logged = this.log?.length ?? 0;
    const result = read();
    if (this.log) this.log.length = logged;
    this.lastEnd = Math.max(lastEnd, this.lastEnd);
    return result;
  }

  private rawOf(tokens: Tokens, open: string, close: string): Raw {
    const text = textOf(tokens);
    const { argumentStart, argumentEnd } = this.x;
    this.lastEnd = Math.max(argumentEnd, argumentStart);
    this.logArgument(tokens, open, close);
    const span = { from: argumentStart, to: this.lastEnd };
    this.x.understood.push(span);
    return { text, span };
  }

  /** Adds an argument that was taken as a whole to the log, with its braces. */
  private logArgument(tokens: Tokens, open: string, close: string): void {
    if (!this.log) return;
    this.log.push(new Token(open, this.from, this.from));
    for (const token of tokens) this.log.push(token);
    this.log.push(new Token(close, this.from, this.from));
  }

  rawOptional(): Raw | undefined {
    this.giveBack();
    const tokens = this.x.bracketed("[", "]");
    return tokens && this.rawOf(tokens, "[", "]");
  }

  /** TeX changes category codes before it reads a URL; here it is cut from the source text. */
  url(): Raw {
    this.giveBack();
    const { lexer, stack } = this.x;
    const open = stack.length === 0 ? /^\s*\{/.exec(this.source.slice(lexer.position)) : null;
    if (!open) return this.raw();
    const start = lexer.position + open[0].length;
    let depth = 1;
    let at = start;
    for (; at < lexer.end && depth > 0; at += 1) {
      const char = this.source[at];
      if (char === "{") depth += 1;
      else if (char === "}") depth -= 1;
    }
    if (depth > 0) return this.raw();
    lexer.position = at;
    this.lastEnd = at;
    const text = this.source.slice(start, at - 1).replace(/\\([%#&~_$])/g, "$1");
    if (this.log) this.logArgument(tokenise(text), "{", "}");
    const span = { from: start - 1, to: at };
    this.x.understood.push(span);
    return { text, span };
  }

  delimiter(): string {
    const braced = this.nextIs("{");
    if (braced) this.consume();
    const token = this.fetch();
    if (!isDelimiter(token.text))
      throw failure("notADelimiter", token.from, token.to, {
        delimiter: this.source.slice(token.from, token.to),
      });
    this.consume();
    if (braced) {
      const close = this.fetch();
      if (close.text !== "}") throw this.unclosed(close);
      this.consume();
    }
    return delimiterOf(token.text);
  }

  // Problems

  note(
    code: string,
    severity: Severity,
    span: Span,
    args?: Readonly<Record<string, string>>,
    suggestion?: string,
  ): void {
    this.problems.push({
      code,
      severity,
      span: { from: Math.max(span.from, this.from), to: Math.max(span.to, this.from) },
      ...(args && { args }),
      ...(suggestion !== undefined && { suggestion }),
    });
  }

  fail(code: string, span: Span, args?: Readonly<Record<string, string>>): never {
    throw failure(code, span.from, span.to, args);
  }

  /** The error for a token that ends a list where none can end. */
  unexpected(token: Token): Error {
    const { from, to, meaning } = token;
    const stop = meaning?.act === Act.Stop ? meaning.stop : undefined;
    switch (stop) {
      case "brace":
      case "group":
        return failure("extraBrace", from, to);
      case "cell":
        return failure("ampersandOutsideTable", from, to);
      case "right":
        return failure("rightWithoutLeft", from, to);
      case "environment":
        return failure("endWithoutBegin", from, to, { name: this.nameBehind(token) });
      case "shift":
        return token.text === "$"
          ? failure("dollarInFormula", from, to)
          : failure("textInMath", from, to, { name: token.text });
      case "infix":
        return failure("twoInfixOperators", from, to);
      case "end": {
        const open = this.x.openBraces();
        if (open > 0) return failure("missingBrace", this.to, this.to, undefined, "}".repeat(open));
        return failure("missingArgument", from, to);
      }
      default:
        return failure("missingArgument", from, to);
    }
  }

  protected unclosed(token: Token): Error {
    const name = this.x.openEnvironment();
    if (token.text === "" && name !== undefined)
      return failure("missingEnd", this.to, this.to, { name }, `${END}{${name}}`);
    if (token.text === "")
      return failure(
        "missingBrace",
        this.to,
        this.to,
        undefined,
        "}".repeat(Math.max(1, this.x.openBraces())),
      );
    return this.unexpected(token);
  }

  /** The name in braces behind `\end`, as it is written. */
  private nameBehind(token: Token): string {
    return /^\s*\{([^{}]*)\}/.exec(this.source.slice(token.to, token.to + 100))?.[1] ?? "";
  }

  /** Reads `*` and `[2pt]` behind `\\`; a bracket behind a space belongs to the next row. */
  rowGap(): void {
    this.giveBack();
    const { x } = this;
    if (x.future().text === "*") x.raw();
    if (x.future().text !== "[") return;
    const open = x.future();
    const tokens = x.bracketed("[", "]");
    if (!tokens) return;
    const text = textOf(tokens);
    if (/^\s*[-+]?\s*[\d., ]+\s*[a-z]/i.test(text) || text.startsWith("\\") || text === "") {
      x.understood.push({ from: open.from, to: x.argumentEnd });
      return;
    }
    // Not a length, so it was math in brackets.
    x.push(new Token("]", x.argumentEnd - 1, x.argumentEnd));
    x.pushAll(tokens);
    x.push(open);
  }
}
