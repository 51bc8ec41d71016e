import fc from "fast-check";
import { planImport, carryOut } from "../../src/library/bring-in";
import { EMPTY_FIELDS, equationKey, type LibraryRecord } from "../../src/library/entry";
import * as lib from "../../src/library/library";
import { entries } from "../support/entries";

/** A pane: its clock may go wrong, its ids are its own. */
function pane(by: string): lib.Origin & { clock: number } {
  let n = 0;
  const origin = { clock: 0, by, now: () => origin.clock, newId: () => `${by}${++n}` };
  return origin;
}

const fields = (...sources: string[]) => sources.map((latex) => ({ ...EMPTY_FIELDS, latex }));
const sources = (library: lib.Library): string =>
  lib
    .entriesOf(library)
    .map((e) => e.latex)
    .join(" ");

test("adding, editing, deleting and putting back", () => {
  const me = pane("me");
  let library = lib.add(lib.EMPTY_LIBRARY, fields("a", "b", "c"), me).library;
  expect(sources(library)).toBe("a b c");
  library = lib.edit(
    library,
    ["me2"],
    () => ({ latex: "B", tags: [" t ", "t", ""], folder: "/x//y/" }),
    me,
  ).library;
  expect(lib.entryOf(library, "me2")).toMatchObject({ latex: "B", tags: ["t"], folder: "x/y" });
  const gone = lib.remove(library, ["me1", "me2", "nobody"], me);
  expect(sources(gone.library)).toBe("c");
  expect(sources(lib.putBack(gone.library, gone.removed, me).library)).toBe("a B c");
});

test("reordering moves a group in front of an entry or to the end", () => {
  const me = pane("me");
  const { library } = lib.add(lib.EMPTY_LIBRARY, fields("a", "b", "c", "d", "e"), me);
  expect(sources(lib.reorder(library, ["me4", "me2"], "me1", me).library)).toBe("b d a c e");
  expect(sources(lib.reorder(library, ["me1"], null, me).library)).toBe("b c d e a");
  expect(sources(lib.reorder(library, ["me3"], "me3", me).library)).toBe("a b d e c");
});

test("entries that share a rank can still be parted", () => {
  const me = pane("me");
  const twin = lib.add(lib.EMPTY_LIBRARY, fields("x"), pane("you")).changed;
  let library = lib.merge(lib.add(lib.EMPTY_LIBRARY, fields("a", "b"), me).library, twin).library;
  expect(sources(library)).toBe("a x b");
  library = lib.reorder(library, ["me2"], "you1", me).library;
  expect(sources(library)).toBe("a b x");
});

type Step =
  | { kind: "add"; text: string }
  | { kind: "edit" | "remove"; at: number; text: string }
  | { kind: "move"; at: number; to: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant("add" as const), text: fc.string({ minLength: 1, maxLength: 3 }) }),
  fc.record({
    kind: fc.constantFrom("edit" as const, "remove" as const),
    at: fc.nat(9),
    text: fc.string({ minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant("move" as const), at: fc.nat(9), to: fc.nat(9) }),
);

test("two panes that edit at once end with the same library, and no change is lost", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ who: fc.nat(1), step, tick: fc.integer({ min: -2, max: 3 }) }), {
        maxLength: 30,
      }),
      fc.infiniteStream(fc.boolean()),
      (script, deliver) => {
        const panes = [pane("p"), pane("q")];
        const libraries: lib.Library[] = [lib.EMPTY_LIBRARY, lib.EMPTY_LIBRARY];
        const waiting: LibraryRecord[][] = [[], []];
        const lastWord = new Map<string, LibraryRecord>();
        for (const { who, step: s, tick } of script) {
          const me = panes[who];
          const mine = libraries[who];
          if (!me || !mine) throw new Error("there are two panes");
          me.clock += tick;
          const list = lib.entriesOf(mine);
          const id = "at" in s ? list[s.at % Math.max(1, list.length)]?.id : undefined;
          const before = s.kind === "move" ? list[s.to % Math.max(1, list.length)]?.id : undefined;
          const change =
            s.kind === "add"
              ? lib.add(mine, fields(s.text), me)
              : s.kind === "edit"
                ? lib.edit(mine, id ? [id] : [], () => ({ latex: s.text }), me)
                : s.kind === "remove"
                  ? lib.remove(mine, id ? [id] : [], me)
                  : lib.reorder(mine, id ? [id] : [], before ?? null, me);
          libraries[who] = change.library;
          for (const record of change.changed) {
            waiting[1 - who]?.push(record);
            lastWord.set(record.id, record);
          }
          if (deliver.next().value) {
            [0, 1].forEach((p) => {
              libraries[p] = lib.merge(libraries[p] ?? mine, waiting[p]?.splice(0) ?? []).library;
            });
          }
        }
        [0, 1].forEach((p) => {
          libraries[p] = lib.merge(
            libraries[p] ?? lib.EMPTY_LIBRARY,
            waiting[p]?.splice(0).reverse() ?? [],
          ).library;
        });
        expect(lib.entriesOf(libraries[0] ?? lib.EMPTY_LIBRARY)).toEqual(
          lib.entriesOf(libraries[1] ?? lib.EMPTY_LIBRARY),
        );
        expect(new Set(libraries[0]?.keys())).toEqual(new Set(lastWord.keys()));
      },
    ),
  );
});

test("import skips what is known, keeps what clashes beside it, overwrites nothing", () => {
  fc.assert(
    fc.property(
      entries(6),
      entries(6),
      fc.array(fc.nat(5), { maxLength: 3 }),
      (here, coming, shared) => {
        const start = lib.merge(lib.EMPTY_LIBRARY, here).library;
        // Some of what comes has an id that is taken here.
        const incoming = coming.map((e, i) => ({ ...e, id: here[shared[i] ?? 99]?.id ?? e.id }));
        const me = pane("import-");
        const after = carryOut(start, planImport(start, incoming), me).library;
        for (const entry of here) expect(after.get(entry.id)).toEqual(entry);
        const keys = new Set(lib.entriesOf(after).map(equationKey));
        for (const entry of incoming) expect(keys).toContain(equationKey(entry));
        // Bringing the same in again changes nothing.
        expect(carryOut(after, planImport(after, incoming), me).changed).toEqual([]);
      },
    ),
  );
});
