/** A window with the playground for each story, and what must hold after every story. */
import { afterAll, afterEach, beforeAll, expect, jest } from "@jest/globals";
import { type Browser, type BrowserContext, type CDPSession, chromium } from "playwright-core";
import { CONTEXT, type OpenOptions, PlaygroundPage } from "./pane-page";

export interface Windows {
  /** Opens the playground as for a new visitor; it is closed when the story ends. */
  open(options?: Omit<OpenOptions, "url" | "deviceScaleFactor">): Promise<PlaygroundPage>;
}

function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: did the browser project's set-up run?`);
  return value;
}

/**
 * The browser profile for the stories of a file. A page of the site stays open in it, so that its process
 * keeps the compiled scripts: a window then opens in two thirds of the time.
 */
class Profile {
  private constructor(
    readonly context: BrowserContext,
    private readonly site: string,
    private readonly session: CDPSession,
  ) {}

  static async open(browser: Browser, site: string): Promise<Profile> {
    const context = await browser.newContext(CONTEXT);
    const page = await context.newPage();
    await page.goto(new URL("/playground.css", site).href);
    return new Profile(context, site, await context.newCDPSession(page));
  }

  /** Removes what a story left, so that the next one finds an unused browser. */
  async clear(): Promise<void> {
    const [, ...pages] = this.context.pages();
    await Promise.all(pages.map((page) => page.close()));
    await this.context.unrouteAll();
    await this.context.clearPermissions();
    await this.session.send("Storage.clearDataForOrigin", {
      origin: new URL(this.site).origin,
      storageTypes: "all",
    });
  }
}

/**
 * Connects to the browser that the set-up started. After each story it checks that nothing went wrong
 * unnoticed on the page, and that nothing was requested from another machine.
 */
export function useWindows(): Windows {
  jest.setTimeout(120_000);
  const url = needed("PLAYGROUND_URL");
  let browser: Browser | undefined;
  let profile: Profile | undefined;
  let opened: PlaygroundPage[] = [];

  beforeAll(async () => {
    browser = await chromium.connect(needed("PLAYGROUND_BROWSER"));
    profile = await Profile.open(browser, url);
  });
  afterEach(async () => {
    const pages = opened;
    opened = [];
    const troubles = pages.flatMap((page) => page.troubles);
    const outside = pages.flatMap((page) => page.outside);
    await Promise.all(pages.slice(1).map((page) => page.close()));
    await profile?.clear();
    expect({ troubles, outside }).toEqual({ troubles: [], outside: [] });
  });
  afterAll(() => browser?.close());

  return {
    async open(options = {}) {
      if (!browser || !profile) throw new Error("the browser is not there yet");
      // A second person in a story gets a profile of their own.
      const page =
        opened.length === 0
          ? await PlaygroundPage.openIn(profile.context, { url, ...options })
          : await PlaygroundPage.open(browser, { url, ...options });
      opened.push(page);
      return page;
    },
  };
}
