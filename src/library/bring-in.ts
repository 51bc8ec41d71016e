/**
 * Import never overwrites. What comes in is compared with what is there: the same mathematics is skipped, a
 * different equation with a known id is added with a new id of its own, and everything else is new. The plan
 * is made first and shown; nothing changes until it is carried out.
 */
import { generateNKeysBetween } from "fractional-indexing";
import { equationKey, type SavedEquation } from "./entry";
import { isStarter } from "./starter-entries";
import { entriesOf, entryOf, merge, type Change, type Library, type Origin } from "./library";

export type Verdict =
  /** Not in the library yet. */
  | "new"
  /** The library has the same mathematics: nothing to do. */
  | "known"
  /** The library has a different equation with this id: both are kept. */
  | "clash";

export interface PlanItem {
  readonly entry: SavedEquation;
  readonly verdict: Verdict;
  /** The entry that is there already. */
  readonly existing?: SavedEquation;
}

/** What an import will do, item by item, in the order of the file. */
export function planImport(
  library: Library,
  incoming: readonly SavedEquation[],
): readonly PlanItem[] {
  const known = new Map(entriesOf(library).map((e) => [equationKey(e), e]));
  const ids = new Set<string>();
  return incoming.map((entry): PlanItem => {
    const same = known.get(equationKey(entry));
    if (same) return { entry, verdict: "known", existing: same };
    known.set(equationKey(entry), entry);
    const other = entryOf(library, entry.id);
    if (other) return { entry, verdict: "clash", existing: other };
    // Two different equations with the same id inside the file clash with each other.
    const repeated = ids.has(entry.id);
    ids.add(entry.id);
    return { entry, verdict: repeated ? "clash" : "new" };
  });
}

/**
 * Carries a plan out: new and clashing entries are added at the end, in the file's order. They keep their
 * names, tags, notes, favourites and dates; the stamp is that of this import.
 */
export function carryOut(library: Library, plan: readonly PlanItem[], origin: Origin): Change {
  const coming = plan.filter((item) => item.verdict !== "known");
  const last = entriesOf(library).at(-1)?.rank ?? null;
  const ranks = generateNKeysBetween(last, null, coming.length);
  return merge(
    library,
    coming.map((item, i) => {
      // An id that was deleted here must not be reused: the tombstone may be newer elsewhere. Nor may an
      // entry of the person's own have an id of the starter collection.
      const taken = item.verdict === "clash" || library.has(item.entry.id) || isStarter(item.entry);
      return {
        ...item.entry,
        id: taken ? origin.newId() : item.entry.id,
        rank: ranks[i] ?? item.entry.rank,
        stamp: { at: origin.now(), by: origin.by },
      };
    }),
  );
}
