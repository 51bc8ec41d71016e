/**
 * The starter collection: well-known equations, read-only and switchable off, so that a new person
 * finds something to use and to learn from. One file a folder. A row is data; the library turns rows
 * into entries of its own kind when it shows them. Every row translates without a note (a test holds
 * that), so that nobody's first equation comes with an excuse.
 */

/** One equation of the collection. */
export interface StarterRow {
  /** Stable for ever: use counts and favourites refer to it. */
  readonly id: string;
  readonly name: string;
  /** The same name in German. */
  readonly nameDe: string;
  readonly latex: string;
  readonly tags: readonly string[];
}

/** One folder of the collection. */
export interface StarterFolder {
  readonly name: string;
  readonly nameDe: string;
  readonly rows: readonly StarterRow[];
}

/** A row from its parts; the id is the folder's short name and a word. */
export function row(id: string, name: string, nameDe: string, latex: string, ...tags: string[]): StarterRow {
  return { id, name, nameDe, latex, tags };
}
