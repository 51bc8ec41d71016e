/** Both stores by the same contract, and values that survive bad data. */
import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { failureOf, indexedDbStore } from "../../src/storage/indexed-db";
import { memoryStore } from "../../src/storage/memory";
import type { Store } from "../../src/storage/port";
import { keptValue } from "../../src/storage/value";
import type { ValueKind } from "../../src/storage/value";

const opened: { close(): void }[] = [];

function indexedDb(partition: string): Store {
  const store = indexedDbStore({ partition });
  opened.push(store);
  return store;
}

// An open channel to other windows would keep the test's process alive.
afterEach(() => {
  for (const store of opened.splice(0)) store.close();
});

let count = 0;
const makers: readonly (readonly [string, () => Store])[] = [
  ["memory", () => memoryStore()],
  ["IndexedDB", () => indexedDb(`test ${String(count++)}`)],
];

describe.each(makers)("the store in %s", (_name, make) => {
  test("gives back what was set, under its name", async () => {
    const store = make();
    expect(await store.get("a")).toBeUndefined();
    expect(await store.set("a", { list: [1, "two", null] })).toEqual({ ok: true });
    await store.set("b", "other");
    expect(await store.get("a")).toEqual({ list: [1, "two", null] });
  });

  test("what is set in one call after the other ends with the last", async () => {
    const store = make();
    await Promise.all([1, 2, 3, 4].map((value) => store.set("a", value)));
    expect(await store.get("a")).toBe(4);
  });

  test("forgets what is deleted", async () => {
    const store = make();
    await store.set("a", 1);
    expect(await store.delete("a")).toEqual({ ok: true });
    expect(await store.get("a")).toBeUndefined();
  });

  test("lists names by their beginning", async () => {
    const store = make();
    for (const name of ["x.b", "y", "x.a", "xx"]) await store.set(name, 1);
    expect(await store.names("x.")).toEqual(["x.a", "x.b"]);
  });

  test("later changes of an object are not seen in the store", async () => {
    const store = make();
    const value = { n: 1 };
    await store.set("a", value);
    value.n = 2;
    expect(await store.get("a")).toEqual({ n: 1 });
  });
});

describe("IndexedDB", () => {
  test("another opening sees what was kept, another partition does not", async () => {
    await indexedDb("kept").set("a", 1);
    expect(await indexedDb("kept").get("a")).toBe(1);
    expect(await indexedDb("other").get("a")).toBeUndefined();
  });

  test("where it cannot be opened, values last as long as the page and nobody is told that they are kept", async () => {
    // A newer version of the add-in has been here: this one cannot open its database.
    const name = "latex-for-powerpoint/newer";
    (await openDB(name, 99)).close();
    const store = indexedDb("newer");
    const result = await store.set("a", 1);
    expect(result.ok).toBe(false);
    expect(await store.get("a")).toBe(1);
    expect(await store.names("")).toEqual(["a"]);
    await deleteDB(name);
  });

  test("names what is wrong", () => {
    expect(failureOf(new DOMException("", "QuotaExceededError"))).toBe("full");
    expect(failureOf(new DOMException("", "SecurityError"))).toBe("blocked");
    expect(failureOf(new Error("?"))).toBe("broken");
  });
});

describe("a kept value", () => {
  interface Size {
    readonly points: number;
  }
  const kind: ValueKind<Size> = {
    name: "size",
    version: 2,
    empty: { points: 0 },
    parse: (data) =>
      typeof data === "object" &&
      data !== null &&
      "points" in data &&
      typeof data.points === "number"
        ? { points: data.points }
        : undefined,
    migrate: { 1: (data) => ({ points: Number(data) * 12 }) },
  };

  test("is empty at first, and then what was written", async () => {
    const kept = keptValue(memoryStore(), kind);
    expect(await kept.read()).toEqual({ points: 0 });
    await kept.write({ points: 18 });
    expect(await kept.read()).toEqual({ points: 18 });
  });

  test("an older form is migrated", async () => {
    const store = memoryStore({ size: { version: 1, data: 2 } });
    expect(await keptValue(store, kind).read()).toEqual({ points: 24 });
  });

  test.each([
    ["no envelope", "text"],
    ["a newer version", { version: 3, data: { points: 1 } }],
    ["another form", { version: 2, data: { points: "many" } }],
    ["an unknown old version", { version: 0, data: 1 }],
    ["nothing in it", { version: 2, data: null }],
  ])("%s reads as empty and is set aside before it is replaced", async (_what, bad) => {
    const store = memoryStore({ size: bad });
    const kept = keptValue(store, kind);
    expect(await kept.read()).toEqual({ points: 0 });
    await kept.write({ points: 7 });
    expect(await store.get("size.damaged")).toEqual(bad);
    expect(await kept.read()).toEqual({ points: 7 });
  });

  test("good data is not set aside", async () => {
    const store = memoryStore({ size: { version: 1, data: 2 } });
    await keptValue(store, kind).write({ points: 7 });
    expect(await store.names("")).toEqual(["size"]);
  });
});
