/** Formulas typed into the texts of slides become equations after a review in the pane. */
import { expect, test } from "@jest/globals";
import { convert as said } from "../../src/text/en/convert";
import { axe, paneFrame } from "./axe";
import type { PlaygroundPage } from "./pane-page";
import { useWindows } from "./window";

const windows = useWindows();
const BEFORE = "A quadratic equation has the solutions ";
const TYPED = String.raw`$x_1$ and $x_2$ (not $5 or $6), $\frac{1}$, `;

async function typeOnSlide(playground: PlaygroundPage, text: string): Promise<void> {
  await playground.goToSlide(2);
  await playground.clickBehind(BEFORE);
  await playground.page.keyboard.type(text);
}

async function equationsOnSlide(playground: PlaygroundPage): Promise<number> {
  const xml = await playground.host((host) => host.slideXml(2));
  return xml.match(/<m:oMath[ >]/g)?.length ?? 0;
}

test("what was found is seen through, corrected, converted, and taken back", async () => {
  const playground = await windows.open({ viewport: { width: 1100, height: 900 } });
  const { pane } = playground;
  const at = (id: string) => pane.frame.getByTestId(id);
  await typeOnSlide(playground, TYPED);
  const before = await equationsOnSlide(playground);
  await at("equations").click();
  await at("convert").click();
  await at("convert-summary").waitFor();
  expect(await at("convert-summary").textContent()).toBe("3 found, 2 ready, 1 to review");
  expect(await at("formula").count()).toBe(3);
  await at("left-alone").locator("summary").click();
  expect(await axe(paneFrame(playground))).toEqual([]);
  const wrong = at("formula").nth(2);
  await wrong.getByRole("button", { name: said.correct }).click();
  await wrong.getByRole("textbox").fill(String.raw`\frac{1}{2}`);
  expect(await wrong.getByRole("checkbox").isChecked()).toBe(true);
  await at("formula").nth(0).getByRole("checkbox").uncheck();
  await at("convert-start").click();
  await at("undo-all").waitFor();
  expect(await equationsOnSlide(playground)).toBe(before + 2);
  const texts = await playground.host((host) => host.slideXml(2));
  expect(texts).toContain("$x_1$");
  expect(texts).toContain("(not $5 or $6)");

  await at("undo-all").click();
  await pane.frame.getByText("1 slide restored.").waitFor();
  expect(await equationsOnSlide(playground)).toBe(before);
});

test("without anything to decide no pane is needed; else the button on the ribbon opens the review", async () => {
  const playground = await windows.open();
  const { page, pane } = playground;
  await typeOnSlide(playground, "$a_1$ and $b_2$ ");
  const before = await equationsOnSlide(playground);
  await page.getByRole("button", { name: "Close the pane" }).click();
  await playground.clickBehind(BEFORE);
  await page.keyboard.press("Control+Shift+Alt+F");
  for (let i = 0; i < 300 && (await equationsOnSlide(playground)) === before; i++)
    await page.waitForTimeout(100);
  expect(await equationsOnSlide(playground)).toBe(before + 2);
  expect(await page.locator("aside").isVisible()).toBe(false);

  await playground.clickBehind("whenever a is not zero.");
  await page.keyboard.type(" It has $5$.");
  await page.getByRole("button", { name: "Convert to Equations" }).click();
  await pane.frame.getByTestId("convert-summary").waitFor();
});

test("equations get another look, another symbol, and become text again", async () => {
  const playground = await windows.open({ viewport: { width: 1100, height: 900 } });
  const { pane } = playground;
  const at = (id: string) => pane.frame.getByTestId(id);
  const xml = () => playground.host((host) => host.slideXml(2));
  const done = async (): Promise<void> => at("undo-all").waitFor();
  await typeOnSlide(playground, String.raw`$x_1$ and $\epsilon+1$ `);
  const untouched = await equationsOnSlide(playground);
  await at("equations").click();
  await at("convert").click();
  await at("convert-start").click();
  await done();

  await at("convert-task").selectOption("restyle");
  await at("convert-summary").waitFor();
  expect(await at("formula").count()).toBe(untouched + 2);
  expect(await at("convert-start").textContent()).toBe(said.noStyle);
  await at("restyle-weight").selectOption("bold");
  await at("restyle-size").selectOption("2800");
  expect(await axe(paneFrame(playground))).toEqual([]);
  await at("convert-start").click();
  await done();
  expect(await xml()).toMatch(/sz="2800"[^>]*b="1"[^]*?𝒙/);

  await at("convert-task").selectOption("replace");
  await at("replace-from").fill(String.raw`\epsilon`);
  await at("replace-to").fill(String.raw`\delta`);
  expect(await axe(paneFrame(playground))).toEqual([]);
  await at("replace-find").click();
  await at("convert-summary").waitFor();
  expect(await at("convert-summary").textContent()).toBe("1 found, 1 ready, 0 to review");
  await at("convert-start").click();
  await done();

  await at("convert-task").selectOption("revert");
  await at("convert-scope").selectOption("slide");
  await at("convert-summary").waitFor();
  await at("convert-start").click();
  await done();
  expect(await equationsOnSlide(playground)).toBe(0);
  const texts = (await playground.host((host) => host.texts(2))).join("\n");
  // What has been made bold in the meantime is bold in the LaTeX.
  expect(texts).toContain(
    String.raw`$\boldsymbol{x}_{\mathbf{1}}$ and $\boldsymbol{\delta+}\mathbf{1}$ `,
  );
});
