// Takes the pictures of the README from a real run of the playground: `node tools/pictures.mjs`.
// With `--decks FILE … --to FOLDER` it takes pictures of the pane on other decks instead, in light,
// dark and narrow, for people who work on how it looks.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { tsImport } from "tsx/esm/api";
import { launchBrowser } from "./browser.mjs";
import { serve } from "./serve.mjs";
import { buildSite, SITE } from "./site.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const LATEX = String.raw`x_{1,2} = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}`;
const LOOKS = {
  light: { viewport: { width: 1440, height: 900 } },
  dark: { viewport: { width: 1440, height: 900 }, colorScheme: "dark" },
  narrow: { viewport: { width: 1000, height: 760 } },
};

const { values, positionals } = parseArgs({
  options: { decks: { type: "boolean", default: false }, to: { type: "string" } },
  allowPositionals: true,
});

await buildSite({ say: (line) => console.log(line) });
const { PlaygroundPage } = await tsImport("../test/browser/pane-page.ts", import.meta.url);
const browser = await launchBrowser();
const server = await serve(SITE);
try {
  if (values.decks) await deckPictures(positionals, resolve(values.to ?? "out/pictures"));
  else {
    const folder = resolve(values.to ?? join(root, "assets/pictures"));
    await readmePictures(folder);
    await libraryPictures(folder);
    await commandLinePicture(folder);
  }
} finally {
  await browser.close();
  await server.close();
}

/** The slide with the caret and the formula in the pane, and the slide after Insert; light and dark. */
async function readmePictures(folder) {
  mkdirSync(folder, { recursive: true });
  for (const look of ["light", "dark"]) {
    const playground = await PlaygroundPage.open(browser, {
      url: server.url,
      ...LOOKS[look],
      viewport: { width: 1280, height: 760 },
    });
    await playground.goToSlide(2);
    await playground.clickBehind("A quadratic equation has the solutions ");
    await playground.pane.write(LATEX);
    await playground.pane.previewShows(LATEX);
    await picture(playground, join(folder, `before-${look}.png`));
    await playground.pane.insertButton.click();
    await playground.pane.isInserted();
    await playground.equations.first().waitFor();
    await picture(playground, join(folder, `after-${look}.png`));
    await playground.close();
  }
}

/** The pane with the library: as it opens, and with what a search finds; light and dark. */
async function libraryPictures(folder) {
  for (const look of ["light", "dark"]) {
    const playground = await PlaygroundPage.open(browser, { url: server.url, ...LOOKS[look] });
    const { frame } = playground.pane;
    await playground.pane.write(String.raw`\int_{-\infty}^{\infty} e^{-x^2}\,dx = \sqrt{\pi}`);
    await playground.pane.field.press("Control+s");
    await playground.pane.message.waitFor();
    await frame.getByTestId("library").click();
    await frame.getByTestId("library-list").waitFor();
    await frame.getByRole("searchbox").fill("integral");
    await frame.getByTestId("found-count").filter({ hasText: "13" }).waitFor();
    await frame.locator('[data-testid="drawing"] math').nth(8).waitFor();
    await playground.page.evaluate("document.fonts.ready.then(() => undefined)");
    const path = join(folder, `library-${look}.png`);
    const pane = playground.page.locator("aside iframe");
    await pane.screenshot({ path, caret: "initial" });
    console.log(path);
    await playground.close();
  }
}

/** The slide that the README's example of the command line makes. */
async function commandLinePicture(folder) {
  const scratch = mkdtempSync(join(tmpdir(), "pictures-"));
  const [from, to] = [join(scratch, "sample.pptx"), join(scratch, "with-equation.pptx")];
  const run = (...args) => execFileSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  run("tools/sample-deck.mjs", from);
  const latex = String.raw`x_{1,2} = \frac{-b \pm \sqrt{b^2-4ac}}{2a}, \quad a \ne 0`;
  const find = ["--find", "whenever a is not zero", "--latex", latex];
  run("--import", "tsx", "src/cli/main.ts", "insert", from, to, ...find);
  const playground = await PlaygroundPage.open(browser, { url: server.url, ...LOOKS.light });
  await playground.openDeck(to);
  await playground.goToSlide(2);
  await playground.equations.first().waitFor();
  await playground.page.evaluate("document.fonts.ready.then(() => undefined)");
  const path = join(folder, "command-line.png");
  await playground.paper.screenshot({ path, caret: "initial" });
  console.log(path);
  await playground.close();
}

/** Each deck in each look: as it opens, with a formula in the pane, and after Insert. */
async function deckPictures(decks, folder) {
  mkdirSync(folder, { recursive: true });
  for (const deck of decks) {
    for (const [look, options] of Object.entries(LOOKS)) {
      const name = join(folder, `${basename(deck).replace(/\.\w+$/, "")}-${look}`);
      const playground = await PlaygroundPage.open(browser, { url: server.url, ...options });
      await playground.openDeck(resolve(deck));
      await picture(playground, `${name}-1-opened.png`);
      const target = await playground.host((host) => {
        for (const slide of host.view().slides) {
          for (const { text } of slide.shapes) {
            const run = text?.paragraphs
              .flatMap(({ runs }) => runs)
              .find((r) => r.type === "text" && r.length > 3);
            if (run) return { slide: slide.number, text: run.text };
          }
        }
        return undefined;
      });
      if (target) {
        await playground.goToSlide(target.slide);
        await playground.clickBehind(target.text);
      }
      await playground.pane.write(LATEX);
      await playground.pane.previewShows(LATEX);
      await picture(playground, `${name}-2-written.png`);
      await playground.pane.insertButton.click();
      await playground.pane.message.or(playground.pane.question).first().waitFor();
      await picture(playground, `${name}-3-inserted.png`);
      for (const trouble of [...playground.troubles, ...playground.outside]) {
        console.log(`${name}: ${trouble}`);
      }
      await playground.close();
    }
  }
}

/** One picture, with the caret showing and the fonts there. */
async function picture({ page }, path) {
  await page.emulateMedia({ reducedMotion: "reduce" }); // a caret that does not blink
  await page.evaluate("document.fonts.ready.then(() => undefined)");
  // Playwright hides carets with an inline style, which the page's policy forbids.
  await page.screenshot({ path, caret: "initial" });
  console.log(path);
}
