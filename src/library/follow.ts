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

  /** `now` in milliseconds. */
  constructor(
    wordsOf: WordsOf,
    private readonly now = (): number => performance.now(),
  ) {
    this.search = new LibrarySearch(wordsOf);
  }

  /** Resolves when the index knows these entries, or newer ones, and no others. */
  follow(entries: readonly SavedEquation[]): Promise<void> {
    this.#wanted = entries;
    this.#running ??= this.#run();
    return this.#running;
  }

  async #run(): Promise<void> {
    try {
      // A list may have come in the very moment in which the one before was done.
      let entries;
      do {
        entries = this.#wanted;
        await this.#bringTo(entries);
      } while (this.#wanted !== entries);
    } finally {
      // At once: who comes later must not be given a run that looks at no list any more.
      this.#running = undefined;
    }
  }

  /** Stops half-way when a newer list comes. */
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
