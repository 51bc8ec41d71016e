import type { Services } from "../session/services";
import type { SaveItem } from "./save-to-library";
import type { FoundEquation } from "../session/equations/found";

/**
 * Equations of the deck in the form in which the library saves them: as typed, where that is remembered.
 */
export async function itemsToSave(
  { memory }: Pick<Services, "memory">,
  equations: readonly FoundEquation[],
): Promise<readonly SaveItem[]> {
  // Without remembered sources, the equations' own LaTeX is used.
  const typed = await memory()
    .then((known) => known.findTyped(equations))
    .catch(() => []);
  return equations.map(({ latex, display }, index): SaveItem => {
    const mode = display ? "display" : "inline";
    const known = typed[index];
    return known === undefined
      ? { source: latex, mode }
      : { source: known.source, preamble: known.preamble, mode };
  });
}
