/** The library as a value: what is in it, and the changes that can be made to it. */
import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import {
  cleanFolder,
  cleanTags,
  compareStamps,
  isTombstone,
  type EntryFields,
  type LibraryRecord,
  type SavedEquation,
  type Stamp,
} from "./entry";

/** All records by id, deleted ones included. */
export type Library = ReadonlyMap<string, LibraryRecord>;

export const EMPTY_LIBRARY: Library = new Map();

/** What a change needs from outside: the time, this pane's name, new ids. */
export interface Origin {
  readonly now: () => number;
  readonly by: string;
  readonly newId: () => string;
}

/** A changed library, and the records that changed, for storage and for the other panes. */
export interface Change {
  readonly library: Library;
  readonly changed: readonly LibraryRecord[];
}

/** The entries in manual order. */
export function entriesOf(library: Library): readonly SavedEquation[] {
  const entries: SavedEquation[] = [];
  for (const record of library.values()) if (!isTombstone(record)) entries.push(record);
  return entries.sort(byRank);
}

/** Compares by manual order; the id decides between equal ranks, so that two panes agree. */
export function byRank(a: SavedEquation, b: SavedEquation): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The entry with that id, undefined if there is none or it is deleted. */
export function entryOf(library: Library, id: string): SavedEquation | undefined {
  const record = library.get(id);
  return record && !isTombstone(record) ? record : undefined;
}

/** Merges records: the later stamp wins, entry by entry, whatever their order. */
export function merge(library: Library, records: Iterable<LibraryRecord>): Change {
  const next = new Map(library);
  const changed: LibraryRecord[] = [];
  for (const record of records) {
    const known = next.get(record.id);
    if (known && compareStamps(known.stamp, record.stamp) >= 0) continue;
    next.set(record.id, record);
    changed.push(record);
  }
  return { library: changed.length > 0 ? next : library, changed };
}

/** Adds entries at the end of the manual order. */
export function add(library: Library, fields: readonly EntryFields[], origin: Origin): Change {
  const last = entriesOf(library).at(-1)?.rank ?? null;
  const ranks = generateNKeysBetween(last, null, fields.length);
  const now = origin.now();
  return merge(
    library,
    fields.map((f, i) => ({
      ...tidy(f),
      id: origin.newId(),
      rank: ranks[i] ?? "a0",
      created: now,
      stamp: { at: now, by: origin.by },
    })),
  );
}

/** Changes fields of entries; unknown or deleted ids are ignored. */
export function edit(
  library: Library,
  ids: Iterable<string>,
  change: (entry: SavedEquation) => Partial<EntryFields>,
  origin: Origin,
): Change {
  const records: SavedEquation[] = [];
  for (const id of ids) {
    const entry = entryOf(library, id);
    if (!entry) continue;
    const next = tidy({ ...entry, ...change(entry) });
    records.push({ ...entry, ...next, stamp: later(entry.stamp, origin) });
  }
  return merge(library, records);
}

/** Deletes entries. `removed` has the entries that were there, for `putBack`. */
export function remove(
  library: Library,
  ids: Iterable<string>,
  origin: Origin,
): Change & { readonly removed: readonly SavedEquation[] } {
  const removed = [...ids].map((id) => entryOf(library, id)).filter((e) => e !== undefined);
  const change = merge(
    library,
    removed.map((e) => ({ id: e.id, deleted: true as const, stamp: later(e.stamp, origin) })),
  );
  return { ...change, removed };
}

/** Undoes a deletion: the entries return as they were, where they were. */
export function putBack(
  library: Library,
  removed: readonly SavedEquation[],
  origin: Origin,
): Change {
  return merge(
    library,
    removed.map((e) => ({ ...e, stamp: later(library.get(e.id)?.stamp ?? e.stamp, origin) })),
  );
}

/** Moves entries, keeping their relative order, in front of the entry `before` (null: to the end). */
export function reorder(
  library: Library,
  ids: Iterable<string>,
  before: string | null,
  origin: Origin,
): Change {
  const moving = new Set(ids);
  const all = entriesOf(library);
  const staying = all.filter((e) => !moving.has(e.id));
  const found = before === null ? -1 : staying.findIndex((e) => e.id === before);
  const at = found < 0 ? staying.length : found;
  const moved = all.filter((e) => moving.has(e.id));
  const lower = staying[at - 1]?.rank ?? null;
  const upper = staying[at]?.rank ?? null;
  // Two panes may have given two entries the same rank: then there is no room between them, and everything
  // from here on gets a new rank.
  if (lower !== null && upper !== null && lower >= upper) {
    const tail = [...moved, ...staying.slice(at)];
    return placed(library, tail, lower, null, origin);
  }
  return placed(library, moved, lower, upper, origin);
}

function placed(
  library: Library,
  entries: readonly SavedEquation[],
  lower: string | null,
  upper: string | null,
  origin: Origin,
): Change {
  const ranks =
    entries.length === 1
      ? [generateKeyBetween(lower, upper)]
      : generateNKeysBetween(lower, upper, entries.length);
  return merge(
    library,
    entries.map((e, i) => ({ ...e, rank: ranks[i] ?? e.rank, stamp: later(e.stamp, origin) })),
  );
}

/** A stamp of now that is certainly later than the one it replaces, even if the clock was set back. */
function later(stamp: Stamp, origin: Origin): Stamp {
  return { at: Math.max(origin.now(), stamp.at + 1), by: origin.by };
}

function tidy<T extends EntryFields>(fields: T): T {
  return {
    ...fields,
    name: fields.name.trim(),
    folder: cleanFolder(fields.folder),
    tags: cleanTags(fields.tags),
  };
}

/** Folder paths in use, each with the folders above it, sorted. */
export function foldersOf(entries: readonly SavedEquation[]): readonly string[] {
  const folders = new Set<string>();
  for (const { folder } of entries) {
    for (let path = folder; path !== ""; path = path.slice(0, Math.max(0, path.lastIndexOf("/"))))
      folders.add(path);
  }
  return [...folders].sort((a, b) => a.localeCompare(b));
}

/** Tags in use with how many entries have each, most used first. */
export function tagsOf(
  entries: readonly SavedEquation[],
): readonly { readonly tag: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const entry of entries)
    for (const tag of entry.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag));
}
