/**
 * One search box over names, tags, folders, notes, sources and the words for their symbols.
 *
 * minisearch keeps the index: prefixes while typing, a little tolerance for slips, weights by field. `\int`
 * is indexed as `\int`, `int` and, through `wordsOf`, "integral", so that all three find it.
 */
import MiniSearch from "minisearch";
import type { SavedEquation, Use } from "./entry";

/** The words that stand for the symbols of a source: "integral", "sum", "alpha". */
export type WordsOf = (latex: string) => readonly string[];

export type SortOrder = "relevance" | "recent" | "used" | "name" | "manual";

/** What the person asked for. */
export interface Query {
  readonly text: string;
  /** A folder path; entries of its subfolders match too. "" matches everything. */
  readonly folder: string;
  /** An entry must have all of these. */
  readonly tags: readonly string[];
  readonly favourites: boolean;
  readonly sort: SortOrder;
}

export const EVERYTHING: Query = {
  text: "",
  folder: "",
  tags: [],
  favourites: false,
  sort: "manual",
};

interface Document {
  readonly id: string;
  readonly name: string;
  readonly tags: string;
  readonly folder: string;
  readonly note: string;
  readonly latex: string;
  readonly words: string;
}

/** An index that is updated entry by entry. */
export class LibrarySearch {
  readonly #index: MiniSearch<Document>;
  /**
   * The entries that have a term with this beginning. Most entries have a term that begins with a given
   * letter; scoring all of them takes longer than a key press may, and the scores would mean nothing yet.
   */
  readonly #beginnings = new Map<string, Set<string>>();
  readonly #beginningsOf = new Map<string, ReadonlySet<string>>();
  readonly #wordsOf: WordsOf;

  constructor(wordsOf: WordsOf) {
    this.#wordsOf = wordsOf;
    this.#index = new MiniSearch<Document>({
      fields: ["name", "tags", "folder", "note", "latex", "words"],
      tokenize,
      processTerm: fold,
      searchOptions: {
        combineWith: "AND",
        prefix: true,
        // One slip is allowed in longer words; with short ones everything would match.
        fuzzy: (term) => (term.length > 4 && !term.startsWith("\\") ? 0.2 : false),
        boost: { name: 6, tags: 4, words: 3, folder: 2, latex: 2, note: 1 },
      },
    });
  }

  /** Adds an entry, or updates the text of one. */
  put(entry: SavedEquation): void {
    this.drop(entry.id);
    const { id, name, folder, note, latex } = entry;
    const tags = entry.tags.join(" ");
    const words = this.#wordsOf(latex).join(" ");
    this.#index.add({ id, name, tags, folder, note, latex, words });
    const beginnings = new Set(
      tokenize([name, tags, folder, note, latex, words].join("\n")).map((token) =>
        beginningOf(fold(token)),
      ),
    );
    this.#beginningsOf.set(id, beginnings);
    for (const beginning of beginnings) {
      const ids = this.#beginnings.get(beginning);
      if (ids) ids.add(id);
      else this.#beginnings.set(beginning, new Set([id]));
    }
  }

  /** Removes an entry; unknown ids are ignored. */
  drop(id: string): void {
    if (!this.#index.has(id)) return;
    this.#index.discard(id);
    for (const beginning of this.#beginningsOf.get(id) ?? [])
      this.#beginnings.get(beginning)?.delete(id);
    this.#beginningsOf.delete(id);
  }

  /**
   * Scores by id of the entries that match the text; undefined if the text is empty and everything matches.
   */
  scores(text: string): ReadonlyMap<string, number> | undefined {
    const terms = [...new Set(tokenize(text).map(fold))];
    if (terms.length === 0) return undefined;
    const short = terms.filter((term) => term === beginningOf(term));
    const long = terms.filter((term) => term !== beginningOf(term));
    let found = long.length === 0 ? undefined : this.#weigh(long, true);
    for (const term of short) {
      const begun = this.#beginnings.get(term) ?? NO_IDS;
      const exact = this.#weigh([term], false);
      const both = new Map<string, number>();
      // An entry that has exactly this term ranks above those with terms that only begin with it.
      for (const id of found?.keys() ?? begun)
        if (begun.has(id)) both.set(id, (found?.get(id) ?? 0) + (exact.get(id) ?? 0));
      found = both;
    }
    return found;
  }

  #weigh(terms: readonly string[], begun: boolean): Map<string, number> {
    const found = new Map<string, number>();
    const options = begun ? {} : { prefix: false, fuzzy: false };
    const hits = this.#index.search({
      combineWith: "AND",
      queries: [...terms],
      tokenize: (term) => [term],
      ...options,
    });
    for (const hit of hits) if (typeof hit.id === "string") found.set(hit.id, hit.score);
    return found;
  }
}

/** The entries that match a query, in its sort order. `entries` must be in manual order. */
export function find(
  entries: readonly SavedEquation[],
  uses: ReadonlyMap<string, Use>,
  search: LibrarySearch,
  query: Query,
): readonly SavedEquation[] {
  const scores = search.scores(query.text);
  const below = `${query.folder}/`;
  const found = entries.filter(
    (e) =>
      (!scores || scores.has(e.id)) &&
      (!query.favourites || e.favourite) &&
      (query.folder === "" || e.folder === query.folder || e.folder.startsWith(below)) &&
      query.tags.every((tag) => e.tags.includes(tag)),
  );
  const use = (e: SavedEquation): Use => uses.get(e.id) ?? { count: 0, last: 0 };
  switch (query.sort) {
    case "relevance":
      return scores ? byScore(found, scores) : found;
    case "recent":
      return found.sort(
        (a, b) => Math.max(use(b).last, b.created) - Math.max(use(a).last, a.created),
      );
    case "used":
      return found.sort((a, b) => use(b).count - use(a).count || use(b).last - use(a).last);
    case "name":
      return found.sort((a, b) => COLLATOR.compare(a.name || a.latex, b.name || b.latex));
    case "manual":
      return found;
  }
}

/** Scores are looked up only once per entry: at each key press thousands of entries may match. */
function byScore(
  found: readonly SavedEquation[],
  scores: ReadonlyMap<string, number>,
): readonly SavedEquation[] {
  return found
    .map((entry) => ({ entry, score: scores.get(entry.id) ?? 0 }))
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}

const COLLATOR = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

const NO_IDS: ReadonlySet<string> = new Set();

/** The first character of a term; for a command, the backslash with it. */
function beginningOf(term: string): string {
  const [first = "", second = ""] = term;
  return first === "\\" ? first + second : first;
}

/**
 * Words, numbers, and commands with and without their backslash; any other single character is a token of its
 * own (∪).
 */
function tokenize(text: string): string[] {
  const tokens: string[] = [];
  for (const [token] of text
    .normalize("NFKC")
    .matchAll(/\\\p{L}+|[\p{L}\p{N}]+|[^\s\p{P}\p{Z}\p{C}]/gu)) {
    tokens.push(token);
    if (token.startsWith("\\")) tokens.push(token.slice(1));
  }
  return tokens;
}

/**
 * Case and accents are ignored in words (by way of capitals, so that ß is ss), but not in commands: `\Gamma`
 * is not `\gamma`.
 */
function fold(term: string): string {
  return term.startsWith("\\")
    ? term
    : term.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase().toLowerCase();
}
