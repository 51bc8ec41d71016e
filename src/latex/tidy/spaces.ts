/** Blanks as spacing. */
import type { MathList, MathNode, SpaceNode, SpaceWidth } from "../../math/ast";
import { spaceRow } from "../../math/space";
import { spacesOf } from "../structure/spaces";

/** A blank in Cambria Math, in mu. */
const BLANK = 4;

/**
 * Several blanks in a row become space of the same total width, in the steps that LaTeX has names for:
 * nine blanks are `\qquad`. A single blank is kept, and so are spaces that somebody chose.
 */
export function tidySpaces(list: MathList): MathList {
  const out: MathNode[] = [];
  for (let i = 0; i < list.length; i++) {
    const node = list[i];
    if (node?.type !== "space") {
      if (node) out.push(node);
      continue;
    }
    let end = i;
    const run: SpaceNode[] = [];
    for (let next: MathNode | undefined = node; next?.type === "space"; next = list[++end])
      run.push(next);
    const blanks = run.filter(({ width }) => width === "word").length;
    if (blanks < 2) out.push(...run);
    else for (const width of named(total(run))) out.push({ type: "space", width });
    i = end - 1;
  }
  return out;
}

function total(run: readonly SpaceNode[]): number {
  return run.reduce((sum, { width }) => sum + (width === "word" ? BLANK : spaceRow(width).mu), 0);
}

/** A half or whole quad, or several: nobody counts blanks more exactly. */
function named(mu: number): readonly SpaceWidth[] {
  return mu < 13 ? ["en"] : spacesOf(Math.round(mu / 18) * 18).widths;
}
