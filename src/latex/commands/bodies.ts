/** Macros: the body for a name, and substitution of its arguments. */
import { Act, type Body, type MacroMeaning, type Meaning } from "./meaning";
import type { ArgumentSpec } from "./signature";
import { Token, type Tokens } from "./tokens";

export function macroOf(
  signature: readonly ArgumentSpec[],
  body: MacroMeaning["body"],
  delimiters?: readonly Tokens[],
  told: readonly number[] = [],
): MacroMeaning {
  return { act: Act.Macro, signature, body, delimiters, told };
}

/** Tokens kept in the scope as a macro, under a name that nobody types. */
export function stored(tokens: Tokens): MacroMeaning {
  return macroOf([], tokens);
}

/** The tokens that were stored in a macro's body. */
export function storedBody({ body }: MacroMeaning): Body {
  return typeof body === "object" ? body : [];
}

export function storedTokens(meaning: Meaning | undefined): Tokens | undefined {
  if (meaning?.act !== Act.Macro) return undefined;
  return storedBody(meaning).flatMap((part) => (typeof part === "number" ? [] : [part]));
}

/** What `\let` assigns: a macro's present definition, or else a token frozen to its built-in meaning. */
export function aliasOf(target: Token, meaning: Meaning | undefined): MacroMeaning {
  if (meaning?.act === Act.Macro) return meaning;
  return macroOf([], [new Token(target.text, -1, -1, true)]);
}

/** Tokens as a body: `#1` is a placeholder, `##` a single `#` (TeXbook, page 203). */
export function bodyOf(tokens: Tokens): Body {
  const body: (Token | number)[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token) continue;
    const next = token.text === "#" ? tokens[i + 1]?.text : undefined;
    if (next !== undefined && next >= "1" && next <= "9" && next.length === 1) {
      body.push(Number(next));
      i += 1;
    } else {
      body.push(token);
      if (next === "#") i += 1;
    }
  }
  return body;
}

/** The body with its placeholders replaced by arguments. */
export function filled(body: Body, args: readonly (Tokens | undefined)[]): Tokens {
  const tokens: Token[] = [];
  for (const part of body) {
    if (typeof part === "number") for (const token of args[part - 1] ?? []) tokens.push(token);
    else tokens.push(part);
  }
  return tokens;
}
