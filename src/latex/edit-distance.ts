/** In UTF-16 units; longer words are not taken for typing mistakes. */
const MAX_LENGTH = 40;

/** Rows of the distance table, reused by every call. */
const ROWS: readonly [Float64Array, Float64Array, Float64Array] = [
  new Float64Array(MAX_LENGTH + 1),
  new Float64Array(MAX_LENGTH + 1),
  new Float64Array(MAX_LENGTH + 1),
];

/**
 * The number of edits from one word to the other: a letter changed, added or left out, or two neighbours
 * swapped; a change of case counts half. More than `limit` (not the exact distance) for words farther
 * apart and for words of more than 40 units.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.max(a.length, b.length) > MAX_LENGTH || Math.abs(a.length - b.length) > limit)
    return limit + 1;
  let [before, last, row] = ROWS;
  for (let j = 0; j <= b.length; j += 1) last[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    const c = a.charCodeAt(i - 1);
    row[0] = i;
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const d = b.charCodeAt(j - 1);
      // Letters of another case differ in one bit.
      const change = c === d ? 0 : (c ^ d) === 32 && (c & 64) === 64 ? 0.5 : 1;
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change);
      if (i > 1 && j > 1 && c === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === d) {
        value = Math.min(value, (before[j - 2] ?? 0) + 1);
      }
      row[j] = value;
      if (value < best) best = value;
    }
    if (best > limit) return limit + 1;
    [before, last, row] = [last, row, before];
  }
  return last[b.length] ?? 0;
}
