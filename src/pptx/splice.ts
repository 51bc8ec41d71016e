/** Replaces several ranges of a text at once; all offsets are into the old text. */

export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The text with every range replaced. Ranges must not overlap; those that start at the same offset
 * are applied in the order given.
 */
export function splice(source: string, splices: readonly Splice[]): string {
  const inOrder = splices
    .map((s, i) => ({ ...s, i }))
    .sort((a, b) => a.from - b.from || a.to - b.to || a.i - b.i);
  let result = "";
  let at = 0;
  for (const { from, to, text } of inOrder) {
    if (from < at || to < from || to > source.length) throw new Error(`splices overlap at ${from}`);
    result += source.slice(at, from) + text;
    at = to;
  }
  return result + source.slice(at);
}

/** The splices that remove ranges, for example elements. */
export function cuts(ranges: readonly Pick<Splice, "from" | "to">[]): readonly Splice[] {
  return ranges.map(({ from, to }) => ({ from, to, text: "" }));
}
