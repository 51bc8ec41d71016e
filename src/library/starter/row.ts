/**
 * The starter collection: well-known equations, read-only, which can be switched off, so that a new user
 * finds something to use and to learn from. One file per folder. A row is data; the library turns rows into
 * its own kind of entries when it shows them. Every row translates without a note (a test checks that), so
 * that nobody's first equation comes with a caveat.
 */

/** One equation of the collection. */
export interface StarterRow {
  /** Must never change: use counts and favourites refer to it. */
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

/** Makes a row; the id is the folder's short name and a word. */
export function row(id: string, name: string, nameDe: string, latex: string, ...tags: string[]): StarterRow {
  return { id, name, nameDe, latex, tags };
}
