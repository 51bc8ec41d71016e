import { CALLED } from "../latex/commands/called";
import { EXAMPLES } from "../latex/commands/examples";
import { byChar, byCommand } from "../latex/commands/index";
import type { CommandRow } from "../latex/commands/row";
import type { WordsOf } from "./search";

/** Words that half of all equations have are no help. */
const COMMON = new Set(
  "a an and by for in of on or the to with als am an auf das der die ein eine für im in mit oder über und von zu".split(
    " ",
  ),
);

/** Combinations of commands that have a name: `\left|` is an absolute value. */
const TOGETHER = EXAMPLES.map(([, name]) => name).filter((name) =>
  /^\\left|^\\mathbb|^\^\{/.test(name),
);

/**
 * What the symbols of a source are called: `\int_0^1` is an integral, ∑ a sum. Each word once.
 * @param inLanguage What a command (given by its first name) or an example is called in the person's
 * language; the English words, which are those of the manuals, are included in any case.
 */
export function symbolWordsIn(
  inLanguage: (name: string, row: CommandRow | undefined) => string = () => "",
): WordsOf {
  const known = new Map<string, readonly string[]>();

  /** The words of one command or character, from the table of commands. */
  const wordsFor = (name: string, row: CommandRow | undefined): readonly string[] => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const first = row?.names[0] ?? name;
    const text = `${row?.doc ?? ""} ${CALLED[first] ?? ""} ${inLanguage(first, row)}`;
    const words = new Set(
      (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !COMMON.has(word)),
    );
    // The character itself: ∫ finds what was typed as \int.
    if (row !== undefined && "char" in row && row.char) words.add(row.char);
    const list = [...words];
    known.set(name, list);
    return list;
  };

  return (latex) => {
    const words = new Set<string>();
    for (const [token] of latex.matchAll(/\\[A-Za-z]+|[^\0-\u007f]/gu)) {
      const row = token.startsWith("\\") ? byCommand.get(token) : byChar.get(token);
      for (const word of wordsFor(token, row)) words.add(word);
    }
    for (const [, name] of latex.matchAll(/\\begin\s*\{([A-Za-z]+\*?)\}/g)) {
      if (name === undefined) continue;
      for (const word of wordsFor(name, byCommand.get(name))) words.add(word);
    }
    for (const name of TOGETHER)
      if (latex.includes(name)) for (const word of wordsFor(name, undefined)) words.add(word);
    return [...words];
  };
}
