/**
 * `npm run bench -- pane`: the pane in a real Chromium, on the playground. From the navigation to the
 * first key that the field takes; from a keystroke to the preview that shows it, in a formula of usual
 * length and in one of 2,000 characters; and the memory after 10,000 keystrokes. Prints the figures
 * beside their limits; exit code 1 when one is not kept.
 */
import { loadavg } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Frame } from "playwright-core";

/** What this takes of `tools/`, which is plain JavaScript. */
interface Tools {
  launchBrowser(): Promise<Browser>;
  serve(folder: string): Promise<{ readonly url: string; close(): Promise<void> }>;
  buildSite(options: { say: (line: string) => void }): Promise<void>;
  readonly SITE: string;
}

async function tools(): Promise<Tools> {
  const names = ["browser.mjs", "serve.mjs", "site.mjs"];
  const urls = names.map((name) => pathToFileURL(join(import.meta.dirname, "../tools", name)).href);
  const modules = await Promise.all(urls.map((url) => import(url) as Promise<Partial<Tools>>));
  return Object.assign({}, ...modules) as Tools;
}

const USUAL = String.raw`\frac{-b \pm \sqrt{b^2 - 4ac}}{2a} = x_{1,2}`;
const LONG = Array.from({ length: 100 }, (_, i) => String.raw`+ \frac{a_{${i}}}{b^{${i}}} `)
  .join("")
  .slice(0, 2000)
  .replace(/\+[^+]*$/, "");
const KEYSTROKES = 10_000;

/** Milliseconds and megabytes. */
const LIMITS = { firstKey: 600, usual: 16, long: 50, growth: 2 };

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}

/**
 * Types `count` letters at the end, each replacing the last one, and waits for each to be in the
 * preview. Runs in the page, so that no round trip is in the figures.
 */
function typed(frame: Frame, count: number): Promise<number[]> {
  return frame.evaluate(async (wanted) => {
    const field = document.querySelector<HTMLElement>('[data-testid="latex"]');
    const preview = document.querySelector('[data-testid="preview"]');
    if (!field || !preview) throw new Error("there is no pane");
    field.focus();
    const times: number[] = [];
    for (let i = 0; i < wanted; i++) {
      const letter = String.fromCharCode(97 + (i % 26));
      const selection = document.getSelection();
      selection?.selectAllChildren(field);
      selection?.collapseToEnd();
      if (i > 0) selection?.modify("extend", "backward", "character");
      await new Promise((done) => setTimeout(done, 0));
      const shown = new Promise<void>((done) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          done();
        });
        observer.observe(preview, { childList: true, subtree: true });
      });
      const start = performance.now();
      document.execCommand("insertText", false, letter);
      await shown;
      times.push(performance.now() - start);
    }
    return times;
  }, count);
}

/** The time of the first letter that the field took, since the navigation of its frame. */
async function firstKey(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    const timer = setInterval(() => {
      const field = document.querySelector<HTMLElement>('[data-testid="latex"]');
      if (!field) return;
      field.focus();
      document.execCommand("insertText", false, "x");
      if (!field.textContent?.includes("x")) return;
      clearInterval(timer);
      document.documentElement.dataset["firstKey"] = String(performance.now());
    }, 1);
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.frameLocator("aside iframe").locator("html[data-first-key]").waitFor();
  const frame = page.frames().find((one) => one.url().includes("pane.html"));
  const time = await frame?.evaluate(() => Number(document.documentElement.dataset["firstKey"]));
  await context.close();
  return time ?? NaN;
}

export async function run(): Promise<void> {
  const { buildSite, launchBrowser, serve, SITE } = await tools();
  await buildSite({ say: console.log });
  const browser = await launchBrowser();
  const server = await serve(SITE);
  const broken: string[] = [];
  const say = (what: string, value: number, limit: number, unit: string): void => {
    console.log(`${what.padEnd(52)} ${value.toFixed(1).padStart(8)} ${unit} (limit ${limit})`);
    if (!(value <= limit)) broken.push(what);
  };
  try {
    console.log(`load of the machine: ${loadavg()[0]?.toFixed(1)}`);
    say("first key taken, cold", await firstKey(browser, server.url), LIMITS.firstKey, "ms");

    const page = await browser.newPage();
    await page.goto(server.url);
    const field = page.frameLocator("aside iframe").getByTestId("latex");
    const ready = page.frameLocator("aside iframe").locator('[data-testid="preview"] math');
    await field.fill(USUAL);
    await ready.waitFor();
    const frame = page.frames().find((one) => one.url().includes("pane.html"));
    if (!frame) throw new Error("there is no pane");
    await typed(frame, 50);
    say("keystroke to preview, p95", percentile(await typed(frame, 300), 0.95), LIMITS.usual, "ms");

    const session = await page.context().newCDPSession(page);
    const heap = async (): Promise<number> => {
      await session.send("HeapProfiler.collectGarbage");
      const { metrics } = await session.send("Performance.getMetrics");
      return (metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? NaN) / 1e6;
    };
    await session.send("Performance.enable");
    await typed(frame, KEYSTROKES / 2);
    const before = await heap();
    await typed(frame, KEYSTROKES / 2);
    say(
      `memory of the last ${KEYSTROKES / 2} keystrokes`,
      (await heap()) - before,
      LIMITS.growth,
      "MB",
    );

    await field.fill(LONG);
    await page.waitForTimeout(500);
    const long = percentile(await typed(frame, 100), 0.95);
    say(`keystroke to preview, ${LONG.length} characters, p95`, long, LIMITS.long, "ms");
  } finally {
    await browser.close();
    await server.close();
  }
  if (broken.length > 0) {
    console.error(`Over the limit: ${broken.join("; ")}`);
    process.exitCode = 1;
  }
}
