import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  ArrowEnterRegular,
  MoreHorizontalRegular,
  StarFilled,
  StarRegular,
} from "@fluentui/react-icons";
import { memo, useEffect, useRef } from "react";
import type { CSSProperties, ReactElement } from "react";
import type { SavedEquation } from "../../library/entry";
import { isStarter } from "../../library/starter-entries";
import { fill } from "../../text/say";
import { checkbox } from "../shared/checkbox";
import type { Drawings } from "./drawings";
import { EntryPreview } from "./EntryPreview";
import { useLibraryTexts } from "./library-texts";

/** The columns beside a row's content, the gaps between, and the padding, in CSS pixels. */
const SIDES = { select: 28, buttons: 58, gap: 4, padding: 4 };
const BESIDE = SIDES.select + SIDES.buttons + 2 * SIDES.gap + 2 * SIDES.padding;

/** The height of a row in CSS pixels; all are equal, so that ten thousand need no measuring. */
export const ROW_HEIGHT = 68;

const useStyles = makeStyles({
  row: {
    position: "absolute",
    insetInline: 0,
    boxSizing: "border-box",
    height: `${ROW_HEIGHT}px`,
    display: "grid",
    gridTemplateColumns: `${SIDES.select}px minmax(0, 1fr) ${SIDES.buttons}px`,
    columnGap: `${SIDES.gap}px`,
    alignItems: "center",
    padding: `0 ${SIDES.padding}px`,
    // What happens in a row affects nothing outside it, so the browser need not check.
    contain: "strict",
    cursor: "pointer",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
    "@media (forced-colors: active)": {
      "&[aria-selected='true']": { outline: "2px solid Highlight", outlineOffset: "-2px" },
    },
  },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Selected },
  },
  above: { boxShadow: `inset 0 2px ${tokens.colorBrandStroke1}` },
  content: { minWidth: 0, display: "flex", flexDirection: "column", gap: "2px" },
  head: {
    display: "flex",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: {
    flex: "0 1 auto",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  source: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightRegular },
  place: {
    flex: "1 1 0",
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground3,
  },
  rename: {
    boxSizing: "border-box",
    width: "100%",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
  },
  side: { display: "flex", flexDirection: "column", alignItems: "center" },
  buttons: { display: "flex", flexWrap: "wrap", justifyContent: "end" },
  button: {
    display: "grid",
    placeItems: "center",
    width: "28px",
    height: "28px",
    padding: 0,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground3,
    fontSize: "16px",
    cursor: "pointer",
    ":hover": {
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorSubtleBackgroundHover,
    },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  on: { color: tokens.colorPaletteMarigoldForeground2 },
  check: { ...checkbox, margin: "6px" },
});

/**
 * What a row reports of the person's actions; the same functions for all rows, so that a row is drawn only
 * when it changes.
 */
export interface RowEvents {
  readonly onClick: (id: string, event: React.MouseEvent) => void;
  /** Its Insert button. */
  readonly onInsert: (id: string) => void;
  readonly onFocus: (id: string) => void;
  readonly onSelect: (id: string) => void;
  readonly onFavourite: (id: string) => void;
  readonly onMenu: (id: string, target: HTMLElement) => void;
  readonly onRename: (id: string, name: string | undefined) => void;
  readonly onDrag: (id: string, event: React.DragEvent) => void;
}

export interface EntryRowProps {
  readonly entry: SavedEquation;
  readonly index: number;
  readonly active: boolean;
  readonly selected: boolean;
  readonly renaming: boolean;
  /** The dragged rows would be dropped above it. */
  readonly dropAbove: boolean;
  readonly draggable: boolean;
  /** A row of the history or of an import: it has no favourites. */
  readonly plain: boolean;
  /** Shown after the name, instead of folder and tags. */
  readonly remark?: string | undefined;
  /** It has an Insert button. */
  readonly inserts: boolean;
  readonly hasMenu: boolean;
  readonly drawings: Drawings | undefined;
  /** The width of the row in CSS pixels. */
  readonly width: number;
  readonly events: RowEvents;
}

export const EntryRow = memo(function EntryRow(props: EntryRowProps): ReactElement {
  const { entry, index, active, selected, events } = props;
  const styles = useStyles();
  const t = useLibraryTexts();
  const { id, name, latex } = entry;
  const starter = isStarter(entry);
  const shown = name || bodyOf(latex);
  const tabIndex = active ? 0 : -1;
  const drag = (event: React.DragEvent): void => {
    events.onDrag(id, event);
  };
  const top: CSSProperties = { top: `${index * ROW_HEIGHT}px` };
  // The end of a folder's path says more than its beginning.
  const folder = entry.folder.split("/").at(-1) ?? "";
  const place = props.remark ?? [folder, ...entry.tags].filter(Boolean).join(" · ");
  return (
    <div
      role="row"
      className={mergeClasses(
        styles.row,
        selected && styles.selected,
        props.dropAbove && styles.above,
      )}
      style={top}
      id={rowId(index)}
      aria-rowindex={index + 1}
      aria-selected={selected}
      aria-label={name ? `${name}: ${latex}` : latex}
      tabIndex={tabIndex}
      draggable={props.draggable && !props.renaming}
      data-id={id}
      onClick={(event) => {
        events.onClick(id, event);
      }}
      onFocus={() => {
        events.onFocus(id);
      }}
      onDragStart={drag}
      onDragOver={drag}
      onDragEnd={drag}
      onDrop={drag}
    >
      <div role="gridcell" className={styles.side}>
        <input
          type="checkbox"
          className={styles.check}
          checked={selected}
          tabIndex={tabIndex}
          aria-label={fill(t.select, { name: shown })}
          onClick={(event) => {
            event.stopPropagation();
          }}
          onChange={() => {
            events.onSelect(id);
          }}
        />
      </div>
      <div role="gridcell" className={styles.content}>
        {props.renaming ? (
          <Rename
            name={name}
            label={t.nameField}
            className={styles.rename}
            onDone={(next) => {
              events.onRename(id, next);
            }}
          />
        ) : (
          <div className={styles.head}>
            <span className={mergeClasses(styles.name, !name && styles.source)} dir="auto">
              {shown}
            </span>
            <span className={styles.place}>{place}</span>
            {starter && <span hidden>{t.starter}</span>}
          </div>
        )}
        <EntryPreview entry={entry} drawings={props.drawings} room={props.width - BESIDE} />
      </div>
      <div role="gridcell" className={styles.buttons}>
        {props.inserts && (
          <button
            type="button"
            className={styles.button}
            tabIndex={tabIndex}
            aria-label={fill(t.insertNamed, { name: shown })}
            title={t.insert}
            data-testid="row-insert"
            onClick={(event) => {
              event.stopPropagation();
              events.onInsert(id);
            }}
          >
            <ArrowEnterRegular aria-hidden />
          </button>
        )}
        {!props.plain && !starter && (
          <button
            type="button"
            className={mergeClasses(styles.button, entry.favourite && styles.on)}
            tabIndex={tabIndex}
            aria-pressed={entry.favourite}
            aria-label={`${t.favourite}: ${shown}`}
            title={t.favourite}
            onClick={(event) => {
              event.stopPropagation();
              events.onFavourite(id);
            }}
          >
            {entry.favourite ? <StarFilled aria-hidden /> : <StarRegular aria-hidden />}
          </button>
        )}
        {props.hasMenu && (
          <button
            type="button"
            className={styles.button}
            tabIndex={tabIndex}
            aria-haspopup="menu"
            aria-label={fill(t.rowMenu, { name: shown })}
            data-testid="row-menu"
            onClick={(event) => {
              event.stopPropagation();
              events.onMenu(id, event.currentTarget);
            }}
          >
            <MoreHorizontalRegular aria-hidden />
          </button>
        )}
      </div>
    </div>
  );
});

/** What is shown for an equation without a name: its LaTeX without the environment around it. */
function bodyOf(latex: string): string {
  const body = latex
    .replace(/^\s*\\begin\{([A-Za-z]+\*?)\}([^]*)\\end\{\1\}\s*$/, "$2")
    .replace(/\\label\s*\{[^{}]*\}/g, "")
    .trim();
  return body === "" ? latex : body;
}

/** The DOM id of the row at an index. */
export function rowId(index: number): string {
  return `library-row-${index}`;
}

function Rename({
  name,
  label,
  className,
  onDone,
}: {
  readonly name: string;
  readonly label: string;
  readonly className: string;
  /** Undefined: the name stays as it was. */
  readonly onDone: (name: string | undefined) => void;
}): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => {
    input.current?.select();
  }, []);
  const finish = (next: string | undefined): void => {
    if (done.current) return;
    done.current = true;
    onDone(next);
  };
  return (
    <input
      ref={input}
      className={className}
      defaultValue={name}
      aria-label={label}
      maxLength={500}
      autoFocus
      onClick={(event) => {
        event.stopPropagation();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter") finish(event.currentTarget.value);
        else if (event.key === "Escape") finish(undefined);
        else return;
        event.preventDefault();
      }}
      onBlur={(event) => {
        finish(event.currentTarget.value);
      }}
    />
  );
}
