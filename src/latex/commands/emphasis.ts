/** empheq: its delimiters, which grow by themselves, and its boxes. */
import { delimiterOf, isDelimiter } from "./characters";

const SIZES: ReadonlySet<string> = new Set(["\\empheqbigl", "\\empheqbigr", "\\left", "\\right"]);

/** Does it take the delimiter behind it (`\empheqbigl[`, `\right.`)? */
export function isFenceSize(name: string | undefined): boolean {
  return name !== undefined && SIZES.has(name);
}

/** Is it one of empheq's own delimiters (`\empheqlbrace`), which need no partner? */
export function isOwnFence(name: string): boolean {
  return name.startsWith("\\empheq");
}

/**
 * The fence of a delimiter (`\empheqlbrace`, `\empheqbiglbrace`, `(`); undefined for anything else. `sized`:
 * it follows a size, so that a point is the empty fence.
 */
export function emphasisFence(name: string, sized: boolean): string | undefined {
  if (name === "{" || name === "}" || (name === "." && !sized)) return undefined;
  const own = /^\\empheq(?:big)?([a-zA-Z]+)$/.exec(name)?.[1];
  const delimiter = own === undefined ? name : `\\${own}`;
  return isDelimiter(delimiter) ? delimiterOf(delimiter) : undefined;
}

/** Whether a box of empheq has a frame, and the code of the note about it, if any. */
export function boxOf(command: string): {
  readonly framed: boolean;
  readonly note: string | undefined;
} {
  const isFrame = /\\(?:f|wide[fF]|shadow|double|oval|O)[bB]?ox/i.test(command);
  if (isFrame) return { framed: true, note: undefined };
  if (command.includes("color"))
    return { framed: command.includes("fcolorbox"), note: "background" };
  return { framed: true, note: "ownBox" };
}
