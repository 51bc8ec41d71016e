import { EMPTY_FIELDS, type Use } from "../../src/library/entry";
import { add, EMPTY_LIBRARY, entriesOf, foldersOf, tagsOf } from "../../src/library/library";
import { EVERYTHING, find, LibrarySearch, type Query } from "../../src/library/search";

const words = (latex: string): string[] => [
  ...(latex.includes("\\int") ? ["integral"] : []),
  ...(latex.includes("\\cup") ? ["union", "∪"] : []),
];

let n = 0;
const { library } = add(
  EMPTY_LIBRARY,
  [
    {
      ...EMPTY_FIELDS,
      name: "Area under a curve",
      latex: "\\int_a^b f(x)\\,dx",
      folder: "Calculus",
      tags: ["area"],
    },
    {
      ...EMPTY_FIELDS,
      name: "Union bound",
      latex: "P(A \\cup B) \\le P(A)+P(B)",
      folder: "Statistics/Bounds",
      tags: ["probability", "bound"],
    },
    {
      ...EMPTY_FIELDS,
      name: "Markov",
      latex: "P(X \\ge a) \\le \\frac{E[X]}{a}",
      folder: "Statistics/Bounds",
      tags: ["bound"],
      favourite: true,
    },
    {
      ...EMPTY_FIELDS,
      name: "Gamma function",
      latex: "\\Gamma(z)",
      note: "Euler’s integral of the second kind",
    },
    { ...EMPTY_FIELDS, name: "Größe", latex: "g_{10}" },
    { ...EMPTY_FIELDS, name: "", latex: "g_{9}" },
  ],
  { by: "t", now: () => ++n, newId: () => `e${++n}` },
);
const entries = entriesOf(library);
const search = new LibrarySearch(words);
entries.forEach((e) => search.put(e));

const ask = (query: Partial<Query>, uses: ReadonlyMap<string, Use> = new Map()): string =>
  find(entries, uses, search, { ...EVERYTHING, sort: "relevance", ...query })
    .map((e) => e.name || e.latex)
    .join(", ");

test.each([
  ["integral", "Gamma function, Area under a curve"],
  ["\\int", "Area under a curve"],
  ["int", "Area under a curve, Gamma function"],
  ["∪", "Union bound"],
  ["unio", "Union bound"],
  ["probabilty", "Union bound"],
  ["grosse", "Größe"],
  ["bound markov", "Markov"],
  ["\\gamma", ""],
  ["nothing at all", ""],
])("%s finds %s", (text, expected) => {
  const found = ask({ text }).split(", ").sort();
  expect(found).toEqual(expected.split(", ").sort());
});

test("folders hold what is below them; tags and favourites narrow", () => {
  expect(ask({ folder: "Statistics" })).toBe("Union bound, Markov");
  expect(ask({ tags: ["bound", "probability"] })).toBe("Union bound");
  expect(ask({ favourites: true })).toBe("Markov");
  expect(ask({ folder: "Stat" })).toBe("");
});

test("sorting", () => {
  const id = (name: string): string => entries.find((e) => e.name === name)?.id ?? "";
  const uses = new Map([
    [id("Markov"), { count: 5, last: 1e6 }],
    [id("Größe"), { count: 2, last: 2e6 }],
  ]);
  expect(ask({ sort: "used" }, uses)).toMatch(/^Markov, Größe/);
  expect(ask({ sort: "recent" }, uses)).toMatch(/^Größe, Markov/);
  expect(ask({ sort: "name" })).toBe(
    "Area under a curve, g_{9}, Gamma function, Größe, Markov, Union bound",
  );
});

test("the index follows edits and deletions", () => {
  const markov = entries.find((e) => e.name === "Markov");
  if (!markov) throw new Error("the entry is there");
  search.put({ ...markov, name: "Chebyshev" });
  expect(search.scores("markov")?.size).toBe(0);
  expect(search.scores("chebyshev")?.has(markov.id)).toBe(true);
  search.drop(markov.id);
  search.drop(markov.id);
  expect(search.scores("chebyshev")?.size).toBe(0);
  search.put(markov);
  expect(search.scores("markov")?.has(markov.id)).toBe(true);
});

test("folders and tags in use", () => {
  expect(foldersOf(entries)).toEqual(["Calculus", "Statistics", "Statistics/Bounds"]);
  expect(tagsOf(entries)[0]).toEqual({ tag: "bound", count: 2 });
});

describe("where a word stands", () => {
  type Field = "name" | "tags" | "words" | "folder" | "latex" | "note";

  /** Two entries that differ only in which of two fields has the word asked for. */
  function scores(one: Field, other: Field): readonly [number, number] {
    const wordsOfSource = new Map<string, string>();
    const own = new LibrarySearch((latex) => [wordsOfSource.get(latex) ?? "nothing"]);
    const entry = (id: string, has: Field) => {
      const text = (field: Field): string =>
        field === has ? "quark" : field === one || field === other ? "lepton" : "nothing";
      // Its words are those of the source, which is one of its own.
      const latex = one === "latex" || other === "latex" ? text("latex") : id;
      wordsOfSource.set(latex, text("words"));
      const [first] = entriesOf(
        add(
          EMPTY_LIBRARY,
          [
            {
              ...EMPTY_FIELDS,
              ...{ name: text("name"), tags: [text("tags")], folder: text("folder") },
              ...{ note: text("note"), latex },
            },
          ],
          { by: "t", now: () => 1, newId: () => id },
        ).library,
      );
      if (!first) throw new Error("no entry");
      return first;
    };
    own.put(entry("one", one));
    own.put(entry("other", other));
    const found = own.scores("quark");
    return [found?.get("one") ?? 0, found?.get("other") ?? 0];
  }

  test.each<[Field, Field]>([
    ["name", "tags"],
    ["tags", "words"],
    ["words", "folder"],
    ["words", "latex"],
    ["folder", "note"],
    ["latex", "note"],
  ])("%s counts more than %s", (one, other) => {
    const [more, less] = scores(one, other);
    expect(more).toBeGreaterThan(less);
    expect(less).toBeGreaterThan(0);
  });

  test("folder and source count the same", () => {
    const [folder, source] = scores("folder", "latex");
    expect(folder).toBeCloseTo(source);
  });
});
