import type { SavedEquation } from "./entry";
import { LibrarySearch, type WordsOf } from "./search";

/** So many entries are indexed between two looks at the clock. */
const SLICE = 50;
/** Milliseconds after which the page gets its turn. */
const TURN = 12;

const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

/**
 * A search index that is brought up to date with a list of entries as it changes. Ten thousand entries
 * take longer than a page may stand still, so the work is done in turns, and a newer list takes over
 * from an older one half-way.
 */
export class FollowingIndex {
  readonly search: LibrarySearch;
  readonly #indexed = new Map<string, SavedEquation>();
  #wanted: readonly SavedEquation[] = [];
  #running: Promise<void> | undefined;

  constructor(wordsOf: WordsOf) {
    this.search = new LibrarySearch(wordsOf);
  }

  /** Resolves when the index knows these entries, or newer ones, and no others. */
  follow(entries: readonly SavedEquation[]): Promise<void> {
    this.#wanted = entries;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #run(): Promise<void> {
    for (let entries = this.#wanted; ; entries = this.#wanted) {
      if (await this.#bringTo(entries)) return;
    }
  }

  /** False when a newer list has come meanwhile. */
  async #bringTo(entries: readonly SavedEquation[]): Promise<boolean> {
    let turn = performance.now();
    let since = 0;
    const gone = new Set(this.#indexed.keys());
    for (const entry of entries) {
      gone.delete(entry.id);
      if (this.#indexed.get(entry.id) === entry) continue;
      this.search.put(entry);
      this.#indexed.set(entry.id, entry);
      since += 1;
      if (since % SLICE === 0 && performance.now() - turn > TURN) {
        await pause();
        if (this.#wanted !== entries) return false;
        turn = performance.now();
      }
    }
    for (const id of gone) {
      this.search.drop(id);
      this.#indexed.delete(id);
    }
    return this.#wanted === entries;
  }
}
