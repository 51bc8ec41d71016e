/**
 * The library of a running pane: the pure library, connected to its storage.
 *
 * A change shows at once and is stored in the background. What could not be stored stays in the pane, is
 * reported as unsaved and is written again with every later change. Other windows tell which records they
 * changed; those are read and merged by their stamps, so that all windows end with the same. Records that
 * cannot be understood are moved, unchanged, to a store of their own.
 */
import type { StorageFailure } from "../storage/port";
import type { KeptRecord, RecordStore, Merge, WriteOptions } from "../storage/records";
import type { Kept } from "../storage/value";
import type { Backup } from "./backup";
import { compareStamps, type LibraryRecord, type SavedEquation, type Use } from "./entry";
import { EMPTY_LIBRARY, entriesOf, merge, type Change, type Library, type Origin } from "./library";
import { restoreRecord, restoreUse, type SetAside } from "./restore";

/** Of two records the later one is kept; a readable one replaces one that cannot be read. */
export const laterWins: Merge = (stored, next) => {
  const old = restoreRecord(stored);
  const now = restoreRecord(next);
  if (!now.ok) return undefined;
  return old.ok && compareStamps(old.record.stamp, now.record.stamp) >= 0 ? undefined : next;
};

/** Use counts are added up, whichever window they come from. */
export const usesAddUp: Merge = (stored, next) => {
  const [old, now] = [restoreUse(stored), restoreUse(next)];
  if (!now) return undefined;
  return old ? { count: old.count + now.count, last: Math.max(old.last, now.last) } : now;
};

/** What was set aside is never changed. */
export const neverChanges: Merge = (stored, next) => (stored === undefined ? next : undefined);

export interface LibraryStores {
  /** Must merge with `laterWins`. */
  readonly records: RecordStore;
  /** Must merge with `usesAddUp`. */
  readonly uses: RecordStore;
  /** Must merge with `neverChanges`. */
  readonly aside: RecordStore;
  readonly backup: Kept<Backup>;
}

export interface OpenLibraryOptions {
  readonly stores: LibraryStores;
  readonly origin: Origin;
  /** Asks the browser not to evict what is stored; called once there is something to keep. */
  readonly persist?: () => Promise<unknown>;
}

export interface LibraryState {
  readonly loading: boolean;
  readonly library: Library;
  /** In manual order. */
  readonly entries: readonly SavedEquation[];
  readonly uses: ReadonlyMap<string, Use>;
  /** Records that could not be understood, as they were found. */
  readonly aside: readonly SetAside[];
  /** Why the library could not be read or changes could not be stored; undefined while all is well. */
  readonly trouble: StorageFailure | undefined;
  /** How many changes are only in this pane. */
  readonly unsaved: number;
  /** The browser had deleted the stored library; this pane stored it again. */
  readonly storedAgain: boolean;
  /** There are enough new equations since the last export to offer one. */
  readonly backupDue: boolean;
}

export type Stored =
  | { readonly ok: true }
  | { readonly ok: false; readonly failure: StorageFailure | "cancelled" };

/** After this many new equations without an export one is offered, once. */
const BACKUP_AFTER = 25;

/** Above this many records the whole store is read, in one request. */
const READ_ALL = 500;

export class OpenLibrary {
  readonly origin: Origin;
  readonly #stores: LibraryStores;
  readonly #persist: (() => Promise<unknown>) | undefined;
  readonly #unsaved = new Map<string, LibraryRecord>();
  readonly #listeners = new Set<() => void>();
  readonly #ends: readonly (() => void)[];
  #asked = false;
  #state: LibraryState = {
    loading: true,
    library: EMPTY_LIBRARY,
    entries: [],
    uses: new Map(),
    aside: [],
    trouble: undefined,
    unsaved: 0,
    storedAgain: false,
    backupDue: false,
  };
  /** Resolves when what is stored has been read, or reading has failed. */
  readonly loaded: Promise<void>;

  constructor({ stores, origin, persist }: OpenLibraryOptions) {
    this.#stores = stores;
    this.origin = origin;
    this.#persist = persist;
    this.#ends = [
      stores.records.onChange((ids) => void this.#hear(ids)),
      stores.uses.onChange((ids) => void this.#hearUses(ids)),
      stores.records.onLost(() => void this.#storeAgain()),
    ];
    this.loaded = this.#load();
  }

  /** The present state; a new object whenever something changed. */
  readonly current = (): LibraryState => this.#state;

  /** Calls `listener` after every change of the state; the returned function unsubscribes. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Makes a change: it shows at once; the promise tells whether it was stored. */
  async change<C extends Change>(
    make: (library: Library, origin: Origin) => C,
  ): Promise<C & { readonly stored: Stored }> {
    await this.loaded;
    const made = make(this.#state.library, this.origin);
    this.#show(made);
    for (const record of made.changed) this.#unsaved.set(record.id, record);
    const stored = await this.#store();
    if (stored.ok && made.changed.length > 0) this.#askToKeep();
    return { ...made, stored };
  }

  /**
   * A change of many entries that can be cancelled: it is stored first, all or nothing, and shows only then.
   * If it cannot be stored, the pane does not take it over either.
   */
  async bringIn<C extends Change>(
    make: (library: Library, origin: Origin) => C,
    options: WriteOptions = {},
  ): Promise<C & { readonly stored: Stored }> {
    await this.loaded;
    const made = make(this.#state.library, this.origin);
    const stored = await this.#stores.records.write(made.changed.map(pair), options);
    if (stored.ok) {
      this.#show(merge(this.#state.library, made.changed));
      this.#askToKeep();
    }
    return { ...made, stored };
  }

  /** Counts one use of an entry or of an equation of the starter collection. */
  async use(id: string): Promise<void> {
    await this.loaded;
    const now: Use = { count: 1, last: this.origin.now() };
    const uses = new Map(this.#state.uses);
    const before = uses.get(id);
    uses.set(id, before ? { count: before.count + 1, last: now.last } : now);
    this.#set({ uses });
    // If a count cannot be stored, little is lost.
    await this.#stores.uses.write([[id, now]]);
  }

  /** Tries again to store what is only in the pane. */
  async retry(): Promise<Stored> {
    return this.#store();
  }

  /** To be called when new equations were saved: after enough of them a backup is due. */
  async countNew(count: number): Promise<void> {
    const backup = await this.#stores.backup.read();
    const since = backup.since + count;
    await this.#stores.backup.write({ ...backup, since });
    if (since >= BACKUP_AFTER && !backup.offered) this.#set({ backupDue: true });
  }

  /** To be called when the person answered the offer of a backup, or exported everything without it. */
  async backupDone(exported: boolean): Promise<void> {
    this.#set({ backupDue: false });
    const { since } = await this.#stores.backup.read();
    await this.#stores.backup.write(
      exported ? { since: 0, offered: false } : { since, offered: true },
    );
  }

  /** Reads the store again: changes by other windows may have been missed while the page slept. */
  async refresh(): Promise<void> {
    await this.loaded;
    const read = await this.#stores.records.read();
    if (read.ok) this.#take(read.records);
  }

  close(): void {
    for (const end of this.#ends) end();
    this.#stores.records.close();
    this.#stores.uses.close();
    this.#stores.aside.close();
  }

  async #load(): Promise<void> {
    const { records, uses, aside, backup } = this.#stores;
    const [entries, counts, damaged, { since, offered }] = await Promise.all([
      records.read(),
      uses.read(),
      aside.read(),
      backup.read(),
    ]);
    this.#set({
      loading: false,
      trouble: entries.ok ? undefined : entries.failure,
      uses: usesOf(this.#state.uses, counts.ok ? counts.records : []),
      aside: (damaged.ok ? damaged.records : []).map(([, value]) => asideOf(value)),
      backupDue: since >= BACKUP_AFTER && !offered,
    });
    if (entries.ok) await this.#setAside(this.#take(entries.records));
  }

  /** Merges stored records into the state; returns those that cannot be understood. */
  #take(kept: readonly KeptRecord[]): readonly (SetAside & { readonly key: string })[] {
    const records: LibraryRecord[] = [];
    const damaged: (SetAside & { readonly key: string })[] = [];
    for (const [key, value] of kept) {
      const restored = restoreRecord(value);
      if (!restored.ok) damaged.push({ ...restored.aside, key });
      else if (restored.record.id === key) records.push(restored.record);
      else damaged.push({ reason: "noId", value, key });
    }
    this.#show(merge(this.#state.library, records));
    return damaged;
  }

  /** Written to the new place before it is removed from the old one: at worst it is in both. */
  async #setAside(damaged: readonly (SetAside & { readonly key: string })[]): Promise<void> {
    if (damaged.length === 0) return;
    const kept = damaged.map(({ key, reason, value }): KeptRecord => [key, { reason, value }]);
    const moved = await this.#stores.aside.write(kept);
    if (moved.ok) {
      await this.#stores.records.write(damaged.map(({ key }): KeptRecord => [key, undefined]));
    }
    this.#set({
      aside: [...this.#state.aside, ...damaged.map(({ reason, value }) => ({ reason, value }))],
    });
  }

  async #hear(ids: readonly string[]): Promise<void> {
    await this.loaded;
    const read = await this.#stores.records.read(ids.length > READ_ALL ? undefined : ids);
    if (read.ok) this.#take(read.records);
  }

  async #hearUses(ids: readonly string[]): Promise<void> {
    await this.loaded;
    const read = await this.#stores.uses.read(ids);
    if (read.ok) this.#set({ uses: usesOf(this.#state.uses, read.records) });
  }

  /** The store is empty: writes everything that this pane knows into it again. */
  async #storeAgain(): Promise<void> {
    await this.loaded;
    const { library, uses } = this.#state;
    const records = await this.#stores.records.write([...library.values()].map(pair));
    await this.#stores.uses.write([...uses]);
    if (records.ok) {
      this.#unsaved.clear();
      this.#set({ storedAgain: library.size > 0, trouble: undefined, unsaved: 0 });
    } else if (records.failure !== "cancelled") this.#set({ trouble: records.failure });
  }

  async #store(): Promise<Stored> {
    const going = [...this.#unsaved.values()];
    if (going.length === 0) return { ok: true };
    const stored = await this.#stores.records.write(going.map(pair));
    if (stored.ok) {
      for (const record of going)
        if (this.#unsaved.get(record.id) === record) this.#unsaved.delete(record.id);
      this.#set({ trouble: undefined, unsaved: this.#unsaved.size });
    } else if (stored.failure !== "cancelled") {
      this.#set({ trouble: stored.failure, unsaved: this.#unsaved.size });
    }
    return stored;
  }

  #askToKeep(): void {
    if (this.#asked) return;
    this.#asked = true;
    this.#persist?.().catch(() => undefined);
  }

  #show({ library }: Change): void {
    if (library !== this.#state.library) this.#set({ library, entries: entriesOf(library) });
  }

  #set(change: Partial<LibraryState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function pair(record: LibraryRecord): KeptRecord {
  return [record.id, record];
}

function usesOf(
  known: ReadonlyMap<string, Use>,
  kept: readonly KeptRecord[],
): ReadonlyMap<string, Use> {
  const uses = new Map(known);
  for (const [id, value] of kept) {
    const use = restoreUse(value);
    if (use) uses.set(id, use);
  }
  return uses;
}

/** An item of the store of damaged records: the reason with the value, or anything else unchanged. */
function asideOf(kept: unknown): SetAside {
  const reasons: readonly string[] = ["notAnObject", "noId", "noSource", "tooLong"];
  if (typeof kept === "object" && kept !== null && "reason" in kept && "value" in kept) {
    const { reason, value } = kept;
    if (typeof reason === "string" && reasons.includes(reason))
      return { reason: reason as SetAside["reason"], value };
  }
  return { reason: "notAnObject", value: kept };
}
