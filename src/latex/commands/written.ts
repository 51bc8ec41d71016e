/** How nodes are written other than by a row's name: by character, position, alphabet, size. */
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

/** The commands of accents that stretch over several signs, by mark: the first name that says so. */
export const WIDE: ReadonlyMap<string, string> = new Map(
  ACCENTS.flatMap(({ mark, names }) =>
    names.filter((name) => /^\\(?:wide|over)/.test(name)).map((name) => [mark, name] as const),
  ).reverse(),
);

/** Braces and arrows whose scripts are labels below and above them. */
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

/** Characters that TeX would misread in text, with their escapes. */
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

/** The commands of compound alphabets, the outer one first. */
const ALPHABETS: ReadonlyMap<Variant, readonly string[]> = new Map(
  ALPHABET_ROWS.map(({ variant }) => {
    const plain = BOLD_OF.get(variant);
    return [variant, plain ? [BOLD, alphabet(plain)] : [alphabet(variant)]] as const;
  }),
);

/** The commands of any alphabet, the outer one first. */
export function alphabetCommands(variant: Variant): readonly string[] {
  return ALPHABETS.get(variant) ?? [alphabet(variant)];
}

export const BOLD_SIGN = [BOLD];
export const BOLD_DOTLESS = [BOLD, alphabet("upright")];

/** Signs that LaTeX writes differently. */
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

/** One command for two spaces of an em. */
export const TWO_QUADS = "\\qquad ";

/** What is written behind `\left`, by character: the first delimiter that stretches. */
export const FENCES: ReadonlyMap<string, string> = new Map([
  ...DELIMITERS.filter(({ stretches }) => stretches)
    .map(({ char, names: [name] }) => [char, name] as const)
    .reverse(),
  ["", "."],
]);

/** The command of a space, with what ends its name; widths without a command are kerns. */
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
