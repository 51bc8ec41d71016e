/** Lists of tokens, in reading order. */
import { Token, type Tokens } from "./meaning";

export { Token, type Tokens };

/** Tokens as LaTeX, trimmed. Control words are ended by a space. */
export function textOf(tokens: Tokens): string {
  return latexOf(tokens).trim();
}

/** The same, not trimmed. */
export function latexOf(tokens: Tokens): string {
  let text = "";
  for (const token of tokens) {
    text += token.text;
    if (isWord(token.text)) text += " ";
  }
  return text;
}

/** The texts of the tokens, without spaces added behind control words. */
export function plainTextOf(tokens: Tokens): string {
  let text = "";
  for (const token of tokens) text += token.text;
  return text.trim();
}

/** Tokens as they are in the source, including spaces behind control words. */
export function sourceOf(tokens: Tokens): string {
  let text = "";
  let end = -1;
  let last = "";
  for (const token of tokens) {
    if (
      end >= 0 &&
      (token.from > end || (isWord(last) && token.from < end && /^[a-zA-Z]/.test(token.text)))
    )
      text += " ";
    text += token.text;
    end = token.to;
    last = token.text;
  }
  return text;
}

function isWord(text: string): boolean {
  return text.length > 1 && text.startsWith("\\") && /[a-zA-Z@]/.test(text[1] ?? "");
}

/** The span from the first token to the last. */
export function spanOf(tokens: Tokens): { readonly from: number; readonly to: number } {
  const first = tokens[0];
  const last = tokens[tokens.length - 1];
  return { from: first?.from ?? 0, to: Math.max(first?.to ?? 0, last?.to ?? 0) };
}

/** The tokens split at a token that is not inside braces. */
export function split(tokens: Tokens, at: string): readonly Tokens[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.text === "{") depth += 1;
    else if (token.text === "}") depth -= 1;
    if (depth === 0 && token.text === at) parts.push([]);
    else parts[parts.length - 1]?.push(token);
  }
  return parts;
}

/** The tokens without the spaces at their ends. */
export function trimmed(tokens: Tokens): Tokens {
  let [from, to] = [0, tokens.length];
  while (from < to && tokens[from]?.text === " ") from += 1;
  while (to > from && tokens[to - 1]?.text === " ") to -= 1;
  return tokens.slice(from, to);
}

/** Are all of them in one pair of braces? */
export function isOneGroup(tokens: Tokens): boolean {
  if (tokens[0]?.text !== "{") return false;
  let depth = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    if (tokens[i]?.text === "{") depth += 1;
    else if (tokens[i]?.text === "}") depth -= 1;
    if (depth === 0) return i === tokens.length - 1;
  }
  return false;
}

/** The tokens without a pair of braces around all of them. */
export function unbraced(tokens: Tokens): Tokens {
  return isOneGroup(tokens) ? tokens.slice(1, -1) : tokens;
}

/** An option as packages read it: `name=value, name`; spaces and braces around a value are removed. */
export interface Setting {
  readonly name: string;
  /** LaTeX; undefined if there is only a name. */
  readonly value: string | undefined;
  readonly tokens: Tokens;
}

export function settingsIn(options: Tokens): readonly Setting[] {
  return split(options, ",").flatMap((part): readonly Setting[] => {
    const tokens = trimmed(part);
    if (tokens.length === 0) return [];
    const at = tokens.findIndex(({ text }) => text === "=");
    if (at < 0) return [{ name: textOf(tokens), value: undefined, tokens }];
    const value = latexOf(unbraced(trimmed(tokens.slice(at + 1))));
    return [{ name: textOf(tokens.slice(0, at)), value, tokens }];
  });
}
