/** Writes a slide whose shapes with equations were changed, together with what other programs see of them. */
import type { Package } from "./package";
import { framesOf, type Frame } from "./slide";
import { splice, type Splice } from "./splice";
import { refreshFallback, unwrap, type Readable } from "./wrap";
import type { XmlElement } from "../xml/parse";

/**
 * Writes the slide with the changes, and updates the Fallbacks of the frames' shapes; a shape whose last
 * equation was removed is taken out of its alternatives.
 * @returns the frames as they are now, in the order of `frames`; their offsets are those before the
 *   Fallbacks were written. No change may add or remove a frame, or change its place among the others.
 */
export function rewrite(
  pkg: Package,
  slidePart: string,
  splices: readonly Splice[],
  frames: readonly Frame[],
  readable: Readable,
): readonly Frame[] {
  const root = pkg.root(slidePart);
  const numbers = new Map(framesOf(root).map(({ body }, n) => [body, n]));
  pkg.write(slidePart, splice(root.source, splices));
  const changed = pkg.root(slidePart);
  const all = framesOf(changed);
  const now = frames.map(({ body }) => {
    const frame = all[numbers.get(body) ?? -1];
    if (!frame) throw new Error(`a text frame is gone from ${slidePart}`);
    return frame;
  });
  const alternatives = new Set(now.flatMap(({ shape }) => shape.alternatives?.element ?? []));
  if (alternatives.size === 0) return now;
  const fallbacks = [...alternatives].flatMap((element) => {
    const unwrapped = hasMath(element) ? [] : unwrap(element);
    return unwrapped.length > 0 ? unwrapped : refreshFallback(element, readable);
  });
  pkg.write(slidePart, splice(changed.source, fallbacks));
  return now;
}

function hasMath(alternatives: XmlElement): boolean {
  return (alternatives.child("mc", "Choice")?.descendants("m", "oMath").length ?? 0) > 0;
}
