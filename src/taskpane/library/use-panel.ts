import { useEffect, useMemo, useRef, useState } from "react";
import type { RefObject } from "react";
import type { Services } from "../../session/services";
import type { SavedItem, TakenEquation } from "../../actions/insert-saved";
import { readLibraryFrom } from "../../actions/library-files";
import { joinPreambles } from "../../session/preamble";
import type { Surroundings } from "../../host/surroundings";
import type { SavedEquation } from "../../library/entry";
import { isTemplate } from "../../library/template";
import { passes } from "../shared/message";
import { useTexts } from "../shared/texts";
import { useSettings } from "../shared/use-settings";
import type { Drawings } from "./drawings";
import type { EntryListHandle } from "./EntryList";
import type { ImportSource } from "./ImportPanel";
import type { Form } from "./LibraryForm";
import { useLibraryTexts } from "./library-texts";
import type { RowCommand } from "./Menus";
import { runCommand } from "./run-command";
import { useChanges, type Changes, type Said } from "./use-changes";
import { isOfDeck, useDeckFolders, type DeckFolders } from "./use-deck-folders";
import { useDrawings } from "./use-drawings";
import { useInsertSaved, type InsertingSaved } from "./use-insert-saved";
import { NO_FILTER, useLibrary, type Filter, type LibraryModel } from "./use-library";

export interface PanelOptions {
  readonly services: Services;
  readonly surroundings: Surroundings;
  readonly onOpen: (equation: TakenEquation) => void;
  /** The entry to be named as soon as it is there. */
  readonly naming: string | undefined;
  readonly onNamed: () => void;
}

/** What the library's panel shows and what can be done in it. */
export interface Panel {
  readonly services: Services;
  readonly mac: boolean;
  readonly filter: Filter;
  /** Changes the filter, and closes selection and form, which may be about rows that are gone. */
  readonly narrow: (change: Partial<Filter>) => void;
  readonly model: LibraryModel;
  readonly deck: DeckFolders;
  readonly drawings: Drawings | undefined;
  /** The person's own equations or the starter collection are shown. */
  readonly saved: boolean;
  /** The rows are in the person's own order, which can be changed. */
  readonly movable: boolean;
  readonly chosen: ReadonlySet<string>;
  readonly choose: (ids: ReadonlySet<string>) => void;
  readonly selected: readonly SavedEquation[];
  readonly renaming: string | undefined;
  readonly setRenaming: (id: string | undefined) => void;
  readonly form: Form | undefined;
  readonly setForm: (form: Form | undefined) => void;
  readonly said: Said | undefined;
  readonly say: (said: Said | undefined) => void;
  readonly changes: Changes;
  readonly inserting: InsertingSaved;
  readonly insert: (entries: readonly SavedEquation[]) => void;
  /** Inserts an entry with other LaTeX: a template that was filled in. */
  readonly insertFilled: (entry: SavedEquation, latex: string) => void;
  readonly run: (command: RowCommand, entry: SavedEquation) => void;
  /** What is to be imported, which the person looks at first. */
  readonly source: ImportSource | undefined;
  readonly setSource: (source: ImportSource) => void;
  readonly takeFile: (files: FileList | null) => void;
  /** The import has ended; undefined: the person only looked. */
  readonly importDone: (said: Said | undefined) => void;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly list: RefObject<EntryListHandle | null>;
}

/** An entry as it is inserted: its own definitions come after those in force. */
const itemOf = (entry: SavedEquation, inForce: string, latex = entry.latex): SavedItem => ({
  ...(entry.id.startsWith("history:") || isOfDeck(entry) ? {} : { id: entry.id }),
  source: latex,
  mode: entry.mode,
  preamble: joinPreambles(inForce, entry.preamble),
});

/** The state of the library's panel. */
export function usePanel(options: PanelOptions): Panel {
  const { services, surroundings, onOpen, naming, onNamed } = options;
  const texts = useTexts();
  const t = useLibraryTexts();
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const { preamble } = useSettings();
  const deck = useDeckFolders(services, surroundings.connection);
  const model = useLibrary(services, filter, t.starterFolder, texts.language, deck.entries);
  const { open, rows, view } = model;
  const drawings = useDrawings(services, preamble);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [renaming, setRenaming] = useState<string>();
  const [form, openForm] = useState<Form>();
  const [said, setSaid] = useState<Said>();
  /** Opening a form removes the last message. */
  const setForm = (next: Form | undefined): void => {
    openForm(next);
    if (next !== undefined) setSaid(undefined);
  };
  /** Good news disappears with the next action; a message that offers to undo only with the next change. */
  const fade = (undoToo: boolean): void => {
    setSaid((old) => (old && passes(old) && (undoToo || !old.action) ? undefined : old));
    inserting.fade();
  };
  const [source, setSource] = useState<ImportSource>();
  const inserting = useInsertSaved(services, surroundings.platform === "web");
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<EntryListHandle>(null);

  const isThere = naming !== undefined && rows.some(({ id }) => id === naming);
  useEffect(() => {
    if (!isThere || naming === undefined) return;
    // By then the list has its row.
    const frame = requestAnimationFrame(() => {
      list.current?.show(naming, false);
      setRenaming(naming);
      onNamed();
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [isThere, naming, onNamed]);

  const names = useRef(naming !== undefined);
  useEffect(() => {
    if (names.current) return;
    // A frame later, because `Frame` has just put the focus on the Back button.
    const frame = requestAnimationFrame(() => search.current?.focus());
    return () => {
      cancelAnimationFrame(frame);
    };
  }, []);

  const selected = useMemo(
    () => (chosen.size === 0 ? [] : rows.filter(({ id }) => chosen.has(id))),
    [rows, chosen],
  );
  const saved = filter.scope === "saved";
  const changes = useChanges({
    services,
    open,
    preamble,
    rows,
    list,
    say: setSaid,
    onGone: () => {
      setChosen(new Set());
    },
  });

  const insert = (entries: readonly SavedEquation[]): void => {
    setSaid(undefined);
    const [one] = entries;
    if (entries.length === 1 && one !== undefined && isTemplate(one.latex)) {
      setForm({ kind: "fill", entry: one });
      return;
    }
    setForm(undefined);
    void inserting.insert(entries.map((entry) => itemOf(entry, preamble)));
  };

  return {
    services,
    mac: surroundings.platform === "mac",
    filter,
    narrow(change) {
      setFilter((old) => ({ ...old, ...change }));
      setChosen(new Set());
      setForm(undefined);
      fade(false);
    },
    model,
    deck,
    drawings,
    saved,
    movable: saved && view.sort === "manual" && filter.text.trim() === "",
    chosen,
    choose(ids) {
      setChosen(ids);
      fade(false);
    },
    selected,
    renaming,
    setRenaming,
    form,
    setForm,
    said,
    say: setSaid,
    changes,
    inserting,
    insert,
    insertFilled(entry, latex) {
      setForm(undefined);
      void inserting.insert([itemOf(entry, preamble, latex)]);
    },
    run(command, entry) {
      fade(true);
      const options = {
        ...changes,
        rows,
        show: (id: string) => list.current?.show(id),
        insert,
        onOpen,
        onForm: setForm,
        onRenaming: setRenaming,
      };
      runCommand(options, command, entry);
    },
    source,
    setSource,
    takeFile(files) {
      const [one] = files ?? [];
      if (one === undefined) return;
      setSource({ name: one.name, read: (library) => readLibraryFrom(one, library) });
    },
    importDone(result) {
      setSource(undefined);
      setSaid(result);
      // What was imported is shown; whoever only looked is back where they were.
      if (result !== undefined) setFilter(NO_FILTER);
      requestAnimationFrame(() => search.current?.focus());
    },
    search,
    list,
  };
}
