/** Equations of displays in lines of text. */
import type { XmlElement } from "../xml/parse";
import { setOtherwise } from "./number-beside";
import type { Splice } from "./splice";

/**
 * In a line PowerPoint draws limits at the side and fractions small. What a display would not have so says
 * the size and the place itself (m:limLoc, m:argSz), and does not where it is a display again.
 */
export function asLine(content: readonly XmlElement[]): readonly Splice[] {
  return setOtherwise(content).flatMap((part): readonly Splice[] => {
    const isNary = part.local === "naryPr";
    if (part.child("m", isNary ? "limLoc" : "argPr")) return [];
    // Behind the operator's sign (ECMA-376 part 1, 22.1.2.72).
    const at = (isNary ? part.child("m", "chr")?.to : undefined) ?? part.openTo;
    const size = `<m:argPr><m:argSz m:val="1"/></m:argPr>`;
    return [{ from: at, to: at, text: isNary ? `<m:limLoc m:val="undOvr"/>` : size }];
  });
}
