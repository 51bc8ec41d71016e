/** Size, colour and weight of the equations of a slide. */
import { mathOf } from "../../pptx/equation";
import type { Package } from "../../pptx/package";
import { refusing, type Result } from "../../pptx/refusal";
import { restyleMath, type MathStyle } from "../../pptx/restyle-math";
import { refOf } from "../frames";
import { readable } from "../readable";
import type { EquationPlace } from "../replace";
import { inWeight } from "./weight";

export type { MathStyle } from "../../pptx/restyle-math";

/** An equation, and whether it could be restyled. */
export interface Restyled extends EquationPlace {
  readonly shapeName: string;
  readonly result: Result<object>;
}

/** Sets size, colour and weight of all equations of the slide, or of the wanted ones, in reading order. */
export function restyleOnSlide(
  pkg: Package,
  slidePart: string,
  style: MathStyle,
  wanted: (place: EquationPlace) => boolean = () => true,
): Result<{ readonly equations: readonly Restyled[] }> {
  return refusing(() => {
    const found = mathOf(pkg.root(slidePart)).filter(({ frame, index }) =>
      wanted({ frame: refOf(frame), index }),
    );
    const work = pkg.copy();
    const results = restyleMath(work, slidePart, found, style, inWeight, readable);
    if (results.some(({ ok }) => ok)) pkg.adopt(work);
    const equations = results.flatMap((result, n): readonly Restyled[] => {
      const math = found[n];
      if (!math) return [];
      const { frame, index } = math;
      return [{ frame: refOf(frame), index, shapeName: frame.shape.name, result }];
    });
    return { ok: true, equations };
  });
}
