/**
 * A pseudo-language: every letter of an English sentence gets an accent, the sentence is in brackets and a
 * third longer. Whatever is still plain on the screen is missing from the tables; whatever is cut off has too
 * little room for German. Placeholders, LaTeX and names of keys stay unchanged.
 */

const LETTERS: ReadonlyMap<string, string> = new Map(
  [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((letter, i) => [
    letter,
    [..."áƀćďéƒğĥíĵķĺɱñóƥɋŕšťúṽŵẋýžÁƁĆĎÉƑĞĤÍĴĶĹṀÑÓƤɊŔŠŤÚṼŴẊÝŽ"][i] ?? letter,
  ]),
);

/** What must stay unchanged: `{name}`, the name in `{count:is|are}`, `\\frac`, and keys such as `Ctrl+V`. */
const KEPT = /\{\w+[:}]|\\[A-Za-z]+(?:\{[^{}\s]*\})*|(?:Ctrl|Alt|Shift)\+[^\s,.:]+/g;

/** The sentence in the pseudo-language. */
export function pseudo(sentence: string): string {
  const changed = sentence
    .split(KEPT)
    .map((part) => [...part].map((letter) => LETTERS.get(letter) ?? letter).join(""));
  const kept = [...sentence.matchAll(KEPT)].map(([whole]) => whole);
  const text = changed.map((part, i) => part + (kept[i] ?? "")).join("");
  // Divided into words, so that lines can break as in a real language.
  const longer = "~".repeat(Math.ceil(sentence.length / 3)).replace(/~{8}(?=~)/g, "$& ");
  return `[${text} ${longer}]`;
}

/** A table, or a table of tables, with every sentence in the pseudo-language. */
export function pseudoTable<T>(table: T): T {
  return made(table) as T;
}

function made(value: unknown): unknown {
  if (typeof value === "string") return pseudo(value);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, made(inner)]));
}
