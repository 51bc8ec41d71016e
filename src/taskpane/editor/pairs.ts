/** Which brackets, `\left…\right` and `\begin…\end` belong together, and which stand alone. */
import { tokensOf, type Token } from "./tokens";

export interface Pair {
  readonly open: Token;
  readonly close: Token;
}

export interface Pairs {
  /** In the order of their closing token. */
  readonly pairs: readonly Pair[];
  /** Braces and environments without a partner; a lone parenthesis is no mistake in mathematics. */
  readonly alone: readonly Token[];
}

type Shape = "{" | "(" | "[" | "left" | `begin ${string}`;

interface Open {
  readonly shape: Shape;
  readonly token: Token;
}

/**
 * Finds the pairs of a text. Braces and environments must nest; a parenthesis pairs with the next one
 * of its kind in the same group, so half-open intervals leave it alone.
 */
export function findPairs(text: string): Pairs {
  const pairs: Pair[] = [];
  const alone: Token[] = [];
  const stack: Open[] = [];
  const tokens = tokensOf(text);

  const close = (shape: Shape, token: Token): void => {
    const strong = shape !== "(" && shape !== "[";
    for (let i = stack.length - 1; i >= 0; i--) {
      const open = stack[i];
      if (!open) break;
      if (open.shape === shape) {
        for (const left of stack.splice(i).slice(1))
          if (isStrong(left.shape)) alone.push(left.token);
        pairs.push({ open: open.token, close: token });
        return;
      }
      // A parenthesis does not pair across the brace or environment that contains it.
      if (!strong && isStrong(open.shape)) return;
      // Nor does one environment's end close another's beginning.
      if (open.shape.startsWith("begin ") !== shape.startsWith("begin ") && strong && shape === "{")
        continue;
    }
    if (strong) alone.push(token);
  };

  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    const word = text.slice(token.from, token.to);
    if (token.kind === "environment") {
      const name = /\{([^{}]*)\}/.exec(word)?.[1] ?? "";
      if (word.startsWith("\\begin")) stack.push({ shape: `begin ${name}`, token });
      else close(`begin ${name}`, token);
    } else if (word === "\\left" || word === "\\right") {
      // The delimiter after it belongs to the pair, whatever character it is.
      const delimiter = tokens[i + 1];
      const whole = delimiter ? { ...token, to: delimiter.to } : token;
      if (delimiter) i++;
      if (word === "\\left") stack.push({ shape: "left", token: whole });
      else close("left", whole);
    } else if (token.kind === "open") stack.push({ shape: word as "{" | "(" | "[", token });
    else if (token.kind === "close") close(word === "}" ? "{" : word === ")" ? "(" : "[", token);
  }
  for (const open of stack) if (isStrong(open.shape)) alone.push(open.token);
  return { pairs, alone };
}

function isStrong(shape: Shape): boolean {
  return shape !== "(" && shape !== "[";
}

/** The innermost pair one of whose tokens touches the offset: the one to show at the caret. */
export function pairAt(pairs: readonly Pair[], at: number): Pair | undefined {
  const touches = (t: Token): boolean => t.from <= at && at <= t.to;
  let best: Pair | undefined;
  for (const pair of pairs) {
    if (!touches(pair.open) && !touches(pair.close)) continue;
    if (!best || pair.close.to - pair.open.from < best.close.to - best.open.from) best = pair;
  }
  return best;
}
