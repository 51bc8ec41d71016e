/** What a deck carries for co-authors, on a stand-in PowerPoint; the saved file is read by our package reader. */
import {
  createDeckShare,
  type DeckFolder,
  type DeckPreamble,
  type DeckShare,
  type Seen,
} from "../../src/session/deck-share";
import { preambleInForce } from "../../src/session/preamble-in-force";
import { defaultSettings } from "../../src/kept/settings";
import { writerKind } from "../../src/kept/writer";
import { LIBRARY_NAMESPACE, PREAMBLE_NAMESPACE } from "../../src/deck/shared-parts";
import { openPackage } from "../../src/pptx/package";
import { memoryStore } from "../../src/storage/memory";
import { keptValue } from "../../src/storage/value";
import { openDesk, type Desk } from "../exchange/support";
import { deck, slide, title } from "../support/deck";
import { entry } from "../support/entry";
import { testServices } from "../support/services";

const DECK = deck({ slides: [slide(title("First"))] });

let desk: Desk | undefined;
afterEach(() => {
  desk?.close();
  desk = undefined;
});

async function open(sets: Readonly<Record<string, string>> = {}): Promise<Desk> {
  desk = await openDesk({ deck: DECK, requirementSets: sets });
  return desk;
}

/** A person's pane on the deck. */
function person(on: Desk, name: string): DeckShare {
  let time = 1000;
  return createDeckShare({
    host: on.port,
    writer: keptValue(memoryStore(), writerKind),
    now: () => (time += 1000),
    newId: () => name,
  });
}

function items<T>(seen: Seen<T>): readonly T[] {
  if (seen.kind !== "read") throw new Error(seen.kind);
  return seen.items;
}

const folders = async (share: DeckShare): Promise<readonly DeckFolder[]> => {
  await share.readFolders();
  return items(share.current().folders);
};
const preambles = async (share: DeckShare): Promise<readonly DeckPreamble[]> => {
  await share.readPreambles();
  return items(share.current().preambles);
};

const A = entry({ id: "a", latex: "a", folder: "Physics", name: "<b>&amp;", note: "\u0001\n]]>" });
const B = entry({ id: "b", latex: "\\norm{b}", preamble: "\\def\\norm#1{|#1|}", folder: "Physics/Optics" }); // prettier-ignore

describe("folders", () => {
  test("co-authors see what is stored; storing again replaces it; others' stay", async () => {
    const on = await open();
    const [ann, bob] = [person(on, "ANN"), person(on, "BOB")];
    expect(await folders(ann)).toEqual([]);
    expect(await ann.storeFolder("Physics", [A, B])).toEqual({ kind: "done" });
    expect(await bob.storeFolder("Physics", [B])).toEqual({ kind: "done" });
    expect(await ann.storeFolder("Chemistry", [])).toEqual({ kind: "done" });
    expect(await ann.storeFolder("Physics", [A])).toEqual({ kind: "done" });

    const seen = await folders(bob);
    expect(seen.map(({ path, mine, entries }) => [path, mine, entries])).toEqual([
      ["Chemistry", false, []],
      ["Physics", false, [A]],
      ["Physics", true, [B]],
    ]);
    expect(seen.every(({ unread, newer }) => unread === 0 && !newer)).toBe(true);
  });

  test("a folder takes the place of the folders in it, and of no other", async () => {
    const ann = person(await open(), "ANN");
    await ann.storeFolder("Physics/Optics", [B]);
    await ann.storeFolder("Physics and more", [A]);
    await ann.storeFolder("Physics", [A, B]);
    expect((await folders(ann)).map(({ path }) => path)).toEqual(["Physics and more", "Physics"]);
  });

  test("anybody removes one, and it can be put back; the last one leaves no part", async () => {
    const on = await open();
    const [ann, bob] = [person(on, "ANN"), person(on, "BOB")];
    await ann.storeFolder("Physics", [A]);
    await ann.storeFolder("Chemistry", [B]);
    const [physics, chemistry] = await folders(bob);
    if (!physics || !chemistry) throw new Error("not stored");
    expect(await bob.removeFolder(physics)).toEqual({ kind: "done" });
    expect((await folders(ann)).map(({ path }) => path)).toEqual(["Chemistry"]);
    // Somebody else was quicker.
    expect(await bob.removeFolder(physics)).toEqual({ kind: "done" });
    expect(await bob.removeFolder(chemistry)).toEqual({ kind: "done" });
    expect(partsIn(on)).toEqual([]);

    expect(await bob.putFolderBack(physics)).toEqual({ kind: "done" });
    expect((await folders(ann)).map(({ entries, mine }) => [entries, mine])).toEqual([
      [[A], false],
    ]);
  });

  test("the saved file has the parts where PowerPoint looks for them", async () => {
    const on = await open();
    const ann = person(on, "ANN");
    await ann.storeFolder("Physics", [A, B]);
    await ann.storePreamble("\\def\\R{\\mathbb{R}}");
    expect(partsIn(on)).toEqual([LIBRARY_NAMESPACE, PREAMBLE_NAMESPACE]);
    // And whoever opens that file has them.
    on.open(on.host.deckBytes());
    const bob = person(on, "BOB");
    expect((await folders(bob)).map(({ entries }) => entries)).toEqual([[A, B]]);
    expect(await preambles(bob)).toMatchObject([{ text: "\\def\\R{\\mathbb{R}}", mine: false }]);
  });

  test("parts that are damaged, hostile or newer are counted and left as they are", async () => {
    const on = await open();
    const part = (attributes: string, inside = ""): string =>
      `<library xmlns="${LIBRARY_NAMESPACE}" ${attributes}>${inside}</library>`;
    const theirs = [
      part('version="9" writer="ANN"', "<shelf/>"),
      part('version="1"'),
      part('version="1" writer="EVE"', `<folder path="&lt;img&gt;">${"[".repeat(5000)}</folder>`),
      part('version="1" writer="EVE"', `<folder path="P">{"type":"latex-for-powerpoint/library","version":1,"entries":[7,{"id":"x","latex":"x","__proto__":{"name":"p"}}]}</folder>`), // prettier-ignore
    ];
    for (const xml of theirs) expect((await on.port.writeXmlPart({ xml })).ok).toBe(true);
    const ann = person(on, "ANN");
    expect((await folders(ann)).map(({ path, unread, entries }) => [path, unread, entries.length])).toEqual([["<img>", 1, 0], ["P", 1, 1]]); // prettier-ignore
    expect(ann.current().folders).toMatchObject({ damaged: 1, newer: 1 });
    await ann.storeFolder("Physics", [A]);
    const now = await on.port.readXmlParts(LIBRARY_NAMESPACE);
    if (!now.ok) throw new Error("unread");
    for (const xml of theirs) {
      expect(now.value.map((one) => one.xml.replace(/<\?xml[^>]*>\s*/, ""))).toContain(xml);
    }
    expect(now.value).toHaveLength(theirs.length + 1);
  });

  test("too much for a deck is refused, and nothing is written", async () => {
    const on = await open();
    const ann = person(on, "ANN");
    const large = Array.from({ length: 50 }, (_, i) =>
      entry({ id: `${i}`, latex: "x".repeat(99_000) }),
    );
    expect(await ann.storeFolder("Large", large)).toEqual({ kind: "tooLarge" });
    expect(partsIn(on)).toEqual([]);
  });
});

describe("definitions", () => {
  test("stand behind each other, the oldest first, and can be removed", async () => {
    const on = await open();
    const [ann, bob] = [person(on, "ANN"), person(on, "BOB")];
    await bob.storePreamble("\\def\\b{b}");
    await ann.storePreamble("\\def\\old{a}");
    await ann.storePreamble("\\def\\a{a}");
    await bob.readPreambles();
    expect(bob.current().preamble).toBe("\\def\\b{b}\n\\def\\a{a}");

    const settings = {
      read: () => Promise.resolve({ ...defaultSettings, preamble: "\\def\\me{m}" }),
    };
    const services = testServices({ deckShare: () => Promise.resolve(bob) });
    const inForce = await preambleInForce({
      settings: { ...services.settings, ...settings },
      deckShare: services.deckShare,
    });
    expect(inForce).toBe("\\def\\me{m}\n\\def\\b{b}\n\\def\\a{a}");

    for (const one of await preambles(bob)) await bob.removePreamble(one);
    expect(bob.current().preamble).toBe("");
    expect(partsIn(on)).toEqual([]);
  });

  test("without a deck the person's own hold", async () => {
    const services = testServices();
    await services.settings.write({ ...defaultSettings, preamble: "\\def\\me{m}" });
    expect(await preambleInForce(services)).toBe("\\def\\me{m}");
  });
});

test("a PowerPoint that keeps no data of add-ins says so", async () => {
  const ann = person(await open({ PowerPointApi: "1.6" }), "ANN");
  await ann.readFolders();
  expect(ann.current().folders).toEqual({ kind: "unsupported" });
  expect(await ann.storeFolder("Physics", [A])).toEqual({ kind: "unsupported" });
  expect(await ann.storePreamble("\\def\\a{a}")).toEqual({ kind: "unsupported" });
});

/** The root namespaces of the parts that the saved presentation is related to, in order. */
function partsIn(on: Desk): readonly string[] {
  const opened = openPackage(on.host.deckBytes());
  if (!opened.ok) throw new Error(opened.refusal.code);
  const { pkg } = opened;
  return pkg
    .relationships(pkg.presentation)
    .filter(({ type }) => type === "customXml")
    .map(({ target }) => /xmlns="([^"]+)"/.exec(pkg.text(target))?.[1] ?? "")
    .sort();
}
