import { useCallback, useLayoutEffect, useRef, useState } from "react";
import type { RefObject, UIEvent } from "react";
import { ROW_HEIGHT } from "./EntryRow";

export interface SeenRows {
  /** The ref of the scrolling box. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** From `from` inclusive to `to` exclusive. */
  readonly seen: { readonly from: number; readonly to: number };
  /** The width of the list in CSS pixels. */
  readonly width: number;
  readonly onScroll: (event: UIEvent<HTMLElement>) => void;
  /** Scrolls as little as needed to show the row. */
  readonly reveal: (index: number) => void;
}

/**
 * Which of `count` rows of equal height are visible in a box that scrolls. The scroll position and the box's
 * size are remembered: reading them right after the rows have changed, at each key press of a search, would
 * force the browser to lay out the page.
 */
export function useSeenRows(count: number): SeenRows {
  const scroller = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ from: 0, to: 8 });
  const [width, setWidth] = useState(0);
  const box = useRef({ top: 0, height: 0 });
  const look = useCallback(() => {
    const { height } = box.current;
    // If the list has become shorter, the browser scrolls the box by itself.
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
