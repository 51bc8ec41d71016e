/**
 * A LaTeX preamble as macros: definitions are read, everything else (packages, layout) is passed over.
 * The result is one shared table, so that a thousand formulas cost one preamble.
 */
import type { Problem } from "../math/problem";
import type { MacroTable } from "./katex/definitions";
import { STANDARD_MACROS } from "./katex/macros";
import { readDefinitions } from "./katex/read-definitions";

/** Macros of a document, to be used for any number of formulas. */
export interface Preamble {
  /** Every macro that is in force, the standard ones included. */
  readonly macros: MacroTable;
  /** The names that the preamble defined, for completion and suggestions. */
  readonly names: readonly string[];
}

export const EMPTY_PREAMBLE: Preamble = { macros: STANDARD_MACROS, names: [] };

export interface PreambleResult {
  readonly preamble: Preamble;
  /** What could not be read, with its place in the text. */
  readonly problems: readonly Problem[];
}

/** Reads the definitions in a preamble. Total: never throws. */
export function readPreamble(text: string): PreambleResult {
  const { table, problems } = readDefinitions(text);
  if (table.size === 0) return { preamble: EMPTY_PREAMBLE, problems };
  return {
    preamble: { macros: new Map([...STANDARD_MACROS, ...table]), names: [...table.keys()] },
    problems,
  };
}
