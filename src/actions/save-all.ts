import { EMPTY_FIELDS, equationKey, type EntryFields, type SavedEquation } from "../library/entry";
import { add } from "../library/library";
import type { Services } from "../session/services";
import type { SaveItem, SaveResult } from "./save-to-library";

/** Does the work of the action `save`. */
export async function saveAll(services: Services, items: readonly SaveItem[]): Promise<SaveResult> {
  const given = items.filter(({ source }) => source.trim() !== "");
  if (given.length === 0) return { kind: "empty" };
  const [translator, library] = await Promise.all([services.translator(), services.library()]);
  await library.loaded;
  const known = new Map(library.current().entries.map((e) => [equationKey(e), e]));
  const fresh = new Map<string, EntryFields>();
  let first: SavedEquation | undefined;
  for (const { source, mode, preamble, name = "", folder = "" } of given) {
    const latex = source.trim();
    const definitions = await translator.needed(latex, preamble ?? "");
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
}
