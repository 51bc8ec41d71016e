/**
 * Records by id, many of them: the library's equations, how often they were used, and what had to be set
 * aside. Unlike the values of `port.ts` they are read together and written several at a time in one
 * transaction, and what one window writes is merged with what another one has written meanwhile.
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
  /** Until everything is written, nothing is: a cancelled write leaves the store unchanged. */
  readonly signal?: AbortSignal | undefined;
  /** 0…1 */
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

/**
 * Decides between a stored value (undefined: none) and a new one; a result of undefined leaves the store
 * unchanged.
 */
export type Merge = (stored: unknown, next: unknown) => unknown;

export interface RecordStore {
  /** All records, or those with the given ids. */
  read(ids?: readonly string[]): Promise<RecordsResult>;
  /** Merges records into the store, all or none. A record whose value is undefined is removed. */
  write(records: readonly KeptRecord[], options?: WriteOptions): Promise<WriteResult>;
  /** Calls `listener` with the ids that another window changed; returns the function that unsubscribes. */
  onChange(listener: (ids: readonly string[]) => void): () => void;
  /**
   * Calls `listener` when the browser has deleted everything under the open page; returns the function that
   * unsubscribes.
   */
  onLost(listener: () => void): () => void;
  /** Closes the database and the channel to other windows. */
  close(): void;
}

/** Records that last as long as the page: for tests, and where the browser allows no storage. */
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
