import { openDB } from "idb";
import type { DBSchema, IDBPDatabase } from "idb";
import type { StorageFailure } from "./port";

/** The object stores. A new one is added in `upgrade` under the next version. */
export interface Schema extends DBSchema {
  values: { key: string; value: unknown };
  library: { key: string; value: unknown };
  "library-uses": { key: string; value: unknown };
  "library-aside": { key: string; value: unknown };
}

/** The stores that hold records by id. */
export type RecordStoreName = "library" | "library-uses" | "library-aside";

const VERSION = 2;

/** Another window of an older add-in should let go at once; one that does not is not waited for. */
const BLOCKED = "InvalidStateError";

/** What an error of the database means for the person. */
export function failureOf(error: unknown): StorageFailure {
  const name = typeof error === "object" && error !== null && "name" in error ? error.name : "";
  if (name === "QuotaExceededError") return "full";
  if (name === "VersionError") return "newer";
  if (name === "SecurityError" || name === BLOCKED || name === "NotAllowedError") return "blocked";
  return "broken";
}

export interface IndexedDbOptions {
  /** Keeps people apart who share a browser: `Office.context.partitionKey` where Office gives one. */
  readonly partition?: string | undefined;
  /** A connection to share; absent: one of its own. */
  readonly database?: Database;
}

/** The name of the database and of the channel on which windows tell each other what changed. */
export function databaseName({ partition }: { readonly partition?: string | undefined }): string {
  return `latex-for-powerpoint${partition ? `/${partition}` : ""}`;
}

/** A connection that is opened when it is first used, and again after the browser has taken it away. */
export interface Database {
  readonly name: string;
  open(): Promise<IDBPDatabase<Schema>>;
  /**
   * Calls `listener` when the database had to be made anew after it had been open before: the browser,
   * or a person who clears its data, has deleted everything under the page. The result ends that.
   */
  onLost(listener: () => void): () => void;
  close(): void;
}

/** The database `name`. One connection serves a page: only so a deletion is noticed whoever meets it first. */
export function openDatabase(name: string): Database {
  let opening: Promise<IDBPDatabase<Schema>> | undefined;
  let openedBefore = false;
  let closed = false;
  const lost = new Set<() => void>();

  const start = async (): Promise<IDBPDatabase<Schema>> => {
    let made = false;
    const forget = (): void => {
      opening = undefined;
    };
    /** Whoever keeps things in memory can store them again, the sooner the better. */
    const look = (): void => {
      forget();
      if (!closed && lost.size > 0) result.open().catch(() => undefined);
    };
    const database = await new Promise<IDBPDatabase<Schema>>((resolve, reject) => {
      openDB<Schema>(name, VERSION, {
        upgrade(upgraded, from) {
          made = from === 0;
          if (from < 1) upgraded.createObjectStore("values");
          if (from < 2) {
            upgraded.createObjectStore("library");
            upgraded.createObjectStore("library-uses");
            upgraded.createObjectStore("library-aside");
          }
        },
        blocked() {
          reject(new DOMException("another window keeps the old database open", BLOCKED));
        },
        // Another window wants a newer version, or wants it deleted: let go, and open when next asked.
        blocking(_current, wanted, event) {
          (event.target as IDBDatabase).close();
          // No wanted version: it is being deleted.
          if (wanted === null) look();
          else forget();
        },
        terminated: look,
      }).then(resolve, reject);
    });
    if (made && openedBefore) for (const listener of lost) listener();
    openedBefore = true;
    return database;
  };

  const result: Database = {
    name,
    open() {
      if (opening === undefined) {
        const own = start();
        opening = own;
        own.catch(() => {
          if (opening === own) opening = undefined;
        });
      }
      return opening;
    },
    onLost(listener) {
      lost.add(listener);
      return () => lost.delete(listener);
    },
    close() {
      closed = true;
      opening?.then(
        (database) => {
          database.close();
        },
        () => undefined,
      );
      opening = undefined;
    },
  };
  return result;
}
