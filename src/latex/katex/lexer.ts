/**
 * Source text into tokens. The same tokens as KaTeX's lexer makes, and faster (no regular expression);
 * a control word ends with its last letter, so that spans do not take the spaces behind it. Invisible
 * characters that come with pasted text (zero-width spaces, byte order marks) are passed over.
 */
import { engine, type Lexer, type Token } from "./engine";

const BACKSLASH = 92;
const PERCENT = 37;
/** What a word processor makes of the space in `\ `. */
const NO_BREAK_SPACE = 0xa0;
/** Accents on one character: more of them are a joke or an attack. */
const MAX_MARKS = 8;

const isSpace = (c: number): boolean => c === 32 || c === 10 || c === 9 || c === 13;
const isLetter = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 64 && c <= 90);

/** Soft hyphen, zero-width characters, directional marks, word joiner, invisible operators, byte order mark. */
function isInvisible(c: number): boolean {
  return (
    c === 0xad ||
    (c >= 0x200b && c <= 0x200f) ||
    (c >= 0x202a && c <= 0x202e) ||
    (c >= 0x2060 && c <= 0x2064) ||
    (c >= 0xfe00 && c <= 0xfe0f) ||
    c === 0xfeff
  );
}

export class SourceLexer implements Lexer {
  readonly input: string;
  /** KaTeX's interface wants one; nothing uses it. */
  readonly tokenRegex = /(?:)/g;
  readonly catcodes: Record<string, number> = { "%": 14, "~": 13 };
  private position: number;
  private readonly end: number;

  /** Reads `input` from `from` to `to`; positions count from the start of `input`. */
  constructor(input: string, from = 0, to = input.length) {
    this.input = input;
    this.position = from;
    this.end = to;
  }

  setCatcode(char: string, code: number): void {
    this.catcodes[char] = code;
  }

  lex(): Token {
    const { input, end } = this;
    let start = this.position;
    for (;;) {
      if (start >= end) {
        this.position = end;
        return this.token("EOF", end, end);
      }
      const c = input.charCodeAt(start);
      if (isSpace(c) || c === 0x2028 || c === 0x2029) {
        let to = start + 1;
        while (to < end && isSpace(input.charCodeAt(to))) to += 1;
        this.position = to;
        return this.token(" ", start, to);
      }
      if (c === PERCENT && this.catcodes["%"] === 14) {
        const newline = input.indexOf("\n", start);
        start = newline === -1 || newline >= end ? end : newline + 1;
        continue;
      }
      if (c === BACKSLASH) return this.command(start);
      if (c >= 0x80 && isInvisible(c)) {
        start += 1;
        continue;
      }
      return this.character(start, c);
    }
  }

  private command(start: number): Token {
    const { input, end } = this;
    let to = start + 1;
    if (to >= end) return this.fail(start, start + 1);
    let c = input.charCodeAt(to);
    if (isLetter(c)) {
      do to += 1;
      while (to < end && isLetter(input.charCodeAt(to)));
      const text = input.slice(start, to);
      if (text === "\\verb") {
        const verbatim = this.verbatim(start, to);
        if (verbatim) return verbatim;
      }
      this.position = to;
      while (this.position < end && isSpace(input.charCodeAt(this.position))) this.position += 1;
      return this.token(text, start, to);
    }
    if (isSpace(c) || c === NO_BREAK_SPACE) {
      while (to < end && (isSpace(c) || c === NO_BREAK_SPACE)) {
        to += 1;
        c = input.charCodeAt(to);
      }
      this.position = to;
      return this.token("\\ ", start, start + 2);
    }
    if (c >= 0xd800 && c <= 0xdfff) return this.fail(start, start + 1);
    this.position = to + 1;
    return this.token(input.slice(start, to + 1), start, to + 1);
  }

  /** `\verb|…|` is one token, up to the same character again in the same line. */
  private verbatim(start: number, behind: number): Token | undefined {
    const { input, end } = this;
    const open = input[behind] === "*" ? behind + 1 : behind;
    const delimiter = input[open];
    if (open >= end || delimiter === undefined || delimiter === "\n") return undefined;
    const close = input.indexOf(delimiter, open + 1);
    const newline = input.indexOf("\n", open + 1);
    if (close === -1 || close >= end || (newline !== -1 && newline < close)) return undefined;
    this.position = close + 1;
    return this.token(input.slice(start, close + 1), start, close + 1);
  }

  private character(start: number, c: number): Token {
    const { input, end } = this;
    let to = start + 1;
    if (c >= 0xd800 && c <= 0xdbff) {
      const low = to < end ? input.charCodeAt(to) : 0;
      if (low < 0xdc00 || low > 0xdfff) return this.fail(start, to);
      to += 1;
    } else if (c < 0x20 || (c >= 0xdc00 && c <= 0xf8ff)) {
      return this.fail(start, to);
    }
    let marks = 0;
    while (to < end && marks < MAX_MARKS) {
      const mark = input.charCodeAt(to);
      if (mark < 0x300 || mark > 0x36f) break;
      to += 1;
      marks += 1;
    }
    this.position = to;
    return this.token(to === start + 1 ? (input[start] ?? "") : input.slice(start, to), start, to);
  }

  private fail(start: number, to: number): never {
    this.position = to;
    throw new engine.ParseError(
      `Unexpected character: '${this.input.slice(start, to)}'`,
      this.token(this.input.slice(start, to), start, to),
    );
  }

  private token(text: string, start: number, to: number): Token {
    return new engine.Token(text, new engine.SourceLocation(this, start, to));
  }
}
