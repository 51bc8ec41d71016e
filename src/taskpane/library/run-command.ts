import type { TakenEquation } from "../../actions/insert-saved";
import type { SavedEquation } from "../../library/entry";
import { isStarter } from "../../library/starter-entries";
import { assertNever } from "../../math/ast";
import type { Form } from "./LibraryForm";
import type { RowCommand } from "./Menus";
import type { Changes } from "./use-changes";

export interface CommandOptions extends Changes {
  readonly rows: readonly SavedEquation[];
  /** Scrolls to a row and focuses it. */
  readonly show: (id: string) => void;
  readonly insert: (entries: readonly SavedEquation[]) => void;
  readonly onOpen: (equation: TakenEquation) => void;
  readonly onForm: (form: Form) => void;
  readonly onRenaming: (id: string) => void;
}

/** What the commands of one row do, from its menu, its keys and its buttons. */
export function runCommand(
  options: CommandOptions,
  command: RowCommand,
  entry: SavedEquation,
): void {
  const { rows, change, move } = options;
  switch (command) {
    case "insert":
      options.insert([entry]);
      break;
    case "open":
      options.onOpen({ source: entry.latex, mode: entry.mode, preamble: entry.preamble });
      break;
    case "rename":
      options.show(entry.id);
      options.onRenaming(entry.id);
      break;
    case "details":
      options.onForm({ kind: "details", entries: [entry] });
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
      void options.copyToLibrary([entry]);
      break;
    case "delete":
      void options.takeAway([entry]);
      break;
    default:
      assertNever(command);
  }
}
