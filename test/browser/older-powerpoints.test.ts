/**
 * PowerPoint LTSC 2021, which tells add-ins nothing about the selection: what a person can do there, and is
 * told.
 */
import { expect, test } from "@jest/globals";
import { equations as said } from "../../src/text/en/equations";
import { questions } from "../../src/text/en/host";
import { useWindows } from "./window";

const windows = useWindows();
const BEFORE = "A quadratic equation has the solutions ";

test("LTSC 2021: asked with the reason, a text box of its own, and the ribbon's way back to it", async () => {
  const playground = await windows.open({ profile: "ltsc2021" });
  const { pane, page } = playground;
  await playground.goToSlide(2);
  await playground.clickBehind(BEFORE);
  await pane.write(String.raw`\frac{a}{b}`);
  await pane.previewShows(String.raw`\frac{a}{b}`);
  await pane.insertButton.click();
  await pane.question.filter({ hasText: questions.caretNotTold }).waitFor();
  await pane.frame.getByRole("button", { name: questions.newTextBox, exact: true }).click();
  await pane.isInserted();
  // The slide that is shown is the one with the equation, and it has only this one.
  await playground.equations.first().waitFor();
  expect(await playground.host((one) => [one.currentSlide(), one.texts(2).at(-1)])).toEqual([
    2,
    "𝑎𝑏",
  ]);

  const editEquation = page.getByRole("button", { name: "Edit Equation" });
  await editEquation.click();
  await pane.editing.waitFor();
  expect(await pane.latex()).toBe(String.raw`\frac{a}{b}`);
  await pane.update("z");

  // If there are several, PowerPoint would have to tell which one is meant.
  await playground.goToSlide(6);
  await editEquation.click();
  await pane.message.filter({ hasText: said.selectionNotTold }).waitFor();
});
