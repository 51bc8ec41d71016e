/**
 * The library panel: what is saved and what was inserted lately, to find, insert, sort, export and import.
 * `use-panel.ts` holds its state; the list shows what `use-library.ts` finds; changes go through the open
 * library, which shows them at once and stores them in the background; insertions use the same action as the
 * editor's. Forms are below the list (`LibraryFooter.tsx`), so that what they are about stays visible.
 */
import { makeStyles } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { KeyboardEvent, ReactElement, RefObject } from "react";
import type { ReadFileOutcome } from "../../actions/library-files";
import type { SavedEquation } from "../../library/entry";
import { isStarter } from "../../library/starter-entries";
import { NotThere } from "../shared/NotThere";
import { useTexts } from "../shared/texts";
import { DeckFolders } from "./DeckFolders";
import { EmptyList } from "./EmptyList";
import { Filters } from "./Filters";
import { ImportPanel } from "./ImportPanel";
import { isLoading, LibraryFooter } from "./LibraryFooter";
import { LibraryRows } from "./LibraryRows";
import { LibraryTextsContext, useLibraryTexts, useLoadedTexts } from "./library-texts";
import { LibraryMenu, RowMenu } from "./Menus";
import { NO_FILTER } from "./use-library";
import { usePanel, type Panel, type PanelOptions } from "./use-panel";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
});

/** The library, once its sentences are there. */
export function LibraryView(props: PanelOptions): ReactElement {
  const { pane } = useTexts();
  const texts = useLoadedTexts();
  if (texts === undefined) return <p role="status">{pane.loading}</p>;
  return (
    <LibraryTextsContext value={texts}>
      <Library {...props} />
    </LibraryTextsContext>
  );
}

function Library(props: PanelOptions): ReactElement {
  const panel = usePanel(props);
  const { model, source } = panel;
  if (source !== undefined && model.open !== undefined) {
    return (
      <ImportPanel
        open={model.open}
        source={source}
        drawings={panel.drawings}
        onDone={panel.importDone}
      />
    );
  }
  return <LibraryPanel panel={panel} />;
}

function LibraryPanel({ panel }: { readonly panel: Panel }): ReactElement {
  const styles = useStyles();
  const files = useRef<HTMLInputElement>(null);
  const { deck, search, takeFile } = panel;
  return (
    <div
      className={styles.view}
      data-testid="library-view"
      data-answered={panel.model.answered}
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
      <PanelFilters panel={panel} files={files} />
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
      {panel.filter.scope === "deck" && (
        <DeckFolders
          deck={deck}
          say={panel.say}
          onTake={({ path, entries }) => {
            panel.setSource({ name: path, read: () => Promise.resolve(incomingOf(entries)) });
          }}
        />
      )}
      <PanelRows panel={panel} />
      <LibraryFooter panel={panel} />
    </div>
  );
}

function PanelFilters({
  panel,
  files,
}: {
  readonly panel: Panel;
  readonly files: RefObject<HTMLInputElement | null>;
}): ReactElement {
  const { filter, model, narrow, list, saved, setForm } = panel;
  const { view, rows, open } = model;
  const { seen } = panel.deck;
  const onSearchKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const [first] = rows;
    if (event.key === "ArrowDown" && first !== undefined) list.current?.show(first.id);
    else if (event.key === "Enter" && first !== undefined && filter.text.trim() !== "") {
      panel.run(event.altKey ? "open" : "insert", first);
    } else if (event.key === "Escape" && filter.text !== "") narrow({ text: "" });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Filters
      searchBox={panel.search}
      filter={filter}
      onFilter={narrow}
      model={model}
      deck={seen.kind === "read" && seen.items.length + seen.damaged + seen.newer > 0}
      menu={
        <LibraryMenu
          starter={view.starter}
          folder={filter.folder}
          canExport={saved && model.all.some((entry) => !isStarter(entry))}
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
      onSearchKey={onSearchKey}
    />
  );
}

function PanelRows({ panel }: { readonly panel: Panel }): ReactElement {
  const { pane } = useTexts();
  const t = useLibraryTexts();
  const { model, filter, saved, changes, run } = panel;
  const [menu, setMenu] = useState<{ entry: SavedEquation; target: HTMLElement }>();
  if (model.rows.length === 0) {
    if (model.again !== undefined && saved) {
      return <NotThere text={pane.notLoaded} onAgain={model.again} />;
    }
    return (
      <EmptyList
        loading={isLoading(panel)}
        scope={filter.scope}
        filtered={model.all.length > 0}
        mac={panel.mac}
        onShowAll={() => {
          panel.narrow({ ...NO_FILTER, scope: filter.scope });
        }}
      />
    );
  }
  return (
    <>
      <LibraryRows
        handle={panel.list}
        rows={model.rows}
        scope={filter.scope}
        selected={panel.chosen}
        onSelected={panel.choose}
        onCommand={run}
        onMenu={(entry, target) => {
          setMenu({ entry, target });
        }}
        onRename={(entry, name) => {
          void changes.change([entry.id], () => ({ name }));
        }}
        onDelete={(entries) => void changes.takeAway(entries)}
        onCannotMove={() => {
          panel.say({ intent: "info", text: t.cannotMove });
        }}
        onMove={panel.movable ? changes.move : undefined}
        renaming={panel.renaming}
        onRenaming={panel.setRenaming}
        drawings={panel.drawings}
      />
      {menu !== undefined && (
        <RowMenu
          entry={menu.entry}
          target={menu.target}
          kind={filter.scope !== "saved" ? filter.scope : isStarter(menu.entry) ? "starter" : "own"}
          movable={panel.movable}
          onCommand={(command) => {
            run(command, menu.entry);
          }}
          onClose={() => {
            setMenu(undefined);
          }}
        />
      )}
    </>
  );
}

function incomingOf(entries: readonly SavedEquation[]): ReadFileOutcome {
  return {
    ok: true,
    incoming: { entries, aside: [], unreadable: 0, newer: false, found: false },
  };
}
