/** The read model that pages draw from, and the shapes of the object model. */
import { openHost } from "../../src/standin/open-host";
import {
  body,
  deck,
  display,
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

const DECK = deck({
  slides: [
    slide(
      title("Sums"),
      body("First", paragraph('<a:pPr lvl="1"/>', run("Second"))),
      textBox(paragraph(run("We see ", 'sz="2000" b="1"'), equation(), run(" here")), {
        name: "Math",
      }),
      textBox(paragraph(display()), { name: "Display" }),
      group([textBox("Inside", { name: "Inner" })], { name: "Group" }),
      table([["a", "b"]]),
      picture(),
    ),
    { ...slide(title()), hidden: true },
  ],
});

const host = openHost({ deck: DECK });
const [first, second] = host.view().slides;
const shape = (name: string) => first?.shapes.find((one) => one.name === name);

test("pages, titles, hidden slides, prompts", () => {
  expect(host.view()).toMatchObject({ width: 12192000, height: 6858000 });
  expect([first?.title, first?.hidden, second?.hidden]).toEqual(["Sums", false, true]);
  expect(second?.shapes[0]?.prompt).toEqual({ kind: "title" });
  expect(first?.background).toBe("FFFFFF");
});

test("placeholders take place, size, font and bullets from layout and master", () => {
  expect(shape("Title 1")?.box).toEqual({ x: 838200, y: 365125, width: 10515600, height: 1325563 });
  const [titleParagraph] = shape("Title 1")?.text?.paragraphs ?? [];
  expect(titleParagraph).toMatchObject({ bullet: "", size: 44 });
  expect(titleParagraph?.runs[0]).toMatchObject({
    size: 44,
    color: "000000",
    font: "Calibri Light",
  });
  const paragraphs = shape("Content Placeholder 2")?.text?.paragraphs ?? [];
  expect(paragraphs.map((p) => [p.bullet, p.level, p.runs[0]?.size, p.marginLeft])).toEqual([
    ["•", 0, 28, 228600],
    ["•", 1, 24, 685800],
  ]);
  expect(paragraphs.map((p) => [p.start, p.length])).toEqual([
    [0, 5],
    [6, 6],
  ]);
});

test("runs with their offsets; equations as OMML", () => {
  const [line] = shape("Math")?.text?.paragraphs ?? [];
  expect(line?.runs.map((r) => [r.type, r.text, r.start, r.length, r.size, r.bold])).toEqual([
    ["text", "We see ", 0, 7, 20, true],
    ["equation", "𝑥", 7, 2, 18, false],
    ["text", " here", 9, 5, 18, false],
  ]);
  expect(line?.runs[1]?.omml).toMatch(/^<m:oMath .*xmlns:m=.*<m:t>𝑥<\/m:t>.*<\/m:oMath>$/);
  const [alone] = shape("Display")?.text?.paragraphs ?? [];
  expect(alone?.runs[0]?.omml).toMatch(/^<m:oMathPara /);
});

test("groups, tables and pictures", () => {
  expect(shape("Group")?.shapes?.map((inner) => inner.name)).toEqual(["Inner"]);
  const cells = shape("Table 7")?.cells ?? [];
  expect(cells.map((c) => [c.row, c.column, c.box.x, c.text.paragraphs[0]?.runs[0]?.text])).toEqual(
    [
      [0, 0, 914400, "a"],
      [0, 1, 2743200, "b"],
    ],
  );
  expect(shape("Picture 8")?.picture).toMatch(/^data:image\/png;base64,/);
});

test("a page draws what changes", () => {
  const own = openHost({ deck: DECK });
  const seen: string[] = [];
  own.onChange(() => seen.push(own.view().slides[0]?.title ?? ""));
  own.placeCaret({ shape: "Title 1", offset: -1 });
  own.typeText("!");
  own.backspace();
  own.backspace();
  own.selectShapes(["Title 1"]);
  own.backspace();
  expect(seen).toContain("Sums!");
  expect(seen).toContain("Sum");
  expect(own.view().slides[0]?.title).toBe("");
  while (own.undo());
  expect(own.view().slides[0]?.title).toBe("Sums");
});

test("shapes through the API: kinds, places in points, alternative text, order, groups, tables", async () => {
  const powerpoint = await openPowerPoint({ deck: DECK });
  try {
    await PowerPoint.run(async (context) => {
      const { shapes } = context.presentation.slides.getItemAt(0);
      shapes.load("items/id,items/name,items/type,items/left,items/level,items/zOrderPosition");
      await context.sync();
      expect(shapes.items.map((one) => [one.name, one.type])).toEqual([
        ["Title 1", "Placeholder"],
        ["Content Placeholder 2", "Placeholder"],
        ["Math", "TextBox"],
        ["Display", "TextBox"],
        ["Group", "Group"],
        ["Table 7", "Table"],
        ["Picture 8", "Image"],
      ]);
      expect(shapes.items[0]?.left).toBe(66);
      const [titleShape, , math, , groupShape, tableShape] = shapes.items;
      if (!titleShape || !math || !groupShape || !tableShape) throw new Error("shapes are missing");
      const kind = titleShape.placeholderFormat;
      const inner = groupShape.group.shapes;
      const cells = tableShape.getTable();
      const cell = cells.getCellOrNullObject(0, 1);
      const outside = cells.getCellOrNullObject(5, 5);
      kind.load("type");
      inner.load("items/name,items/level");
      cells.load("rowCount,columnCount,values");
      cell.load("text,columnIndex");
      outside.load("text");
      math.altTextDescription = "we see x here";
      math.left = 100;
      math.setZOrder("SendToBack");
      await context.sync();
      expect(kind.type).toBe("Title");
      expect(inner.items.map((one) => [one.name, one.level])).toEqual([["Inner", 1]]);
      expect([cells.rowCount, cells.columnCount, cells.values]).toEqual([1, 2, [["a", "b"]]]);
      expect([cell.text, cell.columnIndex, outside.isNullObject]).toEqual(["b", 1, true]);
      cell.text = "β";
      math.load("left,zOrderPosition,altTextDescription");
      await context.sync();
      expect([math.left, math.zOrderPosition]).toEqual([100, 0]);
    });
    expect(powerpoint.host.slideXml(1)).toContain('descr="we see x here"');
    expect(powerpoint.host.texts(1)).toContain("β");
    const wrong = PowerPoint.run(async (context) => {
      const { shapes } = context.presentation.slides.getItemAt(0);
      shapes.getItem("9").textFrame.load("hasText");
      await context.sync();
    });
    await expect(wrong).rejects.toMatchObject({ code: "InvalidArgument" });
  } finally {
    powerpoint.close();
  }
});
