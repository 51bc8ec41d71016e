/**
 * What the exchange keeps between openings of the pane: its journal, and the builds of Office that passed
 * its check.
 */
import type { ExchangeOptions } from "../exchange/api";
import type { JournalStorage } from "../exchange/journal";
import type { StorageResult, Store } from "../storage/port";
import { keptValue } from "../storage/value";
import type { ValueKind } from "../storage/value";

/** The prefix of its entries' names in the store. */
const JOURNAL = "journal/";

const buildsKind: ValueKind<readonly string[]> = {
  name: "proven-builds",
  version: 1,
  empty: [],
  parse: (data) =>
    Array.isArray(data) && data.every((build) => typeof build === "string") ? data : undefined,
};

/** The journal of markers and slides that may have to be cleaned up: one value per entry. */
export function journalIn(store: Store): JournalStorage {
  const stored = async (result: Promise<StorageResult>): Promise<void> => {
    const { ok } = await result;
    if (!ok) throw new Error("the journal is not kept");
  };
  return {
    async load() {
      const names = await store.names(JOURNAL);
      return Promise.all(names.map((name) => store.get(name)));
    },
    save: (entry) => stored(store.set(JOURNAL + entry.id, entry)),
    remove: (id) => stored(store.delete(JOURNAL + id)),
  };
}

/** The builds of Office where an equation was seen to survive an insertion. */
export async function provenBuildsIn(
  store: Store,
): Promise<NonNullable<ExchangeOptions["provenBuilds"]>> {
  const kept = keptValue(store, buildsKind);
  const builds = new Set(await kept.read());
  return {
    has: (build) => builds.has(build),
    add(build) {
      builds.add(build);
      void kept.write([...builds]);
    },
  };
}
