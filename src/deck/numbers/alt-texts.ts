/** Alternative texts that contain the numbers of equations. */
import { mathAfter } from "../../pptx/numbers-of";
import type { Package } from "../../pptx/package";
import type { Splice } from "../../pptx/splice";
import {
  altTextChange,
  equationsByFrame,
  ourAltTexts,
  standsAlone,
  textShapes,
  type Spoken,
} from "../alt-text";
import type { TextFrameRef } from "../place";

/**
 * The changes of alternative texts that follow from `edits` inside equations, to be applied to the slide
 * together with them. `edits` refer to the slide as it is.
 */
export function altTextEdits(
  pkg: Package,
  slidePart: string,
  refs: readonly TextFrameRef[],
  spoken: Spoken | undefined,
  edits: readonly Splice[],
): readonly Splice[] {
  if (!spoken) return [];
  const ours = ourAltTexts(pkg, slidePart, refs, spoken);
  const equations = equationsByFrame(pkg, slidePart);
  return textShapes(pkg, slidePart, refs).flatMap(({ ref, frame }) => {
    const [only, another] = standsAlone(frame) ? (equations.get(frame.body) ?? []) : [];
    if (!only || another) return [];
    return altTextChange(frame, mathAfter(only, edits), spoken, ours.has(ref)) ?? [];
  });
}
