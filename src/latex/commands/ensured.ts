import type { Expanding, Part } from "./meaning";

/** The parts of an expansion, which are mathematics even in text. */
export function inWords(x: Expanding, parts: readonly Part[]): readonly Part[] {
  return x.amongWords ? ["\\ensuremath{", ...parts, "}"] : parts;
}
