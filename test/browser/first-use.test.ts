/** First use: a welcome with examples, and the list of keys for those who want to be quick. */
import { expect, test } from "@jest/globals";
import { shortcuts } from "../../src/text/en/shortcuts";
import { axe, paneFrame } from "./axe";
import { faultsOfEquation } from "./saved-deck";
import { useWindows } from "./window";

const windows = useWindows();
const QUADRATIC = String.raw`x = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}`;

test("an example goes into the field, is taken back, and can be inserted", async () => {
  const playground = await windows.open();
  const { pane } = playground;
  const welcome = pane.frame.getByTestId("welcome");
  await welcome.waitFor();
  await welcome.locator("math").nth(2).waitFor();
  await welcome.getByTestId("example-quadratic").click();
  await pane.previewShows(QUADRATIC);
  await pane.pressKey("ControlOrMeta+z");
  expect(await pane.latex()).toBe("");
  await welcome.getByTestId("example-matrix").click();
  // One example replaces another.
  await welcome.getByTestId("example-quadratic").click();
  await pane.previewShows(QUADRATIC);
  await playground.goToSlide(2);
  await playground.clickBehind("A quadratic equation has the solutions ");
  await pane.insertButton.click();
  await pane.isInserted();
  expect(
    faultsOfEquation(await playground.savedDeck(), {
      slide: 2,
      before: "A quadratic equation has the solutions ",
      after: " whenever a is not zero.",
    }),
  ).toEqual([]);
});

test("what somebody has written is never written over", async () => {
  const { pane } = await windows.open();
  const example = pane.frame.getByTestId("example-integral");
  await pane.write("x+1");
  await pane.previewShows("x+1");
  await pane.frame.getByTestId("example-integral").waitFor({ state: "detached" });
  expect(await pane.latex()).toBe("x+1");
  await pane.write("");
  await example.click();
  await pane.previewShows(String.raw`\int_0^\infty e^{-x^2} \, dx = \frac{\sqrt{\pi}}{2}`);
});

test("closed once, it stays away; the help brings it back", async () => {
  const playground = await windows.open();
  const welcome = playground.pane.frame.getByTestId("welcome");
  await welcome.getByTestId("welcome-dismiss").click();
  await welcome.waitFor({ state: "detached" });
  await playground.pane.frame.locator('[data-testid="latex"]:focus').waitFor();
  const again = await playground.openBeside();
  // By the time the field takes what was typed, the settings have been read.
  await again.pane.write("a");
  await again.pane.previewShows("a");
  expect(await again.pane.frame.getByTestId("welcome").count()).toBe(0);
  await again.pane.frame.getByTestId("help").click();
  await again.pane.frame.getByTestId("show-welcome").click();
  await again.pane.frame.getByTestId("welcome").waitFor();
});

test("? shows the keys, except where it is a letter", async () => {
  const playground = await windows.open();
  const { pane } = playground;
  await pane.write("a");
  await pane.type("?");
  expect(await pane.latex()).toBe("a?");
  await pane.frame.getByTestId("help").focus();
  await pane.pressKey("?");
  const list = pane.frame.getByTestId("shortcuts-view");
  await list.getByText(shortcuts.selectionToEquation).waitFor();
  await list.getByText("Ctrl+Shift+Alt+M").waitFor();
  expect(await axe(paneFrame(playground))).toEqual([]);
  // The Back button has the focus.
  await pane.pressKey("Enter");
  await pane.field.waitFor();
  await pane.frame.getByTestId("help").click();
  await pane.frame.getByTestId("shortcuts").click();
  await list.waitFor();
});
