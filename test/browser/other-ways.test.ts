/**
 * Pictures and text where a native equation is impossible, in a real browser: clipboard, files, and slides.
 */
import { expect, test } from "@jest/globals";
import { unzipSync } from "fflate";
import { copy } from "../../src/text/en/copy";
import { pane as paneTexts } from "../../src/text/en/pane";
import type { PanePage, PlaygroundPage } from "./pane-page";
import { useWindows } from "./window";

const windows = useWindows();

const BEFORE = "A quadratic equation has the solutions ";
const FORMULA = String.raw`\frac{a+b}{\sqrt{c}}`;

/** Opens the panel with all ways to copy and insert. */
async function openPanel(pane: PanePage, latex = FORMULA): Promise<void> {
  await pane.write(latex);
  await pane.previewShows(latex);
  await pane.frame.getByTestId("copy-as").click();
  await pane.frame.getByTestId("copy-formats").waitFor();
}

const button = (pane: PanePage, name: string) =>
  pane.frame.getByRole("button", { name, exact: true });

async function says(pane: PanePage, text: string): Promise<void> {
  try {
    await pane.message.filter({ hasText: text }).waitFor();
  } catch (error) {
    const said = (await pane.message.allTextContents()).join(" | ");
    throw new Error(`the pane does not say “${text}” but “${said}”`, { cause: error });
  }
}

/** The content of the clipboard by type; for a PNG its width, height and how many of its pixels are drawn. */
async function clipboard(playground: PlaygroundPage): Promise<Record<string, string>> {
  await playground.page.bringToFront();
  return playground.pane.frame.locator("body").evaluate(async () => {
    const found: Record<string, string> = {};
    for (const item of await navigator.clipboard.read()) {
      for (const type of item.types) {
        const blob = await item.getType(type);
        if (type !== "image/png") {
          found[type] = await blob.text();
          continue;
        }
        const image = await createImageBitmap(blob);
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext("2d");
        context?.drawImage(image, 0, 0);
        const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
        let drawn = 0;
        for (let i = 3; i < pixels.length; i += 4) if ((pixels[i] ?? 0) > 128) drawn += 1;
        found[type] = `${image.width} ${image.height} ${drawn}`;
      }
    }
    return found;
  });
}

async function openWithClipboard(): Promise<PlaygroundPage> {
  const playground = await windows.open();
  await playground.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  return playground;
}

/** The pictures on the slide: their alternative text, source and width. */
async function pictures(
  playground: PlaygroundPage,
): Promise<readonly { alt: string; source: string; width: number }[]> {
  return playground.paper.locator("img.picture").evaluateAll((images) =>
    images.map((image) => ({
      alt: (image as HTMLImageElement).alt,
      source: (image as HTMLImageElement).src.slice(0, 20),
      width: (image as HTMLImageElement).naturalWidth,
    })),
  );
}

test("copied as SVG, it is a picture and its markup on the clipboard", async () => {
  const playground = await openWithClipboard();
  await openPanel(playground.pane);
  await button(playground.pane, copy.svg).click();
  await says(playground.pane, copy.copiedPicture.replace("{format}", copy.svg));
  const found = await clipboard(playground);
  expect(found["image/svg+xml"]).toMatch(/<svg [^>]*viewBox[^]*<path /);
  expect(found["text/plain"]).toMatch(/^<svg [^]*<title>.*a plus b.*<\/title>/);
});

test("copied as PNG, it is drawn in twice as many pixels", async () => {
  const playground = await openWithClipboard();
  await openPanel(playground.pane);
  await button(playground.pane, copy.png).click();
  await says(playground.pane, copy.copiedPicture.replace("{format}", copy.png));
  const [width = 0, height = 0, drawn = 0] =
    (await clipboard(playground))["image/png"]?.split(" ").map(Number) ?? [];
  expect(height).toBeGreaterThan(100);
  expect(width).toBeGreaterThan(100);
  // There are letters and lines, with room between them.
  expect(drawn).toBeGreaterThan(500);
  expect(drawn).toBeLessThan((width * height) / 2);
});

test("with an error nothing is copied, and the clipboard stays as it was", async () => {
  const playground = await openWithClipboard();
  const { pane } = playground;
  await openPanel(pane, "x");
  await button(pane, copy.latex).click();
  await says(pane, copy.copied.replace("{format}", copy.latex));
  await pane.write(String.raw`\frac{a}{`);
  await pane.problems.first().waitFor();
  await button(pane, copy.svg).click();
  await pane.frame.locator('[data-testid="message"][data-intent="warning"]').waitFor();
  expect(await clipboard(playground)).toEqual({ "text/plain": "x" });
});

test("on the web, where panes may not write to the clipboard, text is copied and a picture is not", async () => {
  const playground = await windows.open({ profile: "web" });
  const { pane } = playground;
  await openPanel(pane, "x");
  await pane.frame.locator("body").evaluate(() => {
    for (const name of ["write", "writeText"] as const)
      navigator.clipboard[name] = () => Promise.reject(new DOMException("", "NotAllowedError"));
  });
  await button(pane, copy.latex).click();
  await says(pane, copy.copied.replace("{format}", copy.latex));
  await button(pane, copy.png).click();
  await says(pane, copy.refusedPictureWeb);
  await pane.frame.getByTestId("save-picture").waitFor();
});

test.each(["svg", "png"] as const)(
  "where the browser takes no %s, it can be saved as a file",
  async (format) => {
    const playground = await windows.open();
    const { pane, page } = playground;
    await openPanel(pane);
    await pane.frame.locator("body").evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new Error("not allowed"));
      navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"));
      document.execCommand = () => false;
    });
    await button(pane, copy[format]).click();
    await says(pane, copy.refusedPicture);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      pane.frame.getByTestId("save-picture").click(),
    ]);
    expect(download.suggestedFilename()).toBe(`equation.${format}`);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    expect(bytes.subarray(0, 4).toString("latin1")).toBe(format === "svg" ? "<svg" : "\u0089PNG");
    await says(pane, copy.savedFile.replace("{name}", `equation.${format}`));
  },
);

test("as a picture it stands in the middle of the slide, with its words", async () => {
  const playground = await windows.open();
  const { pane } = playground;
  await playground.goToSlide(2);
  await playground.clickBeside();
  await openPanel(pane, String.raw`\mathfrak{g}=\mathbb{R}^n`);
  await button(pane, copy.asPicture).click();
  await says(pane, copy.inserted);
  const [picture, ...more] = await pictures(playground);
  expect(more).toEqual([]);
  expect(picture?.alt).toMatch(/equals.*to the power of n/);
  expect(picture?.source).toMatch(/^data:image\/svg\+xml/);
  expect(picture?.width).toBeGreaterThan(50);
  const files = Object.keys(unzipSync((await playground.save()).bytes));
  expect(files.filter((name) => name.endsWith(".svg"))).toHaveLength(1);
});

test("PowerPoint for the web takes no picture with a shape selected, and the pane says what to do", async () => {
  const playground = await windows.open({ profile: "web" });
  const { pane } = playground;
  await playground.goToSlide(2);
  await playground.host((host) => {
    const [shape] = host.view().slides[1]?.shapes ?? [];
    if (shape) host.selectShapes([shape.id]);
  });
  await openPanel(pane);
  await button(pane, copy.asPicture).click();
  await says(pane, copy.selectNothing);
  expect(await pictures(playground)).toEqual([]);
  await playground.clickBeside();
  await button(pane, copy.asPicture).click();
  await says(pane, copy.inserted);
  expect(await pictures(playground)).toHaveLength(1);
});

test("where PowerPoint did not take the slide back, text and picture are offered beside Copy", async () => {
  const playground = await windows.open();
  const { pane } = playground;
  await playground.goToSlide(2);
  await playground.clickBehind(BEFORE);
  const fail = (): Promise<void> =>
    playground.host((host) => {
      host.faults.next("insertSlidesFromBase64", { fail: "GeneralException" });
    });
  await fail();
  await pane.write(FORMULA);
  await pane.previewShows(FORMULA);
  await pane.insertButton.click();
  await pane.message.getByTestId("other-ways").waitFor();
  await pane.message.getByRole("button", { name: copy.asText, exact: true }).click();
  await says(pane, copy.typed);
  expect(await playground.host((host) => host.texts(2).join("\n"))).toContain(
    `${BEFORE}(𝑎+𝑏)/(√𝑐)`,
  );
  await fail();
  await pane.insertButton.click();
  await pane.message.getByTestId("other-ways").waitFor();
  await pane.message.getByRole("button", { name: copy.asPicture, exact: true }).click();
  await says(pane, copy.inserted);
  expect(await pictures(playground)).toHaveLength(1);
});

test("PowerPoint 2019: the notice offers both, and they go in", async () => {
  const playground = await windows.open();
  const { pane } = playground;
  await playground.imitate("old");
  const notice = pane.frame.getByTestId("connection");
  await notice.filter({ hasText: paneTexts.tooOldTitle }).waitFor();
  await playground.goToSlide(2);
  await playground.clickBehind(BEFORE);
  await pane.write(FORMULA);
  await pane.previewShows(FORMULA);
  const ways = pane.frame.getByTestId("other-ways");
  await ways.getByRole("button", { name: copy.asText, exact: true }).click();
  await says(pane, copy.typed);
  expect(await playground.host((host) => host.texts(2).join("\n"))).toContain(
    `${BEFORE}(𝑎+𝑏)/(√𝑐)`,
  );
  await ways.getByRole("button", { name: copy.asPicture, exact: true }).click();
  await says(pane, copy.inserted);
  await ways.locator('button:not([aria-disabled="true"])').nth(1).waitFor();
  const [picture] = await pictures(playground);
  expect(picture?.source).toMatch(/^data:image\/png/);
  expect(picture?.width).toBeGreaterThan(100);
});
