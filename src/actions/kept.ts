/** What the exchange keeps between openings of the pane: its journal, and the builds of Office it has proved. */
import type { ExchangeOptions } from "../exchange/api";
import type { JournalEntry, JournalStorage } from "../exchange/journal";
import type { Store } from "../storage/port";
import { keptValue } from "../storage/value";
import type { ValueKind } from "../storage/value";

const journalKind: ValueKind<readonly unknown[]> = {
  name: "journal",
  version: 1,
  empty: [],
  // The exchange parses the entries itself.
  parse: (data) => (Array.isArray(data) ? data : undefined),
};

const buildsKind: ValueKind<readonly string[]> = {
  name: "proven-builds",
  version: 1,
  empty: [],
  parse: (data) =>
    Array.isArray(data) && data.every((build) => typeof build === "string") ? data : undefined,
};

/** The journal of markers and slides that may have to be cleaned up. */
export function journalIn(store: Store): JournalStorage {
  const kept = keptValue(store, journalKind);
  return {
    load: () => kept.read(),
    async save(entries: readonly JournalEntry[]) {
      await kept.write(entries);
    },
  };
}

/** The builds of Office on which an equation was seen to survive an insertion. */
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
