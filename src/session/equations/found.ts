/**
 * Existing equations, as the pane shows and opens them. This folder reads slides and decks (`read.ts`),
 * follows the selection (`follow.ts`) and finds sources as they were typed (`memory.ts`). The code that
 * needs the readers of OMML and LaTeX is one chunk that loads when the first equation is met: a pane in
 * which only new equations are written never loads it.
 */
import type { Target } from "../../exchange/equations";
import type { Here } from "../../exchange/here";
import type { MathList } from "../../math/ast";
import type { Problem } from "../../math/problem";

export interface FoundEquation {
  /** How to find it again, with its OMML as it was read. */
  readonly target: Required<Target>;
  /** Counts from 1. */
  readonly slideNumber: number;
  readonly shapeName: string;
  readonly display: boolean;
  readonly body: MathList;
  /** The LaTeX that our writer makes of it. */
  readonly latex: string;
  /** MathML for a page with the translator's style sheet. */
  readonly mathml: string;
  /** Problems found while reading it from the slide; they have no place in the LaTeX. */
  readonly problems: readonly Problem[];
}

/** A key for an equation, unique among those that were read together. */
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

/** What is at the cursor. */
export interface FoundHere {
  /** The equations in the selection, in reading order. */
  readonly here: readonly FoundEquation[];
  /** Those of them that the cursor position singles out; several: it is not known which one. */
  readonly atCursor: readonly FoundEquation[];
  /** Whether an equation whose style depends on its place would be on a line of its own. */
  readonly display?: boolean | undefined;
}

/** Resolves the exchange's indexes to the equations of the slide. */
export function foundHere({ equations }: FoundOnSlide, here: Here): FoundHere {
  const byNumber = (numbers: readonly number[]): readonly FoundEquation[] =>
    numbers.flatMap((n) => equations[n] ?? []);
  return {
    here: byNumber(here.equations),
    atCursor: byNumber(here.atCursor),
    display: here.display,
  };
}
