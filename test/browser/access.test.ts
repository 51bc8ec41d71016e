/**
 * Accessibility: usable by keyboard alone, and no faults found by axe, in light, dark, small and without
 * motion.
 */
import { expect, test } from "@jest/globals";
import { axe, paneFrame } from "./axe";
import { faultsInEveryView, type Check } from "./every-view";
import { leaving, moving, outOfReach } from "./looks";
import { faultsOfEquation } from "./saved-deck";
import { useWindows } from "./window";

const windows = useWindows();

test("the whole job without a mouse", async () => {
  const playground = await windows.open();
  const { page, pane } = playground;
  const press = (key: string): Promise<void> => page.keyboard.press(key);

  await page.locator("h1").click(); // nothing on the page has the focus
  await playground.tabTo(playground.paper);
  await press("PageDown");
  await press("ArrowRight"); // the title
  await press("ArrowRight"); // the body
  expect(await playground.selection()).toBe("Selected: Content Placeholder 2");
  await press("Enter");
  await press("Control+Home");
  const { length } = "A quadratic equation has the solutions ";
  for (let i = 0; i < length; i++) await press("ArrowRight");
  expect(await playground.selection()).toBe(`Cursor in Content Placeholder 2, position ${length}`);

  await playground.tabTo(pane.field);
  await page.keyboard.type("x=y");
  await pane.previewShows("x=y");
  await press("Control+Enter");
  await pane.isInserted();
  expect(
    faultsOfEquation(await playground.savedDeck(), {
      slide: 2,
      before: "A quadratic equation has the solutions ",
      after: " whenever a is not zero.",
    }),
  ).toEqual([]);
});

test("Insert LaTeX on the ribbon leads into the field", async () => {
  const playground = await windows.open();
  await playground.page.getByRole("button", { name: "Close the pane" }).click();
  await playground.page.locator("aside").waitFor({ state: "hidden" });
  await playground.pressInsertLatex();
  // The command goes through PowerPoint, so the focus arrives a moment later.
  await playground.pane.frame.locator('[data-testid="latex"]:focus').waitFor();
  await playground.page.keyboard.type("a+b");
  await playground.pane.previewShows("a+b");
});

/** The faults that axe finds, except those that it cannot judge. */
const axeFaults: Check = async (frame, state) => {
  // The drawers of the palette are alike: one drawer of symbols and the one with the picker are enough.
  if (state.startsWith("palette") && !/^palette (?:2|10)$/.test(state)) return [];
  // The list scrolls with the option that the field's aria-activedescendant names, so it needs no focus
  // itself.
  const list = 'scrollable-region-focusable: <ul id="cm-ac';
  const faults = await axe(frame);
  return faults.filter((fault) => !(state === "completion" && fault.startsWith(list)));
};

test("axe finds nothing in the playground and in every state of the pane", async () => {
  const playground = await windows.open();
  const { pane, page } = playground;
  const found = await faultsInEveryView(playground, "light", [axeFaults]);
  expect(found).toEqual({});
  await pane.frame.getByTestId("back").click();
  await pane.frame.getByTestId("palette").getByRole("searchbox").fill("union");
  await pane.frame.getByTestId("palette").locator('[title*="cup"]').first().waitFor();
  expect(await axe(paneFrame(playground))).toEqual([]);
  await pane.frame.getByTestId("settings").click();
  await pane.frame.getByTestId("preamble").fill("\\newcommand{");
  await pane.frame.getByTestId("preamble-state").getByRole("button").waitFor();
  expect(await axe(paneFrame(playground))).toEqual([]);
  await page.getByRole("button", { name: "Developer" }).click();
  expect(await axe(page.mainFrame())).toEqual([]);
}, 120_000);

// Light and wide is tested above. 320 px are also what is left of a small screen at 200 %.
test("dark, without motion and in 320 px of a small screen: axe finds nothing, nothing moves or sticks out, everything can be reached", async () => {
  const playground = await windows.open({
    colorScheme: "dark",
    reducedMotion: "reduce",
    viewport: { width: 1000, height: 480 },
  });
  const { page } = playground;
  await page.locator("aside").evaluate((aside) => {
    if (!(aside instanceof HTMLElement)) return;
    aside.style.flex = "0 0 320px";
    aside.style.width = "320px";
  });
  await paneFrame(playground).waitForFunction(() => innerWidth <= 320);
  const checks = [axeFaults, moving, leaving, outOfReach];
  expect(await faultsInEveryView(playground, "dark and small", checks)).toEqual({});
  await page.getByRole("button", { name: "Developer" }).click();
  expect(await axe(page.mainFrame(), ["color-contrast"])).toEqual([]);
}, 120_000);

test("axe finds nothing in the question that PowerPoint for the web needs", async () => {
  const playground = await windows.open({ profile: "web" });
  const { pane } = playground;
  await playground.goToSlide(2);
  await playground.clickBehind("A quadratic equation");
  await pane.write("x");
  await pane.previewShows("x");
  await pane.insertButton.click();
  await pane.question.waitFor();
  expect(await axe(paneFrame(playground))).toEqual([]);
});
