/** How environments of rows and cells are laid out. */

/** A matrix: cells in columns. */
export interface MatrixLayout {
  readonly kind: "matrix";
  readonly open: string;
  readonly close: string;
  readonly size: "normal" | "small" | "display";
  /** Every cell is words. */
  readonly words?: true;
  /** Its first row and column are labels outside the fences. */
  readonly bordered?: true;
  /** Rows of it may stand in fences of their own (`\begin{block}{(cc)}`). */
  readonly blocks?: true;
}

/** Lines behind a brace. */
export interface CasesLayout {
  readonly kind: "cases";
  readonly side: "left" | "right";
  readonly style: "text" | "display";
  /** Are the cells behind the first one words? */
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
  /** Its columns go apart up to the margins. */
  readonly spread?: true;
}

export type Layout =
  | MatrixLayout
  | CasesLayout
  | LinesLayout
  /** One equation, which inside something else is only its contents. */
  | { readonly kind: "single" }
  /** Its body stands as if it were not there. */
  | { readonly kind: "group" }
  /** Objects and labelled arrows. */
  | { readonly kind: "diagram"; readonly arrows: "signs" | "commands" }
  /** Steps of a proof. */
  | { readonly kind: "proof" }
  /** Another environment, with a brace at a side. */
  | { readonly kind: "emphasised" };

/** How a display is numbered: a number for each of its lines, or one for the whole; those with a star take no number by themselves. */
export interface Numbered {
  readonly each: "line" | "display";
  readonly automatic: boolean;
}

/** What stands behind `\begin{name}`. */
export type EnvironmentArgument =
  /** `[t]`: where it stands on the line, or how the columns are aligned (`\begin{matrix*}[r]`). */
  | "placement"
  | "alignment"
  /** `[first-row, small]` of nicematrix. */
  | "options"
  /** `{[}{]}`. */
  | "fences"
  /** `{lcr}`. */
  | "columns"
  /** `{2}`: how many columns, which are counted anyway. */
  | "count"
  /** Math in front of the brace. */
  | "label"
  /** `{5cm}`. */
  | "width";
