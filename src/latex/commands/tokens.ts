/** Lists of tokens, in reading order. */
import { Token, type Tokens } from "./meaning";

export { Token, type Tokens };

/** Tokens as text, without the spaces at their ends. A space ends a control word. */
export function textOf(tokens: Tokens): string {
  let text = "";
  for (const token of tokens) {
    text += token.text;
    if (isWord(token.text)) text += " ";
  }
  return text.trim();
}

/** The same without the spaces behind control words. */
export function plainTextOf(tokens: Tokens): string {
  let text = "";
  for (const token of tokens) text += token.text;
  return text.trim();
}

/** Tokens as they stood in the source, spaces behind control words included. */
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

/** The tokens split at a token at the outer level. */
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
