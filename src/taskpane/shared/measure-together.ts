/**
 * Measuring and changing by turns makes the browser lay out the page once for each; a list that draws a
 * dozen rows would wait for a dozen layouts. Here all measure first, then all change.
 */
type Change = () => void;

let waiting: (() => Change)[] = [];

/** Calls `measure` with those of others, before the next frame is drawn, and afterwards what it returns. */
export function measureTogether(measure: () => Change): void {
  waiting.push(measure);
  if (waiting.length > 1) return;
  queueMicrotask(() => {
    const all = waiting;
    waiting = [];
    for (const change of all.map((one) => one())) change();
  });
}
