import type { Mode } from "../deck/place";
import { EMPTY_FIELDS, equationKey, type EntryFields, type SavedEquation } from "../library/entry";
import { add } from "../library/library";
import type { Stored } from "../library/open-library";
import type { Action } from "./action";

export interface SaveItem {
  readonly source: string;
  readonly mode: Mode;
  /** The definitions in force; those that the source needs are saved with it. */
  readonly preamble?: string;
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

/** Equations into the library, each with the definitions that it needs; what is there stays as it is. */
export const save: Action<readonly SaveItem[], SaveResult> = {
  name: "save",
  icon: "save",
  shortcut: { key: "s", mod: true },
  async perform(services, items) {
    const given = items.filter(({ source }) => source.trim() !== "");
    if (given.length === 0) return { kind: "empty" };
    const [translator, library] = await Promise.all([services.translator(), services.library()]);
    await library.loaded;
    const known = new Map(library.current().entries.map((e) => [equationKey(e), e]));
    const fresh = new Map<string, EntryFields>();
    let first: SavedEquation | undefined;
    for (const { source, mode, preamble, name = "", folder = "" } of given) {
      const latex = source.trim();
      const definitions = translator.needed(latex, preamble ?? "");
      const key = equationKey({ latex, preamble: definitions });
      const there = known.get(key);
      if (there !== undefined) first ??= there;
      else fresh.set(key, { ...EMPTY_FIELDS, latex, preamble: definitions, mode, name, folder });
    }
    if (fresh.size === 0 && first !== undefined) return { kind: "known", entry: first };
    const {
      changed,
      library: now,
      stored,
    } = await library.change((all, origin) => add(all, [...fresh.values()], origin));
    await library.countNew(fresh.size);
    const entries = changed.map(({ id }) => now.get(id)).filter((e) => e !== undefined);
    return {
      kind: "saved",
      entries: entries.filter((e): e is SavedEquation => !("deleted" in e)),
      known: given.length - fresh.size,
      stored,
    };
  },
};
