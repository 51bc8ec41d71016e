/** What all pictures share: the playground in a headless browser, and where the pictures go. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator } from "playwright-core";
import { PlaygroundPage, type OpenOptions } from "../../test/browser/pane-page";

export interface Stage {
  readonly browser: Browser;
  /** The address of the playground. */
  readonly url: string;
  /** The folder for the pictures. */
  readonly folder: string;
}

/** As wide as a document shows a picture. */
export const WINDOW = { width: 1280, height: 760 } as const;

/** Opens the playground, runs what the picture shows, and closes it. */
export async function onStage(
  stage: Stage,
  options: Omit<OpenOptions, "url">,
  act: (playground: PlaygroundPage) => Promise<void>,
): Promise<void> {
  const playground = await PlaygroundPage.open(stage.browser, {
    url: stage.url,
    viewport: WINDOW,
    reducedMotion: "reduce", // a caret that does not blink
    ...options,
  });
  try {
    await act(playground);
    const { troubles, outside } = playground;
    if (troubles.length + outside.length > 0) throw new Error([...troubles, ...outside].join("\n"));
  } finally {
    await playground.close();
  }
}

/** The picture of the page, or of a part of it, with carets, taken once its fonts have loaded. */
export async function pictureOf(
  { page }: PlaygroundPage,
  part: Locator | undefined = undefined,
): Promise<Buffer> {
  await page.evaluate("document.fonts.ready.then(() => undefined)");
  // Playwright hides carets with an inline style, which the page's security policy forbids.
  return (part ?? page).screenshot({ caret: "initial" });
}

/** The frame that holds the pane. */
export function paneOf({ page }: PlaygroundPage): Locator {
  return page.locator("aside iframe");
}

export function keep({ folder }: Stage, name: string, bytes: Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
  console.log(`${name}: ${(bytes.length / 1000).toFixed(0)} kB`);
}
