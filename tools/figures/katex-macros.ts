/**
 * Definitions of a preamble for KaTeX, the judge, including optional arguments, which its own macros cannot
 * have.
 */
import { bodyOf, filled } from "../../src/latex/commands/bodies";
import type { Expanding, MacroMeaning, Part } from "../../src/latex/commands/meaning";
import { Token, type Tokens } from "../../src/latex/commands/tokens";
import { tokenise } from "../../src/latex/reader/lexer";

interface KatexToken {
  text: string;
}

/** The part of KaTeX's expander that is used; its token lists are in reverse order. */
interface KatexExpander {
  future(): KatexToken;
  popToken(): KatexToken;
  consumeSpaces(): void;
  consumeArg(close?: string[]): { tokens: KatexToken[] };
}

type KatexMacro = (expander: KatexExpander) => { tokens: KatexToken[]; numArgs: number };

export function katexMacro(macro: MacroMeaning): KatexMacro {
  return (expander) => {
    const args = macro.signature.map((spec): Tokens | undefined => {
      if (spec.kind === "mandatory") return ours(expander.consumeArg().tokens);
      expander.consumeSpaces();
      const next = expander.future().text;
      if (spec.kind === "token")
        return next === spec.token ? ours([expander.popToken()]) : undefined;
      // The table has no other kinds of arguments.
      if (spec.kind !== "optional") return undefined;
      if (next !== spec.open)
        return spec.fallback === undefined ? undefined : tokenise(spec.fallback);
      if (spec.open === "{") return ours(expander.consumeArg().tokens);
      expander.popToken();
      return ours(expander.consumeArg([spec.close]).tokens);
    });
    const { body } = macro;
    const parts: readonly Part[] =
      typeof body === "function"
        ? body(args, NOTHING)
        : [filled(typeof body === "string" ? bodyOf(tokenise(body)) : body, args)];
    const tokens = parts.flatMap((part) => [...(typeof part === "string" ? tokenise(part) : part)]);
    return { tokens: tokens.map(({ text }) => ({ text })).reverse(), numArgs: 0 };
  };
}

function ours(tokens: readonly KatexToken[]): Tokens {
  return tokens.map(({ text }) => new Token(text, -1, -1)).reverse();
}

/** The bodies that definitions make use nothing but their arguments. */
const NOTHING = {} as Expanding;
