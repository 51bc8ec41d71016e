/** Stores of a library for tests: in memory, or in one database that several panes share. */
import { backupKind } from "../../src/library/backup";
import type { Origin } from "../../src/library/library";
import {
  laterWins,
  neverChanges,
  usesAddUp,
  type LibraryStores,
} from "../../src/library/open-library";
import { indexedDbRecords } from "../../src/storage/indexed-db-records";
import type { Database } from "../../src/storage/database";
import { memoryStore } from "../../src/storage/memory";
import { memoryRecords, type KeptRecord } from "../../src/storage/records";
import { keptValue } from "../../src/storage/value";

export function memoryLibrary(records: readonly KeptRecord[] = []): LibraryStores {
  return {
    records: memoryRecords(laterWins, records),
    uses: memoryRecords(usesAddUp),
    aside: memoryRecords(neverChanges),
    backup: keptValue(memoryStore(), backupKind),
  };
}

export function libraryIn(database: Database): LibraryStores {
  return {
    records: indexedDbRecords("library", laterWins, { database }),
    uses: indexedDbRecords("library-uses", usesAddUp, { database }),
    aside: indexedDbRecords("library-aside", neverChanges, { database }),
    backup: keptValue(memoryStore(), backupKind),
  };
}

/** A pane's clock, which advances by itself, and its ids. */
export function originOf(by: string): Origin & { clock: number } {
  let n = 0;
  const origin = { clock: 1_000, by, now: () => ++origin.clock, newId: () => `${by}-${++n}` };
  return origin;
}
