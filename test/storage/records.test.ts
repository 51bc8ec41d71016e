/** Records in IndexedDB: all or nothing, two windows, old versions, and a browser that takes it away. */
import "fake-indexeddb/auto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { deleteDB, openDB } from "idb";
import { draftKind } from "../../src/kept/draft";
import { openDatabase } from "../../src/storage/database";
import { indexedDbStore } from "../../src/storage/indexed-db";
import { indexedDbRecords } from "../../src/storage/indexed-db-records";
import { memoryRecords } from "../../src/storage/records";
import type { KeptRecord, RecordStore, Together } from "../../src/storage/records";
import { keptValue } from "../../src/storage/value";

const opened: { close(): void }[] = [];
afterEach(() => {
  for (const store of opened.splice(0)) store.close();
});
function kept<T extends { close(): void }>(store: T): T {
  opened.push(store);
  return store;
}

/** The larger number wins: a rule that does not care who comes first. */
const larger: Together = (stored, next) =>
  typeof stored === "number" && stored >= (next as number) ? undefined : next;
let count = 0;
const fresh = (): string => `records ${String(count++)}`;
const inDatabase = (partition: string): RecordStore =>
  kept(indexedDbRecords("library", larger, { partition }));

const makers: readonly (readonly [string, () => RecordStore])[] = [
  ["memory", () => memoryRecords(larger)],
  ["IndexedDB", () => inDatabase(fresh())],
];

describe.each(makers)("records in %s", (_name, make) => {
  test("come back as they were written, all or by id", async () => {
    const store = make();
    expect(await store.write([["a", 1], ["b", 2], ["c", 3]])).toEqual({ ok: true }); // prettier-ignore
    expect(await store.read()).toEqual({ ok: true, records: [["a", 1], ["b", 2], ["c", 3]] }); // prettier-ignore
    expect(await store.read(["c", "nobody"])).toEqual({ ok: true, records: [["c", 3]] });
    expect(await store.write([["a", undefined]])).toEqual({ ok: true });
    expect(await store.read()).toEqual({ ok: true, records: [["b", 2], ["c", 3]] }); // prettier-ignore
  });

  test("are brought together with what is there", async () => {
    const store = make();
    await store.write([["a", 5]]);
    await store.write([["a", 3]]);
    expect(await store.read()).toEqual({ ok: true, records: [["a", 5]] });
    await store.write([["a", 7]]);
    expect(await store.read()).toEqual({ ok: true, records: [["a", 7]] });
  });

  test("a cancelled write writes nothing", async () => {
    const store = make();
    expect(await store.write([["a", 1]], { signal: AbortSignal.abort() })).toEqual({
      ok: false,
      failure: "cancelled",
    });
    expect(await store.read()).toEqual({ ok: true, records: [] });
  });
});

test("a large write tells how far it is and can be taken back half-way", async () => {
  const partition = fresh();
  const store = inDatabase(partition);
  const many = Array.from({ length: 1000 }, (_, i): KeptRecord => [String(i), i]);
  const cancel = new AbortController();
  const seen: number[] = [];
  const result = await store.write(many, {
    signal: cancel.signal,
    onProgress: (fraction) => {
      seen.push(fraction);
      if (fraction >= 0.5) cancel.abort();
    },
  });
  expect(result).toEqual({ ok: false, failure: "cancelled" });
  expect(seen).toEqual([0.25, 0.5]);
  expect(await inDatabase(partition).read()).toEqual({ ok: true, records: [] });
  expect(await store.write(many)).toEqual({ ok: true });
  expect(await store.read()).toHaveProperty("records.length", 1000);
});

test("what cannot be stored leaves nothing behind", async () => {
  const store = inDatabase(fresh());
  const result = await store.write([["a", 1], ["b", () => 0]]); // prettier-ignore
  expect(result).toEqual({ ok: false, failure: "broken" });
  expect(await store.read()).toEqual({ ok: true, records: [] });
});

test("another window hears which records changed, and only those of its store", async () => {
  const partition = fresh();
  const [here, there] = [inDatabase(partition), inDatabase(partition)];
  const uses = kept(indexedDbRecords("library-uses", larger, { partition }));
  const heard = new Promise<readonly string[]>((resolve) => there.onChange(resolve));
  await uses.write([["other", 1]]);
  await here.write([["a", 1], ["b", 2]]); // prettier-ignore
  expect(await heard).toEqual(["a", "b"]);
});

test("what is deleted under the page is noticed by all who share the connection, and they go on", async () => {
  const name = fresh();
  const database = kept(openDatabase(name));
  const store = kept(indexedDbRecords("library", larger, { database }));
  const values = kept(indexedDbStore({ database }));
  let lost = 0;
  const noticed = new Promise<void>((resolve) => {
    store.onLost(() => {
      lost++;
      resolve();
    });
  });
  await values.set("draft", 1);
  await store.write([["a", 1]]);
  await deleteDB(name);
  await noticed;
  expect(await store.read()).toEqual({ ok: true, records: [] });
  expect(await values.get("draft")).toBeUndefined();
  expect(await store.write([["a", 1]])).toEqual({ ok: true });
  expect(lost).toBe(1);
});

test("a database of a newer add-in is left alone, and said to be newer", async () => {
  const partition = fresh();
  const newer = await openDB(`latex-for-powerpoint/${partition}`, 99);
  newer.close();
  const store = inDatabase(partition);
  expect(await store.read()).toEqual({ ok: false, failure: "newer" });
  expect(await store.write([["a", 1]])).toEqual({ ok: false, failure: "newer" });
});

interface OldDatabase {
  readonly version: number;
  readonly stores: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
const FIXTURES = join(__dirname, "../fixtures/storage");
const files = readdirSync(FIXTURES).filter((file) => file.endsWith(".json"));

test("there is a fixture of every version up to the present one", async () => {
  const partition = fresh();
  await inDatabase(partition).read();
  const { version, close } = await openDB(`latex-for-powerpoint/${partition}`).then((db) => {
    return { version: db.version, close: () => db.close() };
  });
  close();
  expect(files).toEqual(Array.from({ length: version }, (_, i) => `version-${i + 1}.json`));
});

test.each(files)("%s: nothing is lost when it is opened today", async (file) => {
  const old = JSON.parse(readFileSync(join(FIXTURES, file), "utf8")) as OldDatabase;
  const partition = fresh();
  const name = `latex-for-powerpoint/${partition}`;
  const database = await openDB(name, old.version, {
    upgrade(made) {
      for (const store of Object.keys(old.stores)) made.createObjectStore(store);
    },
  });
  for (const [store, values] of Object.entries(old.stores))
    for (const [key, value] of Object.entries(values)) await database.put(store, value, key);
  database.close();

  const values = kept(indexedDbStore({ partition }));
  for (const [key, value] of Object.entries(old.stores["values"] ?? {}))
    expect(await values.get(key)).toEqual(value);
  expect((await keptValue(values, draftKind).read()).source).not.toBe("");
  const records = await inDatabase(partition).read();
  expect(records).toEqual({ ok: true, records: Object.entries(old.stores["library"] ?? {}) });
});
