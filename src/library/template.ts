/**
 * Templates: an equation with places to fill in, written `\placeholder{what goes here}` in its source. The
 * reader knows this command (it shows an empty square), so a template is an equation like any other until it
 * is filled in.
 */
import { groupEnd } from "../latex/commands/group-end";

const COMMAND = "\\placeholder";

/** One place to fill in; offsets are UTF-16 offsets in the source. */
export interface Placeholder {
  readonly from: number;
  readonly to: number;
  /** The text between the braces. */
  readonly name: string;
}

/** The places of a source, from left to right; one without its closing brace does not count. */
export function placeholdersOf(latex: string): readonly Placeholder[] {
  const found: Placeholder[] = [];
  let at = latex.indexOf(COMMAND);
  while (at >= 0) {
    const open = at + COMMAND.length;
    const to = latex[open] === "{" && !escaped(latex, at) ? groupEnd(latex, open) : -1;
    if (to >= 0) found.push({ from: at, to, name: latex.slice(open + 1, to - 1) });
    at = latex.indexOf(COMMAND, to >= 0 ? to : open);
  }
  return found;
}

/** Is there anything to fill in? */
export function isTemplate(latex: string): boolean {
  return placeholdersOf(latex).length > 0;
}

/**
 * The source with its places filled in: places of the same name get the same value; a place whose name has no
 * value stays.
 */
export function fillTemplate(latex: string, values: ReadonlyMap<string, string>): string {
  let filled = "";
  let at = 0;
  for (const place of placeholdersOf(latex)) {
    const value = values.get(place.name);
    // The braces keep what is filled in together: the x of x^2 may become a+b.
    filled +=
      latex.slice(at, place.from) +
      (value === undefined ? latex.slice(place.from, place.to) : `{${value}}`);
    at = place.to;
  }
  return filled + latex.slice(at);
}

/** The backslash before the command may be the second of `\\`: then the command is a word of text. */
function escaped(latex: string, at: number): boolean {
  let backslashes = 0;
  while (latex[at - 1 - backslashes] === "\\") backslashes++;
  return backslashes % 2 === 1;
}
