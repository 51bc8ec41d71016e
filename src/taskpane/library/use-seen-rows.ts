import { useCallback, useLayoutEffect, useRef, useState } from "react";
import type { RefObject, UIEvent } from "react";
import { ROW_HEIGHT } from "./EntryRow";

export interface SeenRows {
  /** For the box that scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** `from` counts, `to` does not. */
  readonly seen: { readonly from: number; readonly to: number };
  /** Of the list, in CSS pixels. */
  readonly width: number;
  readonly onScroll: (event: UIEvent<HTMLElement>) => void;
  /** Scrolls as little as needed to have the row in view. */
  readonly reveal: (index: number) => void;
}

/**
 * Which of `count` rows of one height are seen in a box that scrolls. Where it was scrolled to and how
 * large it is are remembered: to ask for them right after the rows have changed, at each key of a
 * search, makes the browser lay out the page for the answer.
 */
export function useSeenRows(count: number): SeenRows {
  const scroller = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ from: 0, to: 8 });
  const [width, setWidth] = useState(0);
  const box = useRef({ top: 0, height: 0 });
  const look = useCallback(() => {
    const { height } = box.current;
    // A shorter list scrolls by itself.
    const top = Math.max(0, Math.min(box.current.top, count * ROW_HEIGHT - height));
    const from = Math.floor(top / ROW_HEIGHT);
    const to = Math.ceil((top + height) / ROW_HEIGHT);
    setSeen((old) => (old.from === from && old.to === to ? old : { from, to }));
  }, [count]);
  const latestLook = useRef(look);
  useLayoutEffect(() => {
    latestLook.current = look;
    look();
  }, [look]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = (): void => {
      box.current = { top: element.scrollTop, height: element.clientHeight };
      setWidth(element.clientWidth);
      latestLook.current();
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);

  const onScroll = useCallback((event: UIEvent<HTMLElement>) => {
    box.current.top = event.currentTarget.scrollTop;
    latestLook.current();
  }, []);

  const reveal = useCallback((index: number) => {
    const element = scroller.current;
    if (element === null) return;
    const top = index * ROW_HEIGHT;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + ROW_HEIGHT > element.scrollTop + element.clientHeight) {
      element.scrollTop = top + ROW_HEIGHT - element.clientHeight;
    }
  }, []);
  return { scroller, seen, width, onScroll, reveal };
}
