import {
  AppsListRegular,
  ArrowEnterRegular,
  ArrowImportRegular,
  ArrowLeftRegular,
  ArrowSyncRegular,
  CopyRegular,
  DeleteRegular,
  DismissRegular,
  EditRegular,
  LibraryRegular,
  QuestionCircleRegular,
  SaveRegular,
  SettingsRegular,
  SlideTextRegular,
  StethoscopeRegular,
  ArrowUndoRegular,
} from "@fluentui/react-icons";
import type { FluentIcon } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { IconName } from "../../actions/action";

const drawings: Readonly<Record<IconName | "back" | "help" | "library" | "settings", FluentIcon>> =
  {
    insert: ArrowEnterRegular,
    copy: CopyRegular,
    dismiss: DismissRegular,
    check: StethoscopeRegular,
    undo: ArrowUndoRegular,
    update: ArrowSyncRegular,
    remove: DeleteRegular,
    edit: EditRegular,
    list: AppsListRegular,
    goToSlide: SlideTextRegular,
    takeSelection: ArrowImportRegular,
    back: ArrowLeftRegular,
    help: QuestionCircleRegular,
    library: LibraryRegular,
    save: SaveRegular,
    settings: SettingsRegular,
  };

/** The icon of an action, hidden from screen readers: the button that contains it has the name. */
export function Icon({ name }: { readonly name: keyof typeof drawings }): ReactElement {
  const Drawing = drawings[name];
  return <Drawing aria-hidden {...(name === "back" ? { className: "points-back" } : {})} />;
}
