/** `setSelectedDataAsync` and what each profile makes of it. */
import { unzipSync } from "fflate";
import type { HostOptions } from "../../src/standin/host";
import { profileOf } from "../../src/standin/profiles";
import type { ProfileName } from "../../src/standin/profiles";
import { deck, equation, paragraph, run, slide, table, textBox, title } from "../support/deck";
import { openPowerPoint } from "../support/powerpoint";
import type { PowerPointForTests } from "../support/powerpoint";

const DECK = deck({
  slides: [
    slide(
      title("Sums"),
      textBox(paragraph(run("One "), run("two", 'b="1"'), run(" three")), { name: "Box" }),
      table([["a", "b"]]),
      textBox(paragraph(run("We see "), equation(), run(" here")), { name: "Math" }),
    ),
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

const write = (
  data: string,
  options: Office.SetSelectedDataOptions = { coercionType: Office.CoercionType.Text },
): Promise<string> =>
  new Promise((resolve) => {
    Office.context.document.setSelectedDataAsync(data, options, (result) =>
      resolve(result.status === Office.AsyncResultStatus.Failed ? result.error.name : "ok"),
    );
  });

test.each(["windows", "web"] satisfies ProfileName[])(
  "%s: at a caret, in a run of its own with the format on the left",
  async (profile) => {
    const { host } = await start({ profile });
    host.caretAfter("One tw");
    expect(await write("§EQ1§")).toBe("ok");
    expect(host.texts(1)[1]).toBe("One tw§EQ1§o three");
    expect(host.slideXml(1)).toContain('<a:r><a:rPr b="1"/><a:t>§EQ1§</a:t></a:r>');
    expect(host.selection()).toMatchObject({ start: 11, length: 0 });
  },
);

test("mac: two line feeds behind the text (#6648)", async () => {
  const { host } = await start({ profile: "mac" });
  host.caretAfter("One two");
  await write("§EQ1§");
  expect(host.texts(1)[1]).toBe("One two§EQ1§\r\r three");
});

test.each(["joined", "own", "split"] as const)("runs of the text: %s", async (textRuns) => {
  const { host } = await start({ profile: { ...profileOf("windows"), textRuns } });
  host.caretAfter("One two");
  await write("§EQ1§");
  expect(host.texts(1)[1]).toBe("One two§EQ1§ three");
  const runs = host.slideXml(1).match(/<a:r>/g)?.length ?? 0;
  const before = new TextDecoder().decode(unzipSync(DECK)["ppt/slides/slide1.xml"]).match(/<a:r>/g);
  expect(runs - (before?.length ?? 0)).toBe({ joined: 0, own: 1, split: 3 }[textRuns]);
});

test("over a selection, and in a cell", async () => {
  const { host } = await start();
  host.selectText("two");
  await write("2");
  expect(host.texts(1)[1]).toBe("One 2 three");
  host.caretInCell({ row: 0, column: 1 });
  await write("!");
  expect(host.texts(1)).toContain("b!");
});

test("with a shape selected: the desktop replaces its text, the web deletes it (#2775)", async () => {
  const windows = await start({ profile: "windows" });
  windows.host.selectShapes(["Box"]);
  await write("new");
  expect(windows.host.texts(1)).toEqual(["Sums", "new", "a", "b", "We see 𝑥 here"]);
  windows.close();
  const web = await start({ profile: "web" });
  web.host.selectShapes(["Box"]);
  await write("new");
  expect(web.host.texts(1)).toEqual(["Sums", "a", "b", "We see 𝑥 here", "new"]);
  expect(web.host.slideXml(1)).not.toContain('name="Box"');
});

test.each(["windows", "mac", "web"] satisfies ProfileName[])(
  "%s: with nothing selected, a new text box",
  async (profile) => {
    const { host } = await start({ profile });
    host.selectNothing();
    expect(await write("new")).toBe("ok");
    expect(host.texts(1).at(-1)).toBe("new");
    expect(host.selection()).toMatchObject({ type: "shapes" });
  },
);

test("web: a box with mathematics cannot be edited as text", async () => {
  const web = await start({ profile: "web" });
  web.host.caretAfter("We see");
  expect(await write("x")).not.toBe("ok");
  const ranged = PowerPoint.run(async (context) => {
    const shapes = context.presentation.slides.getItemAt(0).shapes;
    shapes.load("items/name");
    await context.sync();
    const math = shapes.items.find((shape) => shape.name === "Math");
    if (math) math.textFrame.textRange.getSubstring(0, 1).text = "x";
    await context.sync();
  });
  await expect(ranged).rejects.toMatchObject({ code: "GeneralException" });
  expect(web.host.texts(1)).toContain("We see 𝑥 here");
  web.close();
  const windows = await start({ profile: "windows" });
  windows.host.caretAfter("We see");
  expect(await write("x")).toBe("ok");
});

const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

test("pictures: bitmaps and SVG, with a place and without", async () => {
  const { host } = await start();
  host.selectNothing();
  expect(
    await write(PIXEL, {
      coercionType: Office.CoercionType.Image,
      imageLeft: 10,
      imageTop: 20,
      imageWidth: 30,
      imageHeight: 40,
    }),
  ).toBe("ok");
  expect(host.slideXml(1)).toContain(
    '<a:off x="127000" y="254000"/><a:ext cx="381000" cy="508000"/>',
  );
  host.selectNothing();
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
  expect(await write(svg, { coercionType: Office.CoercionType.XmlSvg })).toBe("ok");
  expect(host.slideXml(1)).toContain("svgBlip");
  expect(host.partNames()).toContain("ppt/media/image1.svg");
  expect(host.partText("[Content_Types].xml")).toContain('Extension="svg"');
  expect(await write("not an image!", { coercionType: Office.CoercionType.Image })).not.toBe("ok");
  expect(await write("text", { coercionType: Office.CoercionType.XmlSvg })).not.toBe("ok");
});

test("PowerPoint 2019: bitmaps, and no SVG", async () => {
  const { host } = await start({ profile: "old" });
  host.selectNothing();
  expect(await write(PIXEL, { coercionType: Office.CoercionType.Image })).toBe("ok");
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
  expect(await write(svg, { coercionType: Office.CoercionType.XmlSvg })).not.toBe("ok");
  expect(host.slideXml(1).match(/<p:pic[ >]/g)).toHaveLength(1);
});

test("web: no picture while a shape is selected (#3698)", async () => {
  const { host } = await start({ profile: "web" });
  host.selectShapes(["Box"]);
  expect(await write(PIXEL, { coercionType: Office.CoercionType.Image })).not.toBe("ok");
});

test("no Html, no Ooxml in PowerPoint; nothing is written during a show", async () => {
  const { host } = await start();
  host.caretAfter("One");
  expect(await write("<b>x</b>", { coercionType: Office.CoercionType.Html })).not.toBe("ok");
  host.setView("show");
  expect(await write("x")).not.toBe("ok");
  expect(host.texts(1)[1]).toBe("One two three");
});

test("undo: the desktop takes back all of the add-in's writes at once, the web one by one (#5249)", async () => {
  const windows = await start({ profile: "windows" });
  windows.host.caretAfter("One two");
  await write("A");
  await write("B");
  expect(windows.host.undoEntries()).toBe(1);
  windows.host.undo();
  expect(windows.host.texts(1)[1]).toBe("One two three");
  windows.host.redo();
  expect(windows.host.texts(1)[1]).toBe("One twoAB three");
  windows.host.caretAfter("One");
  windows.host.typeText("!");
  await write("C");
  expect(windows.host.undoEntries()).toBe(3);
  windows.close();
  const web = await start({ profile: "web" });
  web.host.caretAfter("One two");
  await write("A");
  await write("B");
  web.host.undo();
  expect(web.host.texts(1)[1]).toBe("One twoA three");
});

test("a caret stays at its text when a text range changes what stands before it", async () => {
  const { host } = await start();
  host.caretAfter("One two");
  await PowerPoint.run(async (context) => {
    const { textFrame } = context.presentation.slides.getItemAt(0).shapes.getItem("3");
    textFrame.textRange.getSubstring(0, 4).text = "";
    await context.sync();
  });
  expect(host.selection()).toMatchObject({ start: 3, length: 0 });
  host.typeText("!");
  expect(host.texts(1)[1]).toBe("two! three");
});

test("a text range writes where it is, in the format on its left", async () => {
  const { host } = await start();
  await PowerPoint.run(async (context) => {
    const box = context.presentation.slides.getItemAt(0).shapes.getItem("3");
    const { textRange } = box.textFrame;
    textRange.load("text,length");
    textRange.getSubstring(13).load("text");
    await context.sync();
    expect([textRange.text, textRange.length]).toEqual(["One two three", -1]);
    textRange.getSubstring(7, 0).text = "X";
    textRange.getSubstring(0, 3).text = "1";
    const font = textRange.getSubstring(2, 4).font;
    font.load("bold,size,color,name");
    const all = textRange.font;
    all.load("bold");
    await context.sync();
    expect([font.bold, font.size, font.color, font.name]).toEqual([true, 18, "#000000", "Calibri"]);
    expect(all.bold).toBeNull();
    textRange.getSubstring(0, 1).font.bold = true;
    textRange.getSubstring(0, 1).font.color = "#ff0000";
    await context.sync();
  });
  expect(host.texts(1)[1]).toBe("1 twoX three");
  expect(host.slideXml(1)).toMatch(
    /<a:rPr[^>]* b="1"><a:solidFill><a:srgbClr val="FF0000"\/><\/a:solidFill><\/a:rPr><a:t>1</,
  );
});
