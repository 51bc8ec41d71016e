/** Ribbon, context menu and shortcuts: commands that Office runs, with and without the pane. */
import { describe, expect, test } from "@jest/globals";
import { faultsElsewhere, faultsOfEquation } from "./saved-deck";
import { useWindows } from "./window";
import type { PlaygroundPage } from "./pane-page";

const windows = useWindows();
const BEFORE = "A quadratic equation has the solutions ";
const AFTER = " whenever a is not zero.";

/** Types LaTeX into the sentence and selects it. */
async function writeOnSlide(playground: PlaygroundPage, latex: string): Promise<void> {
  await playground.goToSlide(2);
  await playground.clickBehind(BEFORE);
  await playground.page.keyboard.type(latex);
  for (let i = 0; i < latex.length; i++) await playground.page.keyboard.press("Shift+ArrowLeft");
  expect(await playground.selection()).toContain("selected");
}

async function closePane(playground: PlaygroundPage): Promise<void> {
  await playground.page.getByRole("button", { name: "Close the pane" }).click();
  await playground.page.locator("aside").waitFor({ state: "hidden" });
}

describe("selected LaTeX becomes an equation in its place, the pane stays closed", () => {
  test.each([
    ["from the context menu", "$x_1$", "menu"],
    ["by its shortcut", String.raw`\frac{a}{b}`, "key"],
  ])("%s", async (_name, latex, way) => {
    const playground = await windows.open();
    const before = await playground.savedDeck();
    await closePane(playground);
    await writeOnSlide(playground, latex);
    if (way === "menu") {
      const { paper, page } = playground;
      await paper.dispatchEvent("contextmenu", { clientX: 400, clientY: 300 });
      await page.getByRole("menuitem", { name: "Convert to Equations" }).click();
    } else await playground.page.keyboard.press("Control+Shift+Alt+H");
    await playground.equations.first().waitFor();
    const after = await playground.savedDeck();
    const place = { slide: 2, before: BEFORE, after: AFTER };
    expect(faultsOfEquation(after, place)).toEqual([]);
    expect(faultsElsewhere(before, after, 2)).toEqual([]);
    expect(await playground.page.locator("aside").isVisible()).toBe(false);
  });
});

test("LaTeX with an error opens the pane, where it can be put right", async () => {
  const playground = await windows.open();
  const { pane } = playground;
  await closePane(playground);
  await writeOnSlide(playground, String.raw`\frac{1}`);
  await playground.page.keyboard.press("Control+Shift+Alt+H");
  await pane.field.waitFor();
  await pane.problems.first().waitFor();
  expect(await pane.latex()).toBe(String.raw`\frac{1}`);
  await pane.insert(String.raw`\frac{1}{2}`);
  const place = { slide: 2, before: BEFORE, after: AFTER };
  expect(faultsOfEquation(await playground.savedDeck(), place)).toEqual([]);
});

test("without selected text the pane says what to do", async () => {
  const playground = await windows.open();
  await playground.goToSlide(2);
  await playground.clickBehind(BEFORE);
  await playground.page.keyboard.press("Control+Shift+Alt+H");
  await playground.pane.message.waitFor();
  expect(await playground.pane.message.textContent()).toContain("Select some LaTeX");
});

test("Edit Equation opens the equation at the caret", async () => {
  const playground = await windows.open();
  await closePane(playground);
  await playground.goToSlide(6);
  await playground.clickBehind("In the line, as ");
  await playground.page.getByRole("button", { name: "Edit Equation" }).click();
  await playground.pane.editing.waitFor();
  expect(await playground.pane.latex()).toBe("E = mc^2");
});

describe("of several equations in a text box", () => {
  test("Edit Equation opens the one that the cursor is at, and the bar marks it", async () => {
    const playground = await windows.open();
    const { pane } = playground;
    await playground.goToSlide(6);
    await playground.clickBehind("A sum stays small in the line: ");
    const marked = pane.equationsHere.locator('button[aria-current="location"]');
    await marked.waitFor();
    expect(await marked.getAttribute("title")).toContain("sum");
    await playground.page.getByRole("button", { name: "Edit Equation" }).click();
    await pane.editing.waitFor();
    expect(await pane.latex()).toContain("sum");
    // Also the first equation, once the cursor is moved there.
    await pane.pressKey("Escape");
    await playground.clickBehind("In the line, as ");
    await playground.page.getByRole("button", { name: "Edit Equation" }).click();
    await pane.editing.waitFor();
    expect(await pane.latex()).toBe("E = mc^2");
  });

  test("the pane asks which one, where only the box is selected", async () => {
    const playground = await windows.open();
    const { pane } = playground;
    await playground.goToSlide(6);
    await playground.clickBorder("Content Placeholder 2");
    await playground.page.getByRole("button", { name: "Edit Equation" }).click();
    const which = pane.frame.getByTestId("which");
    await which.waitFor();
    expect(await which.getByRole("button").count()).toBe(3);
    expect(await which.locator("button:focus").count()).toBe(1);
    await which.getByRole("button").nth(2).click();
    await pane.editing.waitFor();
    expect(await pane.latex()).toContain("sum");
  });
});
