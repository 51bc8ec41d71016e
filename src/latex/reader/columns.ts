/** Reads the column argument of a table: alignment, material in every cell, material between columns. */
import type { ColumnAlignment } from "../../math/ast";
import { filled } from "../commands/bodies";
import {
  CELL_SHIFTS,
  COLUMN_LETTERS,
  COLUMN_RULES,
  columnTypeName,
  ONLY_ROOM,
  PARAGRAPH_SIDES,
  type ColumnLetter,
  type LineColumn,
} from "../commands/columns";
import { Act } from "../commands/meaning";
import type { Raw } from "../commands/reading";
import { textOf, Token, type Tokens } from "../commands/tokens";
import { tokenise } from "./lexer";
import { TokenInput } from "./token-input";
import type { ListReader } from "./list-reader";

export interface Column {
  readonly align: ColumnAlignment;
  /** Are its cells text? */
  readonly words: boolean;
  /** Material at the beginning and the end of every cell. */
  readonly before: Tokens;
  readonly behind: Tokens;
  /** Visible material between the previous column and this one. */
  readonly between: Tokens;
}

export interface Columns {
  readonly list: readonly Column[];
  /** Visible material behind the last column. */
  readonly last: Tokens;
  /** Are there rules at both edges? The caller draws or notes them, and the inner rules. */
  readonly framed: boolean;
  readonly innerRules: boolean;
}

/** An argument that expands to more tokens is rejected. */
const MAX_TOKENS = 2000;

const NONE: Tokens = [];

/** Reads the argument; notes get its span. `words`: cells are text by default. */
export function readColumns(r: ListReader, { text, span }: Raw, words: boolean): Columns {
  const tokens = tokenise(text).map((token) => new Token(token.text, span.from, span.to));
  const parser = new ColumnParser(r, words, span);
  parser.read(tokens);
  return parser.done();
}

/** Columns of lines, of which only alignment and kind of cells are known. */
export function plainColumns(columns: readonly LineColumn[]): Columns {
  const nothing = { before: NONE, behind: NONE, between: NONE };
  const list = columns.map(({ align, words }) => ({ align, words, ...nothing }));
  return { list, last: NONE, framed: false, innerRules: false };
}

class ColumnParser {
  private readonly list: Column[] = [];
  private before: Token[] = [];
  private between: Token[] = [];
  private rules = 0;
  private leftRule = false;
  private innerRule = false;
  private ruleLast = false;
  private room = false;
  private readonly noted = new Set<string>();
  private budget = MAX_TOKENS;

  constructor(
    private readonly r: ListReader,
    private readonly words: boolean,
    private readonly span: Raw["span"],
  ) {}

  read(tokens: Tokens): void {
    const input = new TokenInput(tokens);
    for (let token = input.next(); token; token = input.next()) {
      this.budget -= 1;
      if (this.budget < 0) return;
      this.one(token.text, input);
    }
  }

  private one(text: string, input: TokenInput): void {
    const own = this.r.x.scope.get(columnTypeName(text));
    const letter = COLUMN_LETTERS.get(text);
    if (own?.act === Act.Macro && typeof own.body === "object") {
      const args = own.signature.map(() => input.argument());
      this.read(filled(own.body, args));
    } else if (text === "*") {
      const count = Math.min(Number(textOf(input.argument())) || 0, 100);
      const repeated = input.argument();
      for (let i = 0; i < count; i += 1) this.read(repeated);
    } else if (COLUMN_RULES.has(text)) {
      if (text === ";") input.argument();
      this.rule();
    } else if (text === "@" || text === "!") this.material(input.argument());
    else if (text === ">") this.before.push(...input.argument());
    else if (text === "<") this.behind(input.argument());
    else if (letter) this.column(letter, input);
    else if (text !== " ") this.note("unknownColumn", { letter: text });
  }

  private column(letter: ColumnLetter, input: TokenInput): void {
    input.option();
    let { align } = letter;
    for (let i = 0; i < letter.arguments; i += 1) {
      const argument = textOf(input.argument());
      if (i === 0 && letter.aligned) align = COLUMN_LETTERS.get(argument)?.align ?? align;
    }
    if (letter.decimal) this.note("decimalColumn");
    const shifted = this.before.some(({ text }) => CELL_SHIFTS.has(text));
    const before = this.before.filter(({ text }) => {
      align = PARAGRAPH_SIDES.get(text) ?? align;
      return !CELL_SHIFTS.has(text) && !PARAGRAPH_SIDES.has(text);
    });
    if (this.list.length > 0 && this.ruleLast) this.innerRule = true;
    if (this.room) this.note("columnRoom");
    const areWords = this.words || letter.words === true;
    const words = shifted ? !areWords : areWords;
    this.list.push({ align, words, before, behind: NONE, between: this.between });
    this.before = [];
    this.between = [];
    this.ruleLast = false;
    this.room = false;
  }

  private behind(tokens: Tokens): void {
    const column = this.list.pop();
    if (!column) return;
    const kept = tokens.filter(({ text }) => !CELL_SHIFTS.has(text));
    this.list.push({ ...column, behind: [...kept, ...column.behind] });
  }

  private rule(): void {
    this.rules += 1;
    if (this.list.length === 0) this.leftRule = true;
    this.ruleLast = true;
  }

  private material(tokens: Tokens): void {
    const text = textOf(tokens);
    if (tokens.some((token) => COLUMN_RULES.has(token.text) && token.text.length > 1)) this.rule();
    else if (!ONLY_ROOM.test(text)) this.between.push(...tokens);
    // At the edges the room is invisible; elsewhere PowerPoint decides it.
    else if (this.list.length > 0) this.room = true;
  }

  private note(code: string, args?: Readonly<Record<string, string>>): void {
    const key = code + JSON.stringify(args);
    if (this.noted.has(key)) return;
    this.noted.add(key);
    this.r.note(code, code === "columnRoom" ? "info" : "approximated", this.span, args);
  }

  done(): Columns {
    const framed = this.leftRule && this.ruleLast && this.list.length > 0;
    if (this.rules > 0 && !framed) this.note("ruleInTable");
    return { list: this.list, last: this.between, framed, innerRules: this.innerRule };
  }
}
