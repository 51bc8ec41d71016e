/** What is selected, through the API and the common calls, on every profile. */
import type { HostOptions } from "../../src/standin/host";
import type { ProfileName } from "../../src/standin/profiles";
import { profileOf } from "../../src/standin/profiles";
import {
  deck,
  equation,
  group,
  paragraph,
  picture,
  run,
  slide,
  table,
  textBox,
  title,
} from "../support/deck";
import { openPowerPoint } from "../support/powerpoint";
import type { PowerPointForTests } from "../support/powerpoint";

const DECK = deck({
  slides: [
    slide(
      title("Sums and products"),
      textBox("One two three", { name: "Box" }),
      group([textBox("Inside", { name: "Inner" })], { name: "Group" }),
      table([
        ["a", "b"],
        ["c", "d"],
      ]),
      picture(),
      textBox(paragraph(run("We see "), equation(), run(" here")), { name: "Math" }),
    ),
    { ...slide(title("Second")), notes: "Say hello" },
  ],
});

let open: PowerPointForTests | undefined;

async function start(options: Partial<HostOptions> = {}): Promise<PowerPointForTests> {
  open = await openPowerPoint({ deck: DECK, ...options });
  return open;
}

afterEach(() => {
  open?.close();
  open = undefined;
});

interface Seen {
  readonly slides: readonly number[];
  readonly shapes: readonly string[];
  readonly text: string | null;
  readonly start: number | null;
  readonly length: number | null;
}

async function look(): Promise<Seen> {
  return PowerPoint.run(async (context) => {
    const slides = context.presentation.getSelectedSlides();
    const shapes = context.presentation.getSelectedShapes();
    const range = context.presentation.getSelectedTextRangeOrNullObject();
    slides.load("items/index");
    shapes.load("items/name");
    range.load("text,start,length");
    await context.sync();
    const has = !range.isNullObject;
    return {
      slides: slides.items.map((one) => one.index),
      shapes: shapes.items.map((one) => one.name),
      text: has ? range.text : null,
      start: has ? range.start : null,
      length: has ? range.length : null,
    };
  });
}

const selectedData = (): Promise<unknown> =>
  new Promise((resolve) => {
    Office.context.document.getSelectedDataAsync(Office.CoercionType.Text, (r) => resolve(r.value));
  });

test("nothing selected: the slide of the window, no shapes, no text", async () => {
  const { host } = await start();
  host.selectNothing();
  expect(await look()).toEqual({ slides: [0], shapes: [], text: null, start: null, length: null });
  expect(await selectedData()).toBe("");
  const thrown = PowerPoint.run(async (context) => {
    context.presentation.getSelectedTextRange();
    await context.sync();
  });
  await expect(thrown).rejects.toMatchObject({ code: "GeneralException" });
});

test("thumbnails", async () => {
  const { host } = await start();
  host.selectSlides([2]);
  expect(host.currentSlide()).toBe(2);
  expect(await look()).toMatchObject({ slides: [1], shapes: [], text: null });
  host.selectSlides([1, 2]);
  expect((await look()).slides).toEqual([0, 1]);
});

test("a shape gives its whole text, several none", async () => {
  const { host } = await start();
  host.selectShapes(["Box"]);
  expect(await look()).toEqual({
    slides: [0],
    shapes: ["Box"],
    text: "One two three",
    start: 0,
    length: 13,
  });
  host.selectShapes(["Box", "Title 1"]);
  expect(await look()).toMatchObject({ shapes: ["Box", "Title 1"], text: null });
  host.selectShapes(["Picture 6"]);
  expect(await look()).toMatchObject({ shapes: ["Picture 6"], text: null });
});

test("a group's range has no place", async () => {
  const { host } = await start();
  host.selectShapes(["Group"]);
  await expect(look()).rejects.toMatchObject({
    code: "InvalidArgument",
    debugInfo: { errorLocation: "TextRange.start" },
  });
});

test.each(["windows", "mac"] as const)("%s: a caret reports its word (#6839)", async (profile) => {
  const { host } = await start({ profile });
  host.caretAfter("One t");
  expect(await look()).toMatchObject({ shapes: ["Box"], text: "two", start: 4, length: 3 });
  expect(await selectedData()).toBe("");
  host.selectText("ne tw");
  expect(await look()).toMatchObject({ text: "ne tw", start: 1, length: 5 });
  expect(await selectedData()).toBe("ne tw");
});

test("web: a caret is where it is", async () => {
  const { host } = await start({ profile: "web" });
  host.caretAfter("One t");
  expect(await look()).toMatchObject({ text: "", start: 5, length: 0 });
});

test.each([
  ["windows", "One two three\r\n"],
  ["mac", "One two three"],
  ["web", "One two three"],
] as const)("%s: selected data of a shape (#2796)", async (profile, text) => {
  const { host } = await start({ profile });
  host.selectShapes(["Box"]);
  expect(await selectedData()).toBe(text);
});

test("a caret can be placed by offset, from the end, before and in a cell", async () => {
  const { host } = await start({ profile: "web" });
  host.placeCaret({ slide: 1, shape: "Box", offset: -1 });
  expect(host.selection()).toMatchObject({ start: 13, length: 0 });
  host.caretBefore("two");
  expect(host.selection()).toMatchObject({ start: 4 });
  host.caretInCell({ row: 1, column: 0 });
  expect(await look()).toMatchObject({ shapes: ["Table 5"], text: "", start: 1, length: 0 });
  expect(() => host.placeCaret({ shape: "Box", offset: 99 })).toThrow("no offset 99");
  expect(() => host.caretAfter("nowhere")).toThrow('no text "nowhere"');
  expect(() => host.selectShapes(["Nobody"])).toThrow('no shape "Nobody"');
});

test("from a cell's text there is no way to its shape", async () => {
  const { host } = await start();
  host.selectText("c", { shape: "Table 5" });
  const walk = PowerPoint.run(async (context) => {
    const frame = context.presentation.getSelectedTextRange().getParentTextFrame();
    frame.getParentShape().load("id");
    await context.sync();
  });
  await expect(walk).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("from a range to its shape, slide and back", async () => {
  const { host } = await start();
  host.selectText("Inside");
  const found = await PowerPoint.run(async (context) => {
    const shape = context.presentation.getSelectedTextRange().getParentTextFrame().getParentShape();
    const parent = shape.getParentSlideOrNullObject();
    const layout = shape.getParentSlideLayoutOrNullObject();
    shape.load("name,level");
    parent.load("index");
    await context.sync();
    return [shape.name, shape.level, parent.index, layout.isNullObject];
  });
  expect(found).toEqual(["Inner", 1, 0, true]);
});

test("in the notes and on the master there is no slide behind the shape", async () => {
  const { host } = await start();
  host.goToSlide(2);
  host.setView("notes");
  host.caretAfter("Say");
  const isNull = (): Promise<boolean> =>
    PowerPoint.run(async (context) => {
      const range = context.presentation.getSelectedTextRange();
      const parent = range.getParentTextFrame().getParentShape().getParentSlideOrNullObject();
      parent.load("id");
      await context.sync();
      return parent.isNullObject;
    });
  expect(await isNull()).toBe(true);
  host.setView("master");
  host.caretAfter("Click to edit the title");
  expect(await isNull()).toBe(true);
  host.setView("normal");
  host.caretAfter("Second");
  expect(await isNull()).toBe(false);
});

test("without thumbnails the desktop has no text range (#6813), the web has", async () => {
  const first = await start({ profile: "mac" });
  first.host.selectText("two");
  first.host.showThumbnails(false);
  expect((await look()).text).toBeNull();
  first.host.showThumbnails(true);
  expect((await look()).text).toBe("two");
  first.close();
  const second = await start({ profile: "web" });
  second.host.selectText("two");
  second.host.showThumbnails(false);
  expect((await look()).text).toBe("two");
});

test.each(["windows", "web"] as const)(
  "%s: the add-in selects slides and text",
  async (profile) => {
    const { host } = await start({ profile });
    await PowerPoint.run(async (context) => {
      context.presentation.setSelectedSlides(["257#"]);
      await context.sync();
    });
    expect(host.selection()).toEqual({ type: "slides", slideIds: ["257#"] });
    await PowerPoint.run(async (context) => {
      const box = context.presentation.slides.getItemAt(0).shapes.getItem("3");
      box.textFrame.textRange.getSubstring(13, 0).setSelected();
      await context.sync();
    });
    expect(host.selection()).toMatchObject({ type: "text", shapeId: "3", start: 13, length: 0 });
    expect(host.currentSlide()).toBe(1);
  },
);

test("web: setSelectedShapes wedges the selection until the person clicks", async () => {
  const select = (id: string): Promise<void> =>
    PowerPoint.run(async (context) => {
      context.presentation.slides.getItemAt(0).setSelectedShapes([id]);
      await context.sync();
    });
  const { host } = await start({ profile: "web" });
  await select("3");
  await select("2");
  expect(host.selection()).toMatchObject({ shapeIds: ["3"] });
  host.selectNothing();
  await select("2");
  expect(host.selection()).toMatchObject({ shapeIds: ["2"] });
  open?.close();
  const windows = await start({ profile: "windows" });
  await select("3");
  await select("2");
  expect(windows.host.selection()).toMatchObject({ shapeIds: ["2"] });
});

test.each([
  ["letters", 8],
  ["one", 8],
  ["none", 7],
] as const)("an equation counts as %s in offsets", async (equationCounts, start_) => {
  const { host } = await start({ profile: { ...profileOf("web"), equationCounts } });
  host.caretBefore(" here");
  expect(host.selection()).toMatchObject({ start: equationCounts === "letters" ? 9 : start_ });
});

test("the pane hears of selections and views", async () => {
  const { host, clock } = await start();
  const heard: string[] = [];
  const { document } = Office.context;
  const added = await Promise.all(
    [Office.EventType.DocumentSelectionChanged, Office.EventType.ActiveViewChanged].map(
      (type) =>
        new Promise((resolve) =>
          document.addHandlerAsync(
            type,
            (event: { type: string; activeView?: string }) => {
              heard.push(event.activeView ?? event.type);
            },
            (result) => resolve(result.status),
          ),
        ),
    ),
  );
  expect(added).toEqual(["succeeded", "succeeded"]);
  host.selectShapes(["Box"]);
  await clock.wait(1);
  expect(heard).toEqual(["documentSelectionChanged"]);
  host.setView("show");
  await clock.wait(1);
  expect(heard).toContain("read");
  const view = await new Promise((r) => document.getActiveViewAsync((result) => r(result.value)));
  expect(view).toBe("read");
  heard.length = 0;
  document.removeHandlerAsync(Office.EventType.DocumentSelectionChanged);
  await clock.wait(1);
  host.setView("normal");
  host.selectShapes(["Box"]);
  await clock.wait(1);
  expect(heard).toEqual(["edit"]);
});

test("what is selected goes with what is deleted", async () => {
  const { host } = await start();
  host.selectText("two");
  await PowerPoint.run(async (context) => {
    context.presentation.slides.getItemAt(0).shapes.getItem("3").delete();
    await context.sync();
  });
  expect(host.selection()).toEqual({ type: "none" });
});

test.each(["windows", "mac", "web"] satisfies ProfileName[])(
  "%s: slide ids of selected data lack their suffix (#2474); a title of two lines never answers (#4200)",
  async (profile) => {
    const { host, clock } = await start({ profile });
    host.goToSlide(2);
    const ask = (): Promise<unknown> =>
      Promise.race([
        new Promise((resolve) =>
          Office.context.document.getSelectedDataAsync(Office.CoercionType.SlideRange, (result) =>
            resolve(result.value),
          ),
        ),
        clock.wait(60_000).then(() => "never"),
      ]);
    expect(await ask()).toEqual({ slides: [{ id: 257, title: "Second", index: 2 }] });
    host.editText(2, "Second", "Two\rlines");
    expect(await ask()).toBe("never");
  },
);
