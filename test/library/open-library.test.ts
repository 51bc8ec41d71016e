/** The library of a running pane: two windows, damaged records, and a store that fails. */
import "fake-indexeddb/auto";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { deleteDB } from "idb";
import { EMPTY_FIELDS, type LibraryRecord } from "../../src/library/entry";
import { add, edit, entriesOf, remove, reorder, type Library } from "../../src/library/library";
import { OpenLibrary, type LibraryStores } from "../../src/library/open-library";
import { openDatabase } from "../../src/storage/database";
import type { RecordStore, WriteResult } from "../../src/storage/records";
import { libraryIn, memoryLibrary, originOf } from "../support/library-stores";

const opened: { close(): void }[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

let count = 0;
const freshName = (): string => `library ${String(count++)}`;

/** A window of its own on a database: its own connection, its own news. */
function window(name: string, by: string): OpenLibrary {
  const database = openDatabase(name);
  const library = new OpenLibrary({ stores: libraryIn(database), origin: originOf(by) });
  opened.push(library, database);
  return library;
}

const fields = (...sources: string[]) => sources.map((latex) => ({ ...EMPTY_FIELDS, latex }));
const sources = (open: OpenLibrary): string =>
  open
    .current()
    .entries.map((e) => e.latex)
    .join(" ");

/** News between windows come by themselves, a little later. */
async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !condition(); i++) await new Promise((done) => setTimeout(done, 5));
  expect(condition()).toBe(true);
}

test("what is saved is there when the pane opens again", async () => {
  const name = freshName();
  const first = window(name, "p");
  expect(first.current().loading).toBe(true);
  const { stored } = await first.change((l, o) => add(l, fields("a", "b"), o));
  expect(stored).toEqual({ ok: true });
  await first.use("p-1");
  await first.use("p-1");
  await first.change((l, o) => remove(l, ["p-2"], o));

  const second = window(name, "q");
  await second.loaded;
  expect(sources(second)).toBe("a");
  expect(second.current()).toMatchObject({ loading: false, trouble: undefined, unsaved: 0 });
  expect(second.current().uses.get("p-1")?.count).toBe(2);
});

test("windows hear of each other's changes and uses", async () => {
  const name = freshName();
  const [here, there] = [window(name, "p"), window(name, "q")];
  await Promise.all([here.loaded, there.loaded]);
  await here.change((l, o) => add(l, fields("a"), o));
  await until(() => sources(there) === "a");
  await there.change((l, o) => edit(l, ["p-1"], () => ({ latex: "A" }), o));
  await until(() => sources(here) === "A");
  await Promise.all([here.use("p-1"), there.use("p-1")]);
  await until(() => [here, there].every((one) => one.current().uses.get("p-1")?.count === 2));
});

type Step = { readonly who: 0 | 1; readonly wait: boolean } & (
  | { readonly kind: "add"; readonly text: string }
  | { readonly kind: "edit" | "remove"; readonly at: number; readonly text: string }
  | { readonly kind: "move"; readonly at: number; readonly to: number }
);
const who = { who: fc.constantFrom(0 as const, 1 as const), wait: fc.boolean() };
const text = fc.string({ minLength: 1, maxLength: 3 }).filter((s) => s.trim() !== "");
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ ...who, kind: fc.constant("add" as const), text }),
  fc.record({
    ...who,
    kind: fc.constantFrom("edit" as const, "remove" as const),
    at: fc.nat(9),
    text,
  }),
  fc.record({ ...who, kind: fc.constant("move" as const), at: fc.nat(9), to: fc.nat(9) }),
);

test("two windows that edit at once show the same in the end, as does a third that opens then", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (script) => {
      const name = freshName();
      const panes = [window(name, "p"), window(name, "q")] as const;
      await Promise.all(panes.map((pane) => pane.loaded));
      const added = new Set<string>();
      const running: Promise<unknown>[] = [];
      for (const s of script) {
        const pane = panes[s.who];
        const change = pane.change((library, origin) => {
          const list = entriesOf(library);
          const id = "at" in s ? list[s.at % Math.max(1, list.length)]?.id : undefined;
          const ids = id === undefined ? [] : [id];
          switch (s.kind) {
            case "add":
              return add(library, fields(s.text), origin);
            case "edit":
              return edit(library, ids, () => ({ latex: s.text }), origin);
            case "remove":
              return remove(library, ids, origin);
            case "move":
              return reorder(library, ids, list[s.to]?.id ?? null, origin);
          }
        });
        running.push(
          change.then(({ changed }) => {
            if (s.kind === "add") for (const { id } of changed) added.add(id);
          }),
        );
        if (s.wait) await change;
      }
      await Promise.all(running);
      const third = window(name, "r");
      await third.loaded;
      const all = (one: OpenLibrary): LibraryRecord[] =>
        [...one.current().library.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      await until(() => panes.every((pane) => isDeepStrictEqual(all(pane), all(third))));
      // Whatever was saved is there, or is remembered as deleted.
      expect(new Set(third.current().library.keys())).toEqual(added);
      for (const one of opened.splice(0)) one.close();
    }),
    { numRuns: 40 },
  );
});

test("damaged records are set aside and can still be had; the rest is there", async () => {
  const name = freshName();
  const database = openDatabase(name);
  opened.push(database);
  const db = await database.open();
  await db.put("library", { id: "good", latex: "x" }, "good");
  await db.put("library", { id: "bad", name: "no source" }, "bad");
  await db.put("library", "not even an object", "worse");
  await db.put("library", { id: "somebody else", latex: "y" }, "mixed up");

  const library = window(name, "p");
  await library.loaded;
  expect(sources(library)).toBe("x");
  const values = [
    { id: "bad", name: "no source" },
    { id: "somebody else", latex: "y" },
    "not even an object",
  ];
  expect(library.current().aside.map(({ value }) => value)).toEqual(values);
  expect(await db.getAllKeys("library")).toEqual(["good"]);

  const later = window(name, "q");
  await later.loaded;
  expect(later.current().aside.map(({ value }) => value)).toEqual(values);
  expect(later.current().aside.map(({ reason }) => reason)).toEqual([
    "noSource",
    "noId",
    "notAnObject",
  ]);
});

/** Stores whose writes fail while `failing` says why. */
function failingStores(): LibraryStores & { failing: WriteResult } {
  const stores = memoryLibrary();
  const records: RecordStore = {
    ...stores.records,
    write: (changes, options) =>
      own.failing.ok ? stores.records.write(changes, options) : Promise.resolve(own.failing),
  };
  const own = { ...stores, records, failing: { ok: true } as WriteResult };
  return own;
}

test("what cannot be stored stays in the pane, is said, and is stored with the next change", async () => {
  const stores = failingStores();
  const library = new OpenLibrary({ stores, origin: originOf("p") });
  stores.failing = { ok: false, failure: "full" };
  const { stored } = await library.change((l, o) => add(l, fields("a"), o));
  expect(stored).toEqual({ ok: false, failure: "full" });
  await library.change((l, o) => add(l, fields("b"), o));
  expect(sources(library)).toBe("a b");
  expect(library.current()).toMatchObject({ trouble: "full", unsaved: 2 });

  stores.failing = { ok: true };
  expect(await library.retry()).toEqual({ ok: true });
  expect(library.current()).toMatchObject({ trouble: undefined, unsaved: 0 });
  const again = new OpenLibrary({ stores, origin: originOf("q") });
  await again.loaded;
  expect(sources(again)).toBe("a b");
});

test("what is brought in comes as a whole or not at all", async () => {
  const stores = failingStores();
  const library = new OpenLibrary({ stores, origin: originOf("p") });
  stores.failing = { ok: false, failure: "full" };
  const make = (l: Library) => add(l, fields("a", "b"), library.origin);
  expect((await library.bringIn(make)).stored).toEqual({ ok: false, failure: "full" });
  expect(sources(library)).toBe("");
  stores.failing = { ok: true };
  const cancelled = await library.bringIn(make, { signal: AbortSignal.abort() });
  expect(cancelled.stored).toEqual({ ok: false, failure: "cancelled" });
  expect(sources(library)).toBe("");
  expect((await library.bringIn(make)).stored).toEqual({ ok: true });
  expect(sources(library)).toBe("a b");
});

test("when the browser deletes everything under the pane, the pane stores it again", async () => {
  const name = freshName();
  const library = window(name, "p");
  await library.change((l, o) => add(l, fields("a", "b"), o));
  await library.use("p-2");
  await deleteDB(name);
  await until(() => library.current().storedAgain);
  const again = window(name, "q");
  await again.loaded;
  expect(sources(again)).toBe("a b");
  expect(again.current().uses.get("p-2")?.count).toBe(1);
});

test("a backup is offered once after 25 new equations, and again only after an export", async () => {
  const stores = memoryLibrary();
  const library = new OpenLibrary({ stores, origin: originOf("p") });
  await library.loaded;
  await library.countNew(24);
  expect(library.current().backupDue).toBe(false);
  await library.countNew(1);
  expect(library.current().backupDue).toBe(true);
  await library.backupDone(false);
  await library.countNew(30);
  expect(library.current().backupDue).toBe(false);
  await library.backupDone(true);
  await library.countNew(24);
  expect(library.current().backupDue).toBe(false);
  await library.countNew(1);
  expect(library.current().backupDue).toBe(true);
  const again = new OpenLibrary({ stores, origin: originOf("q") });
  await again.loaded;
  expect(again.current().backupDue).toBe(true);
});

test("the browser is asked once to keep what is stored", async () => {
  let asked = 0;
  const library = new OpenLibrary({
    stores: memoryLibrary(),
    origin: originOf("p"),
    persist: () => Promise.resolve(++asked),
  });
  await library.loaded;
  expect(asked).toBe(0);
  await library.change((l, o) => add(l, fields("a"), o));
  await library.change((l, o) => add(l, fields("b"), o));
  expect(asked).toBe(1);
});
