/** A window on the playground for each story, and what must be true after every one of them. */
import { afterAll, afterEach, beforeAll, expect, jest } from "@jest/globals";
import { type Browser, chromium } from "playwright-core";
import { type OpenOptions, PlaygroundPage } from "./pane-page";

export interface Windows {
  /** Opens the playground; closed when the story ends. */
  open(options?: Omit<OpenOptions, "url">): Promise<PlaygroundPage>;
}

function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: did the browser project's set-up run?`);
  return value;
}

/**
 * Connects to the browser that the set-up started. After each story nothing may have gone wrong on the
 * page unseen, and nothing may have been asked of another machine.
 */
export function useWindows(): Windows {
  jest.setTimeout(120_000);
  let browser: Browser | undefined;
  let opened: PlaygroundPage[] = [];

  beforeAll(async () => {
    browser = await chromium.connect(needed("PLAYGROUND_BROWSER"));
  });
  afterEach(async () => {
    const pages = opened;
    opened = [];
    const troubles = pages.flatMap((page) => page.troubles);
    const outside = pages.flatMap((page) => page.outside);
    await Promise.all(pages.map((page) => page.close()));
    expect({ troubles, outside }).toEqual({ troubles: [], outside: [] });
  });
  afterAll(() => browser?.close());

  return {
    async open(options = {}) {
      if (!browser) throw new Error("the browser is not there yet");
      const page = await PlaygroundPage.open(browser, {
        url: needed("PLAYGROUND_URL"),
        ...options,
      });
      opened.push(page);
      return page;
    },
  };
}
