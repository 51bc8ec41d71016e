import { readLatex, type ReadOptions, type ReadResult } from "../../latex/read";

/**
 * Reads LaTeX with the numbers that its equation has already; undefined where the count of numbered lines
 * differs. Without numbers it is read normally.
 */
export function readWithNumbers(
  latex: string,
  options: ReadOptions,
  standing: readonly string[],
): ReadResult | undefined {
  if (standing.length === 0) return readLatex(latex, options);
  const reading = { ...options, display: true, numbered: true };
  const lines = readLatex(latex, reading).numbering?.lines ?? [];
  const numbered = lines.filter(({ number }) => number.kind !== "none");
  if (numbered.length !== standing.length) return undefined;
  const numbers = standing.filter((_, n) => numbered[n]?.number.kind === "automatic");
  return readLatex(latex, { ...reading, numbers });
}
