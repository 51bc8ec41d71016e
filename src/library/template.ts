/**
 * Templates: an equation with places to fill, written `\placeholder{what goes here}` in its source.
 * The command is one that the reader knows (it shows an empty square), so a template is an equation
 * like any other until it is filled.
 */

const COMMAND = "\\placeholder";

/** One place to fill; offsets are UTF-16 offsets in the source. */
export interface Placeholder {
  readonly from: number;
  readonly to: number;
  /** What stands between the braces. */
  readonly name: string;
}

/** The places of a source, from left to right; one without its closing brace is none. */
export function placeholdersOf(latex: string): readonly Placeholder[] {
  const found: Placeholder[] = [];
  let at = latex.indexOf(COMMAND);
  while (at >= 0) {
    const open = at + COMMAND.length;
    const close = latex[open] === "{" && !escaped(latex, at) ? closing(latex, open) : -1;
    if (close >= 0) found.push({ from: at, to: close + 1, name: latex.slice(open + 1, close) });
    at = latex.indexOf(COMMAND, close >= 0 ? close + 1 : open);
  }
  return found;
}

/** Is there anything to fill? */
export function isTemplate(latex: string): boolean {
  return placeholdersOf(latex).length > 0;
}

/** The source with its places filled: places of one name get one value; a name without a value stays. */
export function fillTemplate(latex: string, values: ReadonlyMap<string, string>): string {
  let filled = "";
  let at = 0;
  for (const place of placeholdersOf(latex)) {
    const value = values.get(place.name);
    // Braces keep what is filled in together: x in x^2 may become a+b.
    filled +=
      latex.slice(at, place.from) +
      (value === undefined ? latex.slice(place.from, place.to) : `{${value}}`);
    at = place.to;
  }
  return filled + latex.slice(at);
}

/** A backslash before the command is the end of `\\`: then the command is a word of text. */
function escaped(latex: string, at: number): boolean {
  let backslashes = 0;
  while (latex[at - 1 - backslashes] === "\\") backslashes++;
  return backslashes % 2 === 1;
}

/** Offset of the brace that closes the one at `open`, -1 if there is none. */
function closing(latex: string, open: number): number {
  let depth = 0;
  for (let i = open; i < latex.length; i++) {
    const c = latex[i];
    if (c === "\\") i++;
    else if (c === "{") depth++;
    else if (c === "}" && --depth === 0) return i;
  }
  return -1;
}
