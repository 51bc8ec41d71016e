/**
 * What the column argument of a table may contain: LaTeX's own letters and those of array, tabularx,
 * tabulary, dcolumn, siunitx, arydshln and nicematrix; and the letters of IEEEeqnarray.
 */
import type { ColumnAlignment } from "../../math/ast";

/** The kind of column that a letter makes. */
export interface ColumnLetter {
  readonly align: ColumnAlignment;
  /** Its cells are text, as those of a paragraph column are. */
  readonly words?: true;
  /** How many arguments follow (a width, decimal signs); an option in square brackets may precede them. */
  readonly arguments: number;
  /** The first argument is the letter of the alignment (`w{c}{1cm}`). */
  readonly aligned?: true;
  /** Numbers are aligned at their decimal sign. */
  readonly decimal?: true;
}

const PLAIN: readonly (readonly [letters: string, align: ColumnAlignment])[] = [
  ["lLJ", "left"],
  ["cC", "center"],
  ["rR", "right"],
];

export const COLUMN_LETTERS: ReadonlyMap<string, ColumnLetter> = new Map([
  ...PLAIN.flatMap(([letters, align]) =>
    [...letters].map((letter): [string, ColumnLetter] => [letter, { align, arguments: 0 }]),
  ),
  ...[..."pmbV"].map((letter): [string, ColumnLetter] => [
    letter,
    { align: "left", words: true, arguments: 1 },
  ]),
  ["X", { align: "left", words: true, arguments: 0 }],
  ["w", { align: "center", arguments: 2, aligned: true }],
  ["W", { align: "center", arguments: 2, aligned: true }],
  ["S", { align: "right", arguments: 0, decimal: true }],
  ["s", { align: "right", arguments: 0 }],
  ["D", { align: "right", arguments: 3, decimal: true }],
]);

/** Signs that draw a rule between columns; `;` has an argument of its own. */
export const COLUMN_RULES: ReadonlySet<string> = new Set(["|", ":", ";", "\\vline", "\\vrule"]);

/** Commands before a cell that set the alignment of its lines. */
export const PARAGRAPH_SIDES: ReadonlyMap<string, ColumnAlignment> = new Map([
  ["\\centering", "center"],
  ["\\Centering", "center"],
  ["\\raggedright", "left"],
  ["\\RaggedRight", "left"],
  ["\\raggedleft", "right"],
  ["\\RaggedLeft", "right"],
]);

/** Begins or ends mathematics around every cell (`>{$}c<{$}`). */
export const CELL_SHIFTS: ReadonlySet<string> = new Set(["$", "\\(", "\\)", "\\ensuremath"]);

/** Matches space between columns with nothing else. */
export const ONLY_ROOM =
  /^(?:\s|~|\\[ ,;:!>]|\\(?:quad|qquad|enspace|enskip|thinspace|hfill?|hss|relax|nobreak)(?![a-zA-Z])|\\(?:hspace\*?|extracolsep|kern|hskip|mkern|mspace)\s*(?:\{[^{}]*\}|[-+\d.\s]*[a-z]{2}|\\fill))*$/;

/** The name under which a user-defined column type is stored; no command can have it. */
export function columnTypeName(letter: string): string {
  return `column ${letter}`;
}

export function isColumnType(name: string): boolean {
  return name.startsWith("column ");
}

/** A column of aligned lines. */
export interface LineColumn {
  readonly align: ColumnAlignment;
  /** Does it hold the relation or operator between its neighbours? */
  readonly relation: boolean;
  readonly words: boolean;
  /** Is there space before it? */
  readonly gap: boolean;
}

const LINE_LETTERS: ReadonlyMap<string, ColumnAlignment> = new Map([
  ...[..."lLs"].map((letter): [string, ColumnAlignment] => [letter, "left"]),
  ...[..."cCtxXyYzZ"].map((letter): [string, ColumnAlignment] => [letter, "center"]),
  ...[..."rRu"].map((letter): [string, ColumnAlignment] => [letter, "right"]),
]);

/** The columns of an IEEEeqnarray: `{rCl"l}`; signs between letters are space. */
export function lineColumns(text: string): readonly LineColumn[] {
  const columns: LineColumn[] = [];
  let gap = false;
  for (const char of text.replace(/\{[^{}]*\}/g, "")) {
    const align = LINE_LETTERS.get(char);
    if (align) {
      columns.push({
        align,
        relation: char === "C",
        words: "stu".includes(char),
        gap: gap && columns.length > 0,
      });
      gap = false;
    } else if (/["'?/*.]/.test(char)) gap = true;
  }
  return columns;
}
