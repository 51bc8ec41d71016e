/**
 * How formulas are typeset: one typesetter for preview, library and slide, and the browser until it has
 * loaded.
 */
import { expect, test } from "@jest/globals";
import type { Route } from "playwright-core";
import { paneFrame } from "./axe";
import { LibraryPage } from "./library-page";
import type { PlaygroundPage } from "./pane-page";
import { useWindows } from "./window";

const windows = useWindows();

/** What Chromium reports about the pane to screen readers: roles and names, without ignored nodes. */
async function told({
  context,
  page,
  pane,
}: PlaygroundPage): Promise<{ role: string; name: string }[]> {
  await pane.preview.waitFor();
  const session = await context.newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  const found: { role: string; name: string }[] = [];
  for (const { frame } of frameTree.childFrames ?? []) {
    const { nodes } = await session.send("Accessibility.getFullAXTree", { frameId: frame.id });
    for (const { ignored, role, name } of nodes)
      if (!ignored) found.push({ role: String(role?.value), name: String(name?.value ?? "") });
  }
  return found;
}

test("the preview is drawn; a screen reader finds its mathematics and no picture", async () => {
  const playground = await windows.open();
  const { pane } = playground;
  await pane.write(String.raw`\frac{a}{\sqrt{b}}`);
  await pane.drawing.waitFor();
  expect(await pane.drawing.locator("path").count()).toBeGreaterThan(2);
  expect(await pane.drawing.getAttribute("aria-hidden")).toBe("true");
  // The part for screen readers takes no room and is not visible.
  const words = pane.frame.getByTestId("preview").locator(".formula-words");
  expect(await words.evaluate((span) => [span.clientWidth, span.clientHeight])).toEqual([1, 1]);
  const roles = (await told(playground)).map(({ role }) => role);
  expect(roles).toEqual(
    expect.arrayContaining([
      "MathMLMath",
      "MathMLFraction",
      "MathMLSquareRoot",
      "MathMLIdentifier",
    ]),
  );
  expect(roles.filter((role) => /svg|graphics|image/i.test(role))).toEqual([]);
});

test.each([
  ["usual", String.raw`x_{1,2} = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}`],
  [
    "high",
    String.raw`\begin{pmatrix} a \\ b \\ \frac{c}{d} \\ e \\ f \end{pmatrix} = \sum_{i=1}^n \sqrt{x_i}`,
  ],
])(
  "until the typesetter is there the browser draws, and nothing moves then (%s)",
  async (_, latex) => {
    const { pane, context, page } = await windows.open();
    let release = (): void => undefined;
    const gate = new Promise<void>((done) => (release = done));
    await context.route("**/typesetter.js", async (route: Route) => {
      await gate;
      await route.continue();
    });
    // Waiting for the whole page would include the typesetter.
    await page.reload({ waitUntil: "domcontentloaded" });
    await pane.isReady();
    await pane.write(latex);
    await pane.previewShows(latex);
    const paper = pane.frame.getByTestId("preview").getByRole("group");
    await paper.locator("div > math").waitFor();
    // Wait until it is scaled to fit and has its font.
    await paper.evaluate(async (element) => {
      await element.ownerDocument.fonts.ready;
      await new Promise((done) => setTimeout(done, 200));
    });
    /** The lower end of the preview, where what is below it begins. */
    const end = async (): Promise<number> => {
      const box = await pane.frame.getByTestId("preview").boundingBox();
      return (box?.y ?? NaN) + (box?.height ?? NaN);
    };
    const before = await end();
    release();
    await pane.drawing.waitFor();
    await paper.evaluate(() => new Promise((done) => setTimeout(done, 200)));
    expect(await end()).toBeCloseTo(before, 0);
  },
);

test("letters of an alphabet load when its command is there, before what it is for", async () => {
  const { pane, page } = await windows.open();
  await pane.write("x");
  await pane.drawing.waitFor();
  const letters = page.waitForRequest(/letters-styles/);
  await pane.type(String.raw`+\mathfrak`);
  await letters;
  await pane.write(String.raw`\mathfrak{g}`);
  await pane.drawing.locator("path").first().waitFor();
});

test("forced colours: letters have the colour of text, parts with a colour of their own keep it", async () => {
  const playground = await windows.open({ forcedColors: "active" });
  const { pane } = playground;
  await pane.write(String.raw`a+\textcolor{#FF0000}{b}`);
  await pane.drawing.waitFor();
  const colors = await paneFrame(playground).evaluate(() => {
    const probe = document.createElement("span");
    probe.style.color = "CanvasText";
    document.body.append(probe);
    const text = getComputedStyle(probe).color;
    probe.remove();
    const paths = document.querySelectorAll('[data-testid="preview"] svg path');
    return [...paths].map((path) => {
      const { fill } = getComputedStyle(path);
      return fill === text ? "text" : fill;
    });
  });
  expect(colors).toEqual(["text", "text", "rgb(255, 0, 0)"]);
});

test("the library's rows and the slide are drawn by the same typesetter", async () => {
  const playground = await windows.open();
  await playground.goToSlide(6);
  await playground.equations.nth(2).waitFor();
  expect(await playground.paper.locator(".equation > span > math").count()).toBe(0);
  const library = new LibraryPage(playground);
  await library.save(String.raw`\mathbb{R} \to \frac{a}{b}`);
  await library.open();
  const row = library.rows.first().getByTestId("drawing").locator("svg");
  await row.waitFor();
  const box = await row.boundingBox();
  expect(box?.height).toBeGreaterThan(15);
  expect(box?.height).toBeLessThanOrEqual(36);
});
