import { openDB } from "idb";
import type { DBSchema, IDBPDatabase } from "idb";
import type { StorageFailure } from "./port";

/** The object stores. To add one, create it in `upgrade` under the next version. */
export interface Schema extends DBSchema {
  values: { key: string; value: unknown };
  library: { key: string; value: unknown };
  "library-uses": { key: string; value: unknown };
  "library-aside": { key: string; value: unknown };
}

/** The object stores that hold records by id. */
export type RecordStoreName = "library" | "library-uses" | "library-aside";

const VERSION = 2;

/**
 * A window of an older version should close its connection at once; if it does not, we do not wait for it.
 */
const BLOCKED = "InvalidStateError";

/** Classifies an error of the database, for what the person is told. */
export function failureOf(error: unknown): StorageFailure {
  const name = typeof error === "object" && error !== null && "name" in error ? error.name : "";
  if (name === "QuotaExceededError") return "full";
  if (name === "VersionError") return "newer";
  if (name === "SecurityError" || name === BLOCKED || name === "NotAllowedError") return "blocked";
  return "broken";
}

export interface IndexedDbOptions {
  /** Separates people who share a browser: `Office.context.partitionKey` where Office provides it. */
  readonly partition?: string | undefined;
  /** A connection to share; absent: one of its own. */
  readonly database?: Database;
}

/** The name of the database, and of the channel on which windows report changes to each other. */
export function databaseName({ partition }: { readonly partition?: string | undefined }): string {
  return `latex-for-powerpoint${partition ? `/${partition}` : ""}`;
}

/** A connection that is opened on first use, and reopened after the browser has closed it. */
export interface Database {
  readonly name: string;
  open(): Promise<IDBPDatabase<Schema>>;
  /**
   * Calls `listener` when the database had to be created anew although it had been open before: the
   * browser, or a person who clears its data, has deleted everything under the page. Returns the function
   * that unsubscribes.
   */
  onLost(listener: () => void): () => void;
  close(): void;
}

/**
 * The database `name`. A page must share one connection, so that a deletion is noticed whoever meets it
 * first.
 */
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
    /** Reopens at once if there are listeners: data that they hold in memory can be stored again. */
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
        // Another window wants a newer version or the deletion: close, and reopen on the next request.
        blocking(_current, wanted, event) {
          (event.target as IDBDatabase).close();
          // No wanted version means that the database is being deleted.
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
