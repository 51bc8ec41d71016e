import type { Services } from "../session/services";
import type { SaveItem } from "./save-to-library";
import type { FoundEquation } from "../session/equations/found";

/** Equations of the deck as they go into the library: as they were typed, where that is remembered. */
export async function itemsToSave(
  { memory }: Pick<Services, "memory">,
  equations: readonly FoundEquation[],
): Promise<readonly SaveItem[]> {
  // Without a memory of sources the equations themselves serve.
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
