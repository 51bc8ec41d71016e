/** Delimiters of math in text: opening, closing. */
export const MATH_SHIFTS: ReadonlyMap<string, string> = new Map([
  ["$", "$"],
  ["\\(", "\\)"],
]);

export const SHIFTS: readonly string[] = ["$", "\\(", "\\)", "\\[", "\\]"];
