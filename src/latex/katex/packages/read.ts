/** Reading arguments inside macro functions, and putting expansions together. */
import { tokenise } from "../definitions";
import type { Expansion, MacroExpander, MacroFunction, Token } from "../engine";

/** Macros of a package, by command. */
export type Package = readonly (readonly [name: string, macro: MacroFunction])[];

/** Tokens, last one first, as the expander keeps them. */
export type Tokens = readonly Token[];

/** LaTeX and arguments in reading order as one expansion. */
export function expansion(...parts: readonly (string | Tokens)[]): Expansion {
  const tokens: Token[] = [];
  for (let i = parts.length - 1; i >= 0; i -= 1) {
    const part = parts[i];
    if (part === undefined) continue;
    for (const token of typeof part === "string" ? tokenise(part).tokens : part) tokens.push(token);
  }
  return { tokens, numArgs: 0 };
}

/** Is the token next (spaces passed over)? */
export function nextIs(expander: MacroExpander, text: string): boolean {
  expander.consumeSpaces();
  return expander.future().text === text;
}

export function star(expander: MacroExpander): boolean {
  if (!nextIs(expander, "*")) return false;
  expander.popToken();
  return true;
}

/** An argument in square brackets, undefined if there is none. */
export function optional(expander: MacroExpander): Tokens | undefined {
  return bracketed(expander, "[", "]");
}

/** An argument in any brackets, undefined if they do not stand here. */
export function bracketed(
  expander: MacroExpander,
  open: string,
  close: string,
): Tokens | undefined {
  if (!nextIs(expander, open)) return undefined;
  expander.popToken();
  const tokens: Token[] = [];
  let depth = 0;
  let braces = 0;
  for (;;) {
    const token = expander.popToken();
    if (token.text === "EOF") {
      expander.pushToken(token);
      break;
    }
    if (token.text === "{") braces += 1;
    else if (token.text === "}") braces -= 1;
    else if (braces === 0 && token.text === open) depth += 1;
    else if (braces === 0 && token.text === close) {
      if (depth === 0) break;
      depth -= 1;
    }
    if (braces < 0) {
      expander.pushToken(token);
      break;
    }
    tokens.push(token);
  }
  return tokens.reverse();
}

export function argument(expander: MacroExpander): Tokens {
  return expander.consumeArg().tokens;
}

/** An argument in braces if one stands here. */
export function braced(expander: MacroExpander): Tokens | undefined {
  return nextIs(expander, "{") ? expander.consumeArg().tokens : undefined;
}

/** Tokens as text in reading order, without the spaces that only separate. */
export function textOf(tokens: Tokens): string {
  let text = "";
  for (let i = tokens.length - 1; i >= 0; i -= 1) text += tokens[i]?.text ?? "";
  return text.trim();
}

/** The tokens split at a token at the outer level, in reading order. */
export function split(tokens: Tokens, at: string): readonly Tokens[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (let i = tokens.length - 1; i >= 0; i -= 1) {
    const token = tokens[i];
    if (!token) continue;
    if (token.text === "{") depth += 1;
    else if (token.text === "}") depth -= 1;
    if (depth === 0 && token.text === at) parts.push([]);
    else parts[parts.length - 1]?.unshift(token);
  }
  return parts;
}
