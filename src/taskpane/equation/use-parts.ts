import { useCallback, useEffect, useMemo, useRef } from "react";
import type { RefObject } from "react";
import type { Span } from "../../math/ast";
import { PAUSE_MS } from "./use-calm";

/** Links the cursor in the field with the preview (`parts.ts`, which loads when it is needed). */
export interface Parts {
  /**
   * Tells what is selected in the field; undefined while the field does not have the focus. If it was
   * `typed`, the mark waits until typing pauses.
   */
  readonly mark: (selection: Span | undefined, typed: boolean) => void;
  /** To be called when the formula was drawn anew, without a mark. */
  readonly drawn: () => void;
  /** Calls back with the source of what is drawn at a point of the page. */
  readonly find: (x: number, y: number, found: (source: Span) => void) => void;
}

const load = () => import(/* webpackChunkName: "preview-parts" */ "./parts");
const nothing = (): void => undefined;

/** @param current What is drawn belongs to the text in the field. */
export function useParts(formula: RefObject<HTMLElement | null>, current: boolean): Parts {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wanted = useRef<Span>(undefined);
  const isCurrent = useRef(current);
  useEffect(() => {
    isCurrent.current = current;
  }, [current]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  const soon = useCallback(
    (pause: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        load().then(({ markPart }) => {
          if (formula.current !== null)
            markPart(formula.current, isCurrent.current ? wanted.current : undefined);
        }, nothing);
      }, pause);
    },
    [formula],
  );
  return useMemo(
    () => ({
      mark(selection, typed) {
        wanted.current = selection;
        soon(typed ? PAUSE_MS : 0);
      },
      drawn() {
        soon(PAUSE_MS);
      },
      find(x, y, found) {
        load().then(({ sourceAt }) => {
          if (formula.current === null || !isCurrent.current) return;
          const source = sourceAt(formula.current, x, y);
          if (source !== undefined) found(source);
        }, nothing);
      },
    }),
    [formula, soon],
  );
}
