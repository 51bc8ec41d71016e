/**
 * `npm run bench -- pane`: the built pane in a real Chromium, by itself as an Office host shows it. Measures
 * the time from the navigation to the first key that the field takes (median of cold starts, each in a fresh
 * profile); from a keystroke to the preview that shows it, in a formula of usual length and in one of 2,000
 * characters; and the memory after 10,000 keystrokes. Prints the figures beside their limits; exit code 1 if
 * a limit is exceeded.
 */
import { spawnSync } from "node:child_process";
import { loadavg } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { plainTools } from "../tools/in-plain";

const ROOT = join(import.meta.dirname, "..");
/** The address from which the pane's page loads office.js. */
const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/";

const USUAL = String.raw`\frac{-b \pm \sqrt{b^2 - 4ac}}{2a} = x_{1,2}`;
const LONG = Array.from({ length: 100 }, (_, i) => String.raw`+ \frac{a_{${i}}}{b^{${i}}} `)
  .join("")
  .slice(0, 2000)
  .replace(/\+[^+]*$/, "");
const KEYSTROKES = 10_000;
const STARTS = 7;

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
function typed(page: Page, count: number): Promise<number[]> {
  return page.evaluate(async (wanted) => {
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
        const observer = new MutationObserver((records) => {
          // The part for screen readers may follow later.
          const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
          if (!added.some(({ nodeName }) => nodeName === "svg")) return;
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

/** A fresh profile in which office.js is served from the package instead of by Microsoft. */
async function freshProfile(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext();
  await context.route(`${OFFICE}**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(new URL(OFFICE).pathname.length);
    return route.fulfill({ path: join(ROOT, "node_modules/@microsoft/office-js/dist", name) });
  });
  return context;
}

/** Milliseconds from the navigation to the first letter that the field took. */
async function firstKey(browser: Browser, url: string): Promise<number> {
  const context = await freshProfile(browser);
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
  await page.locator("html[data-first-key]").waitFor();
  const time = await page.evaluate(() => Number(document.documentElement.dataset["firstKey"]));
  await context.close();
  return time;
}

export async function run(): Promise<void> {
  const { launchBrowser, serve } = await plainTools();
  const built = spawnSync(process.execPath, [join(ROOT, "tools/build.mjs")], { stdio: "inherit" });
  if (built.status !== 0) throw new Error("the build failed");
  const server = await serve(join(ROOT, "dist"));
  const browser = await launchBrowser();
  const url = new URL("taskpane.html", server.url).href;
  const broken: string[] = [];
  const say = (what: string, value: number, limit: number, unit: string): void => {
    console.log(`${what.padEnd(52)} ${value.toFixed(1).padStart(8)} ${unit} (limit ${limit})`);
    if (!(value <= limit)) broken.push(what);
  };
  try {
    console.log(`load of the machine: ${loadavg()[0]?.toFixed(1)}`);
    const starts: number[] = [];
    for (let i = 0; i < STARTS; i++) starts.push(await firstKey(browser, url));
    say("first key taken, cold, median", percentile(starts, 0.5), LIMITS.firstKey, "ms");

    const page = await (await freshProfile(browser)).newPage();
    await page.goto(url);
    const field = page.getByTestId("latex");
    await field.fill(USUAL);
    await page.locator('[data-testid="preview"] svg').waitFor();
    await typed(page, 50);
    say("keystroke to preview, p95", percentile(await typed(page, 300), 0.95), LIMITS.usual, "ms");

    await field.fill(LONG);
    await page.waitForTimeout(500);
    const long = percentile(await typed(page, 100), 0.95);
    say(`keystroke to preview, ${LONG.length} characters, p95`, long, LIMITS.long, "ms");
    // At the end, because it takes minutes.
    await field.fill(USUAL);
    const session = await page.context().newCDPSession(page);
    const heap = async (): Promise<number> => {
      await session.send("HeapProfiler.collectGarbage");
      const { metrics } = await session.send("Performance.getMetrics");
      return (metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? NaN) / 1e6;
    };
    await session.send("Performance.enable");
    await typed(page, KEYSTROKES / 2);
    const before = await heap();
    await typed(page, KEYSTROKES / 2);
    say(
      `memory of the last ${KEYSTROKES / 2} keystrokes`,
      (await heap()) - before,
      LIMITS.growth,
      "MB",
    );
  } finally {
    await browser.close();
    await server.close();
  }
  if (broken.length > 0) {
    console.error(`Over the limit: ${broken.join("; ")}`);
    process.exitCode = 1;
  }
}
