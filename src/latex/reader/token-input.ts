/** Reads an argument's tokens one by one. */
import type { Token, Tokens } from "../commands/tokens";

export class TokenInput {
  private at = 0;

  constructor(private readonly tokens: Tokens) {}

  next(): Token | undefined {
    return this.tokens[this.at++];
  }

  /** The text of the next token that is not a space; undefined at the end. */
  peek(): string | undefined {
    while (this.tokens[this.at]?.text === " ") this.at += 1;
    return this.tokens[this.at]?.text;
  }

  /** The content of a group, or one token. */
  argument(): Tokens {
    this.peek();
    const first = this.next();
    if (first?.text !== "{") return first ? [first] : [];
    const from = this.at;
    let depth = 1;
    while (depth > 0 && this.at < this.tokens.length) {
      const text = this.next()?.text;
      if (text === "{") depth += 1;
      else if (text === "}") depth -= 1;
    }
    return this.tokens.slice(from, depth === 0 ? this.at - 1 : this.at);
  }

  /** The content of square brackets; undefined if there are none here. */
  option(): Tokens | undefined {
    if (this.peek() !== "[") return undefined;
    this.at += 1;
    const from = this.at;
    let depth = 0;
    for (let token = this.next(); token; token = this.next()) {
      if (token.text === "{" || token.text === "[") depth += 1;
      else if (token.text === "]" && depth === 0) return this.tokens.slice(from, this.at - 1);
      else if (token.text === "}" || token.text === "]") depth -= 1;
    }
    return this.tokens.slice(from);
  }
}
