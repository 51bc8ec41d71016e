/**
 * The pane's editor: CodeMirror 6, taught LaTeX.
 *
 * Everything that needs to know what a piece of LaTeX is (colours, matching pairs, what closes by itself,
 * where completion begins) asks one tokeniser, this one. It looks at characters only: the reader in
 * `src/latex` decides what a formula means; this decides only how it looks while it is typed. A formula is
 * short, so the pair finder reads the whole text at every change instead of keeping state.
 */

export type TokenKind =
  | "command"
  | "open"
  | "close"
  | "script"
  | "align"
  | "newline"
  | "number"
  | "operator"
  | "comment"
  | "environment"
  | "other";

export interface Token {
  readonly kind: TokenKind;
  /** UTF-16 offsets. */
  readonly from: number;
  readonly to: number;
}

const COMMAND = /\\(?:[A-Za-z@]+\*?|[\s\S])/y;
const NUMBER = /\d+(?:\.\d+)?/y;
const COMMENT = /%[^\n]*/y;
const ENVIRONMENT = /\\(?:begin|end)\s*\{([^{}]*)\}/y;

/**
 * The token that begins at `at`, which must be within the text.
 * `\begin{name}` is one token, so that a pair is a pair of tokens.
 */
export function tokenAt(text: string, at: number): Token {
  const c = text[at];
  const match = (pattern: RegExp, kind: TokenKind): Token | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    return found ? { kind, from: at, to: at + found[0].length } : undefined;
  };
  if (c === "\\") {
    const environment = match(ENVIRONMENT, "environment");
    if (environment) return environment;
    const command = match(COMMAND, "command");
    if (command) {
      const name = text.slice(command.from, command.to);
      return name === "\\\\" ? { ...command, kind: "newline" } : command;
    }
    return { kind: "other", from: at, to: at + 1 };
  }
  if (c === "%") return match(COMMENT, "comment") ?? { kind: "other", from: at, to: at + 1 };
  const number = c !== undefined && c >= "0" && c <= "9" ? match(NUMBER, "number") : undefined;
  if (number) return number;
  return { kind: single(c), from: at, to: at + 1 };
}

function single(c: string | undefined): TokenKind {
  switch (c) {
    case "{":
    case "(":
    case "[":
      return "open";
    case "}":
    case ")":
    case "]":
      return "close";
    case "^":
    case "_":
    case "'":
      return "script";
    case "&":
      return "align";
    case "+":
    case "-":
    case "=":
    case "<":
    case ">":
    case "*":
    case "/":
    case "|":
      return "operator";
    default:
      return "other";
  }
}

/** All tokens of a text, without gaps. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const token = tokenAt(text, at);
    tokens.push(token);
    at = token.to;
  }
  return tokens;
}
