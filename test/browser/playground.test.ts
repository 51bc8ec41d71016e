/** The playground's own page: the caret by mouse and keys, selections, opening and saving decks. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { readAddIn } from "../../src/playground/manifest";
import { playground as english } from "../../src/text/en/playground";
import { body, chart, deck, paragraph, run, slide, title } from "../support/deck";
import { say, sayAll } from "./saved-deck";
import { useWindows } from "./window";

const windows = useWindows();

test("a click puts a visible caret between two characters", async () => {
  const playground = await windows.open();
  await playground.goToSlide(2);
  await playground.clickBehind("A quadratic");
  expect(await playground.selection()).toBe("Cursor in Content Placeholder 2, position 11");
  expect(await playground.caret.getAttribute("data-offset")).toBe("11");
  const box = await playground.caret.boundingBox();
  expect(box?.height).toBeGreaterThan(10);
});

test("arrow keys move the caret, letters are typed there, and undo takes them back", async () => {
  const playground = await windows.open();
  const { page } = playground;
  await playground.goToSlide(2);
  await playground.clickBehind("A quadratic");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("or cubic ");
  const line = async () => {
    const paragraph = (await playground.savedDeck()).slides[1]?.paragraphs[1];
    return paragraph && say(paragraph);
  };
  expect(await line()).toMatch(/^A quadratic or cubic equation/);
  await playground.paper.focus();
  for (let i = 0; i < 9; i++) await page.keyboard.press("Control+z");
  expect(await line()).toMatch(/^A quadratic equation/);
});

test("dragging, two clicks, three clicks and Shift select", async () => {
  const playground = await windows.open();
  await playground.goToSlide(2);
  await playground.dragOver("has the");
  expect(await playground.selection()).toBe("7 characters selected in Content Placeholder 2");
  await playground.doubleClickOn("solutions");
  expect(await playground.selection()).toBe("9 characters selected in Content Placeholder 2");
  expect(await playground.paper.locator(".selected-text").count()).toBe(1);
  await playground.clickBehind("A quadratic");
  await playground.page.keyboard.press("Shift+ArrowLeft");
  await playground.page.keyboard.press("Shift+ArrowLeft");
  expect(await playground.selection()).toBe("2 characters selected in Content Placeholder 2");
});

test("a border, Escape and a click beside select a shape and nothing", async () => {
  const playground = await windows.open();
  await playground.goToSlide(3);
  await playground.clickBorder("TextBox 2");
  expect(await playground.selection()).toBe("Selected: TextBox 2");
  await playground.clickInShape("Right Arrow 6");
  expect(await playground.selection()).toBe("Selected: Right Arrow 6");
  await playground.clickBehind("The energy");
  await playground.page.keyboard.press("Escape");
  expect(await playground.selection()).toBe("Selected: TextBox 2");
  await playground.page.keyboard.press("Escape");
  expect(await playground.selection()).toBe("Nothing is selected");
});

test("equations of the deck are typeset, bullets and prompts are drawn", async () => {
  const playground = await windows.open();
  await playground.goToSlide(6);
  expect(await playground.equations.count()).toBe(3);
  expect(await playground.equations.nth(1).locator("mfrac").count()).toBeGreaterThan(0);
  const fraction = await playground.equations.nth(1).locator("svg").boundingBox();
  expect(fraction?.height).toBeGreaterThan(20);
  // A click to the left of an equation and one to the right of it give two different offsets.
  const box = await playground.equations.first().boundingBox();
  if (!box) throw new Error("the equation is not drawn");
  await playground.page.mouse.click(box.x + 2, box.y + box.height / 2);
  const left = await playground.selection();
  await playground.page.mouse.click(box.x + box.width - 2, box.y + box.height / 2);
  expect(left).toContain("position 16");
  expect(await playground.selection()).not.toBe(left);
  await playground.goToSlide(5);
  await playground.paper.getByText("Click to add text").waitFor();
});

test("a saved deck can be opened again, and another file is refused in plain words", async () => {
  const playground = await windows.open();
  await playground.goToSlide(2);
  await playground.clickBehind("A quadratic");
  await playground.page.keyboard.type("!");
  const { bytes, name } = await playground.save();
  expect(name).toBe("sample.pptx");
  const folder = mkdtempSync(join(tmpdir(), "playground-"));
  try {
    const [deck, other] = [join(folder, "mine.pptx"), join(folder, "other.pptx")];
    writeFileSync(deck, bytes);
    writeFileSync(other, "this is no deck");
    await playground.openDeck(deck);
    await playground.page.getByText("mine.pptx is open.").waitFor();
    const slide = (await playground.savedDeck()).slides[1];
    expect(slide && sayAll(slide)[1]).toMatch(/^A quadratic! equation/);
    await playground.openDeck(other);
    const message = playground.page.getByText(/^other\.pptx could not be opened: /);
    await message.waitFor();
    expect(await message.textContent()).not.toMatch(/undefined|\[object/);
    expect((await playground.save()).name).toBe("mine.pptx");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("the ribbon has every button of the manifest, and each does what it is for", async () => {
  const playground = await windows.open();
  const { page, pane } = playground;
  const manifest = readAddIn(readFileSync("manifest.xml", "utf8"), "en-US");
  const ribbon = page.getByRole("region", { name: english.ribbon });
  expect(await ribbon.getByRole("button").allTextContents()).toEqual(
    manifest.ribbon.map(({ label }) => label),
  );
  await ribbon.getByRole("button", { name: "Renumber Equations" }).click();
  await pane.frame.getByTestId("convert-task").waitFor();
  expect(await pane.frame.getByTestId("convert-task").inputValue()).toBe("renumber");
});

test("what only developers need is in one place that says so, and closed at first", async () => {
  const playground = await windows.open();
  const { page } = playground;
  const shown = page.getByRole("region", { name: english.developer });
  await playground.goToSlide(2);
  await playground.clickBehind("A quadratic");
  expect(await shown.count()).toBe(0);
  expect(await page.getByText(/position \d/).isVisible()).toBe(false);
  await page.getByText(/^Slide 2 of \d+$/).waitFor();
  await page.getByRole("button", { name: english.developer }).click();
  await shown.getByText(english.developerHint).waitFor();
  await shown.getByText("Cursor in Content Placeholder 2, position 11").waitFor();
  await shown.getByRole("button", { name: english.refuseNext }).click();
  await page.getByText(english.willRefuse).waitFor();
  await playground.pane.write("x");
  await playground.pane.previewShows("x");
  await playground.pane.insertButton.click();
  await playground.pane.frame.locator('[data-testid="message"][data-intent="error"]').waitFor();
  expect(await shown.getByText("insertSlidesFromBase64").count()).toBe(1);
});

test("lists have numbers, charts a frame with their name, and no sample text of the layout is seen", async () => {
  const playground = await windows.open();
  const folder = mkdtempSync(join(tmpdir(), "playground-"));
  try {
    const file = join(folder, "product.pptx");
    const bytes = deck({
      slides: [
        slide(
          title(),
          body(
            paragraph('<a:pPr><a:buAutoNum type="alphaUcPeriod" startAt="2"/></a:pPr>', run("one")),
            paragraph('<a:pPr><a:buAutoNum type="alphaUcPeriod" startAt="2"/></a:pPr>', run("two")),
          ),
          chart("Growth", { name: "Chart of growth" }),
        ),
      ],
    });
    writeFileSync(file, bytes);
    await playground.openDeck(file);
    const { paper } = playground;
    expect(await paper.locator(".bullet").allTextContents()).toEqual(["B.", "C."]);
    await paper.getByText("Chart of growth").waitFor();
    await paper.getByText(english.promptTitle).waitFor();
    expect(await paper.getByText("A title").count()).toBe(0);
    // The list of slides shows nothing for an empty placeholder.
    expect(
      await playground.page.locator(".thumbnail").getByText(english.promptTitle).isVisible(),
    ).toBe(false);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("letters of thumbnails stand where those of the slide do", async () => {
  const playground = await windows.open();
  /** Where each letter of a line begins, as a fraction of the line's width. */
  const letters = (within: string) =>
    playground.page.evaluate((selector) => {
      const node = document.querySelector(`${selector} .run`)?.firstChild;
      if (!(node instanceof Text)) throw new Error("no text is drawn");
      const range = document.createRange();
      const edges = Array.from({ length: Math.min(node.length, 12) }, (_, at) => {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect();
      });
      const left = edges[0]?.left ?? 0;
      const width = (edges.at(-1)?.right ?? 1) - left;
      return edges.map((edge) => (edge.left - left) / width);
    }, within);
  const [small, large] = [await letters(".thumbnail"), await letters(".paper")];
  small.forEach((place, index) => expect(place).toBeCloseTo(large[index] ?? NaN, 2));
});

test("another PowerPoint keeps the deck, and the pane starts again in it", async () => {
  const playground = await windows.open();
  await playground.goToSlide(2);
  await playground.clickBehind("A quadratic");
  await playground.page.keyboard.type("!");
  await playground.chooseProfile("mac");
  expect(await playground.host((host) => host.profile.name)).toBe("mac");
  const slide = (await playground.savedDeck()).slides[1];
  expect(slide && sayAll(slide)[1]).toMatch(/^A quadratic! equation/);
});
