/** Any file that may hold equations, and an index that follows the library. */
import { EMPTY_FIELDS } from "../../src/library/entry";
import { carryOut, planImport } from "../../src/library/bring-in";
import { FollowingIndex } from "../../src/library/follow";
import { readIncoming } from "../../src/library/incoming";
import { add, edit, EMPTY_LIBRARY, entriesOf, remove } from "../../src/library/library";
import { isStarter, starterEntries } from "../../src/library/starter-entries";
import { symbolWordsIn } from "../../src/library/symbol-words";
import { originOf } from "../support/library-stores";

const symbolWords = symbolWordsIn();

const read = (name: string, text: string) => {
  const result = readIncoming(name, text, originOf("in"));
  return result.ok
    ? result.incoming.entries.map(({ latex, preamble, folder, mode }) => ({
        latex,
        preamble,
        folder,
        mode,
      }))
    : result.reason;
};

test("equations of a .tex file, each with the definitions it needs, comments left out", () => {
  const text = String.raw`
\newcommand{\R}{\mathbb{R}}
\newcommand{\vec}[1]{\mathbf{#1}}
%\newcommand{\R}{wrong}
\newcommand{\norm}[1]{\lVert #1\rVert}
Let $x \in \R$, not $x$ alone. % $\R^2$
\[ \norm{x} = 1 \]
\begin{align} a &= b \end{align}
Again $x \in \R$.`;
  const R = String.raw`\newcommand{\R}{\mathbb{R}}`;
  expect(read("papers/my paper.tex", text)).toEqual([
    { latex: "x \\in \\R", preamble: R, folder: "my paper", mode: "inline" },
    {
      latex: "\\norm{x} = 1",
      preamble: String.raw`\newcommand{\norm}[1]{\lVert #1\rVert}`,
      folder: "my paper",
      mode: "display",
    },
    {
      latex: String.raw`\begin{align} a &= b \end{align}`,
      preamble: "",
      folder: "my paper",
      mode: "display",
    },
  ]);
});

test("Markdown: code and prices are passed over, line ends are made alike", () => {
  const text = "Costs $ 5.\r\n`$a+b$` and $c+d$\r\n\r\n$$\r\ne\r\n+f\r\n$$\r\n";
  expect(read("notes.md", text)).toEqual([
    { latex: "c+d", preamble: "", folder: "notes", mode: "inline" },
    { latex: "e\n+f", preamble: "", folder: "notes", mode: "display" },
  ]);
});

test.each([
  ["a.json", "[", "notJson"],
  ["a.json", "{}", "notALibrary"],
  ["", '{"type":"x"}', "notALibrary"],
  ["a.tex", "\0\0", "binary"],
  ["a.txt", "no equations, only $5 and $6", "nothingFound"],
])("%s with %j is refused: %s", (name, text, reason) => {
  expect(read(name, text)).toBe(reason);
});

test("an id of the starter collection is nobody's own", () => {
  const [starter] = starterEntries("en", "Starter");
  if (!starter) throw new Error("there is a collection");
  expect(isStarter(starter)).toBe(true);
  const plan = planImport(EMPTY_LIBRARY, [{ ...starter, latex: "mine" }]);
  const [entry] = entriesOf(carryOut(EMPTY_LIBRARY, plan, originOf("p")).library);
  expect(entry?.latex).toBe("mine");
  expect(entry && isStarter(entry)).toBe(false);
});

test("the collection speaks the person's language", () => {
  const names = (language: string) => starterEntries(language, "X").map(({ name }) => name);
  expect(names("de")).toContain("Satz des Pythagoras");
  expect(names("en")).toContain("Pythagorean theorem");
  expect(starterEntries("en", "X")).toBe(starterEntries("en", "X"));
});

test.each([
  ["\\int_0^1 x\\,dx", "integral"],
  ["∫ x", "integral"],
  ["\\sum_k", "sum"],
  ["\\begin{pmatrix} a \\end{pmatrix}", "matrix"],
  ["\\sqrt{2}", "root"],
])("the words of %s have %s", (latex, word) => {
  expect(symbolWords(latex)).toContain(word);
});

test("the words of another language find it too, and the English ones still do", () => {
  const german: Readonly<Record<string, string>> = { "\\sum": "Summe über alle Glieder" };
  const words = symbolWordsIn((name) => german[name] ?? "")("\\sum_k k");
  expect(words).toEqual(expect.arrayContaining(["sum", "summe", "glieder"]));
  expect(words).not.toContain("über");
});

test("words know nothing of names that are not in the table", () => {
  expect(symbolWords("\\constructor \\toString \\__proto__ x")).toEqual([]);
});

test.each([
  ["is done before the page gets its turn", 0],
  ["is interrupted at every look at the clock", 1000],
])("the index follows the newest list when the older one %s", async (_, step) => {
  const origin = originOf("p");
  const fields = Array.from({ length: 400 }, (_, i) => {
    return { ...EMPTY_FIELDS, name: `name${i}`, latex: `x_{${i}}` };
  });
  const first = add(EMPTY_LIBRARY, fields, origin).library;
  const idOf = (name: string): string =>
    entriesOf(first).find((entry) => entry.name === name)?.id ?? "";
  const [changed, gone, last] = [idOf("name7"), idOf("name8"), idOf("name399")];
  const second = remove(
    edit(first, [changed], () => ({ name: "renamed" }), origin).library,
    [gone],
    origin,
  ).library;
  let now = 0;
  const index = new FollowingIndex(symbolWords, () => (now += step));
  const early = index.follow(entriesOf(first));
  await Promise.all([early, index.follow(entriesOf(second))]);
  const finds = (text: string, id: string): boolean | undefined =>
    index.search.scores(text)?.has(id);
  expect(finds("renamed", changed)).toBe(true);
  expect(finds("name7", changed)).toBe(false);
  expect(finds("name8", gone)).toBe(false);
  expect(finds("name399", last)).toBe(true);
});

test.each([0, 1, 2, 3, 4, 5])(
  "a list that comes %d turns of the queue after another is followed as well",
  async (turns) => {
    const origin = originOf("p");
    const first = add(
      EMPTY_LIBRARY,
      [{ ...EMPTY_FIELDS, name: "one", latex: "x" }],
      origin,
    ).library;
    const second = add(first, [{ ...EMPTY_FIELDS, name: "two", latex: "y" }], origin).library;
    const index = new FollowingIndex(symbolWords, () => 0);
    void index.follow(entriesOf(first));
    for (let i = 0; i < turns; i++) await Promise.resolve();
    await index.follow(entriesOf(second));
    expect(index.search.scores("two")?.size).toBe(1);
  },
);

test("equations of a text are named by their label, else by their words, never by LaTeX", () => {
  const text = String.raw`
\begin{equation}\label{eq:maxwell-faraday} \nabla \times E = -\dot B \end{equation}
\begin{equation} F_{\text{gravity}} = m g \label{eq:3} \end{equation}
\begin{align} a &= b \end{align}`;
  const result = readIncoming("p.tex", text, originOf("in"));
  expect(result.ok && result.incoming.entries.map(({ name }) => name)).toEqual([
    "maxwell faraday",
    "gravity",
    "",
  ]);
});
