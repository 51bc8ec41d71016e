/** All rows, by name and by character. */
import { ACCENTS } from "./accents";
import { ALPHABETS } from "./alphabets";
import { BOXES } from "./boxes";
import { CHEMISTRY } from "./chemistry";
import { CLASSES } from "./classes";
import { DECORATIONS } from "./decorations";
import { DEFINITIONS } from "./definitions";
import { FENCE_CONSTRUCTS } from "./fences";
import { FRACTIONS } from "./fractions";
import { ARROW_CONSTRUCTS } from "./labelled-arrows";
import { LAYOUT } from "./layout-commands";
import { MARKS } from "./marks";
import { NUMBERS } from "./numbers";
import { PHYSICS } from "./physics";
import { PROOFS } from "./proof-commands";
import { RULES } from "./rules";
import { SIUNITX } from "./siunitx";
import { STYLES } from "./styles";
import { TABLES } from "./tables";
import { TEXT } from "./text";
import { VARIOUS } from "./various";
import { ENVIRONMENTS } from "./environments";
import { FUNCTIONS } from "./functions";
import { LARGE_OPERATORS } from "./large-operators";
import { MACROS } from "./macros";
import type { CommandRow } from "./row";
import { SYMBOL_ROWS } from "./symbol-rows";
import { SPACE_ROWS } from "./spaces";

export const COMMANDS: readonly CommandRow[] = [
  ...FRACTIONS,
  ...DECORATIONS,
  ...ARROW_CONSTRUCTS,
  ...BOXES,
  ...STYLES,
  ...CLASSES,
  ...FENCE_CONSTRUCTS,
  ...NUMBERS,
  ...TABLES,
  ...PROOFS,
  ...TEXT,
  ...CHEMISTRY,
  ...ENVIRONMENTS,
  ...LARGE_OPERATORS,
  ...FUNCTIONS,
  ...ACCENTS,
  ...ALPHABETS,
  ...SYMBOL_ROWS,
  ...SPACE_ROWS,
  ...MACROS,
  ...MARKS,
  ...RULES,
  ...LAYOUT,
  ...PHYSICS,
  ...SIUNITX,
  ...VARIOUS,
  ...DEFINITIONS,
];

/** The rows that completion and palette offer: typed names, and environments that have a body. */
export const OFFERED: readonly CommandRow[] = COMMANDS.filter((row) =>
  row.kind === "environment"
    ? row.body !== undefined
    : row.kind === "delimiter" || row.kind === "space" || /^\\[A-Za-z]+\*?$/.test(row.names[0]),
);

/** The row of a name, `\alpha` or (for an environment) `pmatrix`; the first row with it is used. */
export const byCommand: ReadonlyMap<string, CommandRow> = collect((row) => row.names);

/** The preferred rows for characters that are in several rows. */
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

/** The row whose name is used to write a shape of the tree. */
export const byShape: ReadonlyMap<string, CommandRow> = collect((row) =>
  row.kind === "construct" && row.writes !== undefined ? [row.writes] : [],
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

/** The name used to write a row; undefined if other programs know none of its names. */
export function writtenName(row: CommandRow | undefined): string | undefined {
  return row && row.ours !== true ? row.names[0] : undefined;
}
