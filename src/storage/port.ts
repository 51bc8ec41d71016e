/**
 * Storage: small named values that outlive the pane (draft, settings, the journal of pending markers,
 * history). The port knows nothing of what it keeps; `value.ts` gives a name, a version and a parser to
 * each kind of value, and turns bad data into a default without throwing anything away. Adapters:
 * IndexedDB (`indexed-db.ts`), and memory (`memory.ts`) for tests and where the browser refuses storage.
 * The library keeps its entries in a store of its own in the same database.
 */

/** Why a value could not be kept. */
export type StorageFailure =
  /** The device or the browser's share for us is full. */
  | "full"
  /** The browser does not let us store anything (private window, policy, blocked frame). */
  | "blocked"
  /** A newer version of the add-in has been here, in another window or before: its database is not ours to change. */
  | "newer"
  /** Anything else; the database may be damaged. */
  | "broken";

export type StorageResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly failure: StorageFailure };

export interface Store {
  /** The value as it was kept, unchecked; undefined where there is none or it cannot be read. */
  get(name: string): Promise<unknown>;
  /** Keeps a value of JSON data. Later calls for the same name win, in the order of the calls. */
  set(name: string, value: unknown): Promise<StorageResult>;
  delete(name: string): Promise<StorageResult>;
  /** The names that begin with `prefix`, sorted. */
  names(prefix: string): Promise<readonly string[]>;
  /** Calls `listener` with the name of a value that another window changed; the result ends that. */
  onChange(listener: (name: string) => void): () => void;
}
