/**
 * Storage: small named values that outlive the pane (draft, settings, the journal of pending markers,
 * history). The port knows nothing of what it keeps; `value.ts` gives each kind of value a name, a version
 * and a parser, and replaces bad data by a default without throwing anything away. Adapters: IndexedDB
 * (`indexed-db.ts`), and memory (`memory.ts`) for tests and where the browser refuses storage. The library
 * keeps its entries in a store of its own in the same database.
 */

/** Why a value could not be kept. */
export type StorageFailure =
  /** The device is full, or the browser's quota for this site. */
  | "full"
  /** The browser does not let us store anything (private window, policy, blocked frame). */
  | "blocked"
  /** A newer version of the add-in has upgraded the database, which this version must not change. */
  | "newer"
  /** Anything else; the database may be damaged. */
  | "broken";

export type StorageResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly failure: StorageFailure };

export interface Store {
  /** The stored value, unchecked; undefined where there is none or it cannot be read. */
  get(name: string): Promise<unknown>;
  /** Stores a value of JSON data. Later calls for the same name win, in the order of the calls. */
  set(name: string, value: unknown): Promise<StorageResult>;
  delete(name: string): Promise<StorageResult>;
  /** The names that begin with `prefix`, sorted. */
  names(prefix: string): Promise<readonly string[]>;
  /**
   * Calls `listener` with the name of a value that another window changed; returns the function that
   * unsubscribes.
   */
  onChange(listener: (name: string) => void): () => void;
}
