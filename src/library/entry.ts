/**
 * The library: a person's saved equations.
 *
 * This folder is pure: an entry is a value, the library is a map of records, and every change returns the
 * records to store. Two panes may have changed the same library, and two exports may be merged; so each
 * record carries a stamp (when, by whom), the later stamp wins entry by entry, and a deletion is a record
 * too, so that an old copy does not bring the entry back. What was stored or imported is parsed
 * (`restore.ts`), never trusted: names and notes are text, whatever they look like.
 */

/** When and by whom a record was last changed; orders concurrent changes. */
export interface Stamp {
  /** Milliseconds since 1970, as the machine's clock says; never earlier than the stamp it replaces. */
  readonly at: number;
  /** The pane that wrote it: the tie-breaker between equal times. */
  readonly by: string;
}

/** How an equation is inserted: as the place suggests, inline, or in a paragraph of its own. */
export type EntryMode = "auto" | "inline" | "display";

/** One saved equation or template (a template has `\placeholder{…}` in its source). */
export interface SavedEquation {
  readonly id: string;
  /** Shown in the list; may be empty, then the source is shown. */
  readonly name: string;
  /** As the person typed it. */
  readonly latex: string;
  /** The macro definitions that the source needs, so that it also works on another machine. */
  readonly preamble: string;
  /** Path of folder names separated by "/", "" for none. */
  readonly folder: string;
  readonly tags: readonly string[];
  readonly note: string;
  readonly favourite: boolean;
  readonly mode: EntryMode;
  /** Position in the manual order: strings sorted by code unit, with room between any two. */
  readonly rank: string;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly stamp: Stamp;
}

/** What is left of a deleted entry. */
export interface Tombstone {
  readonly id: string;
  readonly deleted: true;
  readonly stamp: Stamp;
}

export type LibraryRecord = SavedEquation | Tombstone;

/** How often and when an entry was used; stored separately, because using an entry does not change it. */
export interface Use {
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly last: number;
}

/** What a person can edit. */
export type EntryFields = Pick<
  SavedEquation,
  "name" | "latex" | "preamble" | "folder" | "tags" | "note" | "favourite" | "mode"
>;

export const EMPTY_FIELDS: EntryFields = {
  name: "",
  latex: "",
  preamble: "",
  folder: "",
  tags: [],
  note: "",
  favourite: false,
  mode: "auto",
};

export function isTombstone(record: LibraryRecord): record is Tombstone {
  return "deleted" in record;
}

/** Negative, zero or positive if `a` is older than, as old as, or newer than `b`. */
export function compareStamps(a: Stamp, b: Stamp): number {
  return a.at - b.at || (a.by < b.by ? -1 : a.by > b.by ? 1 : 0);
}

/** The same string for the same mathematics: the source without outer white space, and its definitions. */
export function equationKey(entry: Pick<SavedEquation, "latex" | "preamble">): string {
  return `${entry.latex.trim()}\u0000${entry.preamble.trim()}`;
}

/** A folder path without empty names and surrounding blanks: ` a//b ` becomes `a/b`. */
export function cleanFolder(path: string): string {
  return path
    .split("/")
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .join("/");
}

/** The tags trimmed, without empty ones and duplicates, in the order given. */
export function cleanTags(tags: readonly string[]): readonly string[] {
  return [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ""))];
}
