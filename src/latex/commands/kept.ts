/**
 * What a source sets besides commands (colours, environments, units, siunitx's options) stands in the
 * scope too, so that groups and preambles hold it: under names with a colon, which nobody can type.
 */
export type Kept =
  | "color"
  | "begin"
  | "end"
  | "sisetup"
  | "unit"
  | "options"
  | "prefix"
  | "prePower"
  | "postPower"
  | "qualifier";

export const keyOf = (kind: Kept, name: string): string => `\\@${kind}:${name}`;

/** The name that a key of the scope holds something for, as a source writes it. */
export function nameOfKey(key: string): string {
  return /^\\@\w+:([^]*)$/.exec(key)?.[1] ?? key;
}
