/** How nodes are written, where it is not the name of a row: by character, position, alphabet, size. */
import type { SpaceWidth, Variant } from "../../math/ast";
import { SPACES } from "../../math/space";
import { ACCENTS } from "./accents";
import { ALPHABETS as ALPHABET_ROWS } from "./alphabets";
import { DELIMITERS } from "./delimiters";
import { byShape, writtenName } from "./index";
import type { Shape } from "./row";
import { SPACE_ROWS } from "./spaces";

/** The command of a shape of the tree. */
export function commandOf(shape: Shape): string | undefined {
  return writtenName(byShape.get(shape));
}

/** Accents that stretch over several signs have other commands: the first of a mark that says so. */
export const WIDE: ReadonlyMap<string, string> = new Map(
  ACCENTS.flatMap(({ mark, names }) =>
    names.filter((name) => /^\\(?:wide|over)/.test(name)).map((name) => [mark, name] as const),
  ).reverse(),
);

/** Those whose scripts are labels under and over them. */
export const LABELLED: ReadonlySet<string> = new Set([
  "over⏞",
  "under⏟",
  "over⎴",
  "under⎵",
  "under⏝",
  "under→",
  "under←",
  "under↔",
]);

/** What TeX would misread among words. */
export const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\\", "\\textbackslash{}"],
  ["{", "\\{"],
  ["}", "\\}"],
  ["#", "\\#"],
  ["$", "\\$"],
  ["%", "\\%"],
  ["&", "\\&"],
  ["_", "\\_"],
  ["^", "\\textasciicircum{}"],
  ["~", "\\textasciitilde{}"],
]);

/** The command of an alphabet. */
function alphabet(variant: Variant): string {
  const row = ALPHABET_ROWS.find((one) => one.variant === variant);
  if (!row) throw new Error(`no command of the alphabet ${variant}`);
  return row.names[0];
}

const BOLD = alphabet("boldItalic");
const BOLD_OF: ReadonlyMap<Variant, Variant> = new Map([
  ["boldScript", "script"],
  ["boldFraktur", "fraktur"],
  ["sansBold", "sans"],
  ["sansBoldItalic", "sansItalic"],
]);

/** The commands of an alphabet, the outer one first. */
const ALPHABETS: ReadonlyMap<Variant, readonly string[]> = new Map(
  ALPHABET_ROWS.map(({ variant }) => {
    const plain = BOLD_OF.get(variant);
    return [variant, plain ? [BOLD, alphabet(plain)] : [alphabet(variant)]] as const;
  }),
);

/** The same, of any. */
export function alphabetCommands(variant: Variant): readonly string[] {
  return ALPHABETS.get(variant) ?? [alphabet(variant)];
}

export const BOLD_SIGN = [BOLD];
export const BOLD_DOTLESS = [BOLD, alphabet("upright")];

/** Signs that LaTeX writes in another way. */
export const SPECIAL: ReadonlyMap<string, string> = new Map([
  ["−", "-"],
  ["∗", "*"],
  ["{", "\\{"],
  ["}", "\\}"],
  ["‖", "\\|"],
  ["\\", "\\backslash"],
  ["#", "\\#"],
  ["$", "\\$"],
  ["%", "\\%"],
  ["&", "\\&"],
  ["_", "\\_"],
  ["′", "\\prime"],
  ["-", '\\char"2D '],
  ["*", '\\char"2A '],
  ["^", '\\char"5E '],
  ["`", '\\char"60 '],
  ["~", '\\char"7E '],
  ["'", '\\char"27 '],
]);

/** Two spaces of an em, as one. */
export const TWO_QUADS = "\\qquad ";

/** What stands behind `\left`, by character: the first that stretches. */
export const FENCES: ReadonlyMap<string, string> = new Map([
  ...DELIMITERS.filter(({ stretches }) => stretches)
    .map(({ char, names: [name] }) => [char, name] as const)
    .reverse(),
  ["", "."],
]);

/** The command of a space, with what ends its name; widths without one are kerns. */
const SPACE_COMMANDS: ReadonlyMap<SpaceWidth, string> = new Map(
  SPACES.map(({ width, mu }) => {
    const row = SPACE_ROWS.find((one) => one.width === width && one.mu === mu);
    const name = row?.names[0] ?? `\\mkern${String(mu)}mu`;
    return [width, /[a-z]$/.test(name) ? `${name} ` : name] as const;
  }),
);

export function spaceCommand(width: SpaceWidth): string {
  return SPACE_COMMANDS.get(width) ?? "";
}
