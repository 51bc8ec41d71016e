import type { Expanding, Part } from "./meaning";

/** Among words it is mathematics all the same. */
export function inWords(x: Expanding, parts: readonly Part[]): readonly Part[] {
  return x.amongWords ? ["\\ensuremath{", ...parts, "}"] : parts;
}
