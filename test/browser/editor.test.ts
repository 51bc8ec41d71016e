/** Writing in the field, with real keys. */
import { expect, test } from "@jest/globals";
import { pane as paneTexts } from "../../src/text/en/pane";
import { palette } from "../../src/text/en/palette";
import { problems } from "../../src/text/en/problems";
import { settings } from "../../src/text/en/settings";
import { faultsOfEquation } from "./saved-deck";
import { useWindows } from "./window";

const windows = useWindows();

/** The size of the sample deck's body text in points. */
const BODY = 28;

test("commands are offered, chosen with Enter, and filled place by place with Tab", async () => {
  const { pane, page } = await windows.open();
  await pane.type("\\fra");
  await pane.completions.filter({ hasText: "\\frac" }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.type("a");
  await page.keyboard.press("Tab");
  await page.keyboard.type("b");
  await page.keyboard.press("Tab");
  await page.keyboard.type("+c");
  expect(await pane.latex()).toBe(String.raw`\frac{a}{b}+c`);
  await pane.previewShows(String.raw`\frac{a}{b}+c`);
});

test("braces and environments close by themselves", async () => {
  const { pane, page } = await windows.open();
  await pane.type("x^{2}");
  expect(await pane.latex()).toBe("x^{2}");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await page.keyboard.type("\\begin{cases}");
  expect(await pane.latex()).toBe("\\begin{cases}\n  \n\\end{cases}");
  await page.keyboard.press("Control+z");
  expect(await pane.latex()).not.toContain("\\end");
});

test("typing over a selection wraps it in braces", async () => {
  const { pane, page } = await windows.open();
  await pane.write("abc");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("{");
  expect(await pane.latex()).toBe("{abc}");
});

test("F8 goes to the problem and says it; Escape, then Tab, leaves the field", async () => {
  const { pane, page } = await windows.open();
  await pane.write(String.raw`a + \notacommand b + \neitherthis`);
  // The last problem is held back until typing has paused.
  await pane.problems.nth(1).waitFor();
  await pane.frame.locator(".cm-lintRange-error").nth(1).waitFor();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("F8");
  expect(await pane.selected()).toBe(String.raw`\notacommand`);
  const sentence = pane.frame.locator(".cm-tooltip .cm-diagnostic");
  expect(await sentence.textContent()).toContain(String.raw`\notacommand`);
  await page.keyboard.press("F8");
  expect(await pane.selected()).toBe(String.raw`\neitherthis`);
  await page.keyboard.press("Shift+F8");
  expect(await pane.selected()).toBe(String.raw`\notacommand`);
  await page.keyboard.press("Escape");
  expect(await sentence.count()).toBe(0);
  await page.keyboard.press("Tab");
  expect(await pane.field.evaluate((field) => field === document.activeElement)).toBe(false);
  expect(await pane.latex()).toBe(String.raw`a + \notacommand b + \neitherthis`);
});

test("the preview zooms by button and key", async () => {
  const { pane, page } = await windows.open();
  await pane.write("x^2");
  await pane.previewShows("x^2");
  const height = async (): Promise<number> => (await pane.drawing.boundingBox())?.height ?? 0;
  await pane.drawing.waitFor();
  const before = await height();
  await pane.frame.getByRole("button", { name: paneTexts.zoomIn }).click();
  expect(await height()).toBeGreaterThan(before);
  await pane.frame.getByRole("group", { name: paneTexts.preview }).focus();
  await page.keyboard.press("0");
  expect(await height()).toBeCloseTo(before, 0);
});

test("a formula wider than the pane is shown smaller, as long as it can be read, and then scrolls", async () => {
  const { pane, page } = await windows.open();
  const paper = pane.frame.getByRole("group", { name: paneTexts.preview });
  const hidden = (): Promise<number> =>
    paper.evaluate((element) => element.scrollWidth - element.clientWidth);
  const zoom = pane.frame.getByTestId("zoom");
  const shows = (percent: number): Promise<void> =>
    zoom.filter({ hasText: new RegExp(`^${String(percent)} %$`) }).waitFor();
  await pane.write("x^2");
  await pane.previewShows("x^2");
  await shows(100);
  const sum = (terms: number): string =>
    Array.from({ length: terms }, (_, i) => `x_{${String(i)}}`).join("+");
  await pane.write(sum(8));
  await pane.previewShows(sum(8));
  await zoom.filter({ hasText: /^[89]\d %$/ }).waitFor();
  expect(await hidden()).toBe(0);
  await pane.write(sum(25));
  await pane.previewShows(sum(25));
  await shows(80);
  expect(await hidden()).toBeGreaterThan(0);
  await paper.focus();
  await page.keyboard.press("+");
  await shows(100);
  await page.keyboard.press("0");
  await shows(80);
  await pane.write("x^2");
  await shows(100);
});

test("the preview is as large as the text at the caret, or as the size that is chosen", async () => {
  const playground = await windows.open();
  const { pane } = playground;
  await playground.goToSlide(2);
  await pane.write("x^2");
  await pane.previewShows("x^2");
  const shown = (points: number): Promise<void> =>
    pane.frame.locator(`[data-testid="preview"][data-points="${String(points)}"]`).waitFor();
  await playground.clickBehind("A quadratic equation");
  await shown(BODY);
  await pane.drawing.waitFor();
  const height = async (): Promise<number> => (await pane.drawing.boundingBox())?.height ?? 0;
  const before = await height();
  await pane.frame.getByLabel(paneTexts.size, { exact: true }).selectOption("4000");
  await shown(40);
  expect(await height()).toBeGreaterThan(before);
  await pane.frame.getByLabel(paneTexts.size, { exact: true }).selectOption("");
  await shown(BODY);
});

test("the palette inserts at the caret, finds by word, sign and name, and takes what is selected", async () => {
  const { pane, page } = await windows.open();
  const { frame } = pane;
  await pane.write("x");
  await page.keyboard.press("Control+a");
  await frame.getByTestId("palette-toggle").click();
  await frame.getByTestId("palette").locator('[data-name="\\\\sqrt"]').click();
  expect(await pane.latex()).toBe(String.raw`\sqrt{x}`);
  await page.keyboard.press("End");

  const search = frame.getByRole("searchbox", { name: palette.search });
  for (const words of ["union", "∪", "\\cup"]) {
    await search.fill(words);
    await frame.locator('[data-name="\\\\cup"]').first().waitFor();
  }
  await frame.locator('[data-name="\\\\cup"]').first().click();
  expect(await pane.latex()).toBe(String.raw`\sqrt{x}\cup `);

  // By keyboard: one Tab stop for the families, arrow keys between them, and back into the field.
  await frame.getByRole("tab", { name: palette.drawer_structures }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await frame.getByRole("button", { name: /\\alpha$/ }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  expect(await pane.latex()).toBe(String.raw`\sqrt{x}\cup \beta `);
});

test("a matrix is put in by its size", async () => {
  const { pane, page } = await windows.open();
  const { frame } = pane;
  await frame.getByTestId("palette-toggle").click();
  await frame.getByRole("tab", { name: palette.drawer_matrices }).click();
  await frame.getByRole("button", { name: "2 rows, 3 columns" }).click();
  expect(await pane.latex()).toBe(
    "\\begin{pmatrix}\n  a11 & a12 & a13 \\\\\n  a21 & a22 & a23\n\\end{pmatrix}",
  );
  expect(await pane.selected()).toBe("a11");
  await page.keyboard.type("1");
  await page.keyboard.press("Tab");
  expect(await pane.selected()).toBe("a12");
});

test("own commands hold in preview, completion and slide, and outlive the pane", async () => {
  const playground = await windows.open();
  const { pane, page } = playground;
  const { frame } = pane;
  await frame.getByTestId("settings").click();
  const preamble = frame.getByTestId("preamble");
  await preamble.fill(
    "\\newcommand{\\R}{\\mathbb{R}}\n\\newcommand{\\vek}[1]{\\mathbf{#1}}\n\\newcommand{",
  );
  const state = frame.getByTestId("preamble-state");
  await state.getByRole("button", { name: /^Line 3/ }).waitFor();
  await preamble.fill("\\newcommand{\\R}{\\mathbb{R}}\n\\newcommand{\\vek}[1]{\\mathbf{#1}}");
  await state.getByText("2 commands are defined: \\R \\vek").waitFor();
  await frame.getByLabel(settings.editorSize).selectOption("20");
  await frame.getByTestId("back").click();

  await pane.type("\\ve");
  await pane.completions.filter({ hasText: "\\vek" }).first().waitFor();
  await page.keyboard.press("Escape");
  await pane.write("x \\in \\R");
  await pane.previewShows("x \\in \\R");
  expect(await pane.preview.textContent()).toContain("ℝ");
  expect(await pane.field.evaluate((field) => getComputedStyle(field).fontSize)).toBe("20px");
  await playground.goToSlide(2);
  await pane.insert("x \\in \\R");
  expect(await playground.equations.allTextContents()).toContainEqual(expect.stringContaining("ℝ"));

  await page.reload();
  await pane.isReady();
  await pane.previewShows("x \\in \\R");
  expect(await pane.preview.textContent()).toContain("ℝ");
});

test("settings go into a file and come from one; another file changes nothing", async () => {
  const { pane, page } = await windows.open();
  const { frame } = pane;
  await frame.getByTestId("settings").click();
  await frame.getByLabel(settings.theme).selectOption("dark");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    frame.getByRole("button", { name: settings.save }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const file = Buffer.concat(chunks);
  expect(file.toString("utf8")).toContain('"theme": "dark"');

  await frame.getByLabel(settings.theme).selectOption("light");
  const open = (buffer: Buffer): Promise<void> =>
    frame
      .getByTestId("settings-file")
      .setInputFiles({ name: "settings.json", mimeType: "application/json", buffer });
  await open(Buffer.from("{}"));
  await frame.getByText(settings.notSettings).waitFor();
  expect(await frame.getByLabel(settings.theme).inputValue()).toBe("light");
  await open(file);
  await frame.getByText(settings.opened).waitFor();
  expect(await frame.getByLabel(settings.theme).inputValue()).toBe("dark");
  await frame.getByRole("button", { name: settings.back }).click();
  expect(await frame.getByLabel(settings.theme).inputValue()).toBe("light");
});

test("what few formulas need loads when one is typed, and not before", async () => {
  const playground = await windows.open();
  const { pane, page } = playground;
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("late-commands")) asked.push(request.url());
  });
  await playground.goToSlide(2);
  await playground.clickBehind("A quadratic equation has the solutions ");
  await pane.write("x^2");
  await pane.previewShows("x^2");
  expect(asked).toEqual([]);

  const formula = String.raw`\ce{H2O} + \SI{3}{m}`;
  await pane.insert(formula);
  expect(asked).toHaveLength(1);
  expect(
    faultsOfEquation(await playground.savedDeck(), {
      slide: 2,
      before: "A quadratic equation has the solutions ",
      after: " whenever a is not zero.",
      contains: ["sSub"],
    }),
  ).toEqual([]);
});

test("where it does not load that is said, what is written stays, and it loads when it can", async () => {
  const playground = await windows.open();
  const { pane, page } = playground;
  await page.route(/late-commands/, (route) => route.abort());
  const formula = String.raw`\ce{H2O}`;
  await pane.write(formula);
  await pane.problems.first().waitFor();
  expect(await pane.problems.first().textContent()).toContain(problems.notLoaded);
  await pane.insertButton.click();
  await pane.message.waitFor();
  expect(await pane.message.getAttribute("data-intent")).toBe("warning");
  expect(await pane.latex()).toBe(formula);

  await page.unroute(/late-commands/);
  await pane.write(`${formula} + x`);
  await pane.previewShows(`${formula} + x`);
  // The browser reports each failed request; that is expected here.
  const failed = /Failed to load resource|ChunkLoadError|Loading chunk/;
  expect(playground.troubles.filter((line) => !failed.test(line))).toEqual([]);
  playground.troubles.length = 0;
});
