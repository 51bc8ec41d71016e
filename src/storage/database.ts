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
}

/** The name of the database and of the channel on which windows tell each other what changed. */
export function databaseName({ partition }: IndexedDbOptions): string {
  return `latex-for-powerpoint${partition ? `/${partition}` : ""}`;
}

/** A connection that is opened when it is first used, and again after the browser has taken it away. */
export interface Database {
  open(): Promise<IDBPDatabase<Schema>>;
  close(): void;
}

/**
 * The database `name`. `onNew` is called when the database had to be made anew after it had been open
 * before: the browser, or a person who clears its data, has deleted everything under the pane.
 */
export function openDatabase(name: string, onNew: () => void = () => undefined): Database {
  let opening: Promise<IDBPDatabase<Schema>> | undefined;
  let openedBefore = false;

  const start = async (): Promise<IDBPDatabase<Schema>> => {
    let made = false;
    const forget = (): void => {
      opening = undefined;
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
        blocking(_current, _blocked, event) {
          forget();
          (event.target as IDBDatabase).close();
        },
        terminated: forget,
      }).then(resolve, reject);
    });
    if (made && openedBefore) onNew();
    openedBefore = true;
    return database;
  };

  return {
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
    close() {
      opening?.then(
        (database) => {
          database.close();
        },
        () => undefined,
      );
      opening = undefined;
    },
  };
}
