/** The playground's own page: the caret by mouse and keys, selections, decks in and out. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
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
  // A click left of an equation and one right of it are two places.
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
