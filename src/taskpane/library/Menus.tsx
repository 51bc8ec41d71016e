import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import {
  ArrowDownRegular,
  ArrowDownloadRegular,
  ArrowEnterRegular,
  ArrowUpRegular,
  ArrowUploadRegular,
  DeleteRegular,
  EditRegular,
  InfoRegular,
  MoreHorizontalRegular,
  OpenRegular,
  SaveRegular,
  ShareRegular,
  StarRegular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { SavedEquation } from "../../library/entry";
import { useLibraryTexts } from "./library-texts";

export type RowCommand =
  | "insert"
  | "open"
  | "rename"
  | "details"
  | "favourite"
  | "moveUp"
  | "moveDown"
  | "saveCopy"
  | "delete";

export interface RowMenuProps {
  readonly entry: SavedEquation;
  /** The element beside which the menu opens. */
  readonly target: HTMLElement;
  readonly kind: "own" | "starter" | "history" | "deck";
  readonly movable: boolean;
  readonly onCommand: (command: RowCommand) => void;
  readonly onClose: () => void;
}

/** What can be done with one equation. The same menu, wherever it opens. */
export function RowMenu(props: RowMenuProps): ReactElement {
  const t = useLibraryTexts();
  const { entry, target, kind, onCommand } = props;
  const item = (command: RowCommand, label: string, icon: ReactElement): ReactElement => (
    <MenuItem
      icon={icon}
      onClick={() => {
        onCommand(command);
      }}
    >
      {label}
    </MenuItem>
  );
  return (
    <Menu
      open
      positioning={{ target, position: "below", align: "end" }}
      onOpenChange={(_, { open }) => {
        if (open) return;
        props.onClose();
        // The menu has no trigger of its own that would get the focus back.
        target.focus({ preventScroll: true });
      }}
    >
      <MenuPopover>
        <MenuList aria-label={entry.name || entry.latex}>
          {item("insert", t.insert, <ArrowEnterRegular aria-hidden />)}
          {item("open", t.open, <OpenRegular aria-hidden />)}
          {kind === "own" ? (
            <>
              {item("rename", t.rename, <EditRegular aria-hidden />)}
              {item("details", t.details, <InfoRegular aria-hidden />)}
              {item("favourite", t.favourite, <StarRegular aria-hidden />)}
              {props.movable && item("moveUp", t.moveUp, <ArrowUpRegular aria-hidden />)}
              {props.movable && item("moveDown", t.moveDown, <ArrowDownRegular aria-hidden />)}
              <MenuDivider />
              {item("delete", t.delete, <DeleteRegular aria-hidden />)}
            </>
          ) : (
            item("saveCopy", t.saveCopy, <SaveRegular aria-hidden />)
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

export interface LibraryMenuProps {
  readonly starter: boolean;
  readonly folder: string;
  readonly canExport: boolean;
  readonly onStarter: () => void;
  readonly onImport: () => void;
  readonly onExportAll: () => void;
  readonly onExportFolder: () => void;
  readonly onStore: () => void;
}

/** What can be done with the library as a whole. */
export function LibraryMenu(props: LibraryMenuProps): ReactElement {
  const t = useLibraryTexts();
  return (
    <Menu checkedValues={{ show: props.starter ? ["starter"] : [] }}>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          icon={<MoreHorizontalRegular aria-hidden />}
          aria-label={t.more}
          title={t.more}
          data-testid="library-menu"
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<ArrowDownloadRegular aria-hidden />} onClick={props.onImport}>
            {t.import}
          </MenuItem>
          {props.canExport && (
            <MenuItem icon={<ArrowUploadRegular aria-hidden />} onClick={props.onExportAll}>
              {t.exportAll}
            </MenuItem>
          )}
          {props.canExport && props.folder !== "" && (
            <MenuItem icon={<ArrowUploadRegular aria-hidden />} onClick={props.onExportFolder}>
              {t.exportFolder}
            </MenuItem>
          )}
          <MenuDivider />
          <MenuItem icon={<ShareRegular aria-hidden />} onClick={props.onStore}>
            {t.deckStore}
          </MenuItem>
          <MenuDivider />
          <MenuItemCheckbox name="show" value="starter" onClick={props.onStarter}>
            {t.showStarter}
          </MenuItemCheckbox>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
