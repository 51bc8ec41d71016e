/**
 * Equations that are there, as the pane shows and opens them. This folder reads slides and decks
 * (`read.ts`, `harvest.ts`), follows the selection (`follow.ts`) and finds sources as they were typed
 * (`memory.ts`). What needs the readers of OMML and LaTeX is one chunk that loads when a first
 * equation is met: a pane in which only new equations are written never loads it.
 */
import type { Target } from "../../exchange/equations";
import type { MathList } from "../../math/ast";
import type { Problem } from "../../math/problem";

export interface FoundEquation {
  /** How it is found again, with its OMML as it was read. */
  readonly target: Required<Target>;
  /** Counts from 1. */
  readonly slideNumber: number;
  readonly shapeName: string;
  readonly display: boolean;
  /** Its shape is selected, or the text in it. */
  readonly selected: boolean;
  readonly body: MathList;
  /** As our LaTeX writer has it. */
  readonly latex: string;
  /** For a page with the translator's style sheet. */
  readonly mathml: string;
  /** What was met while it was read from the slide; has no place in the LaTeX. */
  readonly problems: readonly Problem[];
}

/** Names an equation among those that were read together. */
export function keyOfFound({ target }: FoundEquation): string {
  const { slideId, frame, index } = target;
  const cell = frame.cell ? `${frame.cell.row},${frame.cell.column}` : "";
  return `${slideId} ${frame.shapeId} ${cell} ${index}`;
}

/** A slide as it was read. */
export interface FoundOnSlide {
  readonly slideId: string;
  /** Counts from 1. */
  readonly slideNumber: number;
  /** In document order. */
  readonly equations: readonly FoundEquation[];
}
