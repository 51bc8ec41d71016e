/**
 * Alternating between measuring and changing makes the browser lay out the page each time; a list that draws
 * a dozen rows would wait for a dozen layouts. Here all measure first, then all change.
 */
type Change = () => void;

let waiting: (() => Change)[] = [];

/**
 * Calls `measure` together with that of other callers before the next frame is drawn, and then the functions
 * returned.
 */
export function measureTogether(measure: () => Change): void {
  waiting.push(measure);
  if (waiting.length > 1) return;
  queueMicrotask(() => {
    const all = waiting;
    waiting = [];
    for (const change of all.map((one) => one())) change();
  });
}
