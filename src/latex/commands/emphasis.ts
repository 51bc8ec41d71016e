/** empheq: its delimiters, which grow by themselves, and what its boxes are. */
import { delimiterOf, isDelimiter } from "./characters";

const SIZES: ReadonlySet<string> = new Set(["\\empheqbigl", "\\empheqbigr", "\\left", "\\right"]);

/**
 * The fence of a delimiter (`\empheqlbrace`, `\empheqbiglbrace`, `(`); "" for a command that takes its
 * delimiter behind it (`\empheqbigl`); undefined for anything else.
 */
export function emphasisFence(name: string): string | undefined {
  if (SIZES.has(name)) return "";
  if (name === "{" || name === "}") return undefined;
  const own = /^\\empheq(?:big)?([a-zA-Z]+)$/.exec(name)?.[1];
  const delimiter = own === undefined ? name : `\\${own}`;
  return isDelimiter(delimiter) ? delimiterOf(delimiter) : undefined;
}

/** What a box of empheq is: framed or not, and what is to be said of it. */
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
