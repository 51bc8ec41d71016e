/**
 * Colours, environments, units and siunitx's options that a source sets are stored in the scope like
 * commands, so that groups and preambles apply to them: under names with a colon, which nobody can type.
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

/** The name, as a source writes it, for a key of the scope. */
export function nameOfKey(key: string): string {
  return /^\\@\w+:([^]*)$/.exec(key)?.[1] ?? key;
}
