import type { IDBPDatabase } from "idb";
import { databaseName, failureOf, openDatabase } from "./database";
import type { IndexedDbOptions, Schema } from "./database";
import type { StorageResult, Store } from "./port";
import { memoryStore } from "./memory";

export type { IndexedDbOptions };
export { failureOf };

/**
 * A store in IndexedDB. Where the database cannot be opened, values last as long as the page, and `set`
 * returns "blocked", so that nobody believes that they are kept.
 */
export function indexedDbStore(
  options: IndexedDbOptions = {},
): Store & { /** Closes the database and the channel to other windows. */ close(): void } {
  const connection = options.database ?? openDatabase(databaseName(options));
  const { name } = connection;
  const fallback = memoryStore();
  const listeners = new Set<(name: string) => void>();
  const news = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(name);
  news?.addEventListener("message", (event: MessageEvent<unknown>) => {
    const changed = event.data;
    if (typeof changed === "string") for (const listener of listeners) listener(changed);
  });

  const change = async (
    changed: string,
    work: (database: IDBPDatabase<Schema>) => Promise<unknown>,
    instead: () => Promise<StorageResult>,
  ): Promise<StorageResult> => {
    try {
      await work(await connection.open());
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
        return (await (await connection.open()).get("values", key)) ?? (await fallback.get(key));
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
        const keys = await (await connection.open()).getAllKeys("values", range);
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
      if (options.database === undefined) connection.close();
    },
  };
}
