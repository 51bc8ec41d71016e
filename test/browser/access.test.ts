/** For everybody: by keyboard alone, and nothing that axe finds fault with, in light, dark and narrow. */
import { describe, expect, test } from "@jest/globals";
import { axe, paneFrame } from "./axe";
import { everyView } from "./every-view";
import { picture } from "./looks";
import { faultsOfEquation } from "./saved-deck";
import { useWindows } from "./window";

const windows = useWindows();

test("the whole job without a mouse", async () => {
  const playground = await windows.open();
  const { page, pane } = playground;
  const press = (key: string): Promise<void> => page.keyboard.press(key);

  await page.locator("h1").click(); // nothing of the page has the focus
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
  // The command goes through PowerPoint: the focus comes a moment later.
  await playground.pane.frame.locator('[data-testid="latex"]:focus').waitFor();
  await playground.page.keyboard.type("a+b");
  await playground.pane.previewShows("a+b");
});

describe.each([
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["narrow", { viewport: { width: 1000, height: 760 } }],
  ["from right to left", { language: "qps-plocm" }],
] as const)("axe finds nothing: %s", (name, options) => {
  test("in the playground and in every state of the pane", async () => {
    const playground = await windows.open(options);
    const { pane, page } = playground;
    const found: Record<string, string[]> = {};
    const look = async (state: string): Promise<void> => {
      const faults = await axe(paneFrame(playground));
      // The list scrolls with the option that the field's aria-activedescendant names; it needs no focus.
      const list = 'scrollable-region-focusable: <ul id="cm-ac';
      // The made-up language has a tag for private use, which axe does not know.
      const madeUp = 'html-lang-valid: <html lang="qps-plocm"';
      found[state] = faults.filter(
        (fault) => !(state === "completion" && fault.startsWith(list)) && !fault.startsWith(madeUp),
      );
      await picture(playground, `${name} ${state}`);
    };
    await everyView(playground, async (state) => {
      // The drawers of the palette are alike: one of symbols and the one with the picker.
      if (!state.startsWith("palette") || /^palette (?:2|10)$/.test(state)) await look(state);
    });
    await pane.frame.getByTestId("back").click();
    await pane.frame.getByTestId("palette").getByRole("searchbox").fill("union");
    await pane.frame.getByTestId("palette").locator('[title*="cup"]').first().waitFor();
    await look("found");
    await pane.frame.getByTestId("settings").click();
    await pane.frame.getByTestId("preamble").fill("\\newcommand{");
    await pane.frame.getByTestId("preamble-state").getByRole("button").waitFor();
    await look("wrong preamble");

    await page.getByRole("button", { name: "Developer" }).click();
    found["playground"] = await axe(page.mainFrame());
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((state) => [state, []])));
  }, 120_000);
});

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
