import type { Span } from "../../math/ast";

/** A line of the source with a place in it, cut to what can be read at a glance. */
export interface Excerpt {
  readonly before: string;
  /** Empty if the place is a point between two characters. */
  readonly marked: string;
  readonly after: string;
}

const AROUND = 18;
const LONGEST = 48;

/** An offset that splits no surrogate pair. */
function boundary(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}

/** The text around `span`, within its first line; an ellipsis stands for what is left out. */
export function excerpt(source: string, span: Span): Excerpt {
  const from = Math.max(0, Math.min(span.from, source.length));
  const to = Math.max(from, Math.min(span.to, source.length));
  const lineStart = source.lastIndexOf("\n", from - 1) + 1;
  const found = source.indexOf("\n", from);
  const lineEnd = found < 0 ? source.length : found;
  const end = boundary(source, Math.min(to, lineEnd, from + LONGEST));
  const start = boundary(source, Math.max(lineStart, from - AROUND));
  const stop = boundary(source, Math.min(lineEnd, end + AROUND));
  return {
    before: `${start > lineStart ? "…" : ""}${source.slice(start, from)}`,
    marked: `${source.slice(from, end)}${end < to ? "…" : ""}`,
    after: end < to ? "" : `${source.slice(end, stop)}${stop < lineEnd ? "…" : ""}`,
  };
}
