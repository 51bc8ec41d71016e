/**
 * What may still have to be put right in a deck, written down before it is done: a marker in a text, a
 * slide that may still land, a slide that has to come back. The journal outlives the pane, so that the next
 * start can clean up.
 */
import { systemClock, type Clock } from "../host/clock";

interface Entry {
  readonly id: string;
  /** The deck, as the host names it; "" for a deck that was never saved. */
  readonly document: string;
  /** Milliseconds since 1970. */
  readonly since: number;
}

export interface MarkerEntry extends Entry {
  readonly kind: "marker";
  readonly marker: string;
  readonly slideId: string;
  /** The shape, where it is known. */
  readonly shapeId?: string;
  /** The selected text that the marker replaced. */
  readonly replaced: string;
}

export interface InsertEntry extends Entry {
  readonly kind: "insert";
  /** The creation id given to the new slide: the host's slide id ends in `#` and this number. */
  readonly creationId: string;
  readonly oldSlideId: string;
  /** `workPrint` of the new slide: if it differs, somebody has worked on the slide since. */
  readonly print?: string;
}

/** A slide that was changed at the moment of its deletion. */
export interface SlideEntry extends Entry {
  readonly kind: "slide";
  /** The creation id that it will have when it is back. */
  readonly creationId: string;
  /** The slide beside which it belongs. */
  readonly beside: string;
  /** A package for one slide, base64. */
  readonly base64: string;
}

export type JournalEntry = MarkerEntry | InsertEntry | SlideEntry;

/**
 * Where the journal is kept (IndexedDB in the pane), one record per entry, so that two windows never
 * overwrite each other's. This is data from outside: it is parsed when read.
 */
export interface JournalStorage {
  /** All entries, of all decks and windows. */
  load(): Promise<unknown>;
  save(entry: JournalEntry): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Reads what storage returns; anything that is not an entry is dropped. */
export function parseJournal(data: unknown): readonly JournalEntry[] {
  return Array.isArray(data) ? data.flatMap((item: unknown) => parseEntry(item) ?? []) : [];
}

function parseEntry(item: unknown): JournalEntry | undefined {
  if (typeof item !== "object" || item === null) return undefined;
  const text = (key: string): string | undefined => {
    const value: unknown = Reflect.get(item, key);
    return typeof value === "string" ? value : undefined;
  };
  const since: unknown = Reflect.get(item, "since");
  const id = text("id");
  const document = text("document");
  if (id === undefined || document === undefined || typeof since !== "number") return undefined;
  const common = { id, document, since };
  switch (text("kind")) {
    case "insert": {
      const creationId = text("creationId");
      const oldSlideId = text("oldSlideId");
      const print = text("print");
      if (creationId === undefined || oldSlideId === undefined) return undefined;
      const entry: InsertEntry = { kind: "insert", ...common, creationId, oldSlideId };
      return print === undefined ? entry : { ...entry, print };
    }
    case "marker": {
      const marker = text("marker");
      const slideId = text("slideId");
      const shapeId = text("shapeId");
      if (!marker || slideId === undefined) return undefined;
      const replaced = text("replaced") ?? "";
      const entry: MarkerEntry = { kind: "marker", ...common, marker, slideId, replaced };
      return shapeId === undefined ? entry : { ...entry, shapeId };
    }
    case "slide": {
      const creationId = text("creationId");
      const beside = text("beside");
      const base64 = text("base64");
      return creationId !== undefined && beside !== undefined && base64 !== undefined
        ? { kind: "slide", ...common, creationId, beside, base64 }
        : undefined;
    }
    default:
      return undefined;
  }
}

/** How long to wait for storage: an insertion must not wait for a disk that is asleep. */
const PATIENCE_MS = 1000;

/** An entry that this pane is responsible for. */
interface Known {
  readonly entry: JournalEntry;
  /** When this pane learned of it, in the clock's milliseconds. */
  readonly since: number;
  /** Whether it is in storage: if it disappears from there, another pane has dealt with it. */
  stored: boolean;
}

/**
 * The journal of this pane. Storage that fails or does not answer must not stop an insertion: entries
 * are kept in memory too, and `trouble` says so for the diagnostics.
 */
export class Journal {
  readonly #known = new Map<string, Known>();
  #trouble = 0;

  constructor(
    private readonly storage: JournalStorage,
    readonly document: () => string,
    private readonly clock: Clock = systemClock(),
  ) {}

  async add(entry: JournalEntry): Promise<void> {
    // Storage may fail to save it: this pane deals with its own entries in any case.
    this.#know(entry, false);
    await this.#patiently(() => this.storage.save(entry));
  }

  async remove(id: string): Promise<void> {
    this.#known.delete(id);
    await this.#patiently(() => this.storage.remove(id));
  }

  /** Removes it from storage; this pane remembers it, in case the slide still lands. */
  async strike(id: string): Promise<void> {
    const known = this.#known.get(id);
    if (known) known.stored = false;
    await this.#patiently(() => this.storage.remove(id));
  }

  /** For how many milliseconds this pane has known the entry. */
  age(id: string): number {
    const now = this.clock.now();
    return now - (this.#known.get(id)?.since ?? now);
  }

  /** The entries this pane is responsible for: those it wrote or took over and has not removed. */
  get pending(): readonly JournalEntry[] {
    return [...this.#known.values()].map(({ entry }) => entry);
  }

  /** Entries of all panes for the deck that is open; nothing is taken over yet. */
  async load(): Promise<readonly JournalEntry[]> {
    const document = this.document();
    const stored = parseJournal(await this.#patiently(() => this.storage.load())).filter(
      (entry) => entry.document === document,
    );
    const ids = new Set(stored.map(({ id }) => id));
    for (const [id, known] of this.#known) if (known.stored && !ids.has(id)) this.#known.delete(id);
    return [...this.pending.filter(({ id }) => !ids.has(id)), ...stored];
  }

  /** Takes over entries that `load` returned: from now on this pane is responsible for them. */
  take(entries: readonly JournalEntry[]): void {
    for (const entry of entries) this.#know(entry, true);
  }

  /** How often storage failed or did not answer. */
  get trouble(): number {
    return this.#trouble;
  }

  #know(entry: JournalEntry, stored: boolean): void {
    if (this.#known.has(entry.id)) return;
    this.#known.set(entry.id, { entry, since: this.clock.now(), stored });
  }

  async #patiently<T>(work: () => Promise<T>): Promise<T | undefined> {
    return new Promise((resolve) => {
      const giveUp = (): void => {
        this.#trouble += 1;
        resolve(undefined);
      };
      const timer = this.clock.setTimeout(giveUp, PATIENCE_MS);
      let working: Promise<T>;
      try {
        working = work();
      } catch {
        working = Promise.reject(new Error("storage failed"));
      }
      working.then(
        (value) => {
          this.clock.clearTimeout(timer);
          resolve(value);
        },
        () => {
          // Storage is blocked (a private window): the copy in memory has to do.
          this.clock.clearTimeout(timer);
          giveUp();
        },
      );
    });
  }
}
