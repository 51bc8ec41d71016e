/**
 * The seam between the unmodified office.js and the host. It is undocumented: these tests fail loudly
 * when an upgrade of the client changes it.
 */
import { readFileSync } from "node:fs";
import { deck, slide, textBox, title } from "../support/deck";
import { openPowerPoint } from "../support/powerpoint";
import type { PowerPointForTests } from "../support/powerpoint";
import type { HostOptions } from "../../src/standin/host";

const SUMS = deck({
  slides: [
    slide(title("Sums"), textBox("One and one", { name: "Box" })),
    slide(title("Products")),
    slide(title("Limits")),
  ],
});

let open: PowerPointForTests | undefined;

async function start(options: Partial<HostOptions> = {}): Promise<PowerPointForTests> {
  open = await openPowerPoint({ deck: SUMS, ...options });
  return open;
}

afterEach(() => {
  open?.close();
  open = undefined;
});

/** What a promise fails with, as plain data. */
async function failure(work: Promise<unknown>): Promise<{ code: string; location: string }> {
  try {
    await work;
  } catch (error) {
    const { code, debugInfo } = error as {
      code: string;
      debugInfo?: { errorLocation?: string };
    };
    return { code, location: debugInfo?.errorLocation ?? "" };
  }
  throw new Error("it did not fail");
}

test("the client is the version whose seam this is", () => {
  const file = require.resolve("@microsoft/office-js/package.json");
  const { version } = JSON.parse(readFileSync(file, "utf8")) as { version: string };
  expect(version).toBe("1.1.110");
});

test.each([
  ["windows", "PC", "16.0.20326.20144"],
  ["mac", "Mac", "16.112"],
  ["web", "OfficeOnline", "16.0.20307"],
] as const)("the client starts on %s and says so", async (profile, platform, version) => {
  await start({ profile });
  expect(await Office.onReady()).toMatchObject({ host: "PowerPoint", platform });
  expect(Office.context.platform).toBe(platform);
  expect(Office.context.diagnostics).toEqual({ host: "PowerPoint", platform, version });
});

test("requirement sets: 1.10 is above 1.9, and a test can take them away", async () => {
  await start({ requirementSets: { PowerPointApi: "1.9", ImageCoercion: "" } });
  const { requirements } = Office.context;
  expect(requirements.isSetSupported("PowerPointApi", "1.9")).toBe(true);
  expect(requirements.isSetSupported("PowerPointApi", "1.10")).toBe(false);
  expect(requirements.isSetSupported("ImageCoercion", "1.1")).toBe(false);
  expect(requirements.isSetSupported("NoSuchSet", "1.1")).toBe(false);
  open?.close();
  await start();
  expect(Office.context.requirements.isSetSupported("PowerPointApi", "1.10")).toBe(true);
  expect(Office.context.requirements.isSetSupported("PowerPointApi", "1.11")).toBe(false);
});

test("a property that was not loaded throws", async () => {
  await start();
  const work = PowerPoint.run(async (context) => {
    const first = context.presentation.slides.getItemAt(0);
    await context.sync();
    return first.index;
  });
  expect((await failure(work)).code).toBe("PropertyNotLoaded");
});

test("a batch ends at its first failure: what came before it has happened", async () => {
  const { host } = await start();
  const work = PowerPoint.run(async (context) => {
    const { slides } = context.presentation;
    slides.getItemAt(0).tags.add("before", "1");
    slides.getItem("999#").delete();
    slides.getItemAt(1).delete();
    await context.sync();
  });
  expect(await failure(work)).toEqual({
    code: "InvalidArgument",
    location: "SlideCollection.getItem",
  });
  expect(host.slideCount()).toBe(3);
  expect(host.partText("ppt/tags/tag1.xml")).toContain('name="BEFORE"');
});

test("an error names its statement", async () => {
  await start();
  const work = PowerPoint.run(async (context) => {
    context.presentation.slides.getItemAt(7).delete();
    await context.sync();
  });
  await expect(work).rejects.toMatchObject({
    debugInfo: { errorLocation: "SlideCollection.getItemAt" },
  });
});

test("a null object is null, and asking it for more gives null again", async () => {
  await start();
  await PowerPoint.run(async (context) => {
    const missing = context.presentation.slides.getItemOrNullObject("999#");
    const shape = missing.shapes.getItemOrNullObject("2");
    const here = context.presentation.slides.getItemOrNullObject("256#");
    missing.load("id");
    here.load("id");
    await context.sync();
    expect(missing.isNullObject).toBe(true);
    expect(shape.isNullObject).toBe(true);
    expect(here.isNullObject).toBe(false);
    expect(here.id).toBe("256#");
  });
});

test("collections load deep properties, from the middle, and as many as asked", async () => {
  await start();
  await PowerPoint.run(async (context) => {
    const { slides } = context.presentation;
    slides.load({ $top: 1, $skip: 1, id: true, index: true });
    const deep = context.presentation.slides;
    await context.sync();
    expect(slides.items.map((one) => [one.id, one.index])).toEqual([["257#", 1]]);
    deep.load("items/shapes/items/name,items/shapes/items/textFrame/textRange/text");
    await context.sync();
    const [first] = deep.items;
    expect(first?.shapes.items.map((shape) => shape.textFrame.textRange.text)).toEqual([
      "Sums",
      "One and one",
    ]);
    const count = context.presentation.slides.getCount();
    await context.sync();
    expect(count.value).toBe(3);
  });
});

test("a made object stands for itself in later syncs: nothing is made twice", async () => {
  const { host } = await start();
  await PowerPoint.run(async (context) => {
    const box = context.presentation.slides.getItemAt(1).shapes.addTextBox("new", { left: 10 });
    await context.sync();
    box.name = "Made";
    box.load("left,id");
    await context.sync();
    expect(box.left).toBe(10);
  });
  expect(host.texts(2)).toEqual(["Products", "new"]);
  expect(host.slideXml(2)).toContain('name="Made"');
});

test("an old host refuses newer members: by the client, and by itself in a load", async () => {
  await start({ requirementSets: { PowerPointApi: "1.4" } });
  const called = PowerPoint.run(async (context) => {
    context.presentation.getSelectedSlides();
    await context.sync();
  });
  expect((await failure(called)).code).toBe("ApiNotFound");
  const loaded = PowerPoint.run(async (context) => {
    context.presentation.slides.load("items/index");
    await context.sync();
  });
  expect(await failure(loaded)).toEqual({ code: "ApiNotFound", location: "Slide.index" });
});

test("round trips are counted, with what they asked for", async () => {
  const { host } = await start();
  await PowerPoint.run(async (context) => {
    context.presentation.slides.load("items/id");
    await context.sync();
    context.presentation.slides.getItemAt(2).delete();
    await context.sync();
  });
  await new Promise<void>((resolve) => {
    Office.context.document.getActiveViewAsync(() => resolve());
  });
  expect(host.counts).toEqual({
    syncs: 2,
    common: 1,
    calls: 3,
    methods: { delete: 1, getActiveViewAsync: 1 },
  });
  expect(host.calls.map((call) => call.methods)).toEqual([[], ["delete"], ["getActiveViewAsync"]]);
  host.resetCounts();
  expect(host.counts.calls).toBe(0);
});

test("settings last in the window's document", async () => {
  await start();
  const { settings } = Office.context.document;
  settings.set("greeting", { text: "hello" });
  const status = await new Promise((resolve) => settings.saveAsync((r) => resolve(r.status)));
  expect(status).toBe("succeeded");
  expect(settings.get("greeting")).toEqual({ text: "hello" });
});
