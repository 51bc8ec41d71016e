/** Keeps unchanged objects: structural sharing of plain read-only data. */

/**
 * `next`, in which every part that equals the same part of `previous` is replaced by that one, starting with
 * the whole: equal data keeps its identity. Arrays are compared by index.
 */
export function share<T>(previous: T | undefined, next: T): T {
  if (Object.is(previous, next) || previous === undefined) return next;
  if (Array.isArray(previous) && Array.isArray(next)) {
    const items = next.map((item: unknown, index): unknown => share(previous[index], item));
    const same =
      items.length === previous.length && items.every((item, i) => Object.is(item, previous[i]));
    return (same ? previous : items) as T;
  }
  if (isRecord(previous) && isRecord(next)) {
    const entries = Object.entries(next).map(
      ([key, value]) => [key, share(previous[key], value)] as const,
    );
    const same =
      entries.length === Object.keys(previous).length &&
      entries.every(([key, value]) => Object.is(value, previous[key]));
    return (same ? previous : Object.fromEntries(entries)) as T;
  }
  return next;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
