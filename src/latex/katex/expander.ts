/**
 * Macro expansion with positions. Tokens of a macro's body get the place of the macro's call in the
 * source, arguments keep theirs; so every token, and every node made of tokens, has a place in what the
 * person typed. What a formula may expand to is limited by count of tokens, which stops loops
 * (`\def\a{\a}`) and bombs (each macro twice the one before).
 */
import { Definitions, tokenise, type MacroTable } from "./definitions";
import {
  engine,
  type Expansion,
  type MacroArgument,
  type MacroDefinition,
  type Mode,
  type Settings,
  type SourceLocation,
  type Token,
} from "./engine";
import { CONSTRUCTS } from "./constructs/index";
import { SourceLexer } from "./lexer";
import { knownSymbol } from "./symbols";

/** Tokens that expansion may make, plus some for each character of the source. */
const EXPANSION_BASE = 60_000;
const EXPANSION_PER_CHARACTER = 20;

export class FormulaExpander extends engine.MacroExpander {
  private budget: number;
  /** Where the last argument that was read ends. */
  private argumentEnd = 0;
  /** The call that is being expanded, for macros that make nodes or problems themselves. */
  call: SourceLocation | undefined;

  constructor(source: string, from: number, to: number, settings: Settings, macros: MacroTable) {
    super("", settings, "math");
    this.lexer = new SourceLexer(source, from, to);
    this.macros = new Definitions(macros);
    this.budget = EXPANSION_BASE + EXPANSION_PER_CHARACTER * (to - from);
  }

  override switchMode(mode: Mode): void {
    this.mode = mode;
  }

  override isDefined(name: string): boolean {
    return (
      this.macros.has(name) ||
      CONSTRUCTS.has(name) ||
      knownSymbol(name, "math") !== undefined ||
      super.isDefined(name)
    );
  }

  override beginGroup(): void {
    this.macros.beginGroup();
  }

  override endGroup(): void {
    this.macros.endGroup();
  }

  /** KaTeX spreads the array into arguments, which ends the stack for long ones. */
  override pushTokens(tokens: Token[]): void {
    const { stack } = this;
    for (let i = 0; i < tokens.length; i += 1) {
      const token = tokens[i];
      if (token) stack.push(token);
    }
  }

  override countExpansion(amount: number): void {
    this.budget -= amount;
    if (this.budget < 0) {
      throw new engine.ParseError("Too many expansions", callToken(this.call));
    }
  }

  override consumeArg(delimiters?: string[] | null): MacroArgument {
    const argument = super.consumeArg(delimiters);
    if (argument.end.loc) this.argumentEnd = argument.end.loc.end;
    return argument;
  }

  override expandNextToken(): Token {
    const { stack } = this;
    for (;;) {
      const token = stack.pop() ?? this.lexer.lex();
      const definition = token.noexpand ? undefined : this.definitionOf(token.text);
      if (definition === undefined) {
        if (token.treatAsRelax) token.text = "\\relax";
        return token;
      }
      this.expand(token, definition);
    }
  }

  override expandOnce(expandableOnly = false): number | boolean {
    const token = this.stack.pop() ?? this.lexer.lex();
    const definition = token.noexpand ? undefined : this.definitionOf(token.text);
    if (
      definition === undefined ||
      (expandableOnly && typeof definition === "object" && definition.unexpandable)
    ) {
      if (
        expandableOnly &&
        definition === undefined &&
        token.text.startsWith("\\") &&
        !this.isDefined(token.text)
      ) {
        throw new engine.ParseError(`Undefined control sequence: ${token.text}`, token);
      }
      this.stack.push(token);
      return false;
    }
    return this.expand(token, definition);
  }

  /** A character with a category of its own (`%` inside a URL) is not a macro. */
  private definitionOf(name: string): MacroDefinition | undefined {
    const definition = this.macros.get(name);
    if (definition === undefined || name.length !== 1) return definition;
    const category = this.lexer.catcodes[name];
    return category !== undefined && category !== 13 ? undefined : definition;
  }

  /** Replaces the token by what it expands to; gives the number of tokens. */
  private expand(token: Token, definition: MacroDefinition): number {
    const outer = this.call;
    const start = token.loc?.start ?? 0;
    this.argumentEnd = token.loc?.end ?? start;
    this.call = token.loc ?? undefined;
    let expansion: Expansion;
    if (typeof definition === "function") {
      const result = definition(this);
      expansion = typeof result === "string" ? tokenise(result) : result;
    } else {
      expansion = typeof definition === "string" ? tokenise(definition) : definition;
    }
    const args =
      expansion.numArgs > 0 || expansion.delimiters
        ? this.consumeArgs(expansion.numArgs, expansion.delimiters)
        : [];
    this.countExpansion(expansion.tokens.length + 1);
    const call = token.loc
      ? this.argumentEnd > token.loc.end
        ? new engine.SourceLocation(token.loc.lexer, start, this.argumentEnd)
        : token.loc
      : undefined;
    const count = this.push(expansion.tokens, args, call, typeof definition === "function");
    this.call = outer;
    return count;
  }

  /** Puts a body on the stack with its arguments pasted in; both have their last token first. */
  private push(
    body: readonly Token[],
    args: readonly Token[][],
    call: SourceLocation | undefined,
    mixed: boolean,
  ): number {
    const { stack, lexer } = this;
    const before = stack.length;
    for (let i = 0; i < body.length; i += 1) {
      let token = body[i];
      if (!token) continue;
      // In this order the digit of a placeholder comes before its `#`.
      if (body[i + 1]?.text === "#" && !isEscaped(body, i + 1)) {
        if (token.text === "#") {
          i += 1;
        } else if (args.length > 0) {
          i += 1;
          const argument = args[Number(token.text) - 1];
          if (!argument) {
            throw new engine.ParseError("Not a valid argument number", callToken(call));
          }
          this.countExpansion(argument.length);
          this.pushTokens(argument);
          continue;
        }
      }
      // A macro function may put arguments into what it gives, and these keep their place.
      if (!mixed || token.loc?.lexer !== lexer) {
        const copy = new engine.Token(token.text, call);
        if (token.noexpand) copy.noexpand = true;
        if (token.treatAsRelax) copy.treatAsRelax = true;
        token = copy;
      }
      stack.push(token);
    }
    return stack.length - before;
  }
}

/** Is the `#` at the index (last token first) the second of a pair `##`? */
function isEscaped(body: readonly Token[], index: number): boolean {
  let marks = 0;
  for (let i = index + 1; body[i]?.text === "#"; i += 1) marks += 1;
  return marks % 2 === 1;
}

function callToken(call: SourceLocation | undefined): Token | undefined {
  return call ? new engine.Token("", call) : undefined;
}
