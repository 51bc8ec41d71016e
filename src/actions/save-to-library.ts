import type { TypedLatex } from "../kept/typed-latex";
import type { SavedEquation } from "../library/entry";
import type { Stored } from "../library/open-library";
import type { Action } from "./action";

/** An equation to save; of the definitions in force those that it needs are saved with it. */
export interface SaveItem extends TypedLatex {
  readonly name?: string;
  readonly folder?: string;
}

export type SaveResult =
  | {
      readonly kind: "saved";
      readonly entries: readonly SavedEquation[];
      /** How many were there already. */
      readonly known: number;
      readonly stored: Stored;
    }
  /** All of it is there already; the entry of the first. */
  | { readonly kind: "known"; readonly entry: SavedEquation }
  /** Nothing but spaces. */
  | { readonly kind: "empty" };

/**
 * Equations into the library, each with the definitions that it needs; what is there stays as it is. How
 * that is done loads with the library.
 */
export const save: Action<readonly SaveItem[], SaveResult> = {
  name: "save",
  icon: "save",
  shortcut: { key: "s", mod: true },
  async perform(services, items) {
    const { saveAll } = await import(/* webpackChunkName: "saved" */ "./save-all");
    return saveAll(services, items);
  },
};
