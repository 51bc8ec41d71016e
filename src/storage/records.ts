/**
 * Records by id, many of them: the library's equations, how often they were used, and what had to be
 * set aside. Unlike the values of `port.ts` they are read together, written several at a time in one
 * transaction, and what a window writes is brought together with what another one has written
 * meanwhile.
 */
import type { StorageFailure } from "./port";

/** An id and what is kept under it, unchecked. */
export type KeptRecord = readonly [id: string, value: unknown];

export type RecordsResult =
  | { readonly ok: true; readonly records: readonly KeptRecord[] }
  | { readonly ok: false; readonly failure: StorageFailure };

export type WriteResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly failure: StorageFailure | "cancelled" };

export interface WriteOptions {
  /** Until everything is written, nothing is: a cancelled write leaves the store as it was. */
  readonly signal?: AbortSignal | undefined;
  /** 0…1 */
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

/** What to keep of a stored value (undefined: there is none) and a new one; undefined leaves the stored one. */
export type Merge = (stored: unknown, next: unknown) => unknown;

export interface RecordStore {
  /** All of them, or those with the given ids. */
  read(ids?: readonly string[]): Promise<RecordsResult>;
  /** Brings records in, all or none. A record whose value is undefined is removed. */
  write(records: readonly KeptRecord[], options?: WriteOptions): Promise<WriteResult>;
  /** Calls `listener` with the ids that another window changed; the result ends that. */
  onChange(listener: (ids: readonly string[]) => void): () => void;
  /** Calls `listener` when the browser has deleted everything under the open page; the result ends that. */
  onLost(listener: () => void): () => void;
  /** Lets go of the database and of the news of other windows. */
  close(): void;
}

/** Records that last as long as the page: for tests, and where the browser allows nothing else. */
export function memoryRecords(merge: Merge, initial: readonly KeptRecord[] = []): RecordStore {
  const records = new Map<string, unknown>(initial);
  return {
    read: (ids) =>
      Promise.resolve({
        ok: true,
        records: [...records].filter(([id]) => ids === undefined || ids.includes(id)),
      }),
    write(changes, { signal, onProgress } = {}) {
      if (signal?.aborted) return Promise.resolve({ ok: false, failure: "cancelled" });
      for (const [id, value] of changes) {
        if (value === undefined) records.delete(id);
        else {
          const kept = merge(records.get(id), structuredClone(value));
          if (kept !== undefined) records.set(id, kept);
        }
      }
      onProgress?.(1);
      return Promise.resolve({ ok: true });
    },
    onChange: () => () => undefined,
    onLost: () => () => undefined,
    close: () => undefined,
  };
}
