/**
 * A LaTeX preamble as macros: definitions are read, everything else (packages, layout) is skipped. The
 * result is one shared table, so that a thousand formulas read the preamble once.
 */
import type { Problem } from "../math/problem";
import { isColumnType } from "./commands/columns";
import { nameOfKey } from "./commands/kept";
import { SETUP_COMMAND, UNIT_COMMANDS } from "./commands/siunitx";
import { readDefinitions, type Definition } from "./reader/read-definitions";
import { NO_MACROS, type MacroTable } from "./reader/scope";

export type { Definition };

/** Macros of a document, to be used for any number of formulas. */
export interface Preamble {
  /** What the preamble defined, as the reader takes it. */
  readonly macros: MacroTable;
  /** The names that the preamble defined, for completion and suggestions. */
  readonly names: readonly string[];
  /** The definition in force for each name. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** All definitions in order, including those that a later one of the same name replaced. */
  readonly history: readonly Definition[];
}

export const EMPTY_PREAMBLE: Preamble = {
  macros: NO_MACROS,
  names: [],
  definitions: new Map(),
  history: [],
};

export interface PreambleResult {
  readonly preamble: Preamble;
  /** What could not be read, with its place in the text. */
  readonly problems: readonly Problem[];
}

/** Reads the definitions in a preamble. Total: never throws. */
export function readPreamble(text: string): PreambleResult {
  const { table, list, problems } = readDefinitions(text);
  if (table.size === 0) return { preamble: EMPTY_PREAMBLE, problems };
  return {
    preamble: {
      macros: table,
      names: [...table.keys()].filter((name) => name === nameOfKey(name)),
      definitions: new Map(list.map((definition) => [definition.name, definition])),
      history: list,
    },
    problems,
  };
}

/**
 * The definitions of the preamble that a formula needs, as LaTeX, one per line, in the preamble's order:
 * those of the commands it names and, in turn, of the commands those name. With this text as its preamble
 * the formula reads as with the whole one. Empty if it needs none.
 */
export function neededDefinitions(source: string, preamble: Preamble): string {
  if (preamble.history.length === 0) return "";
  const bodies = new Map<string, string[]>();
  for (const { name, source: text } of preamble.history) {
    const known = bodies.get(name);
    if (known) known.push(text);
    else bodies.set(name, [text]);
  }
  const needed = new Set<string>();
  const open = [source];
  // The letter of a column type is hidden among other letters, so that no search for words finds it.
  for (const [name, texts] of bodies)
    if (isColumnType(name)) {
      needed.add(name);
      open.push(...texts);
    }
  for (let text = open.pop(); text !== undefined; text = open.pop()) {
    for (const [word] of text.matchAll(WORD)) {
      const name = UNIT_COMMANDS.has(word) ? SETUP_COMMAND : word;
      for (const each of new Set([word, name])) {
        const texts = bodies.get(each);
        if (!texts || needed.has(each)) continue;
        needed.add(each);
        open.push(...texts);
      }
    }
  }
  const texts = preamble.history.filter(({ name }) => needed.has(name));
  // One definition may define two names, which are then neighbours here.
  return texts
    .filter(({ name, source: text }, i) => {
      const before = texts[i - 1];
      return before?.source !== text || before.name === name;
    })
    .map(({ source: text }) => text)
    .join("\n");
}

/** A command, or a word that may be the name of an environment or a colour. */
const WORD = /\\(?:[a-zA-Z@]+|[^])|[\p{L}\p{N}][\p{L}\p{N}*:_-]*/gu;
