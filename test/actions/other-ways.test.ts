/** Equations as pictures and as text, on a stand-in PowerPoint through the real office.js. */
import { createSourceMemory } from "../../src/session/equations/memory";
import { historyKind } from "../../src/kept/history";
import { insertPicture } from "../../src/actions/insert-picture";
import { insertText } from "../../src/actions/insert-text";
import { pictureMaker } from "../../src/session/pictures";
import type { PictureMaker } from "../../src/session/pictures";
import type { Services } from "../../src/session/services";
import { writerKind } from "../../src/kept/writer";
import { readLatex } from "../../src/latex/read";
import { profileOf } from "../../src/standin/profiles";
import type { Profile, ProfileName } from "../../src/standin/profiles";
import { memoryStore } from "../../src/storage/memory";
import { keptValue } from "../../src/storage/value";
import { deck, slide, table, textBox, title } from "../support/deck";
import { openDesk } from "../exchange/support";
import type { Desk } from "../exchange/support";
import { accessTo, testServices } from "../support/services";

const DECK = deck({
  slides: [
    slide(title("Other slide")),
    slide(title("Sums"), textBox("One two three."), table([["a", "b"]])),
  ],
});

/** Node has no canvas: any PNG does. */
const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
const maker: PictureMaker = {
  draw: (...of) => pictureMaker.draw(...of),
  png: () => Promise.resolve(new Blob([Buffer.from(PIXEL, "base64")], { type: "image/png" })),
};

let desk: Desk | undefined;
afterEach(() => {
  desk?.close();
  desk = undefined;
});

const input = { source: String.raw`\frac{a}{b}`, mode: "auto" as const };

interface Room {
  readonly desk: Desk;
  readonly services: Services;
  /** Resolves when what was typed is remembered, which happens in the background. */
  readonly remembered: Promise<void>;
}

async function room(profile: ProfileName | Profile = "windows"): Promise<Room> {
  desk = await openDesk({ deck: DECK, profile });
  desk.host.goToSlide(2);
  const { port, exchange } = desk;
  const store = memoryStore();
  const history = keptValue(store, historyKind);
  const writer = keptValue(store, writerKind);
  const memory = createSourceMemory({ host: port, exchange, history, writer, now: () => 1 });
  let done: () => void = () => undefined;
  const remembered = new Promise<void>((resolve) => {
    done = resolve;
  });
  const tooOld = !port.capabilities.insertSlide;
  const services = testServices(
    {
      powerPoint: () =>
        Promise.resolve(
          tooOld ? { ok: false, connection: "tooOld", host: port } : accessTo(exchange, port),
        ),
      pictures: () => Promise.resolve(maker),
      spoken: () => Promise.resolve(() => ["a over b"]),
      memory: () =>
        Promise.resolve({
          ...memory,
          remember: async (typed, where) => {
            await memory.remember(typed, where);
            done();
          },
        }),
      history,
    },
    store,
  );
  return { desk, services, remembered };
}

/** The slide's pictures: attributes of p:cNvPr, and where they stand in points. */
function pictures({ host }: Desk): readonly { about: string; box: number[] }[] {
  return [
    ...host
      .slideXml(2)
      .matchAll(/<p:pic\b.*?<p:cNvPr ([^>]*?)\/?>.*?<a:off ([^>]*)\/><a:ext ([^>]*)\/>/gs),
  ].map(([, about = "", off = "", ext = ""]) => ({
    about,
    box: [...`${off} ${ext}`.matchAll(/"(\d+)"/g)].map(([, n]) => Number(n) / 12700),
  }));
}

describe("a picture", () => {
  test.each(["windows", "mac", "web"] satisfies ProfileName[])(
    "%s: SVG in the middle of the slide, with alternative text",
    async (profile) => {
      const { desk, services } = await room(profile);
      desk.host.selectNothing();
      expect(await insertPicture(services, input)).toEqual({
        kind: "inserted",
        words: "a over b",
        described: true,
      });
      const [picture, ...more] = pictures(desk);
      expect(more).toEqual([]);
      expect(picture?.about).toContain('descr="a over b"');
      expect(picture?.about).toContain('name="Equation picture"');
      const [x = 0, y = 0, width = 0, height = 0] = picture?.box ?? [];
      // The deck's slides are 960 by 540 points.
      expect(x + width / 2).toBeCloseTo(480, 1);
      expect(y + height / 2).toBeCloseTo(270, 1);
      expect(height).toBeGreaterThan(30);
      const part = desk.host.partNames().find((name) => name.endsWith(".svg")) ?? "";
      const svg = desk.host.partText(part);
      expect(svg).toContain("<title>a over b</title>");
    },
  );

  test("in size and colour, and no larger than the slide", async () => {
    const { desk, services } = await room();
    await insertPicture(services, { ...input, size: 4800, color: "C00000" });
    const wide = { ...input, source: Array.from({ length: 60 }, (_, i) => `x_{${i}}`).join("+") };
    await insertPicture(services, wide);
    const [first, second] = pictures(desk);
    expect(first?.box[3]).toBeGreaterThan(70);
    expect(second?.box[2]).toBeCloseTo(0.9 * 960, 0);
    expect(second?.box[0]).toBeCloseTo(48, 0);
    const part = desk.host.partNames().find((name) => name.endsWith(".svg")) ?? "";
    expect(desk.host.partText(part)).toContain("#C00000");
  });

  test("before PowerPointApi 1.10 it is in sight, and its words are for the person to write", async () => {
    const windows = profileOf("windows");
    const { desk, services } = await room({
      ...windows,
      requirementSets: { ...windows.requirementSets, PowerPointApi: "1.8" },
    });
    expect(await insertPicture(services, input)).toMatchObject({
      kind: "inserted",
      described: false,
    });
    const [picture] = pictures(desk);
    expect(picture?.about).not.toContain("descr=");
    const [x = 0, y = 0, width = 0, height = 0] = picture?.box ?? [];
    expect([x + width / 2, y + height / 2]).toEqual([360, 270].map((n) => expect.closeTo(n, 1)));
  });

  test("PowerPoint 2019: a PNG, though it cannot exchange slides", async () => {
    const { desk, services } = await room("old");
    expect(await insertPicture(services, input)).toMatchObject({
      kind: "inserted",
      described: false,
    });
    expect(pictures(desk)).toHaveLength(1);
    expect(desk.host.partNames().some((name) => name.endsWith(".svg"))).toBe(false);
  });

  test("without pictures at all it is refused before anything happens", async () => {
    const old = profileOf("old");
    const { ImageCoercion: _, ...requirementSets } = old.requirementSets;
    const { desk, services } = await room({ ...old, requirementSets });
    expect(await insertPicture(services, input)).toMatchObject({
      kind: "failed",
      failure: { code: "notSupported", landed: "no" },
    });
    expect(pictures(desk)).toEqual([]);
  });

  test("web: with a shape selected PowerPoint refuses, and it is seen that nothing came", async () => {
    const { desk, services } = await room("web");
    desk.host.caretAfter("One");
    desk.host.selectShapes([desk.host.slideXml(2).match(/id="(3)"/)?.[1] ?? ""]);
    expect(await insertPicture(services, input)).toMatchObject({
      kind: "failed",
      failure: { call: "insertPicture", code: "noSelection", landed: "no" },
    });
    expect(pictures(desk)).toEqual([]);
  });

  test("what landed though a failure was reported is no failure", async () => {
    const { desk, services } = await room();
    desk.host.faults.next("setSelectedDataAsync", "landThenFail");
    expect(await insertPicture(services, input)).toMatchObject({
      kind: "inserted",
      described: true,
    });
    expect(pictures(desk)).toHaveLength(1);
  });

  test("what PowerPoint refuses is a failure with its reason", async () => {
    const { desk, services } = await room();
    desk.host.faults.next("setSelectedDataAsync", { fail: "5001" });
    expect(await insertPicture(services, input)).toMatchObject({
      kind: "failed",
      failure: { code: "failed", landed: "no" },
    });
    expect(pictures(desk)).toEqual([]);
  });

  test("its source is remembered", async () => {
    const { desk, services, remembered } = await room();
    await insertPicture(services, { ...input, preamble: "" });
    await remembered;
    expect(await services.history.read()).toMatchObject([{ source: input.source }]);
    expect(desk.host.partNames().some((name) => name.startsWith("customXml/"))).toBe(true);
  });

  test("errors, no LaTeX, no PowerPoint", async () => {
    const { desk, services } = await room();
    expect(await insertPicture(services, { ...input, source: " " })).toEqual({ kind: "empty" });
    expect((await insertPicture(services, { ...input, source: "\\frac{" })).kind).toBe(
      "unreadable",
    );
    expect(pictures(desk)).toEqual([]);
    const outside = testServices({ pictures: () => Promise.resolve(maker) });
    expect(await insertPicture(outside, input)).toEqual({
      kind: "noPowerPoint",
      connection: "outside",
    });
  });
});

describe("text in UnicodeMath", () => {
  test.each(["windows", "mac", "web"] satisfies ProfileName[])(
    "%s: at the caret, and nothing else changes",
    async (profile) => {
      const { desk, services } = await room(profile);
      const before = desk.host.texts(2);
      desk.host.caretAfter("One tw");
      expect(await insertText(services, input)).toEqual({
        kind: "typed",
        text: "𝑎/𝑏",
        platform: profile,
        emptyLines: false,
      });
      expect(desk.host.texts(2)).toEqual(
        before.map((text) => text.replace("One two", "One tw𝑎/𝑏o")),
      );
    },
  );

  test.each(["windows", "mac", "web"] satisfies ProfileName[])(
    "%s: in place of selected text",
    async (profile) => {
      const { desk, services } = await room(profile);
      desk.host.selectText("two three");
      await insertText(services, input);
      expect(desk.host.texts(2)[1]).toBe("One 𝑎/𝑏.");
    },
  );

  test("PowerPoint 2019 takes it at the caret", async () => {
    const { desk, services } = await room("old");
    desk.host.caretAfter("One ");
    expect(await insertText(services, input)).toMatchObject({ kind: "typed", emptyLines: false });
    expect(desk.host.texts(2)[1]).toBe("One 𝑎/𝑏two three.");
  });

  test("mac, in a cell: the empty lines cannot be taken out, and that is said", async () => {
    const { desk, services } = await room("mac");
    desk.host.caretInCell({ row: 0, column: 0 });
    expect(await insertText(services, input)).toMatchObject({ kind: "typed", emptyLines: true });
  });

  test.each(["windows", "mac", "web", "ltsc2024", "ltsc2021", "old"] satisfies ProfileName[])(
    "%s: a selected shape keeps its text",
    async (profile) => {
      const { desk, services } = await room(profile);
      const before = desk.host.slideXml(2);
      desk.host.selectShapes(["3"]);
      expect(await insertText(services, input)).toEqual({ kind: "noCaret" });
      expect(desk.host.slideXml(2)).toBe(before);
    },
  );

  test("a caret in the only word of a text is no selected shape; all of the text selected is on Windows", async () => {
    const { desk, services } = await room("windows");
    desk.host.caretAfter("Sum");
    expect(await insertText(services, input)).toMatchObject({ kind: "typed" });
    expect(desk.host.texts(2)[0]).toBe("Sum𝑎/𝑏s");
    desk.host.selectText("One two three.");
    expect(await insertText(services, input)).toMatchObject({ kind: "typed" });
    expect(desk.host.texts(2)[1]).toBe("𝑎/𝑏");
  });

  test("with hidden thumbnails a desktop caret looks like a shape, and is none", async () => {
    const { desk, services } = await room("windows");
    desk.host.caretAfter("One ");
    desk.host.showThumbnails(false);
    expect(await insertText(services, input)).toMatchObject({ kind: "typed" });
    expect(desk.host.texts(2)[1]).toBe("One 𝑎/𝑏two three.");
  });

  test("it waits for an exchange of the slide", async () => {
    const { desk, services } = await room("windows");
    desk.host.caretAfter("One ");
    const order: string[] = [];
    const { body } = readLatex("x");
    await Promise.all([
      desk.exchange.insert({ equation: { body, mode: "inline" } }).then((outcome) => {
        order.push(outcome.ok ? "equation" : "failure");
      }),
      insertText(services, input).then(({ kind }) => order.push(kind)),
    ]);
    expect(order).toEqual(["equation", "typed"]);
    expect(desk.host.texts(2)[1]).toBe("One 𝑥𝑎/𝑏two three.");
  });

  test("with nothing selected, in a new text box", async () => {
    const { desk, services } = await room("windows");
    desk.host.selectNothing();
    expect(await insertText(services, input)).toMatchObject({ kind: "typed" });
    expect(desk.host.texts(2).at(-1)).toBe("𝑎/𝑏");
  });

  test("what PowerPoint refuses is a failure", async () => {
    const { desk, services } = await room("windows");
    desk.host.caretAfter("One ");
    desk.host.faults.next("setSelectedDataAsync", { fail: "5001" });
    expect(await insertText(services, input)).toMatchObject({
      kind: "failed",
      failure: { call: "typeText", code: "failed", landed: "unknown" },
    });
    expect(desk.host.texts(2)[1]).toBe("One two three.");
  });

  test("errors, no LaTeX, no PowerPoint", async () => {
    const { desk, services } = await room();
    desk.host.caretAfter("One ");
    expect(await insertText(services, { ...input, source: "" })).toEqual({ kind: "empty" });
    expect((await insertText(services, { ...input, source: "\\frac{" })).kind).toBe("unreadable");
    expect(desk.host.texts(2)[1]).toBe("One two three.");
    expect(await insertText(testServices(), input)).toEqual({
      kind: "noPowerPoint",
      connection: "outside",
    });
  });
});
