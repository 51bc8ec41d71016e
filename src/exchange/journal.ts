/**
 * What may still have to be put right in a deck, written down before it is done: a marker in a text,
 * a slide that may still land. It outlives the pane, so that the next start can clean up.
 */

export interface MarkerEntry {
  readonly kind: "marker";
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
