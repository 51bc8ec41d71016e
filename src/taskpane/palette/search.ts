/**
 * Finds the palette's buttons by name, sign and word, in whatever language somebody has learned mathematics:
 * `\cup`, `cup`, `∪`, "union" and "Vereinigung" find the same button.
 *
 * Every button is called by phrases: those of `called.ts` and of the language tables, its names, and its
 * short description. Exact matches come first, then phrases that begin with the text, then those that have
 * all the words somewhere; only if there are none of these, those that have some of the words, or nearly.
 * Among equals, what people type more comes first.
 */
import { matrixSnippet } from "../editor/template";
import type { PaletteItem } from "./items";

/**
 * What a button is called besides its names and its doc: phrases separated by commas, one list per language,
 * the person's language last.
 */
export type PhrasesOf = (name: string) => readonly (string | undefined)[];

/** How well a button matches; larger is better. */
const FIT = { name: 6, phrase: 5, doc: 4, begins: 3, words: 2 } as const;

interface Called {
  readonly item: PaletteItem;
  /** Signs and names, with and without backslash, unchanged. */
  readonly names: ReadonlySet<string>;
  /** Phrases and the extra weight of each: those in the person's language count more. */
  readonly phrases: ReadonlyMap<string, number>;
  /** The phrases as written, in lower case. */
  readonly written: ReadonlySet<string>;
  readonly docs: ReadonlySet<string>;
  readonly words: readonly string[];
  /** Its rank among what people type most; large for the rest. */
  readonly rank: number;
}

export class PaletteSearch {
  readonly #called: readonly Called[];
  readonly #byName: ReadonlyMap<string, PaletteItem>;

  /**
   * @param docsOf Short descriptions of a button in languages other than the pane's.
   * @param frequent Names of commands, those that people type most often first.
   */
  constructor(
    items: readonly PaletteItem[],
    phrasesOf: PhrasesOf,
    docsOf: PhrasesOf = () => [],
    frequent: readonly string[] = [],
  ) {
    const ranks = new Map(frequent.map((name, i) => [name, i]));
    this.#byName = new Map(
      items.flatMap((item) => [item.name, ...item.others].map((name) => [name, item] as const)),
    );
    this.#called = items.map((item) => {
      const own = [item.name, ...item.others];
      const phrases = new Map<string, number>();
      const written = new Set<string>();
      for (const name of own)
        phrasesOf(name).forEach((list, language) => {
          for (const phrase of list?.split(", ") ?? []) {
            phrases.set(folded(phrase), language * 0.1);
            written.add(phrase.toLowerCase());
          }
        });
      const docs = [item.doc, ...own.flatMap((name) => docsOf(name))].flatMap((doc) =>
        doc === undefined ? [] : [folded(doc)],
      );
      const names = [item.glyph, ...own.flatMap((name) => [name, name.replace(/^\\/, "")])];
      const all = [...phrases.keys(), ...docs, ...names.map((name) => name.toLowerCase())];
      return {
        item,
        names: new Set(names.filter((name) => name !== "")),
        phrases,
        written,
        docs: new Set(docs),
        words: [...new Set(all.flatMap((phrase) => phrase.split(/[ ,;:()]+/)))].filter(Boolean),
        rank: Math.min(...own.map((name) => ranks.get(name) ?? frequent.length)),
      };
    });
  }

  /** The buttons that match, best first. If the text has a size (`3x3`), matrices get that size. */
  find(text: string): readonly PaletteItem[] {
    const size = /(\d)\s*[x×]\s*(\d)/i.exec(text);
    const rest = size === null ? text.trim() : text.replace(size[0], " ").trim();
    const found = this.#ranked(rest === "" ? "matrix" : rest);
    if (size === null) return found;
    const [rows, columns] = [Number(size[1]), Number(size[2])];
    return found.map((item) =>
      item.drawer === "matrices" && /^\w/.test(item.name)
        ? { ...item, snippet: matrixSnippet(item.name, rows, columns) }
        : item,
    );
  }

  #ranked(text: string): readonly PaletteItem[] {
    const query = folded(text);
    const words = query.split(" ");
    const scored = this.#called
      .map((called) => ({ called, fit: fitOf(called, text, query, words) }))
      .filter(({ fit }) => fit > 0);
    const all = scored.length > 0 ? scored : this.#nearly(words);
    return all
      .sort((a, b) => b.fit - a.fit || a.called.rank - b.called.rank)
      .map(({ called }) => called.item);
  }

  /** The buttons that have at least one of the words, allowing for typing slips. */
  #nearly(words: readonly string[]): { readonly called: Called; readonly fit: number }[] {
    const long = words.filter((word) => word.length > 2);
    return this.#called
      .map((called) => {
        let fit = 0;
        for (const word of long) {
          if (called.words.includes(word)) fit += 1;
          else if (called.words.some((one) => one.startsWith(word))) fit += 0.8;
          else if (word.length > 4 && called.words.some((one) => isSlip(word, one))) fit += 0.7;
        }
        return { called, fit: fit / Math.max(1, long.length) };
      })
      .filter(({ fit }) => fit > 0);
  }

  /** The items with these names, in the order given, without unknown ones. */
  named(names: readonly string[]): readonly PaletteItem[] {
    return names.map((name) => this.#byName.get(name)).filter((item) => item !== undefined);
  }
}

function fitOf(called: Called, text: string, query: string, words: readonly string[]): number {
  const { item, names, phrases, docs } = called;
  if (text.startsWith("\\") || text === item.glyph) {
    if (names.has(text)) return FIT.name + (text === item.name ? 0.5 : 0);
    return text !== item.glyph && [...names].some((name) => name.startsWith(text)) ? FIT.begins : 0;
  }
  const more = phrases.get(query);
  if (more !== undefined)
    return FIT.phrase + more + (called.written.has(text.toLowerCase()) ? 0.3 : 0);
  if (names.has(text)) return FIT.doc + 0.6;
  if (names.has(text.toLowerCase())) return FIT.doc + 0.5;
  if (docs.has(query)) return FIT.doc;
  if (query === "") return 0;
  for (const phrase of phrases.keys()) if (phrase.startsWith(query)) return FIT.begins + 0.5;
  for (const doc of docs) if (doc.startsWith(query)) return FIT.begins;
  for (const name of names) if (name.startsWith(text)) return FIT.begins;
  // All words in one phrase match better than words here and there.
  for (const phrase of [...phrases.keys(), ...docs])
    if (words.every((word) => ` ${phrase}`.includes(` ${word}`))) return FIT.words + 0.5;
  return words.every((word) => called.words.some((one) => one.startsWith(word))) ? FIT.words : 0;
}

/** Words that say nothing about what is meant. */
const EMPTY = new Set(
  "a an the of from with for by sign symbol character der die das ein eine von bis aus auf nach mit zeichen".split(
    " ",
  ),
);

/** Synonyms, each with the word that the table has. */
const SAME: ReadonlyMap<string, string> = new Map([
  ["lowercase", "small"],
  ["uppercase", "capital"],
]);

/**
 * A phrase in the form that is compared: without case, accents, plural and empty words; ä, ae and a are the
 * same.
 */
function folded(text: string): string {
  const words = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replace(/([aou])e/g, "$1")
    .replace(/(\p{L})[-–](?=\p{L})/gu, "$1 ")
    .split(/\s+/)
    .filter((word) => word !== "");
  const telling = words.filter((word) => !EMPTY.has(word));
  const kept = telling.length > 0 ? telling : words;
  return kept.map((word) => SAME.get(word) ?? singular(word)).join(" ");
}

function singular(word: string): string {
  return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Is it the word with one letter added, missing or different, or with two swapped? */
function isSlip(word: string, other: string): boolean {
  if (Math.abs(word.length - other.length) > 1) return false;
  let from = 0;
  while (from < word.length && word[from] === other[from]) from++;
  const [a, b] = [word.slice(from), other.slice(from)];
  return (
    a.slice(1) === b.slice(1) ||
    a === b.slice(1) ||
    a.slice(1) === b ||
    (a.slice(2) === b.slice(2) && a[0] === b[1] && a[1] === b[0])
  );
}
