/** Arguments of constructs, read from the token stream behind the command. */
import { engine, type SourceLocation, type Token } from "../engine";
import type { ParseNode } from "../nodes";
import type { FormulaParser } from "../parser";

/** A construct: called behind its command. */
export type Construct = (
  parser: FormulaParser,
  command: Token,
  breakOnTokenText?: string,
) => ParseNode;

/** A math argument in braces, or one token or command with its arguments. */
export function argument(parser: FormulaParser): ParseNode {
  parser.consumeSpaces();
  const token = parser.fetch();
  if (token.text === "{" || token.text === "\\begingroup") {
    const group = parser.parseGroup("argument");
    if (group) return group;
  }
  const node = parser.parseGroup("argument");
  if (!node) throw new engine.ParseError("Expected an argument", token);
  return node;
}

/** An argument in square brackets, read as math. */
export function optionalArgument(parser: FormulaParser): ParseNode | null {
  return nextIs(parser, "[") ? parser.parseArgumentGroup(true) : null;
}

/** An argument read as words, or in the mode that is given. */
export function textArgument(parser: FormulaParser, mode: "text" | "math" = "text"): ParseNode[] {
  giveBack(parser);
  const group = parser.parseArgumentGroup(false, mode);
  return group?.type === "ordgroup" ? group.body : [];
}

/** The text of an argument, without expanding what is in it. */
export function rawArgument(parser: FormulaParser): {
  text: string;
  loc: SourceLocation | undefined;
} {
  giveBack(parser);
  const { tokens, start, end } = parser.gullet.consumeArg();
  const loc =
    start.loc && end.loc
      ? new engine.SourceLocation(
          start.loc.lexer,
          start.loc.start,
          Math.max(start.loc.end, end.loc.end),
        )
      : undefined;
  parser.reached(loc);
  return { text: textOf(tokens), loc };
}

/** The text of an argument in square brackets, undefined if there is none. */
export function rawOptionalArgument(parser: FormulaParser): string | undefined {
  if (!nextIs(parser, "[")) return undefined;
  parser.gullet.popToken();
  const { tokens, end } = parser.gullet.consumeArg(["]"]);
  parser.reached(end.loc);
  return textOf(tokens);
}

/** Takes the star, if one is next. */
export function star(parser: FormulaParser): boolean {
  if (!nextIs(parser, "*")) return false;
  parser.gullet.popToken();
  return true;
}

/** Is this the next token that is no space? It is not expanded for that. */
export function nextIs(parser: FormulaParser, text: string): boolean {
  giveBack(parser);
  parser.gullet.consumeSpaces();
  return parser.gullet.future().text === text;
}

/** Hands the token that the parser has looked at back to the expander. */
export function giveBack(parser: FormulaParser): void {
  if (parser.nextToken) parser.gullet.pushToken(parser.nextToken);
  parser.nextToken = null;
}

/** Tokens as the expander keeps them (last first) as text. */
export function textOf(tokens: readonly Token[]): string {
  let text = "";
  for (let i = tokens.length - 1; i >= 0; i -= 1) {
    const token = tokens[i];
    if (!token) continue;
    // A control word swallowed the space behind it.
    text += /^\\[a-zA-Z@]+$/.test(token.text) ? `${token.text} ` : token.text;
  }
  return text.trim();
}
