/**
 * Splits source text into tokens, by TeX's rules (TeXbook, chapter 8): a control word is letters, spaces
 * behind it are skipped; a run of spaces is one; `%` hides the rest of its line. The span of a control
 * word ends with its last letter. Invisible characters that come with pasted text (zero-width spaces,
 * byte order marks) are skipped.
 */
import { Token } from "../commands/tokens";
import { VERBATIM } from "../commands/verbatim";
import { failure } from "./failure";

const BACKSLASH = 92;
const PERCENT = 37;
/** A word processor replaces the space in `\ ` with this. */
const NO_BREAK_SPACE = 0xa0;
/** The most accents on one character: more are a joke or an attack. */
const MAX_MARKS = 8;

const isSpace = (c: number): boolean => c === 32 || c === 10 || c === 9 || c === 13;
const isLetter = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 64 && c <= 90);

/** Is it a combining mark, which belongs to the character before it? */
const isMark = (c: number): boolean =>
  c >= 0x300 &&
  (c <= 0x36f ||
    (c >= 0x1ab0 && c <= 0x1aff) ||
    (c >= 0x1dc0 && c <= 0x1dff) ||
    (c >= 0x20d0 && c <= 0x20ff) ||
    (c >= 0xfe20 && c <= 0xfe2f));

/** One string per ASCII character, so that the lexer allocates none. */
const ASCII: readonly string[] = Array.from({ length: 128 }, (_, i) => String.fromCharCode(i));

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

export class Lexer {
  /** Reads `input` from `position` to `end`; positions count from the start of `input`. */
  constructor(
    readonly input: string,
    public position = 0,
    readonly end = input.length,
  ) {}

  /** The next token; its text is "" at the end. With `skipSpaces` spaces are skipped. */
  lex(skipSpaces = false): Token {
    const { input, end } = this;
    let start = this.position;
    while (start < end) {
      const c = input.charCodeAt(start);
      if (c > 0x20 && c < 0x7f) {
        if (c === BACKSLASH) return this.command(start);
        if (c === PERCENT) {
          const newline = input.indexOf("\n", start);
          start = newline === -1 || newline >= end ? end : newline + 1;
          continue;
        }
        const next = start + 1 < end ? input.charCodeAt(start + 1) : 0;
        if (!isMark(next) || "{}&$^_#~".includes(ASCII[c] ?? "")) {
          this.position = start + 1;
          return new Token(ASCII[c] ?? "", start, start + 1);
        }
        return this.character(start, c);
      }
      if (isSpace(c) || c === 0x2028 || c === 0x2029) {
        let to = start + 1;
        while (to < end && isSpace(input.charCodeAt(to))) to += 1;
        if (!skipSpaces) {
          this.position = to;
          return new Token(" ", start, to);
        }
        start = to;
        continue;
      }
      if (c >= 0x80 && isInvisible(c)) {
        start += 1;
        continue;
      }
      return this.character(start, c);
    }
    this.position = end;
    return new Token("", end, end);
  }

  private command(start: number): Token {
    const { input, end } = this;
    let to = start + 1;
    if (to >= end) return this.unexpected(start, start + 1);
    let c = input.charCodeAt(to);
    if (isLetter(c)) {
      do to += 1;
      while (to < end && isLetter(input.charCodeAt(to)));
      const text = input.slice(start, to);
      if (text === VERBATIM) {
        const verbatim = this.verbatim(start, to);
        if (verbatim) return verbatim;
      }
      let behind = to;
      while (behind < end && isSpace(input.charCodeAt(behind))) behind += 1;
      this.position = behind;
      return new Token(text, start, to);
    }
    if (isSpace(c) || c === NO_BREAK_SPACE) {
      while (to < end && (isSpace(c) || c === NO_BREAK_SPACE)) {
        to += 1;
        c = input.charCodeAt(to);
      }
      this.position = to;
      return new Token("\\ ", start, start + 2);
    }
    if (c >= 0xd800 && c <= 0xdfff) return this.unexpected(start, start + 1);
    this.position = to + 1;
    return new Token(input.slice(start, to + 1), start, to + 1);
  }

  /** `\verb|…|` is one token, up to the next occurrence of the same character in the same line. */
  private verbatim(start: number, behind: number): Token | undefined {
    const { input, end } = this;
    const open = input[behind] === "*" ? behind + 1 : behind;
    const delimiter = input[open];
    if (open >= end || delimiter === undefined || delimiter === "\n") return undefined;
    const close = input.indexOf(delimiter, open + 1);
    const newline = input.indexOf("\n", open + 1);
    if (close === -1 || close >= end || (newline !== -1 && newline < close)) return undefined;
    this.position = close + 1;
    return new Token(input.slice(start, close + 1), start, close + 1);
  }

  private character(start: number, c: number): Token {
    const { input, end } = this;
    let to = start + 1;
    if (c >= 0xd800 && c <= 0xdbff) {
      const low = to < end ? input.charCodeAt(to) : 0;
      if (low < 0xdc00 || low > 0xdfff) return this.unexpected(start, to);
      to += 1;
    } else if (c < 0x20 || c === 0x7f || (c >= 0xdc00 && c <= 0xf8ff) || c >= 0xfffe) {
      return this.unexpected(start, to);
    }
    let marks = 0;
    while (to < end && marks < MAX_MARKS) {
      const mark = input.charCodeAt(to);
      if (!isMark(mark)) break;
      to += 1;
      marks += 1;
    }
    this.position = to;
    return new Token(to === start + 1 ? (input[start] ?? "") : input.slice(start, to), start, to);
  }

  private unexpected(start: number, to: number): never {
    this.position = to;
    throw failure("unexpectedCharacter", start, to, { char: this.input.slice(start, to) });
  }
}

/** All tokens of a text that is not part of the source. */
export function tokenise(text: string): Token[] {
  const lexer = new Lexer(text);
  const tokens: Token[] = [];
  for (let token = lexer.lex(); token.text !== ""; token = lexer.lex()) {
    tokens.push(new Token(token.text, -1, -1));
  }
  return tokens;
}
