/** What begins and ends math among words. */
export const MATH_SHIFTS: ReadonlyMap<string, string> = new Map([
  ["$", "$"],
  ["\\(", "\\)"],
]);

export const SHIFTS: readonly string[] = ["$", "\\(", "\\)", "\\[", "\\]"];
