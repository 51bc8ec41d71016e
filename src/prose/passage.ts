/**
 * Mathematics typed as LaTeX in ordinary text: what is searched, and what is found.
 * All offsets are UTF-16 offsets in the text of the box.
 */
import type { Span } from "../math/ast";
import type { Problem } from "../math/problem";

/** The text of a text box, a cell, a document: paragraphs joined by "\n", line breaks as "\v". */
export interface Prose {
  readonly text: string;
  /** Spans in a monospaced font, in order. They are code: nothing is found in them. */
  readonly monospaced?: readonly Span[] | undefined;
}

/** How the mathematics is delimited in the text. */
export type Form =
  /** `$…$` */
  | "dollar"
  /** `$$…$$` */
  | "dollars"
  /** `\(…\)` */
  | "parentheses"
  /** `\[…\]` */
  | "brackets"
  /** `\begin{align}…\end{align}` */
  | "environment"
  /** `` $`…`$ `` */
  | "backticks"
  /** ```` ```math ```` */
  | "fence"
  /** `[math]…[/math]` */
  | "tags";

/** Why a passage is offered, but not ticked by default. */
export type Doubt =
  /** `$5$` with no mathematics near. */
  | "number"
  /** `$loss$` with no mathematics near. */
  | "word"
  /** `$x^2 if x > 0$` */
  | "sentence"
  /** "Type $\alpha$ to get …" */
  | "aboutLatex"
  /** `$\mymacro$`: nothing else says that it is LaTeX. */
  | "unknownCommand"
  /** It has an error. */
  | "error"
  /** `$ x $` */
  | "spaces"
  /** `$x =$` */
  | "unfinished";

export interface Passage extends Span {
  readonly form: Form;
  /** According to its form; its position in the text may require otherwise. */
  readonly display: boolean;
  /** The LaTeX without `$`, `\(`, `\[`; an environment keeps its `\begin` and `\end`. */
  readonly source: string;
  /** Absent: the passage is certain. */
  readonly doubt?: Doubt | undefined;
}

/** Why something that looks like delimiters was left alone. */
export type Reason =
  /** Variables, keywords, paths, cells, regular expressions. */
  | "code"
  /** Prices, and sentences between two dollar signs. */
  | "text"
  /** The second delimiter is missing. */
  | "unclosed";

export interface LeftAlone extends Span {
  readonly reason: Reason;
}

export interface Found {
  /** In the order of the text, not overlapping. */
  readonly passages: readonly Passage[];
  readonly leftAlone: readonly LeftAlone[];
}

/** The LaTeX reader's problems with a source (`readLatex`); `display` according to its form. */
export type Reads = (latex: string, display: boolean) => readonly Problem[];
