/**
 * Words on their way to the sentence they end in. They stay apart until the whole is said: a text made
 * of the texts inside it would be copied and searched again at each level.
 */
import { fill } from "../text/say";

export interface Phrase {
  readonly parts: readonly Part[];
  /** The words of a list of its own: a comma at their beginning or end is not said. */
  readonly ofList: boolean;
  /** Is there more than spaces and commas? */
  readonly heard: boolean;
  /** The one word that is heard; absent where there are more, or none. */
  readonly only: string | undefined;
}

export type Part = string | Phrase;

export const SILENCE: Phrase = { parts: [], ofList: false, heard: false, only: undefined };

/** Parts one behind the other, as they are. */
export function phrase(parts: readonly Part[], ofList = false): Phrase {
  const heard = parts.filter((part) =>
    typeof part === "string" ? /[^,\s]/.test(part) : part.heard,
  );
  const [first] = heard;
  const only = heard.length === 1 && first !== undefined ? wordOf(first) : undefined;
  return { parts, ofList, heard: heard.length > 0, only };
}

/** The one word that is heard, if it is one. */
export function wordOf(part: Part): string | undefined {
  return typeof part === "string" ? part.trim() : part.only;
}

/** The words of a list; nothing where only spaces and commas are left of it. */
export function phraseOfList(words: readonly Part[]): Phrase {
  const all = joined(words, " ", true);
  return all.heard ? all : SILENCE;
}

/** Parts with the same between all of them. */
export function joined(parts: readonly Part[], between: string, ofList = false): Phrase {
  return phrase(
    parts.flatMap((part, i) => (i === 0 ? [part] : [between, part])),
    ofList,
  );
}

/** A sentence with its placeholders filled, as `fill` does for texts. */
export function say(sentence: string, values: Readonly<Record<string, Part | number>>): Phrase {
  const numbers = Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === "number" ? [[name, value]] : [],
    ),
  );
  return phrase(
    sentence.split(/\{(\w+)\}/).map((piece, i) => {
      // Every second piece is a name; words that depend on a number are in the others.
      if (i % 2 === 0) return fill(piece, numbers);
      const value = values[piece] ?? `{${piece}}`;
      return typeof value === "number" ? String(value) : value;
    }),
  );
}

/** The words on one line, with one space between two of them, none before a comma, and no two commas. */
export function textOf(whole: Phrase): string {
  const said: string[] = [];
  let space = false;
  /** Nothing of the list was said yet. */
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
