/**
 * Mathematics that somebody typed as LaTeX into ordinary text: what is looked through, and what is found.
 * All offsets are UTF-16 offsets in the text of the box.
 */
import type { Span } from "../math/ast";
import type { Problem } from "../math/problem";

/** The text of a text box, a cell, a document: paragraphs joined by "\n", line breaks as "\v". */
export interface Prose {
  readonly text: string;
  /** What is set in a monospaced font, in order. It is code: nothing is found in it. */
  readonly monospaced?: readonly Span[] | undefined;
}

/** How the mathematics is marked in the text. */
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

/** Why a passage is offered, but not ticked. */
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
  /** It has an error that no reader can pass over. */
  | "error"
  /** `$ x $` */
  | "spaces"
  /** `$x =$` */
  | "unfinished";

export interface Passage extends Span {
  readonly form: Form;
  /** As its form says; where it stands may say something else. */
  readonly display: boolean;
  /** The LaTeX without `$`, `\(`, `\[`; an environment keeps its `\begin` and `\end`. */
  readonly source: string;
  /** Absent: certain. */
  readonly doubt?: Doubt | undefined;
}

/** Why something that looks like delimiters was left alone. */
export type Reason =
  /** Variables, keywords, paths, cells, regular expressions. */
  | "code"
  /** Prices, and sentences between two signs. */
  | "text"
  /** The second delimiter is missing. */
  | "unclosed";

export interface LeftAlone extends Span {
  readonly reason: Reason;
}

export interface Found {
  /** In the order of the text, none inside another. */
  readonly passages: readonly Passage[];
  readonly leftAlone: readonly LeftAlone[];
}

/** What the LaTeX reader has to say about a source (`readLatex`); `display` as its form says. */
export type Reads = (latex: string, display: boolean) => readonly Problem[];
