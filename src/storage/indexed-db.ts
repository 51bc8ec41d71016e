import { openDB } from "idb";
import type { DBSchema, IDBPDatabase } from "idb";
import type { StorageFailure, StorageResult, Store } from "./port";
import { memoryStore } from "./memory";

/** The stores of the database. A new store is added in `upgrade` under the next version. */
interface Schema extends DBSchema {
  values: { key: string; value: unknown };
}

const VERSION = 1;

/** What an error of the database means for the person. */
export function failureOf(error: unknown): StorageFailure {
  const name = typeof error === "object" && error !== null && "name" in error ? error.name : "";
  if (name === "QuotaExceededError") return "full";
  if (name === "SecurityError" || name === "InvalidStateError" || name === "NotAllowedError") {
    return "blocked";
  }
  return "broken";
}

export interface IndexedDbOptions {
  /** Keeps people apart who share a browser: `Office.context.partitionKey` where Office gives one. */
  readonly partition?: string | undefined;
}

/**
 * A store in IndexedDB. Where the database cannot be opened, values last as long as the page, and
 * `set` says "blocked", so that nobody believes that they are kept.
 */
export function indexedDbStore(
  options: IndexedDbOptions = {},
): Store & { /** Lets go of the database and of the news of other windows. */ close(): void } {
  const name = `latex-for-powerpoint${options.partition ? `/${options.partition}` : ""}`;
  const fallback = memoryStore();
  const listeners = new Set<(name: string) => void>();
  const news = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(name);
  news?.addEventListener("message", (event: MessageEvent<unknown>) => {
    const changed = event.data;
    if (typeof changed === "string") for (const listener of listeners) listener(changed);
  });

  let opening: Promise<IDBPDatabase<Schema>> | undefined;
  const open = (): Promise<IDBPDatabase<Schema>> => {
    opening ??= openDB<Schema>(name, VERSION, {
      upgrade(database, from) {
        if (from < 1) database.createObjectStore("values");
      },
      // Another window wants a newer version: let go, and open again when we are next asked.
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        opening = undefined;
      },
      terminated() {
        opening = undefined;
      },
    });
    opening.catch(() => {
      opening = undefined;
    });
    return opening;
  };

  const change = async (
    changed: string,
    work: (database: IDBPDatabase<Schema>) => Promise<unknown>,
    instead: () => Promise<StorageResult>,
  ): Promise<StorageResult> => {
    try {
      await work(await open());
      news?.postMessage(changed);
      return { ok: true };
    } catch (error) {
      await instead();
      return { ok: false, failure: failureOf(error) };
    }
  };

  return {
    async get(key) {
      try {
        return (await (await open()).get("values", key)) ?? (await fallback.get(key));
      } catch {
        return fallback.get(key);
      }
    },
    set: (key, value) =>
      change(
        key,
        async (database) => {
          await database.put("values", value, key);
          await fallback.delete(key);
        },
        () => fallback.set(key, value),
      ),
    delete: (key) =>
      change(
        key,
        async (database) => {
          await database.delete("values", key);
          await fallback.delete(key);
        },
        () => fallback.delete(key),
      ),
    async names(prefix) {
      const kept = await fallback.names(prefix);
      try {
        const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
        const keys = await (await open()).getAllKeys("values", range);
        return [...new Set([...keys, ...kept])].sort();
      } catch {
        return kept;
      }
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      news?.close();
      void opening?.then((database) => {
        database.close();
      });
      opening = undefined;
    },
  };
}
