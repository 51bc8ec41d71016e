/**
 * Words before they are joined to text. They are kept as a tree until the end, because a text made from the
 * texts inside it would be copied and searched again at each level.
 */
import { fill } from "../text/say";

export interface Phrase {
  readonly parts: readonly Part[];
  /** Are they the words of a whole list? Then a comma at their beginning or end is dropped. */
  readonly ofList: boolean;
  /** Are there words, not only spaces and commas? */
  readonly heard: boolean;
  /** The only part with words; absent where there are several, or none. */
  readonly only: string | undefined;
}

export type Part = string | Phrase;

export const SILENCE: Phrase = { parts: [], ofList: false, heard: false, only: undefined };

/** Joins parts without anything between them. */
export function phrase(parts: readonly Part[], ofList = false): Phrase {
  const heard = parts.filter((part) =>
    typeof part === "string" ? /[^,\s]/.test(part) : part.heard,
  );
  const [first] = heard;
  const only = heard.length === 1 && first !== undefined ? wordOf(first) : undefined;
  return { parts, ofList, heard: heard.length > 0, only };
}

/** The only word; undefined where there are several, or none. */
export function wordOf(part: Part): string | undefined {
  return typeof part === "string" ? part.trim() : part.only;
}

/** The words of a list; nothing where it has only spaces and commas. */
export function phraseOfList(words: readonly Part[]): Phrase {
  const all = joined(words, " ", true);
  return all.heard ? all : SILENCE;
}

/** Joins parts with `between` between them. */
export function joined(parts: readonly Part[], between: string, ofList = false): Phrase {
  return phrase(
    parts.flatMap((part, i) => (i === 0 ? [part] : [between, part])),
    ofList,
  );
}

/** A sentence with its placeholders filled, like `fill` for texts. */
export function say(sentence: string, values: Readonly<Record<string, Part | number>>): Phrase {
  const numbers = Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === "number" ? [[name, value]] : [],
    ),
  );
  return phrase(
    sentence.split(/\{(\w+)\}/).map((piece, i) => {
      // Every second piece is the name of a placeholder; `fill` resolves words that depend on a number in the others.
      if (i % 2 === 0) return fill(piece, numbers);
      const value = values[piece] ?? `{${piece}}`;
      return typeof value === "number" ? String(value) : value;
    }),
  );
}

/** The words on one line, with one space between two of them, none before a comma, and no double commas. */
export function textOf(whole: Phrase): string {
  const said: string[] = [];
  let space = false;
  /** At the beginning of a list, before its first word? */
  let fresh = false;
  const visit = (part: Part): void => {
    if (typeof part === "string") {
      for (const [word] of part.matchAll(/[,;]|\s+|[^,;\s]+/g)) put(word);
      return;
    }
    if (part.ofList) fresh = true;
    part.parts.forEach(visit);
    if (!part.ofList) return;
    if (said.at(-1) === ",") said.pop();
    space = false;
  };
  const put = (word: string): void => {
    if (fresh && /^[,\s]/.test(word)) return;
    if (/^\s/.test(word)) {
      space = true;
      return;
    }
    const sign = word === "," || word === ";";
    const last = said.at(-1);
    if (word !== "," || (last !== "," && last !== ";")) {
      if (space && !sign && said.length > 0) said.push(" ");
      said.push(word);
    }
    space = false;
    fresh = false;
  };
  visit(whole);
  return said.join("");
}
