import { backupKind } from "../library/backup";
import type { Origin } from "../library/library";
import { laterWins, neverChanges, OpenLibrary, usesAddUp } from "../library/open-library";
import type { Database } from "../storage/database";
import { indexedDbRecords } from "../storage/indexed-db-records";
import type { Store } from "../storage/port";
import { keptValue } from "../storage/value";

/** The library of this pane, in the same database as the pane's values. */
export function openLibraryIn(database: Database, store: Store): OpenLibrary {
  const origin: Origin = {
    now: () => Date.now(),
    by: crypto.randomUUID(),
    newId: () => crypto.randomUUID(),
  };
  return new OpenLibrary({
    origin,
    stores: {
      records: indexedDbRecords("library", laterWins, { database }),
      uses: indexedDbRecords("library-uses", usesAddUp, { database }),
      aside: indexedDbRecords("library-aside", neverChanges, { database }),
      backup: keptValue(store, backupKind),
    },
    // `navigator.storage` is missing in some places (plain http, old webviews).
    persist: async () => (navigator.storage as StorageManager | undefined)?.persist(),
  });
}
