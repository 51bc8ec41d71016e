/** How environments of rows and cells are laid out. */

/** A matrix: cells in columns. */
export interface MatrixLayout {
  readonly kind: "matrix";
  readonly open: string;
  readonly close: string;
  readonly size: "normal" | "small" | "display";
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
  /** The relation stands in a column of its own: `a &=& b`. */
  readonly relationColumn: boolean;
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
  | { readonly kind: "diagram" }
  /** Another environment, with a brace at a side. */
  | { readonly kind: "emphasised" };

/** What stands behind `\begin{name}`. */
export type EnvironmentArgument =
  /** `[t]`: where it stands on the line, or how the columns are aligned (`\begin{matrix*}[r]`). */
  | "placement"
  | "alignment"
  /** `{lcr}`. */
  | "columns"
  /** `{2}`: how many columns, which are counted anyway. */
  | "count"
  /** Math in front of the brace. */
  | "label"
  /** `{5cm}`. */
  | "width";
