/**
 * The library panel: what is saved and what was inserted lately, to be found, inserted, put in order,
 * taken out and brought in. The list shows what `use-library.ts` finds; changes go through the open
 * library, which shows them at once and stores them behind; insertions through the same action as the
 * editor's. Forms stand below the list (`Sheet`), so that what they are about stays in view.
 */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import type { ReactElement } from "react";
import type { Services } from "../../actions/action";
import type { SavedItem, TakenEquation } from "../../actions/insert-saved";
import { readLibraryFrom } from "../../actions/library-files";
import type { ReadFileOutcome } from "../../actions/library-files";
import { joinPreambles } from "../../actions/preamble";
import type { Surroundings } from "../../host/surroundings";
import type { SavedEquation } from "../../library/entry";
import { isStarter } from "../../library/starter-entries";
import { isTemplate } from "../../library/template";
import { fill } from "../../text/say";
import { askFor } from "../host-sentences";
import { NotThere } from "../NotThere";
import { StatusArea } from "../StatusArea";
import { useTexts } from "../texts";
import { useSettings } from "../use-settings";
import { DeckFolders } from "./DeckFolders";
import { EmptyList } from "./EmptyList";
import type { EntryListHandle } from "./EntryList";
import { Filters } from "./Filters";
import { ImportPanel, type ImportSource } from "./ImportPanel";
import { LibraryForm, type Form } from "./LibraryForm";
import { LibraryRows } from "./LibraryRows";
import { LibraryMenu, RowMenu, type RowCommand } from "./Menus";
import { LibraryTextsContext, useLibraryTexts, useLoadedTexts } from "./library-texts";
import { Notice } from "./Notice";
import { Notices } from "./Notices";
import { SelectionBar } from "./SelectionBar";
import { runCommand } from "./run-command";
import { useChanges, type Said } from "./use-changes";
import { isOfDeck, useDeckFolders } from "./use-deck-folders";
import { useDrawings } from "./use-drawings";
import { useInsertSaved } from "./use-insert-saved";
import { NO_FILTER, useLibrary, type Filter } from "./use-library";
import { visuallyHidden } from "../visually-hidden";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  footer: {
    flex: "0 0 auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    maxHeight: "70%",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    // What does not fit is scrolled to, not pressed together.
    "& > *": { flexShrink: 0 },
  },
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  hidden: visuallyHidden,
});

export interface LibraryViewProps {
  readonly services: Services;
  readonly surroundings: Surroundings;
  readonly onOpen: (equation: TakenEquation) => void;
}

/** The library, once its sentences are there. */
export function LibraryView(props: LibraryViewProps): ReactElement {
  const { pane } = useTexts();
  const texts = useLoadedTexts();
  if (texts === undefined) return <p role="status">{pane.loading}</p>;
  return (
    <LibraryTextsContext value={texts}>
      <Library {...props} />
    </LibraryTextsContext>
  );
}

/** A row as it goes in: behind the definitions in force stand those that it brings. */
const itemOf = (entry: SavedEquation, inForce: string, latex = entry.latex): SavedItem => ({
  ...(entry.id.startsWith("history:") || isOfDeck(entry) ? {} : { id: entry.id }),
  source: latex,
  mode: entry.mode,
  preamble: joinPreambles(inForce, entry.preamble),
});

function Library({ services, surroundings, onOpen }: LibraryViewProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const t = useLibraryTexts();
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const { preamble } = useSettings();
  const deck = useDeckFolders(services, surroundings.connection);
  const model = useLibrary(services, filter, t.starterFolder, texts.language, deck.entries);
  const { open, state, rows, view } = model;
  const drawings = useDrawings(services, preamble);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [renaming, setRenaming] = useState<string>();
  const [form, openForm] = useState<Form>();
  const [said, setSaid] = useState<Said>();
  /** A form takes the place of what was said last. */
  const setForm = (next: Form | undefined): void => {
    openForm(next);
    if (next !== undefined) setSaid(undefined);
  };
  const [menu, setMenu] = useState<{ entry: SavedEquation; target: HTMLElement }>();
  const [source, setSource] = useState<ImportSource>();
  const inserting = useInsertSaved(services, surroundings.platform === "web");
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<EntryListHandle>(null);
  const files = useRef<HTMLInputElement>(null);

  useEffect(() => {
    // Behind the frame, which puts the focus on the way back.
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
  const narrow = (change: Partial<Filter>): void => {
    setFilter((old) => ({ ...old, ...change }));
    setChosen(new Set());
    setForm(undefined);
  };

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
  const { change, takeAway, copyToLibrary, move, spoken } = changes;

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
  const mine = saved && view.sort === "manual" && filter.text.trim() === "";
  const run = (command: RowCommand, entry: SavedEquation): void => {
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
  };

  const exportable = saved && model.all.some((entry) => !isStarter(entry));
  const takeFile = (list: FileList | null): void => {
    const [one] = list ?? [];
    if (one === undefined) return;
    setSource({ name: one.name, read: (library) => readLibraryFrom(one, library) });
  };

  if (source !== undefined && open !== undefined) {
    return (
      <ImportPanel
        open={open}
        source={source}
        drawings={drawings}
        onDone={(result) => {
          setSource(undefined);
          setSaid(result);
          // What came in is shown; who only looked is back where they were.
          if (result !== undefined) setFilter(NO_FILTER);
          requestAnimationFrame(() => search.current?.focus());
        }}
      />
    );
  }

  const loading = state === undefined || state.loading;
  const ask = inserting.question === undefined ? undefined : askFor(inserting.question, texts);
  return (
    <div
      className={styles.view}
      data-testid="library-view"
      data-answered={model.answered}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes("Files")) event.preventDefault();
      }}
      onDrop={(event) => {
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        takeFile(event.dataTransfer.files);
      }}
      onKeyDown={(event) => {
        if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "f") {
          event.preventDefault();
          search.current?.select();
        }
      }}
    >
      <Filters
        searchBox={search}
        filter={filter}
        onFilter={narrow}
        model={model}
        deck={
          deck.seen.kind === "read" &&
          deck.seen.items.length + deck.seen.damaged + deck.seen.newer > 0
        }
        menu={
          <LibraryMenu
            starter={view.starter}
            folder={filter.folder}
            canExport={exportable}
            onStarter={() => {
              model.setView({ starter: !view.starter });
            }}
            onImport={() => files.current?.click()}
            onExportAll={() => {
              setForm({ kind: "export", entries: open?.current().entries ?? [] });
            }}
            onStore={() => {
              setForm({ kind: "store", folder: saved ? filter.folder : "" });
            }}
            onExportFolder={() => {
              setForm({ kind: "export", entries: rows.filter((entry) => !isStarter(entry)) });
            }}
          />
        }
        onSearchKey={(event) => {
          if (event.nativeEvent.isComposing) return;
          const [first] = rows;
          if (event.key === "ArrowDown" && first !== undefined) list.current?.show(first.id);
          else if (event.key === "Enter" && first !== undefined && filter.text.trim() !== "") {
            run(event.altKey ? "open" : "insert", first);
          } else if (event.key === "Escape" && filter.text !== "") narrow({ text: "" });
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <input
        ref={files}
        type="file"
        hidden
        accept=".json,.tex,.ltx,.sty,.md,.markdown,.qmd,.txt"
        data-testid="import-file"
        onChange={(event) => {
          takeFile(event.currentTarget.files);
          event.currentTarget.value = "";
        }}
      />
      {filter.scope === "deck" && (
        <DeckFolders
          deck={deck}
          say={setSaid}
          onTake={({ path, entries }) => {
            setSource({ name: path, read: () => Promise.resolve(incomingOf(entries)) });
          }}
        />
      )}
      {rows.length > 0 ? (
        <LibraryRows
          handle={list}
          rows={rows}
          scope={filter.scope}
          selected={chosen}
          onSelected={setChosen}
          onCommand={run}
          onMenu={(entry, target) => {
            setMenu({ entry, target });
          }}
          onRename={(entry, name) => {
            void change([entry.id], () => ({ name }));
          }}
          onDelete={(entries) => void takeAway(entries)}
          onCannotMove={() => {
            setSaid({ intent: "info", text: t.cannotMove });
          }}
          onMove={mine ? move : undefined}
          renaming={renaming}
          onRenaming={setRenaming}
          drawings={drawings}
        />
      ) : model.again !== undefined && saved ? (
        <NotThere text={texts.pane.notLoaded} onAgain={model.again} />
      ) : (
        <EmptyList
          loading={loading}
          scope={filter.scope}
          filtered={model.all.length > 0}
          mac={surroundings.platform === "mac"}
          onShowAll={() => {
            narrow({ ...NO_FILTER, scope: filter.scope });
          }}
        />
      )}
      {menu !== undefined && (
        <RowMenu
          entry={menu.entry}
          target={menu.target}
          kind={saved ? (isStarter(menu.entry) ? "starter" : "own") : filter.scope}
          movable={mine}
          onCommand={(command) => {
            run(command, menu.entry);
          }}
          onClose={() => {
            setMenu(undefined);
          }}
        />
      )}
      <div className={styles.footer}>
        <StatusArea
          running={inserting.running}
          message={inserting.message}
          ask={ask}
          onAnswer={inserting.answer}
          onCancel={inserting.cancel}
          onDismiss={inserting.dismiss}
          onCopy={inserting.copy}
        />
        {inserting.step !== undefined && (
          <span className={styles.count}>{fill(t.inserting, inserting.step)}</span>
        )}
        {said !== undefined && (
          <Notice
            {...said}
            onDismiss={() => {
              setSaid(undefined);
            }}
          />
        )}
        <Notices
          open={open}
          state={state}
          offersBackup={form === undefined}
          onExport={(entries) => {
            setForm({ kind: "export", entries });
          }}
          onStored={() => {
            setSaid({ intent: "success", text: t.stored });
          }}
        />
        {form !== undefined && (
          <LibraryForm
            services={services}
            form={form}
            folders={model.folders.filter((path) => !path.startsWith(t.starterFolder))}
            onChange={(entries, make) => {
              setForm(undefined);
              const ids = entries.map(({ id }) => id);
              void change(ids, make).then(() => list.current?.focus());
            }}
            onExported={(entries) => {
              const all = open?.current().entries.length ?? 0;
              if (entries.length >= all) void open?.backupDone(true);
            }}
            onFilled={(entry, latex) => {
              setForm(undefined);
              void inserting.insert([itemOf(entry, preamble, latex)]);
            }}
            deck={deck}
            own={open?.current().entries ?? []}
            onStored={(result) => {
              setForm(undefined);
              setSaid(result);
            }}
            onCancel={() => {
              setForm(undefined);
              if (form.kind !== "export") list.current?.focus();
            }}
          />
        )}
        {selected.length > 0 && form === undefined ? (
          <SelectionBar
            entries={selected}
            own={saved && selected.every((entry) => !isStarter(entry))}
            onInsert={() => {
              insert(selected);
            }}
            onChange={() => {
              setForm({ kind: "details", entries: selected });
            }}
            onExport={() => {
              setForm({ kind: "export", entries: selected });
            }}
            onDelete={() => void takeAway(selected)}
            onSave={() => void copyToLibrary(selected)}
            onClear={() => {
              setChosen(new Set());
              list.current?.focus();
            }}
          />
        ) : (
          <div className={styles.count} role="status" data-testid="found-count">
            {loading ? "" : rows.length === 1 ? t.foundOne : fill(t.found, { count: rows.length })}
          </div>
        )}
      </div>
      <div className={styles.hidden} role="status">
        {spoken}
      </div>
    </div>
  );
}

function incomingOf(entries: readonly SavedEquation[]): ReadFileOutcome {
  return {
    ok: true,
    incoming: { entries, aside: [], unreadable: 0, newer: false, found: false },
  };
}
