/**
 * Where delimiters and environments of a longer text close. A text may open thousands that never close,
 * so each paragraph is scanned once per delimiter, and the whole text once for environments.
 */

/** The depth before a character that a backslash escapes: it opens and closes nothing. */
const ESCAPED = Infinity;

export class Closings {
  readonly #paragraphs = new Map<string, { readonly from: number; readonly ends: Int32Array }>();
  #environments: ReadonlyMap<number, number> | undefined;

  constructor(readonly text: string) {}

  /**
   * The offset of the delimiter `close` that ends what begins at `start`: unescaped, not deeper in braces,
   * in the same paragraph; -1 if there is none. `start` must not be right behind a backslash.
   */
  delimiter(close: string, start: number): number {
    let known = this.#paragraphs.get(close);
    if (!known || start < known.from || start >= known.from + known.ends.length) {
      known = { from: start, ends: endsOf(this.text, start, close) };
      this.#paragraphs.set(close, known);
    }
    return known.ends[start - known.from] ?? -1;
  }

  /** The offset behind the `\end` that belongs to the `\begin` at `from`; undefined if none does. */
  environment(from: number): number | undefined {
    this.#environments ??= environmentsOf(this.text);
    return this.#environments.get(from);
  }
}

/** For each place from `start` to the end of its paragraph: where a delimiter opened there closes, or -1. */
function endsOf(text: string, start: number, close: string): Int32Array {
  const depths = depthsFrom(text, start);
  const ends = new Int32Array(depths.length).fill(-1);
  /** Closing delimiters that an earlier place may still use: each is deeper in braces than the one before it. */
  const closing: number[] = [];
  const depthOf = (nth: number): number => depths[closing[nth] ?? 0] ?? 0;
  for (let at = depths.length - 1; at >= 0; at--) {
    const depth = depths[at] ?? 0;
    if (depth === ESCAPED) continue;
    if (text.startsWith(close, start + at)) {
      while (closing.length > 0 && depthOf(closing.length - 1) >= depth) closing.pop();
      closing.push(at);
    }
    // The nearest one that is not deeper than this place: the last of those.
    let [low, high] = [0, closing.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (depthOf(middle) <= depth) low = middle + 1;
      else high = middle;
    }
    const nearest = closing[low - 1];
    if (nearest !== undefined) ends[at] = start + nearest;
  }
  return ends;
}

/** The number of open braces before each character of the paragraph, from `start` on. */
function depthsFrom(text: string, start: number): readonly number[] {
  const depths: number[] = [];
  let depth = 0;
  for (let i = start; i < text.length; i += 1) {
    const char = text[i];
    if (char === "\n" && /^\n[ \t\r]*\n/.test(text.slice(i, i + 40))) break;
    depths.push(depth);
    if (char === "{") depth += 1;
    else if (char === "}") depth -= 1;
    else if (char === "\\") {
      depths.push(ESCAPED);
      i += 1;
    }
  }
  return depths;
}

/** For each `\begin`, the offset behind its `\end`; environments of the same name nest. */
function environmentsOf(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open = new Map<string, number[]>();
  for (const tag of text.matchAll(/\\(begin|end)\s*\{([a-zA-Z]+\*?)\}/g)) {
    const [written, kind, name = ""] = tag;
    const begins = open.get(name) ?? [];
    open.set(name, begins);
    if (kind === "begin") begins.push(tag.index);
    else {
      const begin = begins.pop();
      if (begin !== undefined) ends.set(begin, tag.index + written.length);
    }
  }
  return ends;
}
