/** Equations of a slide become LaTeX in its texts, all in one change. */
import type { MathList } from "../../math/ast";
import type { Problem } from "../../math/problem";
import { mathOf, type SlideMath } from "../../pptx/equation";
import { mathToText } from "../../pptx/math-to-text";
import type { Package, Slide } from "../../pptx/package";
import { refusing, type Result } from "../../pptx/refusal";
import type { Spoken } from "../alt-text";
import { refOf } from "../frames";
import { readable } from "../readable";
import type { EquationPlace } from "../replace";
import type { Typed } from "../sources";
import { changeEquations } from "./change";
import { saidBy } from "./said";
import { delimited, type TypedSources } from "./typed";

/** An equation, and the text that will replace it. */
export interface EquationAsText extends EquationPlace {
  readonly shapeName: string;
  readonly typed: Typed;
  /** The LaTeX itself. */
  readonly latex: string;
  readonly body: MathList;
  /** What LaTeX cannot express of it; none for an equation that was typed as LaTeX. */
  readonly problems: readonly Problem[];
  readonly math: SlideMath;
}

/** The equations of a slide in reading order, each with its text. */
export function equationsAsText(
  pkg: Package,
  slide: Slide,
  sources: TypedSources,
): Result<{ readonly equations: readonly EquationAsText[] }> {
  return refusing(() => ({
    ok: true,
    equations: mathOf(pkg.root(slide.part)).map((math) => asText(math, slide, sources)),
  }));
}

const NOTHING = { text: "", split: false };

function asText(math: SlideMath, slide: Slide, sources: TypedSources): EquationAsText {
  const { display, index } = math;
  const place = { frame: refOf(math.frame), index, shapeName: math.frame.shape.name, math };
  const { source, ...said } = saidBy(math, slide.id, sources);
  if (source?.typed && (display || isInLine(source.typed)))
    return { ...place, ...said, typed: source.typed };
  const text = delimited(said.latex, display);
  return { ...place, ...said, typed: { text, before: NOTHING, after: NOTHING } };
}

function isInLine({ before, after }: Typed): boolean {
  return !before.split && !after.split;
}

/** Replaces the equations by their texts, as `equationsAsText` returned them for the unchanged slide. */
export function revertOnSlide(
  pkg: Package,
  slidePart: string,
  equations: readonly EquationAsText[],
  spoken?: Spoken,
): Result<{ readonly results: readonly Result<object>[] }> {
  return changeEquations(pkg, slidePart, equations, spoken, (work, now) => {
    const items = equations.map(({ math, typed }, n) => ({ math: now[n] ?? math, ...typed }));
    return mathToText(work, slidePart, items, readable);
  });
}
