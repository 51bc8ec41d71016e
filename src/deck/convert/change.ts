/** Changes equations of a slide all at once, together with the alternative texts of their shapes. */
import { numbersInside, type SlideMath } from "../../pptx/equation";
import type { Package } from "../../pptx/package";
import { refusing, type Result } from "../../pptx/refusal";
import { ourAltTexts, refreshAltTexts, type Spoken } from "../alt-text";
import { refOf } from "../frames";
import { readable } from "../readable";

/**
 * Changes a copy of the package, which is adopted if at least one equation was changed; else `pkg` stays as
 * it was. Returns the results of `change`, which gets the equations of the copy, each with its numbers
 * inside.
 */
export function changeEquations(
  pkg: Package,
  slidePart: string,
  equations: readonly { readonly math: SlideMath }[],
  spoken: Spoken | undefined,
  change: (work: Package, now: readonly SlideMath[]) => readonly Result<object>[],
): Result<{ readonly results: readonly Result<object>[] }> {
  return refusing(() => {
    const work = pkg.copy();
    const refs = [...new Set(equations.map(({ math }) => math.frame))].map(refOf);
    const ours = ourAltTexts(work, slidePart, refs, spoken);
    const maths = equations.map(({ math }) => math);
    const results = change(work, numbersInside(work, slidePart, maths, readable));
    if (results.some(({ ok }) => ok)) {
      refreshAltTexts(work, slidePart, refs, spoken, ours);
      pkg.adopt(work);
    }
    return { ok: true, results };
  });
}
