/**
 * The pane's way on the PowerPoints with a volume licence: LTSC 2021 (PowerPointApi 1.2: nothing is known
 * of the selection) and LTSC 2024 (1.5: it is; but there is no export of a slide, no custom XML part).
 */
import type { Services } from "../../src/session/services";
import { createDeckShare } from "../../src/session/deck-share";
import { edit } from "../../src/actions/edit";
import { followSelection, type Followed } from "../../src/session/equations/follow";
import { createSourceMemory } from "../../src/session/equations/memory";
import { equationReader } from "../../src/session/equations/read";
import { historyKind } from "../../src/kept/history";
import { insert, type InsertInput, type InsertResult } from "../../src/actions/insert";
import { insertPicture } from "../../src/actions/insert-picture";
import { insertSaved } from "../../src/actions/insert-saved";
import { insertText } from "../../src/actions/insert-text";
import { pictureMaker } from "../../src/session/pictures";
import { readSlide } from "../../src/actions/read-slide";
import { remove } from "../../src/actions/remove";
import { takeSelection } from "../../src/actions/take-selection";
import { undo } from "../../src/actions/undo";
import { update } from "../../src/actions/update";
import { writerKind } from "../../src/kept/writer";
import type { FoundEquation } from "../../src/session/equations/found";
import { memoryStore } from "../../src/storage/memory";
import { keptValue } from "../../src/storage/value";
import { deck, slide, textBox, title } from "../support/deck";
import { openDesk, type Desk } from "../exchange/support";
import { accessTo, testServices } from "../support/services";

const DECK = deck({
  slides: [slide(title("First")), slide(title("Sums"), textBox("One two.")), slide(title("Third"))],
});
const PROFILES = ["ltsc2021", "ltsc2024"] as const;

interface Room {
  readonly desk: Desk;
  readonly services: Services;
  readonly access: ReturnType<typeof accessTo>;
}

let desk: Desk | undefined;
afterEach(() => {
  desk?.close();
  desk = undefined;
});

async function room(profile: (typeof PROFILES)[number]): Promise<Room> {
  const opened = await openDesk({ deck: DECK, profile });
  desk = opened;
  opened.host.goToSlide(2);
  const { port, exchange } = opened;
  const store = memoryStore();
  const history = keptValue(store, historyKind);
  const writer = keptValue(store, writerKind);
  const memory = createSourceMemory({ host: port, exchange, history, writer, now: () => 1 });
  const access = accessTo(exchange, port);
  const services = testServices(
    {
      powerPoint: () => Promise.resolve(access),
      pictures: () => Promise.resolve(pictureMaker),
      spoken: () => Promise.resolve(() => ["a over b"]),
      memory: () => Promise.resolve(memory),
      history,
    },
    store,
  );
  return { desk: opened, services, access };
}

const fraction: InsertInput = { source: String.raw`\frac{a}{b}`, mode: "auto" };
const inTextBox: InsertInput = { ...fraction, answers: { noPlace: "newTextBox" } };

function changed(result: InsertResult): Extract<InsertResult, { kind: "inserted" }>["changed"] {
  if (result.kind !== "inserted") throw new Error(JSON.stringify(result).slice(0, 300));
  return result.changed;
}

async function equations(services: Services): Promise<readonly FoundEquation[]> {
  const read = await readSlide.perform(services, undefined);
  if (read.kind !== "read") throw new Error(read.kind);
  return read.slide.equations;
}

describe("LTSC 2021", () => {
  test("a text box is asked for with the reason, and nothing has happened", async () => {
    const { desk, services } = await room("ltsc2021");
    desk.host.caretAfter("One ");
    const before = desk.host.slideIds();
    expect(await insert.perform(services, fraction)).toEqual({
      kind: "asked",
      question: { kind: "caretNotTold", choices: ["newTextBox"] },
      answers: {},
    });
    expect(desk.host.slideIds()).toEqual(before);
    changed(await insert.perform(services, inTextBox));
    expect(desk.host.texts(2)).toEqual(["Sums", "One two.", "𝑎𝑏"]);
  });

  test("one answer holds for all equations of the library", async () => {
    const { desk, services } = await room("ltsc2021");
    const items = ["x", "y"].map((source) => ({ source, mode: "auto" as const, preamble: "" }));
    const first = await insertSaved.perform(services, { items });
    expect(first).toMatchObject({ kind: "stopped", done: 0 });
    const answers = { noPlace: "newTextBox" } as const;
    expect(await insertSaved.perform(services, { items, answers })).toMatchObject({ kind: "all" });
    expect(desk.host.texts(2).slice(2)).toEqual(["𝑥", "𝑦"]);
  });

  test("selected text is offered though only the common API tells of it", async () => {
    const { desk, access } = await room("ltsc2021");
    desk.host.selectText("two");
    const followed = await new Promise<Followed>((resolve) => {
      const follower = followSelection({
        access,
        clock: desk.clock,
        wants: "selection",
        toFound: (read) => Promise.resolve(equationReader.slide(read)),
        onChange: (now) => {
          follower.stop();
          resolve(now);
        },
      });
    });
    expect(followed).toMatchObject({ selectedText: "two", here: [] });
  });

  test("no equation is said to be selected", async () => {
    const { desk, services } = await room("ltsc2021");
    changed(await insert.perform(services, inTextBox));
    desk.host.caretAfter("One ");
    const read = await readSlide.perform(services, undefined);
    expect(read).toMatchObject({ kind: "read", selectionTold: false, here: { atCursor: [] } });
  });
});

describe("LTSC 2024", () => {
  test("at the caret, and behind it again", async () => {
    const { desk, services } = await room("ltsc2024");
    desk.host.caretAfter("One ");
    changed(await insert.perform(services, fraction));
    changed(await insert.perform(services, { ...fraction, source: "x" }));
    expect(desk.host.texts(2)[1]).toBe("One 𝑎𝑏\u2009𝑥two.");
    expect(desk.host.counts.methods["exportAsBase64"]).toBeUndefined();
  });

  test("the equation at the caret is found", async () => {
    const { desk, services } = await room("ltsc2024");
    desk.host.caretAfter("One ");
    changed(await insert.perform(services, fraction));
    const read = await readSlide.perform(services, undefined);
    expect(read).toMatchObject({ kind: "read", selectionTold: true });
    const there = await equations(services);
    expect(read).toMatchObject({ here: { here: there, atCursor: there } });
  });
});

describe.each(PROFILES)("%s", (profile) => {
  test("the slide stays in sight when an equation goes in, changes, and goes", async () => {
    const { desk, services } = await room(profile);
    desk.host.selectNothing();
    const { undo: before } = changed(await insert.perform(services, inTextBox));
    expect(desk.host.currentSlide()).toBe(2);
    changed(await undo.perform(services, before));
    expect(desk.host.currentSlide()).toBe(2);
    expect(desk.host.texts(2)).toEqual(["Sums", "One two."]);
    changed(await insert.perform(services, inTextBox));
    const [there] = await equations(services);
    if (!there) throw new Error("no equation");
    changed(await update.perform(services, { ...fraction, source: "z", target: there.target }));
    expect(desk.host.currentSlide()).toBe(2);
    expect(desk.host.texts(2)[2]).toBe("𝑧");
    const [now] = await equations(services);
    if (!now) throw new Error("no equation");
    changed(await remove.perform(services, { target: now.target }));
    expect(desk.host.currentSlide()).toBe(2);
    expect(desk.host.slideCount()).toBe(3);
  });

  test("the slide that PowerPoint does not take back is as it was", async () => {
    const { desk, services } = await room(profile);
    const before = desk.host.slideIds();
    desk.host.faults.next("insertSlidesFromBase64", { fail: "GeneralException" });
    expect(await insert.perform(services, { ...inTextBox, target: "newTextBox" })).toMatchObject({
      kind: "failed",
      kept: { kind: "unchanged" },
    });
    expect(desk.host.slideIds()).toEqual(before);
  });

  test("selected text is taken", async () => {
    const { desk, services } = await room(profile);
    desk.host.selectText("two");
    expect(await takeSelection.perform(services, undefined)).toEqual({
      kind: "taken",
      text: "two",
    });
  });

  test("text at the caret and an SVG picture, whose words the person must write", async () => {
    const { desk, services } = await room(profile);
    desk.host.caretAfter("One ");
    expect(await insertText(services, fraction)).toMatchObject({ kind: "typed" });
    expect(desk.host.texts(2)[1]).toBe("One 𝑎/𝑏two.");
    expect(await insertPicture(services, fraction)).toEqual({
      kind: "inserted",
      words: "a over b",
      described: false,
    });
    expect(desk.host.partNames().some((name) => name.endsWith(".svg"))).toBe(true);
  });

  test("the deck carries nothing for co-authors, and that is said", async () => {
    const { desk } = await room(profile);
    const writer = keptValue(memoryStore(), writerKind);
    const share = createDeckShare({ host: desk.port, writer });
    expect(await share.storePreamble("\\def\\x{y}")).toEqual({ kind: "unsupported" });
    await share.readFolders();
    expect(share.current().folders).toEqual({ kind: "unsupported" });
  });

  test("the source that was typed is found again on this machine", async () => {
    const { desk, services, access } = await room(profile);
    const source = String.raw`a \over b`;
    const done = changed(
      await insert.perform(services, { source, mode: "auto", target: "newTextBox" }),
    );
    const memory = await services.memory();
    await memory.remember({ source, mode: "auto", preamble: "" }, done);
    expect(await services.history.read()).toMatchObject([{ source }]);
    const [there] = await equations(services);
    if (!there) throw new Error("no equation");
    const opened = await edit.perform(services, { equation: there, others: [], again: false });
    expect(opened?.typed?.source).toBe(source);
    expect(access.host.capabilities.xmlParts).toBe(false);
    expect(desk.host.partNames().some((name) => name.startsWith("customXml/"))).toBe(false);
  });
});
