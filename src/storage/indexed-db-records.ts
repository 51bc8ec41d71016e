import { databaseName, failureOf, openDatabase } from "./database";
import type { IndexedDbOptions, RecordStoreName } from "./database";
import type { KeptRecord, RecordStore, Merge } from "./records";

/** How many requests of one transaction wait for the database at a time: progress, and a chance to cancel. */
const BATCH = 250;
/** From so many records on the store is asked once which ones are there. */
const MANY = 50;

/** What one window tells the others. */
interface News {
  readonly store: string;
  readonly ids: readonly string[];
}

function newsOf(data: unknown): News | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  if (!("store" in data) || typeof data.store !== "string") return undefined;
  if (!("ids" in data) || !Array.isArray(data.ids)) return undefined;
  return { store: data.store, ids: data.ids.filter((id) => typeof id === "string") };
}

/**
 * The records of one object store. `merge` decides inside the transaction what to keep of the
 * stored and the new value: between two windows there is no moment at which one can overwrite what the
 * other has just written.
 */
export function indexedDbRecords(
  store: RecordStoreName,
  merge: Merge,
  options: IndexedDbOptions = {},
): RecordStore {
  const connection = options.database ?? openDatabase(databaseName(options));
  const { name } = connection;
  const listeners = new Set<(ids: readonly string[]) => void>();
  const channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(name);
  channel?.addEventListener("message", (event: MessageEvent<unknown>) => {
    const news = newsOf(event.data);
    if (news?.store === store) for (const listener of listeners) listener(news.ids);
  });

  return {
    async read(ids) {
      try {
        const transaction = (await connection.open()).transaction(store);
        if (ids !== undefined) {
          const values = await Promise.all(ids.map((id) => transaction.store.get(id)));
          const found = ids.map((id, i): KeptRecord => [id, values[i]]);
          return { ok: true, records: found.filter(([, value]) => value !== undefined) };
        }
        const [keys, values] = await Promise.all([
          transaction.store.getAllKeys(),
          transaction.store.getAll(),
        ]);
        return { ok: true, records: keys.map((id, i): KeptRecord => [id, values[i]]) };
      } catch (error) {
        return { ok: false, failure: failureOf(error) };
      }
    },

    async write(records, { signal, onProgress } = {}) {
      try {
        if (signal?.aborted) return { ok: false, failure: "cancelled" };
        const transaction = (await connection.open()).transaction(store, "readwrite");
        // Its failure is the one that counts; without this it would be reported a second time.
        const done = transaction.done.then(
          () => undefined,
          (error: unknown) => ({ error }),
        );
        // Of many records most are new; to ask for each takes as long as to write it.
        const there =
          records.length > MANY ? new Set(await transaction.store.getAllKeys()) : undefined;
        const one = async ([id, value]: KeptRecord): Promise<void> => {
          if (value === undefined) return transaction.store.delete(id);
          const known = there?.has(id) === false ? undefined : await transaction.store.get(id);
          const kept = merge(known, value);
          there?.add(id);
          if (kept !== undefined) await transaction.store.put(kept, id);
        };
        for (let at = 0; at < records.length; at += BATCH) {
          try {
            await Promise.all(records.slice(at, at + BATCH).map(one));
          } catch (error) {
            const failed = await aborted(transaction, done);
            throw failed?.error ?? error;
          }
          if (signal?.aborted) {
            await aborted(transaction, done);
            return { ok: false, failure: "cancelled" };
          }
          onProgress?.(Math.min(1, (at + BATCH) / records.length));
        }
        const failed = await done;
        if (failed !== undefined) throw failed.error;
        channel?.postMessage({ store, ids: records.map(([id]) => id) } satisfies News);
        return { ok: true };
      } catch (error) {
        return { ok: false, failure: failureOf(error) };
      }
    },

    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onLost: (listener) => connection.onLost(listener),
    close() {
      channel?.close();
      if (options.database === undefined) connection.close();
    },
  };
}

/** Takes a transaction back, and waits until that has come through; gives the reason it ended by itself, if it did. */
async function aborted(
  transaction: { abort(): void },
  done: Promise<{ readonly error: unknown } | undefined>,
): Promise<{ readonly error: unknown } | undefined> {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself: `done` tells why.
    return done;
  }
  await done;
  return undefined;
}
