/** The port on the real office.js, call by call. */
import { failureOf } from "../../src/office/failure";
import { createOfficeHost } from "../../src/office/host";
import type { PowerPointHost } from "../../src/host/port";
import { autoshape, deck, group, slide, table, textBox, title } from "../support/deck";
import { openPowerPoint, type PowerPointForTests } from "../support/powerpoint";

const DECK = deck({
  slides: [
    slide(title("First")),
    slide(
      title("Second"), // 2
      textBox("We see.", "More."), // 3
      table([["alpha", "beta"]]), // 4
      group([autoshape("inside")]), // 5: 6
    ),
  ],
});

let powerpoint: PowerPointForTests;
let port: PowerPointHost;
beforeAll(async () => {
  powerpoint = await openPowerPoint({ deck: DECK, profile: "web" });
  port = createOfficeHost({ clock: powerpoint.clock });
});
beforeEach(() => {
  powerpoint.host.openDeck(DECK);
  powerpoint.host.faults.clear();
  powerpoint.host.goToSlide(2);
  powerpoint.host.resetCounts();
});
afterAll(() => {
  powerpoint.close();
});

async function value<T>(
  answer: Promise<{ ok: true; value: T } | { ok: false; failure: unknown }>,
): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

test("what the host can do comes from its requirement sets and its platform", () => {
  expect(port.capabilities).toMatchObject({
    platform: "web",
    exportSlide: true,
    insertSlide: true,
    caretTrusted: true,
    mathIsEditable: false,
    slideListLags: true,
  });
});

test("a look is one round trip, with the slide itself", async () => {
  powerpoint.host.caretAfter("We ");
  const look = await value(port.look({ exportSelected: true }));
  expect(look).toMatchObject({
    slideIds: powerpoint.host.slideIds(),
    selectedSlideIds: [powerpoint.host.slideIds()[1]],
    masterCount: 1,
    selection: {
      kind: "text",
      shape: { id: "3" },
      frameText: "We see.\rMore.",
      start: 3,
      length: 0,
      text: "",
    },
  });
  expect(look.exported).toMatch(/^UEsDB/);
  expect(powerpoint.host.counts.calls).toBe(1);
});

test("a caret in a cell is a text without a shape, still in one round trip", async () => {
  powerpoint.host.selectText("beta");
  const { selection } = await value(port.look({ exportSelected: true }));
  expect(selection).toMatchObject({
    kind: "text",
    text: "beta",
    shapes: [{ id: "4", type: "table" }],
  });
  expect(selection).not.toHaveProperty("shape");
  expect(powerpoint.host.counts.calls).toBe(1);
});

test("a selected group is a shape, still in one round trip", async () => {
  powerpoint.host.selectShapes(["5"]);
  const { selection } = await value(port.look({ exportSelected: true }));
  expect(selection).toMatchObject({ kind: "shapes", shapes: [{ id: "5", type: "group" }] });
  expect(powerpoint.host.counts.calls).toBe(1);
});

test("nothing, and thumbnails", async () => {
  powerpoint.host.selectNothing();
  expect((await value(port.look({ exportSelected: false }))).selection).toEqual({ kind: "slides" });
  powerpoint.host.selectSlides([1, 2]);
  const look = await value(port.look({ exportSelected: false }));
  expect(look.selectedSlideIds).toHaveLength(2);
});

test("the file comes in slices and is closed, though closing failed before", async () => {
  powerpoint.host.faults.next("closeAsync", { fail: "5001" });
  const first = await value(port.readFile({}));
  expect([first[0], first[1]]).toEqual([0x50, 0x4b]);
  const fractions: number[] = [];
  const second = await value(port.readFile({ onProgress: (f) => fractions.push(f) }));
  expect(second).toEqual(first);
  expect(fractions.at(-1)).toBe(1);
});

test("a file over the limit is closed unread", async () => {
  expect(await port.readFile({ maxBytes: 10 })).toMatchObject({
    ok: false,
    failure: { code: "tooLarge", landed: "no", retry: "never" },
  });
  expect(powerpoint.host.counts.methods["getSliceAsync"]).toBeUndefined();
  expect(powerpoint.host.counts.methods["closeAsync"]).toBe(1);
});

test("a slide that is not there is not found, and a method that is missing not supported", async () => {
  expect(await port.removeSlide("9999#1")).toMatchObject({
    ok: false,
    failure: { call: "removeSlide" },
  });
  expect(powerpoint.host.slideCount()).toBe(2);
});

test("text of a shape is read and replaced", async () => {
  const slideId = powerpoint.host.slideIds()[1] ?? "";
  const shape = { slideId, shapeId: "3" };
  expect(await value(port.frameText(shape))).toBe("We see.\rMore.");
  await value(port.replaceText({ ...shape, start: 3, length: 3, text: "saw" }));
  expect(await value(port.frameText(shape))).toBe("We saw.\rMore.");
});

test("custom XML parts are written, read by namespace, changed and removed", async () => {
  const id = await value(port.writeXmlPart({ xml: '<s xmlns="urn:s">1</s>' }));
  await value(port.writeXmlPart({ xml: '<o xmlns="urn:other"/>' }));
  await value(port.writeXmlPart({ id, xml: '<s xmlns="urn:s">2</s>' }));
  const parts = await value(port.readXmlParts("urn:s"));
  expect(parts).toHaveLength(1);
  expect(parts[0]?.xml).toContain("2");
  await value(port.removeXmlPart(id));
  expect(await value(port.readXmlParts("urn:s"))).toEqual([]);
});

test("news of the selection, until it is ended", async () => {
  let news = 0;
  const stop = port.onSelectionChanged(() => {
    news += 1;
  });
  await powerpoint.clock.wait(100);
  powerpoint.host.caretAfter("We");
  await powerpoint.clock.wait(100);
  expect(news).toBeGreaterThan(0);
  stop();
  await powerpoint.clock.wait(100);
  const before = news;
  powerpoint.host.caretAfter("see");
  await powerpoint.clock.wait(100);
  expect(news).toBe(before);
});

test.each([
  [{ code: "AccessDenied", message: "no" }, "accessDenied", "no"],
  [{ code: "SlideNotFound" }, "notFound", "unknown"],
  [
    { code: "InvalidArgument", debugInfo: { errorLocation: "Presentation.x" } },
    "invalid",
    "unknown",
  ],
  [{ code: "ApiNotFound" }, "notSupported", "no"],
  [{ code: 7000, message: "denied" }, "accessDenied", "no"],
  [{ code: "GeneralException" }, "failed", "unknown"],
  [undefined, "failed", "unknown"],
  ["text", "failed", "unknown"],
  [{ code: "__proto__" }, "failed", "unknown"],
])("error %j is %s, landed: %s", (error, code, landed) => {
  expect(failureOf("look", error)).toMatchObject({ code, landed, call: "look" });
});
