/**
 * What the open deck carries for everybody who works on it (src/deck/shared-parts.ts): folders of a
 * library, and definitions. It is read and written on request; before every write the writer's own part is
 * read again, because another window of the same person may have written it. Parts of others are changed
 * only by removing something from them.
 */
import {
  LIBRARY_NAMESPACE,
  PREAMBLE_NAMESPACE,
  readLibraryPart,
  readPreamblePart,
  writeLibraryPart,
  writePreamblePart,
  type LibraryPart,
  type PreamblePart,
  type ReadPart,
  type StoredFolder,
} from "../deck/shared-parts";
import { Queue } from "../exchange/queue";
import type { HostFailure } from "../host/failure";
import type { PowerPointHost } from "../host/port";
import type { SavedEquation } from "../library/entry";
import type { ReadFileResult } from "../library/json-file";
import type { Kept } from "../storage/value";
import { joinPreambles } from "./preamble";
import { randomWriter, writerId } from "../kept/writer";

/** A folder of the deck that was read. */
export interface DeckFolder extends StoredFolder {
  /** The id of the part that contains it. */
  readonly part: string;
  /** Whether this installation stored it. */
  readonly mine: boolean;
  readonly entries: readonly SavedEquation[];
  /** How many of its equations cannot be read. */
  readonly unread: number;
  /** Written by a newer version: what this version does not know of it was left out. */
  readonly newer: boolean;
}

export interface DeckPreamble extends PreamblePart {
  readonly part: string;
  readonly mine: boolean;
}

export type Seen<T> =
  /** Nobody has looked yet. */
  | { readonly kind: "unread" }
  /** This PowerPoint keeps no data of add-ins (custom XML parts). */
  | { readonly kind: "unsupported" }
  | { readonly kind: "failed"; readonly failure: HostFailure }
  | {
      readonly kind: "read";
      readonly items: readonly T[];
      /** How many parts are damaged, and how many are of a newer version: both are left unchanged. */
      readonly damaged: number;
      readonly newer: number;
    };

export interface DeckShareState {
  readonly folders: Seen<DeckFolder>;
  readonly preambles: Seen<DeckPreamble>;
  /** The definitions of the deck joined, oldest first. */
  readonly preamble: string;
}

export type Done =
  | { readonly kind: "done" }
  | { readonly kind: "unsupported" }
  /** More than a deck should carry. */
  | { readonly kind: "tooLarge" }
  | { readonly kind: "failed"; readonly failure: HostFailure };

export interface DeckShare {
  readonly current: () => DeckShareState;
  /** Calls `listener` after every change of the state; returns the function that unsubscribes. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly readFolders: () => Promise<void>;
  readonly readPreambles: () => Promise<void>;
  /**
   * Stores a folder in this installation's part; replaces a folder of the same name and those inside it.
   */
  storeFolder(path: string, entries: readonly SavedEquation[]): Promise<Done>;
  /** Puts a removed folder back as it was. */
  putFolderBack(folder: StoredFolder): Promise<Done>;
  removeFolder(folder: DeckFolder): Promise<Done>;
  storePreamble(text: string): Promise<Done>;
  removePreamble(preamble: DeckPreamble): Promise<Done>;
}

/**
 * Loaded on demand: only people who look at folders need it, while definitions are read whenever a pane
 * opens.
 */
const libraryFiles = () => import(/* webpackChunkName: "saved" */ "../library/json-file");

/** UTF-16 units: some 8,000 equations. Every co-author loads them with the deck. */
const MAX_FOLDER = 4_000_000;

interface HostPart<T> {
  readonly id: string;
  readonly read: ReadPart<T>;
}

export interface DeckShareOptions {
  readonly host: Pick<
    PowerPointHost,
    "capabilities" | "readXmlParts" | "writeXmlPart" | "removeXmlPart"
  >;
  readonly writer: Kept<string>;
  readonly now?: () => number;
  readonly newId?: () => string;
}

export function createDeckShare({
  host,
  writer,
  now = Date.now,
  newId = randomWriter,
}: DeckShareOptions): DeckShare {
  let state: DeckShareState = {
    folders: { kind: "unread" },
    preambles: { kind: "unread" },
    preamble: "",
  };
  const listeners = new Set<() => void>();
  const set = (change: Partial<DeckShareState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  // Two writes at the same time would lose one of them.
  const queue = new Queue();
  const me = (): Promise<string> => writerId(writer, newId);
  /** The files read last, by their text, so that looking again costs nothing. */
  let files = new Map<string, ReadFileResult>();

  async function partsOf<T>(
    namespace: string,
    read: (xml: string) => ReadPart<T>,
  ): Promise<readonly HostPart<T>[] | Exclude<Done, { kind: "done" }>> {
    if (!host.capabilities.xmlParts) return { kind: "unsupported" };
    const answer = await host.readXmlParts(namespace);
    if (!answer.ok) return { kind: "failed", failure: answer.failure };
    return answer.value.map(({ id, xml }) => ({ id, read: read(xml) }));
  }

  function seen<T, U>(
    parts: readonly HostPart<T>[] | Exclude<Done, { kind: "done" }>,
    itemsOf: (part: T, id: string) => readonly U[],
  ): Seen<U> {
    if ("kind" in parts) {
      // Reading cannot be "tooLarge".
      return parts.kind === "failed" ? parts : { kind: "unsupported" };
    }
    const counted = (kind: string): number => parts.filter(({ read }) => read.kind === kind).length;
    return {
      kind: "read",
      items: parts.flatMap(({ id, read }) => (read.kind === "read" ? itemsOf(read.part, id) : [])),
      damaged: counted("damaged"),
      newer: counted("newer"),
    };
  }

  async function lookAtFolders(): Promise<void> {
    const [own, { readLibraryFile }] = await Promise.all([me(), libraryFiles()]);
    const before = files;
    files = new Map();
    const folders = seen(await partsOf(LIBRARY_NAMESPACE, readLibraryPart), (part, id) =>
      part.folders.map((folder): DeckFolder => {
        const result = before.get(folder.file) ?? readLibraryFile(folder.file);
        files.set(folder.file, result);
        const found = result.ok ? result.file : undefined;
        return {
          ...folder,
          part: id,
          mine: part.writer === own,
          entries: found?.entries ?? [],
          unread: found?.aside.length ?? 1,
          newer: found?.newer ?? false,
        };
      }),
    );
    set({ folders });
  }

  async function lookAtPreambles(): Promise<void> {
    const own = await me();
    const found = seen(await partsOf(PREAMBLE_NAMESPACE, readPreamblePart), (part, id) => [
      { ...part, part: id, mine: part.writer === own },
    ]);
    const preambles: typeof found =
      found.kind === "read"
        ? { ...found, items: [...found.items].sort((a, b) => a.time - b.time) }
        : found;
    const texts = preambles.kind === "read" ? preambles.items.map(({ text }) => text) : [];
    // Definitions that cannot be read now are kept as they were.
    set({
      preambles,
      ...(preambles.kind === "failed" ? {} : { preamble: joinPreambles(...texts) }),
    });
  }

  async function write(id: string | undefined, xml: string): Promise<Done> {
    const written = await host.writeXmlPart({ ...(id === undefined ? {} : { id }), xml });
    return written.ok ? { kind: "done" } : { kind: "failed", failure: written.failure };
  }

  async function discard(id: string): Promise<Done> {
    const removed = await host.removeXmlPart(id);
    if (removed.ok || removed.failure.code === "notFound") return { kind: "done" };
    return { kind: "failed", failure: removed.failure };
  }

  /**
   * Puts a folder into this installation's part; replaces a folder of the same name and those inside it.
   */
  const put = (folder: StoredFolder): Promise<Done> =>
    queue.run(async () => {
      const own = await me();
      const parts = await partsOf(LIBRARY_NAMESPACE, readLibraryPart);
      if ("kind" in parts) return parts;
      const mine = parts.flatMap(({ id, read }) =>
        read.kind === "read" && read.part.writer === own ? [{ id, part: read.part }] : [],
      );
      const [first] = mine;
      const others = (first?.part.folders ?? []).filter(
        ({ path }) => path !== folder.path && !path.startsWith(`${folder.path}/`),
      );
      const next: LibraryPart = { writer: own, folders: [...others, folder] };
      const done = await write(first?.id, writeLibraryPart(next));
      await lookAtFolders();
      return done;
    });

  return {
    current: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    readFolders: () => queue.run(lookAtFolders),
    readPreambles: () => queue.run(lookAtPreambles),

    async storeFolder(path, entries) {
      const time = now();
      const { writeLibraryFile } = await libraryFiles();
      const file = writeLibraryFile(entries, new Date(time));
      if (file.length > MAX_FOLDER) return { kind: "tooLarge" };
      return put({ path, time, file });
    },
    putFolderBack: ({ path, time, file }) => put({ path, time, file }),

    removeFolder: ({ part: id, path, time }) =>
      queue.run(async () => {
        const parts = await partsOf(LIBRARY_NAMESPACE, readLibraryPart);
        if ("kind" in parts) return parts;
        const found = parts.find((part) => part.id === id)?.read;
        let done: Done = { kind: "done" };
        if (found?.kind === "read") {
          const { writer: by, folders } = found.part;
          const left = folders.filter((one) => one.path !== path || one.time !== time);
          if (left.length === 0) done = await discard(id);
          else if (left.length < folders.length)
            done = await write(id, writeLibraryPart({ writer: by, folders: left }));
        }
        await lookAtFolders();
        return done;
      }),

    storePreamble: (text) =>
      queue.run(async () => {
        if (text.length > MAX_FOLDER) return { kind: "tooLarge" };
        const own = await me();
        const parts = await partsOf(PREAMBLE_NAMESPACE, readPreamblePart);
        if ("kind" in parts) return parts;
        const mine = parts.find(({ read }) => read.kind === "read" && read.part.writer === own);
        const done = await write(mine?.id, writePreamblePart({ writer: own, time: now(), text }));
        await lookAtPreambles();
        return done;
      }),

    removePreamble: ({ part: id }) =>
      queue.run(async () => {
        if (!host.capabilities.xmlParts) return { kind: "unsupported" };
        const done = await discard(id);
        await lookAtPreambles();
        return done;
      }),
  };
}
