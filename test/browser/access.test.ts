/** For everybody: by keyboard alone, and nothing that axe finds fault with, in light, dark and narrow. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "@jest/globals";
import type Axe from "axe-core";
import type { Frame } from "playwright-core";
import { palette } from "../../src/text/en/palette";
import { pane as paneTexts } from "../../src/text/en/pane";
import type { PlaygroundPage } from "./pane-page";
import { faultsOfEquation } from "./saved-deck";
import { useWindows } from "./window";

const windows = useWindows();
const AXE = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds in a frame: rule and element, one line each. */
async function axe(frame: Frame): Promise<string[]> {
  await frame.evaluate(AXE);
  return frame.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: typeof Axe }).axe;
    // The frame inside is looked at on its own: it must be sound as a page of its own.
    const { violations } = await run({ exclude: [["iframe"]] }, { iframes: false });
    return violations.flatMap((violation) =>
      violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)}`),
    );
  });
}

function paneFrame(playground: PlaygroundPage): Frame {
  const frame = playground.page.frames().find((f) => f.url().includes("pane.html"));
  if (!frame) throw new Error("there is no pane");
  return frame;
}

test("the whole job without a mouse", async () => {
  const playground = await windows.open();
  const { page, pane } = playground;
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  /** Goes on with Tab until something has the focus. */
  const tabTo = async (has: () => Promise<boolean>): Promise<void> => {
    for (let i = 0; i < 40; i++) {
      if (await has()) return;
      await press("Tab");
    }
    throw new Error("Tab does not lead there");
  };

  await page.locator("h1").click(); // nothing of the page has the focus
  await tabTo(() => playground.paper.evaluate((element) => element === document.activeElement));
  await press("PageDown");
  await press("ArrowRight"); // the title
  await press("ArrowRight"); // the body
  expect(await playground.selection()).toBe("Selected: Content Placeholder 2");
  await press("Enter");
  await press("Control+Home");
  const { length } = "A quadratic equation has the solutions ";
  for (let i = 0; i < length; i++) await press("ArrowRight");
  expect(await playground.selection()).toBe(`Caret in Content Placeholder 2, position ${length}`);

  await tabTo(() => pane.field.evaluate((element) => element === document.activeElement));
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
] as const)("axe finds nothing: %s", (_name, options) => {
  test("in the playground and in every state of the pane", async () => {
    const playground = await windows.open(options);
    const { pane } = playground;
    const found: Record<string, string[]> = {};
    const look = async (state: string): Promise<void> => {
      found[state] = await axe(paneFrame(playground));
    };
    await look("empty");
    await pane.write(String.raw`\frac{a}{b}`);
    await pane.previewShows(String.raw`\frac{a}{b}`);
    await look("preview");
    await pane.write(String.raw`\frac{a}{`);
    await pane.problems.first().waitFor();
    await look("error");
    await playground.goToSlide(2);
    await pane.insert("x^2");
    await look("inserted");
    await playground.host((host) => {
      host.faults.next("insertSlidesFromBase64", { fail: "GeneralException" });
    });
    await pane.insertButton.click();
    await pane.frame.locator('[data-testid="message"][data-intent="error"]').waitFor();
    await look("refused");
    await pane.frame.getByTestId("copy-as").click();
    await pane.frame.getByTestId("copy-formats").waitFor();
    await pane.frame.getByTestId("palette-toggle").click();
    await pane.frame.getByTestId("palette").waitFor();
    await look("palette");
    await pane.frame.getByRole("tab", { name: palette.drawer_matrices }).click();
    await look("matrices");
    await pane.frame.getByRole("searchbox").fill("union");
    await look("found");
    await pane.write("");
    await pane.type("\\al");
    await pane.completions.first().waitFor();
    await look("completion");
    // The list scrolls with the option that the field's aria-activedescendant names; it needs no focus.
    found["completion"] = (found["completion"] ?? []).filter(
      (fault) => !fault.startsWith('scrollable-region-focusable: <ul id="cm-ac'),
    );
    await playground.page.keyboard.press("Escape");
    await pane.frame.getByTestId("settings").click();
    await pane.frame.getByTestId("preamble").fill("\\newcommand{");
    await pane.frame.getByTestId("preamble-state").getByRole("button").waitFor();
    await look("settings");
    await pane.frame.getByTestId("back").click();
    await pane.frame.getByRole("button", { name: paneTexts.help, exact: true }).click();
    await pane.frame.getByRole("heading", { name: paneTexts.helpUseTitle }).waitFor();
    await look("help");

    await playground.page.getByRole("button", { name: /^Host calls/ }).click();
    found["playground"] = await axe(playground.page.mainFrame());
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((state) => [state, []])));
  });
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
