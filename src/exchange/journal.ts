/**
 * What may still have to be put right in a deck, written down before it is done: a marker in a text,
 * a slide that may still land. It outlives the pane, so that the next start can clean up.
 */

export interface MarkerEntry {
  readonly kind: "marker";
  readonly id: string;
  /** The deck, as the host names it; "" for a deck that was never saved. */
  readonly document: string;
  readonly marker: string;
  readonly slideId: string;
  /** The shape, where it is known. */
  readonly shapeId?: string;
  /** What stood where the marker stands now: a selected word that it replaced. */
  readonly replaced: string;
  /** Milliseconds since 1970. */
  readonly since: number;
}

export interface InsertEntry {
  readonly kind: "insert";
  readonly id: string;
  readonly document: string;
  /** The creation id that the new slide was given: the host's slide id ends in `#` and this. */
  readonly creationId: string;
  readonly oldSlideId: string;
  readonly since: number;
}

export type JournalEntry = MarkerEntry | InsertEntry;

/** Where the journal is kept (IndexedDB in the pane). Data from outside: it is parsed when read. */
export interface JournalStorage {
  load(): Promise<unknown>;
  save(entries: readonly JournalEntry[]): Promise<void>;
}

/** Reads what storage gives; what is not an entry is dropped. */
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
  if (text("kind") === "insert") {
    const creationId = text("creationId");
    const oldSlideId = text("oldSlideId");
    return creationId !== undefined && oldSlideId !== undefined
      ? { kind: "insert", ...common, creationId, oldSlideId }
      : undefined;
  }
  if (text("kind") === "marker") {
    const marker = text("marker");
    const slideId = text("slideId");
    if (!marker || slideId === undefined) return undefined;
    const shapeId = text("shapeId");
    const replaced = text("replaced") ?? "";
    return {
      kind: "marker",
      ...common,
      marker,
      slideId,
      replaced,
      ...(shapeId === undefined ? {} : { shapeId }),
    };
  }
  return undefined;
}

/**
 * The journal of this pane. Entries of other decks and of other windows stay as they are: every change
 * is made on what storage has now. Storage that fails must not stop an insertion: entries are kept in
 * memory too.
 */
export class Journal {
  readonly #mine = new Map<string, JournalEntry>();

  constructor(
    private readonly storage: JournalStorage,
    readonly document: () => string,
  ) {}

  async add(entry: JournalEntry): Promise<void> {
    this.#mine.set(entry.id, entry);
    await this.#change((entries) => [...entries.filter((e) => e.id !== entry.id), entry]);
  }

  async remove(id: string): Promise<void> {
    this.#mine.delete(id);
    await this.#change((entries) => entries.filter((e) => e.id !== id));
  }

  /** Entries that this pane has written and not struck out. */
  get pending(): readonly JournalEntry[] {
    return [...this.#mine.values()];
  }

  /** What an earlier run left for the deck that is open. */
  async load(): Promise<readonly JournalEntry[]> {
    const document = this.document();
    const entries = await this.#read();
    for (const entry of entries) if (entry.document === document) this.#mine.set(entry.id, entry);
    return this.pending;
  }

  async #read(): Promise<readonly JournalEntry[]> {
    try {
      return parseJournal(await this.storage.load());
    } catch {
      // Blocked storage (a private window): what is in memory has to do.
      return [];
    }
  }

  async #change(
    change: (entries: readonly JournalEntry[]) => readonly JournalEntry[],
  ): Promise<void> {
    try {
      await this.storage.save(change(await this.#read()));
    } catch {
      // As above.
    }
  }
}
