/** Layouts of environments with rows and cells. */

/** A matrix: cells in columns. */
export interface MatrixLayout {
  readonly kind: "matrix";
  readonly open: string;
  readonly close: string;
  readonly size: "normal" | "small" | "display";
  /** Every cell is text. */
  readonly words?: true;
  /** Its first row and column are labels outside the fences. */
  readonly bordered?: true;
  /** Some of its rows may have fences of their own (`\begin{block}{(cc)}`). */
  readonly blocks?: true;
}

/** Lines with a brace on one side. */
export interface CasesLayout {
  readonly kind: "cases";
  readonly side: "left" | "right";
  readonly style: "text" | "display";
  /** Are the cells behind the first one text? */
  readonly words: boolean;
}

/** Lines aligned at `&`. */
export interface LinesLayout {
  readonly kind: "lines";
  readonly style: "display" | "script";
  /**
   * At "points" (`&`); at the "left" or "right"; at the "side" that the column argument names; first
   * line left, last one right ("sides"); with "relations" in a column of their own (`a &=& b`); in
   * "columns" of any kind, which the argument names.
   */
  readonly align: "points" | "left" | "right" | "side" | "sides" | "relations" | "columns";
  /** Its columns are spread to the margins. */
  readonly spread?: true;
}

export type Layout =
  | MatrixLayout
  | CasesLayout
  | LinesLayout
  /** One equation; inside another only its content is used. */
  | { readonly kind: "single" }
  /** Only its body is used. */
  | { readonly kind: "group" }
  /** Objects and labelled arrows. */
  | { readonly kind: "diagram"; readonly arrows: "signs" | "commands" }
  /** Steps of a proof. */
  | { readonly kind: "proof" }
  /** Another environment, with a brace on one side. */
  | { readonly kind: "emphasised" };

/** How a display is numbered: each of its lines, or as a whole; starred ones are not numbered automatically. */
export interface Numbered {
  readonly each: "line" | "display";
  readonly automatic: boolean;
}

/** An argument behind `\begin{name}`. */
export type EnvironmentArgument =
  /** `[t]`: vertical placement, or the alignment of the columns (`\begin{matrix*}[r]`). */
  | "placement"
  | "alignment"
  /** `[first-row, small]` of nicematrix. */
  | "options"
  /** `{[}{]}`. */
  | "fences"
  /** `{lcr}`. */
  | "columns"
  /** `{2}`: the number of columns, which are counted anyway. */
  | "count"
  /** Math before the brace. */
  | "label"
  /** `{5cm}`. */
  | "width";
