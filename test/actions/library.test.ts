/** Saving, inserting several, and files, as results. */
import { insertSaved, type SavedItem } from "../../src/actions/insert-saved";
import { bringIn, exportLibrary, planFor, readLibraryFrom } from "../../src/actions/library-files";
import { save } from "../../src/actions/save-to-library";
import type { InsertRequest } from "../../src/exchange/api";
import type { Outcome } from "../../src/exchange/outcome";
import { accessTo, testServices } from "../support/services";

const NORM = String.raw`\newcommand{\norm}[1]{\lVert #1\rVert}`;
const NOW = new Date(Date.UTC(2026, 0, 2));

test("saves what is new with the definitions it needs, and leaves what is there", async () => {
  const services = testServices();
  const preamble = `${NORM}\n\\newcommand{\\other}{o}`;
  const first = await save.perform(services, [
    { source: " \\norm{x} ", mode: "inline", preamble },
    { source: "a", mode: "auto" },
    { source: "a", mode: "auto" },
    { source: "  ", mode: "auto" },
  ]);
  expect(first).toMatchObject({ kind: "saved", known: 1, stored: { ok: true } });
  const { entries } = (await services.library()).current();
  expect(entries.map(({ latex, preamble: own, mode }) => [latex, own, mode])).toEqual([
    ["\\norm{x}", NORM, "inline"],
    ["a", "", "auto"],
  ]);
  expect(await save.perform(services, [{ source: "a ", mode: "display" }])).toMatchObject({
    kind: "known",
    entry: { latex: "a", mode: "auto" },
  });
  expect(await save.perform(services, [{ source: "\n", mode: "auto" }])).toEqual({ kind: "empty" });
});

const done = {
  ok: true,
  slideId: "257#",
  slideNumber: 2,
  undo: { oldSlideId: "256#", newSlideId: "257#", before: "" },
  caretPlaced: true,
} as Outcome;
const asked = {
  ok: false,
  needsConfirmation: { code: "mathLocksText" },
} as unknown as Outcome;

function withExchange(outcomes: readonly Outcome[]) {
  const requests: InsertRequest[] = [];
  const services = testServices({
    powerPoint: () =>
      Promise.resolve(
        accessTo({
          insert(request) {
            requests.push(request);
            const outcome = outcomes[requests.length - 1];
            if (outcome === undefined) throw new Error("asked too often");
            return Promise.resolve(outcome);
          },
        }),
      ),
  });
  return { services, requests };
}

const item = (source: string, id?: string): SavedItem => {
  return { source, mode: "inline", preamble: "", ...(id === undefined ? {} : { id }) };
};

test("inserts several in order and counts each use", async () => {
  const { services, requests } = withExchange([done, done]);
  const steps: number[] = [];
  const result = await insertSaved.perform(
    services,
    { items: [item("a", "one"), item("b")] },
    { onItem: (index) => steps.push(index) },
  );
  expect(result.kind).toBe("all");
  expect(steps).toEqual([0, 1]);
  expect(requests.map(({ equation }) => equation.body[0])).toMatchObject([
    { char: "a" },
    { char: "b" },
  ]);
  const { uses } = (await services.library()).current();
  expect([...uses.keys()]).toEqual(["one"]);
});

test("stops where a question comes up, and goes on from there with the answer", async () => {
  const { services } = withExchange([done, asked]);
  const stopped = await insertSaved.perform(services, {
    items: [item("a"), item("b"), item("c")],
  });
  expect(stopped).toMatchObject({
    kind: "stopped",
    done: 1,
    rest: [{ source: "b" }, { source: "c" }],
    result: { kind: "asked" },
  });
});

test("one that PowerPoint did not see through is told, whatever comes after it", async () => {
  const unseen = { ...done, unseen: true } as Outcome;
  const all = await insertSaved.perform(withExchange([unseen, done]).services, {
    items: [item("a"), item("b")],
  });
  expect(all).toMatchObject({ kind: "all", unseen: true });
  const stopped = await insertSaved.perform(withExchange([unseen, asked]).services, {
    items: [item("a"), item("b")],
  });
  expect(stopped).toMatchObject({ kind: "stopped", unseen: true });
  const well = await insertSaved.perform(withExchange([done]).services, { items: [item("a")] });
  expect(well).toMatchObject({ kind: "all", unseen: false });
});

test("what cannot be read stops it with nothing more done", async () => {
  const { services, requests } = withExchange([done]);
  const result = await insertSaved.perform(services, { items: [item("a"), item("\\frac{")] });
  expect(result).toMatchObject({ kind: "stopped", done: 1, result: { kind: "unreadable" } });
  expect(requests).toHaveLength(1);
});

test.each(["json", "tex"] as const)(
  "a library goes out as .%s and comes in again",
  async (format) => {
    const services = testServices();
    await save.perform(services, [
      { source: "\\norm{x}", mode: "inline", preamble: NORM, name: "Norm", folder: "A/B" },
      { source: "\\frac{", mode: "auto" },
    ]);
    const { entries } = (await services.library()).current();
    const file = await exportLibrary(services, entries, format, NOW);
    expect(file.name).toBe(`equations-2026-01-02.${format}`);

    const other = await testServices().library();
    const given = {
      name: file.name,
      size: file.text.length,
      text: () => Promise.resolve(file.text),
    };
    const read = await readLibraryFrom(given, other);
    if (!read.ok) throw new Error(read.reason);
    const { count, stored } = await bringIn(other, planFor(other, read.incoming));
    expect([count, stored]).toEqual([2, { ok: true }]);
    const facts = (list: typeof entries) =>
      list.map(({ stamp: _stamp, rank: _rank, ...rest }) => rest);
    expect(facts(other.current().entries)).toEqual(facts(entries));
    expect((await bringIn(other, planFor(other, read.incoming))).count).toBe(0);
  },
);

test("a file that is far too large is not even opened", async () => {
  const library = await testServices().library();
  const file = { name: "x.json", size: 200_000_000, text: () => Promise.reject(new Error("read")) };
  expect(await readLibraryFrom(file, library)).toEqual({ ok: false, reason: "tooLarge" });
  expect(await readLibraryFrom({ ...file, size: 1 }, library)).toEqual({
    ok: false,
    reason: "unreadable",
  });
});
