import { databaseName, failureOf, openDatabase } from "./database";
import type { IndexedDbOptions, RecordStoreName } from "./database";
import type { KeptRecord, RecordStore, Merge } from "./records";

/** How many requests of a transaction are made between reports of progress and chances to cancel. */
const BATCH = 250;
/** For more records than this, the store is asked once which ids exist. */
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
 * The records of one object store. `merge` decides inside the transaction what to keep of the stored and
 * the new value, so that no window can overwrite what another has just written.
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
        // Only this failure counts; without the handler it would be reported a second time.
        const done = transaction.done.then(
          () => undefined,
          (error: unknown) => ({ error }),
        );
        // Most of many records are new, and asking for each takes as long as writing it.
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

/**
 * Aborts a transaction and waits until that is done; returns the error if it had already ended by itself.
 */
async function aborted(
  transaction: { abort(): void },
  done: Promise<{ readonly error: unknown } | undefined>,
): Promise<{ readonly error: unknown } | undefined> {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself: `done` has the reason.
    return done;
  }
  await done;
  return undefined;
}
