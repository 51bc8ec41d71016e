/** The pictures of the documents, each described by what is done to get there. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { readLatex } from "../../src/latex/read";
import { writeMathml } from "../../src/mathml/write";
import type { PlaygroundPage } from "../../test/browser/pane-page";
import "../website/font-hook";
import { leftDeck, numberedDeck } from "./decks";
import { keep, onStage, paneOf, pictureOf, type Stage } from "./stage";

const ROOT = join(import.meta.dirname, "../..");
const BEFORE = "A quadratic equation has the solutions ";
const LATEX = String.raw`x_{1,2} = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}`;
/** Pictures of the pane alone are small, so they get more pixels. */
const PANE = { viewport: { width: 1100, height: 760 }, deviceScaleFactor: 1.5 } as const;

type Act = (playground: PlaygroundPage, at: (id: string) => Locator) => Promise<void>;

/** A picture of the pane after something was done. */
function paneAfter(name: string, act: Act, look: object = {}): (stage: Stage) => Promise<void> {
  return (stage) =>
    onStage(stage, { ...PANE, ...look }, async (playground) => {
      await playground.pane.frame.getByTestId("welcome-dismiss").click();
      await act(playground, (id) => playground.pane.frame.getByTestId(id));
      keep(stage, name, await pictureOf(playground, paneOf(playground)));
    });
}

/** The library in the pane, with the result of a search. */
const library: Act = async ({ pane, page }, at) => {
  await pane.write(String.raw`\int_{-\infty}^{\infty} e^{-x^2}\,dx = \sqrt{\pi}`);
  await pane.field.press("Control+s");
  await pane.message.waitFor();
  await at("library").click();
  await at("library-list").waitFor();
  await pane.frame.getByRole("searchbox").fill("integral");
  await at("found-count").filter({ hasText: /\d/ }).waitFor();
  await pane.frame.locator('[data-testid="drawing"] svg').nth(4).waitFor();
  await page.waitForTimeout(300);
};

async function onDeck(playground: PlaygroundPage, bytes: Uint8Array, name: string): Promise<void> {
  const file = join(mkdtempSync(join(tmpdir(), "pictures-")), name);
  writeFileSync(file, bytes);
  await playground.openDeck(file);
}

/** Draws formulas on a page of their own. */
function pngOf({ context }: PlaygroundPage): (latex: string) => Promise<Uint8Array> {
  return async (latex) => {
    const { drawEquation } = await import("../../src/picture/svg");
    const mathml = writeMathml(readLatex(latex).body, { display: false, drawn: true });
    const look = { display: false, size: 40, color: "000000", title: "" };
    const page = await context.newPage();
    await page.setContent((await drawEquation(mathml, look)).svg);
    const png = await page.locator("svg").screenshot();
    await page.close();
    return png;
  };
}

export const GUIDE: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  write: (stage) =>
    onStage(stage, {}, async (playground) => {
      const { pane } = playground;
      await pane.frame.getByTestId("welcome-dismiss").click();
      await playground.goToSlide(2);
      await playground.clickBehind(BEFORE);
      await pane.write(LATEX);
      await pane.previewShows(LATEX);
      keep(stage, "write.png", await pictureOf(playground));
      await pane.insertButton.click();
      await pane.isInserted();
      await playground.equations.first().waitFor();
      keep(stage, "inserted.png", await pictureOf(playground));
    }),

  problem: paneAfter("problem.png", async ({ pane, page }, at) => {
    await pane.write(String.raw`\fraq{a}{b} + \sqrt{x}`);
    await at("problems").getByRole("listitem").first().waitFor();
    await page.waitForTimeout(300);
  }),

  palette: paneAfter(
    "palette.png",
    async ({ pane, page }, at) => {
      await pane.write(String.raw`f\colon A `);
      await at("palette-toggle").click();
      await at("palette").getByRole("searchbox").fill("arrow");
      await page.waitForTimeout(1000);
    },
    { viewport: { width: 1100, height: 1000 } },
  ),

  edit: (stage) =>
    onStage(stage, {}, async (playground) => {
      await playground.goToSlide(6);
      await playground.clickInShape("Content Placeholder 2");
      await playground.pane.editHere(1);
      await playground.pane.drawing.first().waitFor();
      await playground.page.waitForTimeout(500);
      keep(stage, "edit.png", await pictureOf(playground));
    }),

  library: paneAfter("library-light.png", library),
  libraryDark: paneAfter("library-dark.png", library, { colorScheme: "dark" }),

  convert: paneAfter("convert.png", async (playground, at) => {
    await playground.goToSlide(2);
    await playground.clickBehind(BEFORE);
    await playground.page.keyboard.type(
      String.raw`$x_1$ and $\frac{-b}{2a}$ (not $5 or $6), $\sqrt[3{b}$, `,
    );
    await at("equations").click();
    await at("convert").click();
    await at("convert-summary").waitFor();
    await at("left-alone").locator("summary").click();
    await playground.page.waitForTimeout(500);
  }),

  moveIn: (stage) =>
    onStage(stage, {}, async (playground) => {
      await onDeck(playground, await leftDeck(pngOf(playground)), "of-other-tools.pptx");
      await playground.pane.frame.getByTestId("welcome-dismiss").click();
      await playground.pane.frame.getByTestId("move-in-offer").waitFor();
      await playground.page.waitForTimeout(500);
      keep(stage, "move-in.png", await pictureOf(playground));
    }),

  numbers: paneAfter("numbers.png", async (playground, at) => {
    await onDeck(playground, numberedDeck(), "numbered.pptx");
    await at("equations").click();
    await at("convert").click();
    await at("convert-task").selectOption("renumber");
    await at("convert-summary").waitFor();
    await playground.page.waitForTimeout(500);
  }),

  replace: paneAfter("replace.png", async (playground, at) => {
    await playground.goToSlide(6);
    await at("equations").click();
    await at("convert").click();
    await at("convert-task").selectOption("replace");
    await at("replace-from").fill("n");
    await at("replace-to").fill("N");
    await at("replace-find").click();
    await at("convert-summary").waitFor();
    await playground.page.waitForTimeout(500);
  }),

  copy: paneAfter("copy.png", async ({ pane, page }, at) => {
    await pane.write(LATEX);
    await pane.previewShows(LATEX);
    await at("copy-as").click();
    await at("copy-formats").waitFor();
    await page.waitForTimeout(300);
  }),

  settings: paneAfter("settings.png", async ({ pane, page }, at) => {
    await at("settings").click();
    await at("settings-view").waitFor();
    const preamble = pane.frame.getByTestId("preamble");
    await preamble.focus();
    await preamble.fill(
      "\\newcommand{\\R}{\\mathbb{R}}\n\\newcommand{\\norm}[1]{\\lVert #1 \\rVert}",
    );
    await at("preamble-state").filter({ hasText: "2" }).waitFor();
    await page.waitForTimeout(300);
  }),

  /** The slide that the README's command line example makes. */
  commandLine: async (stage) => {
    const scratch = mkdtempSync(join(tmpdir(), "pictures-"));
    const [from, to] = [join(scratch, "sample.pptx"), join(scratch, "with-equation.pptx")];
    const run = (...args: string[]): unknown =>
      execFileSync(process.execPath, args, { cwd: ROOT, stdio: "inherit" });
    run("tools/sample-deck.mjs", from);
    const latex = String.raw`x_{1,2} = \frac{-b \pm \sqrt{b^2-4ac}}{2a}, \quad a \ne 0`;
    const find = ["--find", "whenever a is not zero", "--latex", latex];
    run("--import", "tsx", "src/cli/main.ts", "insert", from, to, ...find);
    await onStage(stage, { viewport: { width: 1440, height: 900 } }, async (playground) => {
      await playground.openDeck(to);
      await playground.goToSlide(2);
      await playground.equations.first().waitFor();
      keep(stage, "command-line.png", await pictureOf(playground, playground.paper));
    });
  },
};
