import type { TypedLatex } from "../kept/typed-latex";
import type { SavedEquation } from "../library/entry";
import type { Stored } from "../library/open-library";
import type { Action } from "./action";

/** An equation to save; the definitions that it needs are saved with it. */
export interface SaveItem extends TypedLatex {
  readonly name?: string;
  readonly folder?: string;
}

export type SaveResult =
  | {
      readonly kind: "saved";
      readonly entries: readonly SavedEquation[];
      /** How many were in the library already. */
      readonly known: number;
      readonly stored: Stored;
    }
  /** All of them are in the library already; `entry` is the first one's. */
  | { readonly kind: "known"; readonly entry: SavedEquation }
  /** The LaTeX is empty or has only spaces. */
  | { readonly kind: "empty" };

/**
 * Saves equations in the library, each with the definitions that it needs; existing entries stay as they
 * are. The code for it is loaded with the library.
 */
export const save: Action<readonly SaveItem[], SaveResult> = {
  icon: "save",
  shortcut: { key: "s", mod: true },
  async perform(services, items) {
    const { saveAll } = await import(/* webpackChunkName: "saved" */ "./save-all");
    return saveAll(services, items);
  },
};
