import type { ReactElement, Ref } from "react";
import type { SavedEquation } from "../../library/entry";
import { useTexts } from "../shared/texts";
import type { Drawings } from "./drawings";
import { EntryList, type EntryListHandle } from "./EntryList";
import { useLibraryTexts } from "./library-texts";
import type { RowCommand } from "./Menus";
import type { Scope } from "./use-library";

export interface LibraryRowsProps {
  readonly handle: Ref<EntryListHandle>;
  readonly rows: readonly SavedEquation[];
  /** Saved equations can be changed; rows of the history show when they were inserted. */
  readonly scope: Scope;
  readonly selected: ReadonlySet<string>;
  readonly onSelected: (ids: ReadonlySet<string>) => void;
  readonly onCommand: (command: RowCommand, entry: SavedEquation) => void;
  readonly onMenu: (entry: SavedEquation, target: HTMLElement) => void;
  readonly onRename: (entry: SavedEquation, name: string) => void;
  readonly onDelete: (entries: readonly SavedEquation[]) => void;
  readonly onCannotMove: () => void;
  /** Absent if the order is not the person's own. */
  readonly onMove: ((ids: readonly string[], before: string | null) => void) | undefined;
  readonly renaming: string | undefined;
  readonly onRenaming: (id: string | undefined) => void;
  readonly drawings: Drawings | undefined;
}

/** The rows that match the filter, with what can be done in them. */
export function LibraryRows(props: LibraryRowsProps): ReactElement {
  const t = useLibraryTexts();
  const { language } = useTexts();
  const { onCommand, onMove } = props;
  return (
    <EntryList
      handle={props.handle}
      label={t.list}
      rows={props.rows}
      selected={props.selected}
      onSelected={props.onSelected}
      onUse={(entry, toOpen) => {
        onCommand(toOpen ? "open" : "insert", entry);
      }}
      onMenu={props.onMenu}
      {...(props.scope === "saved"
        ? {
            onFavourite: (entry: SavedEquation) => {
              onCommand("favourite", entry);
            },
            onRename: props.onRename,
            onDelete: props.onDelete,
            onCannotMove: props.onCannotMove,
          }
        : props.scope === "history"
          ? { remarkOf: (entry: SavedEquation) => when(entry, language) }
          : {})}
      {...(onMove === undefined ? {} : { onMove })}
      renaming={props.renaming}
      onRenaming={props.onRenaming}
      drawings={props.drawings}
    />
  );
}

/** When an equation of the history was inserted. */
function when({ created }: SavedEquation, language: string): string {
  return created > 0
    ? new Date(created).toLocaleString(language, { dateStyle: "short", timeStyle: "short" })
    : "";
}
