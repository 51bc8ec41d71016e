import { useRef, useState } from "react";
import type { DragEvent } from "react";
import type { SavedEquation } from "../../library/entry";
import { isStarter } from "../../library/starter-entries";

export interface RowDragging {
  /** The row above which the dragged rows would be dropped; undefined while nothing is dragged. */
  readonly dropAt: number | undefined;
  /** Every drag event of the row at `index`. */
  readonly onDrag: (index: number, event: DragEvent) => void;
}

/**
 * Dragging rows to another place; selected rows move together.
 * @param onMove Called with the row in front of which they are dropped, or (null) for after the last one.
 */
export function useRowDragging(
  rows: readonly SavedEquation[],
  selected: ReadonlySet<string>,
  onMove: ((ids: readonly string[], before: string | null) => void) | undefined,
): RowDragging {
  const [dropAt, setDropAt] = useState<number>();
  const dragged = useRef<readonly string[]>(undefined);
  const onDrag = (index: number, event: DragEvent): void => {
    const entry = rows[index];
    if (event.type === "dragstart") {
      if (entry === undefined) return;
      dragged.current = selected.has(entry.id)
        ? rows.filter(({ id }) => selected.has(id)).map(({ id }) => id)
        : [entry.id];
      event.dataTransfer.effectAllowed = "copyMove";
      // Outside the list it is dropped as LaTeX.
      event.dataTransfer.setData("text/plain", entry.latex);
      return;
    }
    if (event.type === "dragend" || dragged.current === undefined) {
      dragged.current = undefined;
      setDropAt(undefined);
      return;
    }
    event.preventDefault();
    const box = event.currentTarget.getBoundingClientRect();
    const at = event.clientY > box.top + box.height / 2 ? index + 1 : index;
    if (event.type === "dragover") {
      setDropAt(at);
      return;
    }
    const ids = dragged.current;
    dragged.current = undefined;
    setDropAt(undefined);
    const target = rows[at];
    onMove?.(ids, target === undefined || isStarter(target) ? null : target.id);
  };
  return { dropAt, onDrag };
}
