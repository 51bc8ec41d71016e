/** The preview and its source: a click on a part leads to its place, and the part at the cursor is marked. */
import { expect, test } from "@jest/globals";
import type { Locator } from "playwright-core";
import type { PanePage, PlaygroundPage } from "./pane-page";
import { useWindows } from "./window";

const windows = useWindows();

/** The part of the drawing that comes from this part of the source. */
const part = (pane: PanePage, latex: string, piece: string): Locator => {
  const from = latex.indexOf(piece);
  return pane.frame
    .getByTestId("preview")
    .getByRole("group")
    .locator(
      `div > svg [data-from="${from}"], div > math[data-from="${from}"], div > math [data-from="${from}"]`,
    )
    .and(pane.frame.locator(`[data-to="${from + piece.length}"]`))
    .first();
};

async function clickOn({ page }: PlaygroundPage, drawn: Locator): Promise<void> {
  const box = await drawn.boundingBox();
  if (!box) throw new Error("not drawn");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

const focused = (pane: PanePage): Locator => pane.frame.locator('[data-testid="latex"]:focus');
const marks = (pane: PanePage): Locator => pane.frame.getByTestId("preview").locator(".part-mark");

/** Keeps MathJax from loading, so that the browser draws. */
async function withoutTypesetter(playground: PlaygroundPage): Promise<void> {
  await playground.context.route("**/typesetter.js", () => undefined);
  await playground.page.reload({ waitUntil: "domcontentloaded" });
  await playground.pane.isReady();
}

const QUOTIENT = String.raw`\frac{p+u}{w} - \sqrt{v}`;

test.each([
  ["MathJax", false],
  ["the browser", true],
])("a click leads to the source, drawn by %s", async (_, native) => {
  const playground = await windows.open();
  if (native) await withoutTypesetter(playground);
  const { pane } = playground;
  await pane.write(QUOTIENT);
  for (const [piece, typed] of [
    ["u", String.raw`\frac{p+uz}{w} - \sqrt{v}`],
    ["w", String.raw`\frac{p+u}{wz} - \sqrt{v}`],
    ["v", String.raw`\frac{p+u}{w} - \sqrt{vz}`],
  ] as const) {
    await pane.write(QUOTIENT);
    await pane.previewShows(QUOTIENT);
    await clickOn(playground, part(pane, QUOTIENT, piece));
    await focused(pane).waitFor();
    await playground.page.keyboard.type("z");
    expect(await pane.latex()).toBe(typed);
  }
});

test.each([
  ["MathJax", false],
  ["the browser", true],
])("the part at the cursor is marked, drawn by %s", async (_, native) => {
  const playground = await windows.open();
  if (native) await withoutTypesetter(playground);
  const { pane } = playground;
  await pane.write(QUOTIENT);
  await pane.previewShows(QUOTIENT);
  await pane.pressKey("Home");
  // In front of the fraction: the whole fraction is marked.
  await marks(pane).first().waitFor({ state: "attached" });
  const whole = await marks(pane).first().boundingBox();
  const numerator = await part(pane, QUOTIENT, "p").boundingBox();
  const denominator = await part(pane, QUOTIENT, "w").boundingBox();
  if (!whole || !numerator || !denominator) throw new Error("not drawn");
  expect(whole.y).toBeLessThanOrEqual(numerator.y + 1);
  expect(whole.y + whole.height).toBeGreaterThanOrEqual(denominator.y + denominator.height - 1);
  for (let i = 0; i < String.raw`\frac{p`.length; i++) await pane.pressKey("ArrowRight");
  await expectMarked(pane, "p");
  // What is being typed is left unmarked until typing pauses.
  await playground.page.keyboard.type("k");
  expect(await marks(pane).count()).toBe(0);
  await marks(pane).first().waitFor({ state: "attached" });
});

/** Waits until the mark has the width and place of the letter. */
async function expectMarked(pane: PanePage, letter: string): Promise<void> {
  const drawn = await part(pane, QUOTIENT, letter).boundingBox();
  if (!drawn) throw new Error("not drawn");
  for (let tries = 0; ; tries++) {
    const box = (await marks(pane).count()) === 1 ? await marks(pane).boundingBox() : null;
    const away = box ? Math.abs(box.x + box.width / 2 - (drawn.x + drawn.width / 2)) : Infinity;
    if (box && away < 2 && box.width < drawn.width + 12) return;
    if (tries === 20) throw new Error(`${letter} is not marked: ${JSON.stringify([box, drawn])}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

test("what an own macro makes leads to its call", async () => {
  const playground = await windows.open();
  const { pane } = playground;
  const latex = String.raw`\newcommand{\half}{\frac{1}{2}} \half + x`;
  await pane.write(latex);
  await pane.previewShows(latex);
  await pane.drawing.waitFor();
  await clickOn(playground, pane.drawing.locator("[data-from]").first());
  await focused(pane).waitFor();
  await playground.page.keyboard.type("z");
  expect(await pane.latex()).toContain(String.raw`\half z`.replace(" ", ""));
});

test("a wide formula is made smaller to four fifths and then scrolls; the preview can be made higher", async () => {
  const playground = await windows.open({ viewport: { width: 1000, height: 900 } });
  const { pane, page } = playground;
  const wide = Array.from({ length: 16 }, (_, i) => `a_{${i}} x^{${i}}`).join(" + ");
  await pane.write(wide);
  await pane.previewShows(wide);
  await pane.frame.getByTestId("zoom").filter({ hasText: "80 %" }).waitFor();
  const paper = pane.frame.getByTestId("preview").getByRole("group");
  expect(await paper.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
  const box = await paper.boundingBox();
  if (!box) throw new Error("not drawn");
  await page.mouse.move(box.x + box.width - 4, box.y + box.height - 4);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 4, box.y + box.height + 96, { steps: 4 });
  await page.mouse.up();
  const isHigh = async (pixels: number): Promise<void> => {
    for (let tries = 0; ; tries++) {
      const height = (await paper.boundingBox())?.height ?? 0;
      if (Math.abs(height - pixels) < 1) return;
      if (tries > 100) throw new Error(`${String(height)} pixels high, not ${String(pixels)}`);
      await page.waitForTimeout(50);
    }
  };
  const dragged = (await paper.boundingBox())?.height ?? 0;
  expect(dragged).toBeGreaterThan(box.height + 80);
  // The keys work as well; and the height is the same when the pane opens again.
  await paper.focus();
  await page.keyboard.press("Shift+ArrowUp");
  await isHigh(dragged - 32);
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await isHigh(dragged + 32);
  await page.reload();
  await pane.isReady();
  await isHigh(dragged + 32);
  for (let i = 0; i < 10; i++) {
    await paper.focus();
    await page.keyboard.press("Shift+ArrowUp");
  }
  await isHigh(box.height);
});
