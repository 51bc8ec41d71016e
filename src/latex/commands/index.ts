/** All rows together, and by name and by character. */
import { ACCENTS } from "./accents";
import { ALPHABETS } from "./alphabets";
import { ARROWS } from "./arrows";
import { DELIMITERS } from "./delimiters";
import { DOTS } from "./dots";
import { ENVIRONMENTS } from "./environments";
import {
  EXTRA_LETTERS,
  EXTRA_RELATIONS,
  EXTRA_SYMBOLS,
  STMARYRD,
  STMARYRD_ARROWS,
  STMARYRD_DELIMITERS,
} from "./extra-symbols";
import { FUNCTIONS } from "./functions";
import { GREEK } from "./greek";
import { LARGE_OPERATORS } from "./large-operators";
import { LETTERS } from "./letters";
import { MACROS } from "./macros";
import { NEGATIONS } from "./negations";
import { OPERATORS } from "./operators";
import { RELATIONS } from "./relations";
import type { CommandRow } from "./row";
import { SPACE_ROWS } from "./spaces";
import { STRUCTURES_ROWS } from "./structures";
import { SYMBOLS } from "./symbols";

export const COMMANDS: readonly CommandRow[] = [
  ...STRUCTURES_ROWS,
  ...ENVIRONMENTS,
  ...LARGE_OPERATORS,
  ...FUNCTIONS,
  ...ACCENTS,
  ...ALPHABETS,
  ...GREEK,
  ...LETTERS,
  ...DELIMITERS,
  ...OPERATORS,
  ...RELATIONS,
  ...NEGATIONS,
  ...ARROWS,
  ...DOTS,
  ...SYMBOLS,
  ...SPACE_ROWS,
  ...EXTRA_LETTERS,
  ...STMARYRD,
  ...EXTRA_RELATIONS,
  ...STMARYRD_ARROWS,
  ...STMARYRD_DELIMITERS,
  ...EXTRA_SYMBOLS,
  ...MACROS,
];

/** The row of a name, `\alpha` or (an environment) `pmatrix`; the first row wins. */
export const byCommand: ReadonlyMap<string, CommandRow> = collect((row) => row.names);

/** What people write for a character that stands in several rows. */
const USUAL: readonly CommandRow[] = COMMANDS.filter(({ names }) => names[0] === "\\triangle");

/**
 * The row whose canonical name makes the character: symbols, delimiters, large operators and the
 * macros that are one character. Accents are in `byMark`.
 */
export const byChar: ReadonlyMap<string, CommandRow> = collect(
  (row) =>
    "char" in row && row.char !== undefined && !("variant" in row && row.variant) ? [row.char] : [],
  USUAL,
);

/** The accent of a combining character. */
export const byMark: ReadonlyMap<string, CommandRow> = collect((row) =>
  row.kind === "accent" ? [row.mark] : [],
);

function collect(
  keys: (row: CommandRow) => readonly string[],
  first: readonly CommandRow[] = [],
): ReadonlyMap<string, CommandRow> {
  const map = new Map<string, CommandRow>();
  for (const row of [...first, ...COMMANDS])
    for (const key of keys(row)) if (!map.has(key)) map.set(key, row);
  return map;
}
