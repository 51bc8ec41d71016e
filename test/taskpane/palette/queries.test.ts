/** What people type finds what they mean (`queries.txt`): 95 of 100 first, all within five; in both languages. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CALLED } from "../../../src/latex/commands/called";
import { COMMANDS } from "../../../src/latex/commands/index";
import { FREQUENT_COMMANDS } from "../../../src/session/frequent-commands";
import { paletteItems } from "../../../src/taskpane/palette/items";
import { PaletteSearch } from "../../../src/taskpane/palette/search";
import { called } from "../../../src/text/de/called";
import { commands } from "../../../src/text/de/commands";
import { palette as german } from "../../../src/text/de/palette";
import { palette as english } from "../../../src/text/en/palette";

type Language = "English" | "German";

const queries = new Map<Language, [query: string, name: string][]>();
let language: Language = "English";
for (const line of readFileSync(join(__dirname, "queries.txt"), "utf8").split("\n")) {
  if (line.startsWith("## ")) language = line.slice(3) as Language;
  const at = line.indexOf(" | ");
  if (line.startsWith("# ") || at < 0) continue;
  queries.set(language, [
    ...(queries.get(language) ?? []),
    [line.slice(0, at), line.slice(at + 3)],
  ]);
}

const inEnglish = paletteItems(COMMANDS, english);
const docs = new Map(inEnglish.map(({ name, doc }) => [name, doc]));
const searches: Record<Language, PaletteSearch> = {
  English: new PaletteSearch(inEnglish, (name) => [CALLED[name]], undefined, FREQUENT_COMMANDS),
  German: new PaletteSearch(
    paletteItems(
      COMMANDS.map((row) => ({ ...row, doc: commands[row.names[0]] ?? row.doc })),
      german,
    ),
    (name) => [CALLED[name], called[name]],
    (name) => [docs.get(name)],
    FREQUENT_COMMANDS,
  ),
};

const namesOf = (text: string, within: Language): string[] =>
  searches[within].find(text).map(({ name }) => name);

test.each<Language>(["English", "German"])("%s queries", (within) => {
  const all = queries.get(within) ?? [];
  const misses = all.flatMap(([query, name]) => {
    const found = namesOf(query, within);
    return found[0] === name ? [] : [`${query}: ${name}, not ${found.slice(0, 5).join(" ")}`];
  });
  const far = all.filter(([query, name]) => !namesOf(query, within).slice(0, 5).includes(name));
  expect(far).toEqual([]);
  // Printed where it fails.
  expect(misses.length <= all.length / 20 ? [] : misses).toEqual([]);
});

test("English queries find the same in the German pane", () => {
  const all = queries.get("English") ?? [];
  const far = all.filter(([query, name]) => !namesOf(query, "German").slice(0, 5).includes(name));
  expect(far).toEqual([]);
});

test("there are enough of them, each once", () => {
  const all = [...queries].flatMap(([within, list]) => list.map(([query]) => `${within} ${query}`));
  expect(all.length).toBeGreaterThanOrEqual(300);
  expect(new Set(all).size).toBe(all.length);
});

test("what commands are called is said of buttons that there are, and each phrase once of each", () => {
  const names = new Set(inEnglish.map(({ name }) => name));
  for (const table of [CALLED, called]) {
    expect(Object.keys(table).filter((name) => !names.has(name))).toEqual([]);
    for (const list of Object.values(table)) {
      const phrases = list.split(", ");
      expect(phrases.filter((phrase, i) => phrases.indexOf(phrase) !== i)).toEqual([]);
    }
  }
});

test("a size makes a matrix of that size, whatever is said beside it", () => {
  for (const text of ["matrix 3x3", "3 × 3 matrix", "3x3"]) {
    const [first] = searches.English.find(text);
    expect(first?.name).toBe("pmatrix");
    expect(first?.snippet.match(/&/g)).toHaveLength(6);
  }
});

test.each([
  ["perpendiculr", "\\perp"],
  ["integrl", "\\int"],
  ["fractoin", "\\frac"],
])("a slip of the pen (%s) is forgiven", (text, name) => {
  expect(namesOf(text, "English").slice(0, 5)).toContain(name);
});
