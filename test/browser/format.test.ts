/** Size, colour, a text box of its own, and undoing an insertion. */
import { expect, test } from "@jest/globals";
import { pane as paneTexts } from "../../src/text/en/pane";
import { exchangeFailures } from "../../src/text/en/host";
import { equationsAsWritten, sayAll } from "./saved-deck";
import { useWindows } from "./window";

const windows = useWindows();

test("size and colour are set where they are not to be as the text", async () => {
  const playground = await windows.open();
  const { pane } = playground;
  await playground.goToSlide(2);
  await playground.clickBehind("A quadratic equation");
  await pane.frame.getByLabel(paneTexts.size, { exact: true }).selectOption("4000");
  await pane.frame.getByLabel(paneTexts.color, { exact: true }).selectOption("own");
  await pane.frame.getByLabel(paneTexts.chooseColor).fill("#008000");
  await pane.insert("x^2");
  const [written] = equationsAsWritten(await playground.savedDeck(), 2);
  expect(written).toContain('sz="4000"');
  expect(written).toContain('<a:srgbClr val="008000"');
});

test("a new text box, although the caret is in a text", async () => {
  const playground = await windows.open();
  const { pane } = playground;
  await playground.goToSlide(2);
  await playground.clickBehind("A quadratic equation");
  const before = (await playground.savedDeck()).slides[1]?.paragraphs.length ?? 0;
  await pane.frame.getByLabel(paneTexts.newTextBox).check();
  await pane.insert("x^2");
  const slide = (await playground.savedDeck()).slides[1];
  expect(slide?.paragraphs).toHaveLength(before + 1);
});

test("the last insertion is taken back", async () => {
  const playground = await windows.open();
  const { pane } = playground;
  await playground.goToSlide(2);
  await playground.clickBehind("A quadratic equation");
  const before = (await playground.savedDeck()).slides.map(sayAll);
  await pane.insert("x^2");
  expect((await playground.savedDeck()).slides.map(sayAll)).not.toEqual(before);
  await pane.frame.getByTestId("undo").click();
  await pane.frame.getByText("Slide 2 is as it was before.", { exact: true }).first().waitFor();
  expect((await playground.savedDeck()).slides.map(sayAll)).toEqual(before);
});

test("what was changed since is not taken back, and the pane says so", async () => {
  const playground = await windows.open();
  const { pane } = playground;
  await playground.goToSlide(2);
  await playground.clickBehind("A quadratic equation");
  await pane.insert("x^2");
  await playground.clickBehind("whenever a is not zero.");
  await playground.page.keyboard.type(" Really");
  const before = (await playground.savedDeck()).slides.map(sayAll);
  await pane.frame.getByTestId("undo").click();
  await pane.frame.locator('[data-testid="message"][data-intent="error"]').waitFor();
  expect(await pane.message.textContent()).toContain(exchangeFailures.changedSince);
  expect((await playground.savedDeck()).slides.map(sayAll)).toEqual(before);
});
