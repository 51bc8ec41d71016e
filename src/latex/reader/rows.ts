/** The rows of a table: cells up to `&`, material that the columns add to them, rules and numbers. */
import type { MathList } from "../../math/ast";
import { BEGIN } from "../commands/marks";
import { Act } from "../commands/meaning";
import type { Numbered } from "../commands/layout";
import type { Raw, Tag } from "../commands/reading";
import type { StyleName } from "../structure/styles";
import { rulesOf, spanOf } from "../commands/rules";
import { Token, type Tokens } from "../commands/tokens";
import { nodesOf } from "../structure/nodes";
import { readColumns, type Column, type Columns } from "./columns";
import { failure } from "./failure";
import { tokenise } from "./lexer";
import type { ListReader } from "./list-reader";
import { readWordsCell } from "./words";

export interface TableRow {
  readonly cells: readonly MathList[];
  readonly tag?: Tag | undefined;
  /** Its first cell spans all columns. */
  readonly wide?: boolean | undefined;
}

/** A rule between rows: the index of the row below it, and whether it spans all columns. */
interface TableRule {
  readonly row: number;
  readonly whole: boolean;
  readonly token: Token;
}

/** Rows with fences of their own: a range of rows, and the columns with the fences. */
export interface Block {
  readonly from: number;
  readonly to: number;
  readonly columns: Raw;
}

export interface Table {
  readonly rows: readonly TableRow[];
  readonly blocks: readonly Block[];
  readonly rules: readonly TableRule[];
}

/** How the cells of a table are read. */
export interface Cells {
  readonly style: StyleName;
  /** The first column whose cells are text. */
  readonly wordsFrom: number;
  /** What the column argument says. */
  readonly columns?: Columns | undefined;
  /** They are lines, in which a cell may span all columns. */
  readonly lines?: true;
  /** They are a display, which is numbered in this way. */
  readonly numbered?: Numbered | undefined;
  /** Some of their rows may be in a `block`. */
  readonly blocks?: true | undefined;
}

/** Takes the end of the table: that of the environment, or a closing brace. */
export function takeEnd(r: ListReader, at: Token, name: string | undefined): void {
  const token = r.fetch();
  if (name === undefined) {
    if (token.text !== "}") throw r.unexpected(token);
    r.consume();
    return;
  }
  if (token.meaning?.act !== Act.Stop || token.meaning.stop !== "environment") {
    if (token.text === "" && token.from >= 0) throw failure("missingEnd", at.from, at.to, { name });
    throw r.unexpected(token);
  }
  r.consume();
  const { text, span } = r.raw();
  if (text !== name)
    throw failure(
      "environmentMismatch",
      span.from,
      span.to,
      { begin: name, end: text },
      `{${name}}`,
    );
}

/** Reads rows up to the end of the table, which is taken. All rules are noted as lost. */
export function readRows(
  r: ListReader,
  at: Token,
  name: string | undefined,
  cells: Cells,
): readonly TableRow[] {
  const { rows, rules } = readTable(r, at, name, cells);
  for (const { token } of rules) r.note("ruleInTable", "approximated", token);
  return rows;
}

/** Like `readRows`, but the caller draws the rules or notes them. */
export function readTable(r: ListReader, at: Token, name: string | undefined, cells: Cells): Table {
  const { tag, font, bold, style, natural, inCell, inBracket, x } = r;
  r.font = undefined;
  r.bold = false;
  r.style = cells.style;
  r.natural = cells.style;
  r.inCell = true;
  r.inBracket = false;
  x.scope.beginGroup();
  const table = new TableReader(r, cells);
  table.read();
  x.scope.endGroup();
  r.tag = tag;
  r.font = font;
  r.bold = bold;
  r.style = style;
  r.natural = natural;
  r.inCell = inCell;
  r.inBracket = inBracket;
  takeEnd(r, at, name);
  return table;
}

interface OpenBlock extends Omit<Block, "to"> {
  readonly name: string;
}

class TableReader implements Table {
  readonly rows: TableRow[] = [];
  readonly rules: TableRule[] = [];
  readonly blocks: Block[] = [];
  private open: OpenBlock | undefined;
  /** The cells of the current row, and the number of its column, not counting material between columns. */
  private made: MathList[] = [];
  private column = 0;
  /** Has the row so far contained nothing but space? */
  private blank = true;
  private isWide = false;

  constructor(
    private readonly r: ListReader,
    private readonly cells: Cells,
  ) {}

  read(): void {
    const { r, cells } = this;
    r.tag = undefined;
    if (cells.numbered) r.numbers?.begin();
    this.readLines();
    if (cells.numbered?.each === "display") this.numberDisplay(cells.numbered.automatic);
  }

  private readLines(): void {
    const { r } = this;
    for (;;) {
      this.readRules();
      if (this.cells.blocks && this.column === 0 && r.fetch().text === BEGIN) this.beginBlock();
      this.readCell();
      const token = r.fetch();
      const stop = token.meaning?.act === Act.Stop ? token.meaning.stop : undefined;
      if (stop === "cell") {
        r.consume();
        continue;
      }
      if (stop === "row") {
        this.endRow();
        r.consume();
        r.rowGap();
        continue;
      }
      // A row end behind the last row begins no new one.
      if (this.column > 1 || !this.blank || r.tag || this.rows.length === 0) this.endRow();
      else this.endEmptyRow(token);
      if (!this.open || stop !== "environment") return;
      this.endBlock(token, this.open);
    }
  }

  /** Reads `\begin{block}{(cc)}`; any other environment is part of the cell. */
  private beginBlock(): void {
    const { r } = this;
    const begin = r.fetch();
    r.consume();
    const { text, span } = r.raw();
    if (/^block\*?$/.test(text)) {
      this.open = { name: text, from: this.rows.length, columns: r.raw() };
      this.readRules();
    } else {
      const name = tokenise(`{${text}}`).map((token) => new Token(token.text, span.from, span.to));
      r.pushTokens([begin, ...name]);
    }
  }

  private endBlock(end: Token, { name, from, columns }: OpenBlock): void {
    takeEnd(this.r, end, name);
    this.blocks.push({ from, to: this.rows.length, columns });
    this.open = undefined;
    this.made = [];
    this.column = 0;
  }

  /** Puts the number of a display on its last line, whichever line its tag was in. */
  private numberDisplay(automatic: boolean): void {
    const { r, rows } = this;
    const tagged = rows.findIndex((row) => row.tag);
    const tag = r.endLine(automatic, rows[tagged]?.tag);
    const last = rows[rows.length - 1];
    if (!last || !tag) return;
    if (tagged >= 0)
      rows[tagged] = { ...rows[tagged], cells: rows[tagged]?.cells ?? [], tag: undefined };
    rows[rows.length - 1] = { ...(rows[rows.length - 1] ?? last), tag };
  }

  private endRow(): void {
    const { r, cells, made } = this;
    const { list = [], last = [] } = cells.columns ?? {};
    if (last.length > 0 && this.column === list.length && !this.blank)
      made.push(this.material(last));
    const { numbered } = cells;
    const tag = numbered?.each === "line" ? r.endLine(numbered.automatic, r.tag) : r.tag;
    this.rows.push({ cells: made, tag, wide: this.isWide });
    this.isWide = false;
    this.made = [];
    this.column = 0;
    this.blank = true;
    r.tag = undefined;
  }

  /** LaTeX numbers the empty line behind a last row end; here a row is made only if it has a number. */
  private endEmptyRow(at: Token): void {
    const { r, cells, rows } = this;
    if (cells.numbered?.each !== "line") return;
    const tag = r.endLine(cells.numbered.automatic, undefined);
    if (!tag) return;
    r.note("emptyLineNumbered", "info", at);
    rows.push({ cells: [[]], tag });
  }

  /** Rules between rows, with their arguments. */
  private readRules(): void {
    const { r } = this;
    for (;;) {
      const token = r.fetch();
      const rule = rulesOf(token.text);
      if (!rule) return;
      r.consume();
      r.rawOptional();
      // booktabs: in `\cmidrule(lr){1-2}` the parentheses shorten the rule at its ends.
      if (r.accept("(")) while (!r.accept(")")) r.raw();
      if (rule.argument === "required") r.raw();
      if (rule.drawn) this.rules.push({ row: this.rows.length, whole: rule.whole, token });
    }
  }

  private readCell(): void {
    const { r, cells } = this;
    const own = cells.columns?.list[this.column];
    if (own && own.between.length > 0) this.made.push(this.material(own.between));
    r.x.scope.beginGroup();
    const first = r.fetch();
    const span = first.meaning?.act === Act.Construct ? spanOf(first.text) : undefined;
    if (span === "counted") this.spanning(first);
    else {
      if (span === "row") this.isWide = true;
      this.add(this.content(own));
    }
    r.x.scope.endGroup();
    r.font = undefined;
    r.bold = false;
    r.style = cells.style;
    r.natural = cells.style;
  }

  private add(list: MathList): void {
    this.made.push(list);
    this.column += 1;
  }

  /** The content of a cell, including what its column adds. */
  private content(column: Column | undefined): MathList {
    const { r, cells } = this;
    const before = column?.before ?? [];
    const behind = column?.behind ?? [];
    const isEmpty = isCellEnd(r.fetch());
    if (!isEmpty && before.length > 0) r.pushTokens(before);
    if (column ? column.words : this.column >= cells.wordsFrom) {
      const list = readWordsCell(r, isEmpty ? [] : behind).flatMap((item) => [...nodesOf(item)]);
      if (list.length > 0) this.blank = false;
      return list;
    }
    const row = r.contents();
    if (!isEmpty && behind.length > 0) {
      r.pushTokens(behind);
      r.rest(row);
    }
    if (row.items.length > 0) this.blank = false;
    return r.finish(row);
  }

  /** `\multicolumn{2}{c}{…}`: PowerPoint has no spanning cells; the content goes into the first one. */
  private spanning(first: Token): void {
    const { r, cells } = this;
    const columns = cells.columns?.list ?? [];
    r.consume();
    const count = Math.min(50, Math.max(1, Number(r.raw().text) || 1));
    const isWords = columns[this.column]?.words ?? this.column >= cells.wordsFrom;
    const layout = r.raw();
    const { list, framed } = readColumns(r, layout, isWords);
    if (framed) r.note("ruleInTable", "approximated", layout.span);
    const [own] = list;
    const body = [...(own?.before ?? []), ...r.tokens(), ...(own?.behind ?? [])];
    this.made.push(own?.words === true || isWords ? this.words(body) : r.listOf(body));
    this.blank = false;
    if (cells.lines && this.column === 0 && count >= columns.length) {
      this.isWide = true;
      this.column += 1;
      return;
    }
    if (count > 1) r.note("cellOverColumns", "approximated", r.since(first));
    const inside = columns.slice(this.column + 1, this.column + count);
    const extra = inside.filter((column) => column.between.length > 0).length;
    for (let i = 1; i < count + extra; i += 1) this.made.push([]);
    this.column += count;
  }

  /** Material between columns, as the content of a column of its own. */
  private material(tokens: Tokens): MathList {
    return this.cells.wordsFrom > 0 ? this.r.listOf(tokens) : this.words(tokens);
  }

  private words(tokens: Tokens): MathList {
    return this.r.wordsOf(tokens).flatMap((item) => [...nodesOf(item)]);
  }
}

function isCellEnd({ meaning }: Token): boolean {
  return (
    meaning?.act === Act.Stop &&
    (meaning.stop === "cell" || meaning.stop === "row" || meaning.stop === "environment")
  );
}
