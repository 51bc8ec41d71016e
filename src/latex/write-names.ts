/**
 * Names of our table that KaTeX without macros does not know. What the writer writes is read by other
 * programs too, so it passes them over; `test/latex/write-names.test.ts` compares the list with KaTeX.
 */
export const NOT_IN_KATEX: ReadonlySet<string> = new Set<string>([]);
