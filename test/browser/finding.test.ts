/** Symbols and structures are found by what they are called, and the usual ones are at hand. */
import { expect, test } from "@jest/globals";
import { STRIP } from "../../src/latex/commands/examples";
import { palette as de } from "../../src/text/de/palette";
import { palette as en } from "../../src/text/en/palette";
import { axe, paneFrame } from "./axe";
import { LibraryPage } from "./library-page";
import { useWindows } from "./window";

const windows = useWindows();

test("the usual structures stand under the field, in one row in the narrowest pane too; one goes round what is selected", async () => {
  const playground = await windows.open({ viewport: { width: 320, height: 640 } });
  const { pane } = playground;
  const strip = pane.frame.getByTestId("strip").getByRole("button");
  await strip.first().waitFor();
  expect(await strip.evaluateAll((all) => all.map((one) => one.getAttribute("data-name")))).toEqual(
    STRIP.map(([name]) => name),
  );
  const boxes = await strip.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().y));
  expect(new Set(boxes).size).toBe(1);
  await pane.write("x+y");
  await pane.pressKey("ControlOrMeta+a");
  await strip.nth(3).click();
  expect(await pane.latex()).toBe(String.raw`\sqrt{x+y}`);
  await pane.write("");
  await strip.nth(2).click();
  await playground.page.keyboard.type("1");
  await pane.pressKey("Tab");
  await playground.page.keyboard.type("2");
  expect(await pane.latex()).toBe(String.raw`\frac{1}{2}`);
  expect(await axe(paneFrame(playground))).toEqual([]);
});

test.each([
  ["en-US", en, "perpendicular", String.raw`\perp`],
  ["de-DE", de, "größer gleich", String.raw`\geq`],
  ["de-DE", de, "at most", String.raw`\leq`],
])("in %s what somebody calls it finds it", async (language, texts, query, name) => {
  const { pane } = await windows.open({ language });
  await pane.frame.getByTestId("palette-toggle").click();
  await pane.frame.getByRole("searchbox", { name: texts.search }).fill(query);
  const palette = pane.frame.getByTestId("palette");
  await palette.getByRole("status").waitFor();
  const first = palette.getByRole("toolbar").getByRole("button").first();
  expect(await first.getAttribute("data-name")).toBe(name);
  await palette.getByRole("button", { name: texts.clearSearch }).click();
  await palette.getByRole("status").waitFor({ state: "detached" });
});

test("the same words find equations of the library", async () => {
  const playground = await windows.open();
  const library = new LibraryPage(playground);
  const own = String.raw`\left| \vec{u} \right| \perp w`;
  await library.save(own);
  await library.open();
  for (const text of ["absolute value", "orthogonal", "magnitude vector"]) {
    await library.search(text);
    await library.row(own).waitFor();
  }
});
