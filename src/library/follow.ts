import type { SavedEquation } from "./entry";
import { LibrarySearch, type WordsOf } from "./search";

/** How many entries are indexed between two looks at the clock. */
const SLICE = 50;
/** Milliseconds of work after which the page gets control back. */
const TURN = 12;

const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

/**
 * A search index that is brought up to date with a list of entries as it changes. Indexing ten thousand
 * entries takes longer than a page may be blocked, so the work is done in slices, and a newer list replaces
 * an older one half-way.
 */
export class FollowingIndex {
  readonly search: LibrarySearch;
  readonly #indexed = new Map<string, SavedEquation>();
  #wanted: readonly SavedEquation[] = [];
  #running: Promise<void> | undefined;

  /** @param now The clock, in milliseconds. */
  constructor(
    wordsOf: WordsOf,
    private readonly now = (): number => performance.now(),
  ) {
    this.search = new LibrarySearch(wordsOf);
  }

  /** Resolves when the index covers exactly these entries, or those of a newer call. */
  follow(entries: readonly SavedEquation[]): Promise<void> {
    this.#wanted = entries;
    this.#running ??= this.#run();
    return this.#running;
  }

  async #run(): Promise<void> {
    try {
      // A new list may have arrived at the very moment when the previous one was done.
      let entries;
      do {
        entries = this.#wanted;
        await this.#bringTo(entries);
      } while (this.#wanted !== entries);
    } finally {
      // Immediately: later callers must not be given a run that no longer looks for new lists.
      this.#running = undefined;
    }
  }

  /** Stops half-way when there is a newer list. */
  async #bringTo(entries: readonly SavedEquation[]): Promise<void> {
    let turn = this.now();
    let since = 0;
    const gone = new Set(this.#indexed.keys());
    for (const entry of entries) {
      gone.delete(entry.id);
      if (this.#indexed.get(entry.id) === entry) continue;
      this.search.put(entry);
      this.#indexed.set(entry.id, entry);
      since += 1;
      if (since % SLICE === 0 && this.now() - turn > TURN) {
        await pause();
        if (this.#wanted !== entries) return;
        turn = this.now();
      }
    }
    for (const id of gone) {
      this.search.drop(id);
      this.#indexed.delete(id);
    }
  }
}
