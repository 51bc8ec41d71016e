/** While somebody types, nothing jumps and nothing nags; what is shown is what will be inserted. */
import { expect, test } from "@jest/globals";
import { actions } from "../../src/text/en/actions";
import { pane as texts } from "../../src/text/en/pane";
import type { PanePage } from "./pane-page";
import { useWindows } from "./window";

const windows = useWindows();

const top = async (pane: PanePage): Promise<number> =>
  (await pane.frame.getByTestId("preview").boundingBox())?.y ?? -1;

test("the preview stays where it is while a command is typed, and when an error is shown", async () => {
  const playground = await windows.open();
  const { pane } = playground;
  const at = await top(pane);
  for (const key of String.raw`\sqrt{x^2`) {
    await pane.type(key);
    expect(await top(pane)).toBe(at);
  }
  await pane.write(String.raw`\notacommand x`);
  await pane.problems.first().waitFor();
  expect(await top(pane)).toBe(at);
});

test("Insert leads to the error, and no message says it again", async () => {
  const { pane } = await windows.open();
  await pane.write(String.raw`a + \notacommand`);
  await pane.problems.first().waitFor();
  await pane.insertButton.click();
  expect(await pane.selected()).toBe(String.raw`\notacommand`);
  expect(await pane.message.count()).toBe(0);
  expect(await pane.problems.count()).toBe(1);
});

test("the preview and the hint show what the place makes of the equation", async () => {
  const playground = await windows.open();
  const { pane } = playground;
  await playground.goToSlide(2);
  const hint = pane.frame.getByTestId("placement");
  await hint.filter({ hasText: texts.placementHereDisplay }).waitFor();
  await playground.clickBehind("A quadratic equation has the solutions ");
  await hint.filter({ hasText: texts.placementHereInline }).waitFor();
});

test("six rows are offered within the field's width, above the preview", async () => {
  const { pane } = await windows.open({ viewport: { width: 1000, height: 900 } });
  await pane.type(String.raw`\s`);
  await pane.completions.first().waitFor();
  const list = await pane.frame.locator(".cm-tooltip-autocomplete").boundingBox();
  const field = await pane.frame.locator(".cm-editor").boundingBox();
  const preview = await pane.frame.getByTestId("preview").boundingBox();
  if (!list || !field || !preview) throw new Error("not drawn");
  expect(list.x).toBeGreaterThanOrEqual(field.x - 1);
  expect(list.x + list.width).toBeLessThanOrEqual(field.x + field.width + 1);
  expect(list.y + list.height).toBeLessThanOrEqual(preview.y + 1);
  expect(Math.round(list.height / 26)).toBe(6);
});

test("the welcome gives way to the first key and ends with the first insertion", async () => {
  const playground = await windows.open();
  const { pane } = playground;
  const welcome = pane.frame.getByTestId("welcome");
  await welcome.waitFor();
  await pane.type("x");
  await pane.frame.getByTestId("example-integral").waitFor({ state: "detached" });
  await pane.insert("x");
  await pane.write("");
  await pane.frame.getByTestId("preview").waitFor();
  expect(await welcome.count()).toBe(0);
});

test("an equation gets another colour without being written anew", async () => {
  const playground = await windows.open();
  const { pane } = playground;
  await playground.goToSlide(6);
  await playground.clickBehind("In the line, as ");
  await pane.editHere(0);
  await pane.frame.getByRole("combobox", { name: texts.color }).selectOption("own");
  await pane.frame.getByRole("button", { name: actions.update }).click();
  await pane.isInserted();
  const xml = await playground.host((host) => host.slideXml(6));
  expect(xml).toContain("C00000");
});
