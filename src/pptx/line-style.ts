/** Display equations that are put into a line of text. */
import type { XmlElement } from "../xml/parse";
import { setOtherwise } from "./number-beside";
import type { Splice } from "./splice";

/**
 * The changes that keep the look of a display in a line, where PowerPoint draws limits at the side and
 * fractions small: they set size and place explicitly (m:limLoc, m:argSz). `number-beside.ts` removes these
 * again where the equation becomes a display.
 */
export function asLine(content: readonly XmlElement[]): readonly Splice[] {
  return setOtherwise(content).flatMap((part): readonly Splice[] => {
    const isNary = part.local === "naryPr";
    if (part.child("m", isNary ? "limLoc" : "argPr")) return [];
    // m:limLoc follows the operator's m:chr (ECMA-376 part 1, 22.1.2.72).
    const at = (isNary ? part.child("m", "chr")?.to : undefined) ?? part.openTo;
    const size = `<m:argPr><m:argSz m:val="1"/></m:argPr>`;
    return [{ from: at, to: at, text: isNary ? `<m:limLoc m:val="undOvr"/>` : size }];
  });
}
