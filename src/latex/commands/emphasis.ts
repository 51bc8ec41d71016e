/** empheq: its delimiters, which grow by themselves, and what its boxes are. */
import { delimiterOf, isDelimiter } from "./characters";

const SIZES: ReadonlySet<string> = new Set(["\\empheqbigl", "\\empheqbigr", "\\left", "\\right"]);

/**
 * The fence of a delimiter (`\empheqlbrace`, `\empheqbiglbrace`, `(`); "" for a command that takes its
 * delimiter behind it (`\empheqbigl`); undefined for anything else.
 */
export function emphasisFence(name: string): string | undefined {
  if (SIZES.has(name)) return "";
  const own = /^\\empheq(?:big)?([a-zA-Z]+)$/.exec(name)?.[1];
  const delimiter = own === undefined ? name : `\\${own}`;
  return isDelimiter(delimiter) ? delimiterOf(delimiter) : undefined;
}

/** What a box of empheq is: a frame, a background, or something of somebody's own. */
export function boxOf(command: string): "frame" | "background" | "own" {
  if (/\\(?:f|wide[fF]|shadow|double|oval|O)[bB]?ox/i.test(command)) return "frame";
  return command.includes("color") ? "background" : "own";
}
