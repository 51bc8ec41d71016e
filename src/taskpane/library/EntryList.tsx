import { makeStyles, tokens } from "@fluentui/react-components";
import {
  useCallback,
  useDeferredValue,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { KeyboardEvent, ReactElement, Ref } from "react";
import type { SavedEquation } from "../../library/entry";
import { isStarter } from "../../library/starter-entries";
import type { Drawings } from "./drawings";
import { EntryRow, ROW_HEIGHT, rowId, type RowEvents } from "./EntryRow";
import { useRowDragging } from "./use-row-dragging";
import { useSeenRows } from "./use-seen-rows";

const useStyles = makeStyles({
  scroller: {
    position: "relative",
    flex: "1 1 auto",
    minHeight: `${ROW_HEIGHT + 12}px`,
    overflowY: "auto",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  sheet: { position: "relative" },
});

/** Rows drawn above and below the visible ones, so that a turn of the wheel shows no empty space. */
const BEYOND = 6;

export interface EntryListHandle {
  /** Puts the focus on the row that was last active, or the first. */
  focus(): void;
  /** Scrolls to an entry and makes it the active one. */
  show(id: string, focus?: boolean): void;
}

export interface EntryListProps {
  readonly handle?: Ref<EntryListHandle>;
  readonly label: string;
  readonly rows: readonly SavedEquation[];
  readonly selected: ReadonlySet<string>;
  readonly onSelected: (selected: ReadonlySet<string>) => void;
  /** Click or Enter; with Alt the entry is opened. */
  readonly onUse: (entry: SavedEquation, open: boolean) => void;
  readonly onMenu?: (entry: SavedEquation, target: HTMLElement) => void;
  readonly onFavourite?: (entry: SavedEquation) => void;
  readonly onRename?: (entry: SavedEquation, name: string) => void;
  readonly onDelete?: (entries: readonly SavedEquation[]) => void;
  /**
   * Moves entries in front of a row's entry, or (null) after the last one. Absent: the order cannot be
   * changed.
   */
  readonly onMove?: (ids: readonly string[], before: string | null) => void;
  /** Called on a key for up or down by one place while `onMove` is absent: says why not. */
  readonly onCannotMove?: () => void;
  readonly renaming: string | undefined;
  readonly onRenaming: (id: string | undefined) => void;
  /** Clicks on rows only select them. */
  readonly choosing?: boolean;
  readonly remarkOf?: (entry: SavedEquation) => string | undefined;
  readonly drawings: Drawings | undefined;
}

/** How long a click waits for a second one, in milliseconds. */
const DOUBLE_CLICK_MS = 250;

/** A list of any length: only the visible rows are on the page. */
export function EntryList(props: EntryListProps): ReactElement {
  const { rows, selected, onSelected, renaming, handle } = props;
  const styles = useStyles();
  const { scroller, seen, width, onScroll, reveal } = useSeenRows(rows.length);
  const [activeId, setActiveId] = useState<string>();
  const { dropAt, onDrag } = useRowDragging(rows, selected, props.onMove);
  const anchor = useRef<string>(undefined);
  const wantsFocus = useRef(false);
  const opening = useRef<ReturnType<typeof setTimeout>>(undefined);

  const indexOf = useMemo(() => places(rows), [rows]);
  const found = activeId === undefined ? undefined : indexOf.get(activeId);
  const active = found ?? 0;

  const goTo = useCallback(
    (index: number) => {
      const entry = rows[Math.max(0, Math.min(rows.length - 1, index))];
      if (entry === undefined) return;
      wantsFocus.current = true;
      setActiveId(entry.id);
      reveal(indexOf.get(entry.id) ?? 0);
    },
    [rows, indexOf, reveal],
  );

  // The row may have to be drawn before it can take the focus.
  useEffect(() => {
    if (!wantsFocus.current || renaming !== undefined) return;
    const row = document.getElementById(rowId(active));
    if (row === null) return;
    wantsFocus.current = false;
    row.focus({ preventScroll: true });
  });

  useImperativeHandle(
    handle,
    () => ({
      focus() {
        goTo(active);
      },
      show(id, focus = true) {
        const index = indexOf.get(id);
        if (index === undefined) return;
        wantsFocus.current = focus;
        setActiveId(id);
        reveal(index);
      },
    }),
    [goTo, active, indexOf, reveal],
  );

  const select = useCallback(
    (id: string, range: boolean) => {
      const next = new Set(selected);
      const [from, to] = [indexOf.get(anchor.current ?? id) ?? 0, indexOf.get(id) ?? 0];
      if (range) {
        for (const entry of rows.slice(Math.min(from, to), Math.max(from, to) + 1)) {
          next.add(entry.id);
        }
      } else {
        anchor.current = id;
        if (!next.delete(id)) next.add(id);
      }
      onSelected(next);
    },
    [selected, onSelected, rows, indexOf],
  );

  // The handlers for rows never change, so that a row is drawn again only when it looks different.
  const latest = useRef<RowEvents>(undefined);
  useLayoutEffect(() => {
    const entryOf = (id: string): SavedEquation | undefined => rows[indexOf.get(id) ?? -1];
    latest.current = {
      onClick(id, event) {
        const entry = entryOf(id);
        if (entry === undefined) return;
        setActiveId(id);
        if (event.shiftKey) select(id, true);
        else if (event.ctrlKey || event.metaKey || props.choosing || selected.size > 0) {
          select(id, false);
        } else {
          // A second click within the double-click time inserts.
          clearTimeout(opening.current);
          const insert = event.detail > 1;
          opening.current = setTimeout(
            () => {
              props.onUse(entry, !insert);
            },
            insert ? 0 : DOUBLE_CLICK_MS,
          );
        }
      },
      onInsert(id) {
        const entry = entryOf(id);
        if (entry !== undefined) props.onUse(entry, false);
      },
      onFocus(id) {
        setActiveId(id);
      },
      onSelect(id) {
        setActiveId(id);
        select(id, false);
      },
      onFavourite(id) {
        const entry = entryOf(id);
        if (entry !== undefined) props.onFavourite?.(entry);
      },
      onMenu(id, target) {
        setActiveId(id);
        const entry = entryOf(id);
        if (entry !== undefined) props.onMenu?.(entry, target);
      },
      onRename(id, name) {
        const entry = entryOf(id);
        wantsFocus.current = true;
        props.onRenaming(undefined);
        if (entry !== undefined && name !== undefined && name.trim() !== entry.name) {
          props.onRename?.(entry, name);
        }
      },
      onDrag(id, event) {
        onDrag(indexOf.get(id) ?? 0, event);
      },
    };
  });
  const events = useMemo<RowEvents>(
    () => ({
      onClick: (...args) => latest.current?.onClick(...args),
      onInsert: (...args) => latest.current?.onInsert(...args),
      onFocus: (...args) => latest.current?.onFocus(...args),
      onSelect: (...args) => latest.current?.onSelect(...args),
      onFavourite: (...args) => latest.current?.onFavourite(...args),
      onMenu: (...args) => latest.current?.onMenu(...args),
      onRename: (...args) => latest.current?.onRename(...args),
      onDrag: (...args) => latest.current?.onDrag(...args),
    }),
    [],
  );

  /** The selected entries, otherwise the active one. */
  const meant = (): readonly SavedEquation[] => {
    const chosen = rows.filter((entry) => selected.has(entry.id));
    const one = rows[active];
    return chosen.length > 0 ? chosen : one === undefined ? [] : [one];
  };

  const move = (by: -1 | 1): void => {
    if (props.onMove === undefined) {
      props.onCannotMove?.();
      return;
    }
    const ids = meant()
      .filter((entry) => !isStarter(entry))
      .map(({ id }) => id);
    const places = ids.map((id) => indexOf.get(id) ?? 0);
    const own = rows.filter((entry) => !isStarter(entry)).length;
    const [first, last] = [Math.min(...places), Math.max(...places)];
    if (ids.length === 0 || (by < 0 ? first === 0 : last >= own - 1)) return;
    const before = by < 0 ? rows[first - 1] : rows[last + 2];
    wantsFocus.current = true;
    props.onMove(ids, before === undefined || isStarter(before) ? null : before.id);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const entry = rows[active];
    if (entry === undefined || event.nativeEvent.isComposing) return;
    // Buttons in a row keep their own keys.
    const onRow = event.target instanceof HTMLElement && event.target.role === "row";
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
    const mod = event.ctrlKey || event.metaKey;
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp": {
        const by = event.key === "ArrowDown" ? 1 : -1;
        if (event.altKey) move(by);
        else {
          if (event.shiftKey) {
            anchor.current ??= entry.id;
            const next = rows[Math.max(0, Math.min(rows.length - 1, active + by))];
            if (next !== undefined) select(next.id, true);
          }
          goTo(active + by);
        }
        break;
      }
      case "PageDown":
        goTo(active + page);
        break;
      case "PageUp":
        goTo(active - page);
        break;
      case "Home":
        goTo(0);
        break;
      case "End":
        goTo(rows.length - 1);
        break;
      case "Enter":
        if (!onRow) return;
        if (props.choosing) select(entry.id, false);
        else props.onUse(entry, event.altKey);
        break;
      case " ":
        if (!onRow) return;
        select(entry.id, event.shiftKey);
        break;
      case "F2":
        if (props.onRename === undefined || isStarter(entry)) return;
        props.onRenaming(entry.id);
        break;
      case "Delete":
        if (props.onDelete === undefined || !onRow) return;
        wantsFocus.current = true;
        props.onDelete(meant().filter((one) => !isStarter(one)));
        break;
      case "ContextMenu":
        openMenu(entry);
        break;
      case "F10":
        if (!event.shiftKey) return;
        openMenu(entry);
        break;
      case "Escape":
        if (selected.size === 0 || props.choosing) return;
        onSelected(new Set());
        break;
      default:
        if (!mod || event.key.toLowerCase() !== "a") return;
        onSelected(new Set(rows.map(({ id }) => id)));
    }
    event.preventDefault();
    event.stopPropagation();
  };

  function openMenu(entry: SavedEquation): void {
    const row = document.getElementById(rowId(active));
    if (row !== null) props.onMenu?.(entry, row);
  }

  // On a key press in the search field the visible rows are drawn at once, and the others after these are on
  // the screen.
  const beyond = useDeferredValue(rows) === rows ? BEYOND : 0;
  const from = Math.max(0, seen.from - beyond);
  const to = Math.min(rows.length, seen.to + beyond);
  const shown: number[] = [];
  for (let i = from; i < to; i++) shown.push(i);
  // The active row stays on the page: it is where Tab comes back to.
  if (rows.length > 0 && (active < from || active >= to)) shown.push(active);

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      onScroll={onScroll}
      data-testid="library-list"
      onKeyDown={onKeyDown}
    >
      <div
        role="grid"
        aria-label={props.label}
        aria-rowcount={rows.length}
        aria-multiselectable
        className={styles.sheet}
        style={{ height: `${rows.length * ROW_HEIGHT}px` }}
      >
        {shown.map((index) => {
          const entry = rows[index];
          if (entry === undefined) return null;
          return (
            <EntryRow
              key={entry.id}
              entry={entry}
              index={index}
              active={index === active}
              selected={selected.has(entry.id)}
              renaming={renaming === entry.id}
              dropAbove={dropAt === index}
              draggable={props.onMove !== undefined && !isStarter(entry)}
              plain={props.onFavourite === undefined}
              remark={props.remarkOf?.(entry)}
              inserts={props.choosing !== true}
              hasMenu={props.onMenu !== undefined}
              drawings={props.drawings}
              width={width}
              events={events}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The index of each row, computed on first use: most lists are replaced at the next key press. */
function places(rows: readonly SavedEquation[]): { get(id: string): number | undefined } {
  let known: ReadonlyMap<string, number> | undefined;
  return {
    get(id) {
      known ??= new Map(rows.map((entry, index) => [entry.id, index]));
      return known.get(id);
    },
  };
}
