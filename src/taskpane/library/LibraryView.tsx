/**
 * The library panel: what is saved and what was inserted lately, to be found, inserted, put in order,
 * taken out and brought in. The list shows what `use-library.ts` finds; changes go through the open
 * library, which shows them at once and stores them behind; insertions through the same action as the
 * editor's. Forms stand below the list (`Sheet`), so that what they are about stays in view.
 */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ReactElement } from "react";
import type { Services } from "../../actions/action";
import type { SavedItem, TakenEquation } from "../../actions/insert-saved";
import { save } from "../../actions/save-to-library";
import type { Surroundings } from "../../host/surroundings";
import type { EntryFields, SavedEquation } from "../../library/entry";
import { edit, putBack, remove, reorder } from "../../library/library";
import { isStarter } from "../../library/starter-entries";
import { isTemplate } from "../../library/template";
import { fill } from "../../text/say";
import { askFor } from "../host-sentences";
import { StatusArea } from "../StatusArea";
import { useTexts } from "../texts";
import { createDrawings, type Drawings } from "./drawings";
import { EmptyList } from "./EmptyList";
import { EntryForm } from "./EntryForm";
import { EntryList, type EntryListHandle } from "./EntryList";
import { ExportForm } from "./ExportForm";
import { FillForm } from "./FillForm";
import { Filters } from "./Filters";
import { ImportPanel } from "./ImportPanel";
import { LibraryMenu, RowMenu, type RowCommand } from "./Menus";
import { LibraryTextsContext, useLibraryTexts, useLoadedTexts } from "./library-texts";
import { Notice, type NoticeProps } from "./Notice";
import { Notices } from "./Notices";
import { SelectionBar } from "./SelectionBar";
import { useInsertSaved } from "./use-insert-saved";
import { NO_FILTER, useLibrary, type Filter } from "./use-library";

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
  },
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

export interface LibraryViewProps {
  readonly services: Services;
  readonly surroundings: Surroundings;
  readonly onOpen: (equation: TakenEquation) => void;
}

/** The library, once its sentences are there. */
export function LibraryView(props: LibraryViewProps): ReactElement {
  const { language, pane } = useTexts();
  const texts = useLoadedTexts(language);
  if (texts === undefined) return <p role="status">{pane.loading}</p>;
  return (
    <LibraryTextsContext value={texts}>
      <Library {...props} />
    </LibraryTextsContext>
  );
}

/** What stands below the list. */
type Form =
  | { readonly kind: "details" | "export"; readonly entries: readonly SavedEquation[] }
  | { readonly kind: "fill"; readonly entry: SavedEquation };

type Said = Pick<NoticeProps, "intent" | "text" | "action">;

const itemOf = ({ id, latex, mode, preamble }: SavedEquation, latexNow = latex): SavedItem => ({
  ...(id.startsWith("history:") ? {} : { id }),
  source: latexNow,
  mode,
  preamble,
});

function Library({ services, surroundings, onOpen }: LibraryViewProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const t = useLibraryTexts();
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const model = useLibrary(services, filter, t.starterFolder, texts.language);
  const { open, state, rows, view } = model;
  const drawings = useDrawings(services);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [renaming, setRenaming] = useState<string>();
  const [form, setForm] = useState<Form>();
  const [said, setSaid] = useState<Said>();
  const [menu, setMenu] = useState<{ entry: SavedEquation; target: HTMLElement }>();
  const [file, setFile] = useState<File>();
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

  const selected = useMemo(() => rows.filter(({ id }) => chosen.has(id)), [rows, chosen]);
  const saved = filter.scope === "saved";
  const narrow = (change: Partial<Filter>): void => {
    setFilter((old) => ({ ...old, ...change }));
    setChosen(new Set());
    setForm(undefined);
  };

  const change = useCallback(
    async (ids: readonly string[], make: (entry: SavedEquation) => Partial<EntryFields>) => {
      await open?.change((library, origin) => edit(library, ids, make, origin));
    },
    [open],
  );

  const insert = (entries: readonly SavedEquation[]): void => {
    setSaid(undefined);
    const [one] = entries;
    if (entries.length === 1 && one !== undefined && isTemplate(one.latex)) {
      setForm({ kind: "fill", entry: one });
      return;
    }
    setForm(undefined);
    void inserting.insert(entries.map((entry) => itemOf(entry)));
  };
  const toEditor = ({ latex, mode, preamble }: SavedEquation): void => {
    onOpen({ source: latex, mode, preamble });
  };

  const takeAway = async (entries: readonly SavedEquation[]): Promise<void> => {
    if (open === undefined || entries.length === 0) return;
    const { removed } = await open.change((library, origin) =>
      remove(
        library,
        entries.map(({ id }) => id),
        origin,
      ),
    );
    setChosen(new Set());
    const [one] = removed;
    if (one === undefined) return;
    setSaid({
      intent: "info",
      text:
        removed.length === 1
          ? fill(t.deletedOne, { name: one.name || one.latex })
          : fill(t.deleted, { count: removed.length }),
      action: {
        label: t.undo,
        run: () => {
          void open
            .change((library, origin) => putBack(library, removed, origin))
            .then(() => {
              setSaid({ intent: "success", text: t.undone });
              list.current?.show(one.id);
            });
        },
      },
    });
  };

  const copyToLibrary = async (entries: readonly SavedEquation[]): Promise<void> => {
    const items = entries.map(({ latex, mode, preamble, name }) => ({
      source: latex,
      mode,
      preamble,
      name,
    }));
    const result = await save.perform(services, items);
    setSaid({
      intent: "success",
      text: result.kind === "saved" ? t.savedCopy : t.savedAlready,
    });
  };

  const mine = saved && view.sort === "manual" && filter.text.trim() === "";
  const move = (ids: readonly string[], before: string | null): void => {
    if (open === undefined) return;
    // Behind the last row that is seen is in front of the next one that is not.
    const entries = open.current().entries;
    const lastSeen = rows.filter((entry) => !isStarter(entry)).at(-1);
    const next = entries[entries.findIndex(({ id }) => id === lastSeen?.id) + 1];
    const target = before ?? next?.id ?? null;
    void open
      .change((library, origin) => reorder(library, ids, target, origin))
      .then(({ changed }) => {
        const [one] = changed;
        if (one === undefined) return;
        const now = open.current().entries;
        const index = now.findIndex(({ id }) => id === one.id) + 1;
        setSpoken(fill(t.moved, { index, count: now.length }));
      });
  };
  const [spoken, setSpoken] = useState("");

  const run = (command: RowCommand, entry: SavedEquation): void => {
    switch (command) {
      case "insert":
        insert([entry]);
        break;
      case "open":
        toEditor(entry);
        break;
      case "rename":
        list.current?.show(entry.id);
        setRenaming(entry.id);
        break;
      case "details":
        setForm({ kind: "details", entries: [entry] });
        break;
      case "favourite":
        void change([entry.id], (old) => ({ favourite: !old.favourite }));
        break;
      case "moveUp":
      case "moveDown": {
        const own = rows.filter((one) => !isStarter(one));
        const at = own.findIndex(({ id }) => id === entry.id);
        const before = command === "moveUp" ? own[at - 1] : own[at + 2];
        if (command === "moveUp" ? at > 0 : at < own.length - 1) {
          move([entry.id], before?.id ?? null);
        }
        break;
      }
      case "saveCopy":
        void copyToLibrary([entry]);
        break;
      case "delete":
        void takeAway([entry]);
        break;
    }
  };

  const exportable = model.all.filter((entry) => !isStarter(entry));
  const takeFile = (list: FileList | null): void => {
    const [one] = list ?? [];
    if (one !== undefined) setFile(one);
  };

  if (file !== undefined && open !== undefined) {
    return (
      <ImportPanel
        open={open}
        file={file}
        drawings={drawings}
        onDone={(result) => {
          setFile(undefined);
          setSaid(result);
          setFilter(NO_FILTER);
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
        menu={
          <LibraryMenu
            starter={view.starter}
            folder={filter.folder}
            canExport={saved && exportable.length > 0}
            onStarter={() => {
              model.setView({ starter: !view.starter });
            }}
            onImport={() => files.current?.click()}
            onExportAll={() => {
              setForm({ kind: "export", entries: open?.current().entries ?? [] });
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
            if (event.altKey) toEditor(first);
            else insert([first]);
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
      {rows.length > 0 ? (
        <EntryList
          handle={list}
          label={t.list}
          rows={rows}
          selected={chosen}
          onSelected={setChosen}
          onUse={(entry, toOpen) => {
            if (toOpen) toEditor(entry);
            else insert([entry]);
          }}
          onMenu={(entry, target) => {
            setMenu({ entry, target });
          }}
          {...(saved
            ? {
                onFavourite: (entry: SavedEquation) => {
                  run("favourite", entry);
                },
                onRename: (entry: SavedEquation, name: string) => {
                  void change([entry.id], () => ({ name }));
                },
                onDelete: (entries: readonly SavedEquation[]) => void takeAway(entries),
                onCannotMove: () => {
                  setSaid({ intent: "info", text: t.cannotMove });
                },
              }
            : { remarkOf: when })}
          {...(mine ? { onMove: move } : {})}
          renaming={renaming}
          onRenaming={setRenaming}
          drawings={drawings}
        />
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
          kind={!saved ? "history" : isStarter(menu.entry) ? "starter" : "own"}
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
        {form?.kind === "details" && (
          <EntryForm
            key={form.entries.map(({ id }) => id).join()}
            entries={form.entries}
            folders={model.folders.filter((path) => !path.startsWith(t.starterFolder))}
            onSave={(make) => {
              setForm(undefined);
              const ids = form.entries.map(({ id }) => id);
              void change(ids, make).then(() => list.current?.focus());
            }}
            onCancel={() => {
              setForm(undefined);
              list.current?.focus();
            }}
          />
        )}
        {form?.kind === "export" && (
          <ExportForm
            services={services}
            entries={form.entries}
            onDone={() => {
              const all = open?.current().entries.length ?? 0;
              if (form.entries.length >= all) void open?.backupDone(true);
            }}
            onCancel={() => {
              setForm(undefined);
            }}
          />
        )}
        {form?.kind === "fill" && (
          <FillForm
            key={form.entry.id}
            entry={form.entry}
            onDone={(latex) => {
              setForm(undefined);
              void inserting.insert([itemOf(form.entry, latex)]);
            }}
            onCancel={() => {
              setForm(undefined);
              list.current?.focus();
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

  /** When something of the history was inserted. */
  function when({ created }: SavedEquation): string {
    return created > 0
      ? new Date(created).toLocaleString(texts.language, {
          dateStyle: "short",
          timeStyle: "short",
        })
      : "";
  }
}

/** Drawings of equations, once the translator is there; its style sheet comes with them. */
function useDrawings(services: Services): Drawings | undefined {
  const [drawings, setDrawings] = useState<Drawings>();
  useEffect(() => {
    let wanted = true;
    void services.translator().then((translator) => {
      if (wanted) setDrawings(createDrawings(translator, ""));
    });
    return () => {
      wanted = false;
    };
  }, [services]);
  return drawings;
}
