/**
 * `npm run bench -- library [number of equations]`: the library of a real pane in a real Chromium, on the
 * playground. Imports a file of that many equations through the pane, opens the library again in a new page,
 * types a search key by key, scrolls, and checks the memory. Every figure is a time a person waits: from the
 * click or key press to the frame that shows its result. Fails if a limit is exceeded.
 */
import type { Frame, Page } from "playwright-core";
import { plainTools } from "../tools/in-plain";

const LIMITS = { open: 300, search: 30, frame: 1000 / 60, import: 3000, memory: 150 };

const WORDS = "energy momentum entropy bound kernel lattice measure operator spectrum tensor".split(" "); // prettier-ignore
const SHAPES = [
  (i: number) => String.raw`\int_{0}^{${i}} f(x)\,dx = F(${i}) - F(0)`,
  (i: number) => String.raw`\sum_{k=1}^{${i}} \frac{1}{k^2}`,
  (i: number) => String.raw`A_{${i}} = \begin{pmatrix} a & b \\ c & d \end{pmatrix}`,
  (i: number) => String.raw`\norm{x_{${i}}} \le \sqrt{\alpha^2 + \beta^{${i}}}`,
];

/** The library file of a person who has saved a lot; no two equations are alike. */
function file(count: number): string {
  const entries = Array.from({ length: count }, (_, i) => ({
    id: `bench-${i}`,
    name: `${WORDS[i % 10]} ${WORDS[(i * 7 + 3) % 10]} ${i}`,
    latex: (SHAPES[i % SHAPES.length] ?? String)(i),
    preamble: i % 4 === 3 ? String.raw`\newcommand{\norm}[1]{\lVert #1\rVert}` : "",
    folder: `Folder ${i % 20}`,
    tags: [WORDS[(i * 3) % 10]],
    created: 1_700_000_000_000 + i,
  }));
  return JSON.stringify({ type: "latex-for-powerpoint/library", version: 1, entries });
}

async function paneOf(page: Page): Promise<Frame> {
  await page.frameLocator("aside iframe").getByTestId("insert").waitFor();
  const frame = page.frames().find((f) => f.url().includes("pane.html"));
  if (!frame) throw new Error("there is no pane");
  return frame;
}

const percentile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0; // prettier-ignore

export async function run([given]: readonly string[]): Promise<void> {
  const count = Number(given ?? 10_000);
  const { launchBrowser, serve, buildSite, SITE } = await plainTools();
  await buildSite({
    say(line) {
      console.error(line);
    },
  });
  const server = await serve(SITE);
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    // tsx wraps named functions with a helper that the page does not know.
    await context.addInitScript("globalThis.__name = (f) => f;");
    const page = await context.newPage();
    await page.goto(server.url);
    let pane = await paneOf(page);
    const figures: [string, number, number, string][] = [];

    await pane.getByTestId("library").click();
    await pane.getByTestId("library-list").waitFor();
    await page.waitForTimeout(1000);
    // Measured from choosing the file to the preview of the import, and from the click to the end.
    await pane.evaluate(() => {
      document.addEventListener("change", () => (performance.mark("chosen"), undefined), true);
      new MutationObserver((_, observer) => {
        if (!document.querySelector('[data-testid="import-go"]')) return;
        observer.disconnect();
        performance.measure("read", "chosen");
      }).observe(document.body, { childList: true, subtree: true });
    });
    await pane.getByTestId("import-file").setInputFiles({
      name: "bench.json",
      mimeType: "application/json",
      buffer: Buffer.from(file(count)),
    });
    await pane.getByTestId("import-go").waitFor();
    const [read, brought] = await pane.evaluate(async () => {
      await new Promise((done) => requestAnimationFrame(done));
      const seen = performance.getEntriesByName("read")[0]?.duration ?? NaN;
      const start = performance.now();
      document.querySelector<HTMLElement>('[data-testid="import-go"]')?.click();
      while (!document.querySelector('[data-testid="library-notice"]')) {
        await new Promise((done) => requestAnimationFrame(done));
      }
      return [seen, performance.now() - start] as const;
    });
    console.log(`import: read ${read.toFixed(0)} ms, brought in ${brought.toFixed(0)} ms`);
    figures.push([`import ${count}`, read + brought, LIMITS.import, "ms"]);

    const opened: number[] = [];
    for (let round = 0; round < 5; round++) {
      await page.reload();
      pane = await paneOf(page);
      await page.waitForTimeout(1500);
      opened.push(
        await pane.evaluate(async () => {
          const start = performance.now();
          document.querySelector<HTMLElement>('[data-testid="library"]')?.click();
          while (!document.querySelector('[data-testid="library-list"] [role="row"]')) {
            await new Promise((done) => requestAnimationFrame(done));
          }
          await new Promise((done) => requestAnimationFrame(done));
          return performance.now() - start;
        }),
      );
    }
    figures.push(["open, to the first rows", percentile(opened, 0.5), LIMITS.open, "ms"]);

    // The index is built after the first rows are shown.
    await page.waitForTimeout(4000);
    const keys: number[] = [];
    for (const text of ["integral", "momentum 12", "\\sum", "norm", "tensor lattice", "alpha"]) {
      keys.push(
        ...(await pane.evaluate(async (wanted) => {
          const input = document.querySelector<HTMLInputElement>('[role="searchbox"]');
          const answered = (): string | null | undefined =>
            document.querySelector('[data-testid="library-view"]')?.getAttribute("data-answered");
          const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
          const times: number[] = [];
          if (!input || !set) throw new Error("there is no search box");
          for (let i = 0; i <= wanted.length; i++) {
            const text = wanted.slice(0, i);
            const before = answered();
            const start = performance.now();
            set.call(input, text);
            input.dispatchEvent(new Event("input", { bubbles: true }));
            while (answered() !== text) await new Promise((done) => setTimeout(done, 0));
            if (before !== text) times.push(performance.now() - start);
            await new Promise((done) => requestAnimationFrame(done));
          }
          return times;
        }, text)),
      );
    }
    figures.push(["search, a key (p95)", percentile(keys, 0.95), LIMITS.search, "ms"]);
    console.log(
      `search: ${keys.length} keys, median ${percentile(keys, 0.5).toFixed(1)} ms, worst ${Math.max(...keys).toFixed(1)} ms`,
    );

    const { frames, tasks } = await pane.evaluate(async () => {
      const list = document.querySelector('[data-testid="library-list"]');
      // The browser reports only tasks over 50 ms.
      const tasks: number[] = [];
      const observer = new PerformanceObserver((found) => {
        for (const { duration } of found.getEntries()) tasks.push(duration);
      });
      observer.observe({ type: "longtask" });
      const times: number[] = [];
      let last = performance.now();
      for (let i = 0; list && i < 240; i++) {
        list.scrollTop += 90;
        await new Promise((done) => requestAnimationFrame(done));
        const now = performance.now();
        times.push(now - last);
        last = now;
      }
      for (const { duration } of observer.takeRecords()) tasks.push(duration);
      observer.disconnect();
      return { frames: times, tasks };
    });
    figures.push(["scrolling, tasks over 50 ms", tasks.length, 0, "  "]);
    if (tasks.length > 0)
      console.log(`scrolling: longest task ${Math.max(...tasks).toFixed(0)} ms`);
    figures.push(["scrolling, a frame (median)", percentile(frames, 0.5), LIMITS.frame + 1, "ms"]);
    console.log(`scrolling: p95 of a frame ${percentile(frames, 0.95).toFixed(1)} ms`);

    const session = await context.newCDPSession(page);
    await session.send("HeapProfiler.collectGarbage");
    const used = await pane.evaluate(
      () =>
        (performance as Performance & { memory?: { usedJSHeapSize: number } }).memory
          ?.usedJSHeapSize ?? 0,
    );
    // The playground's own page lives in the same heap: the pane's share is less.
    figures.push(["memory of the page, playground included", used / 1e6, LIMITS.memory, "MB"]);

    for (const [name, value, limit, unit] of figures) {
      const kept = value <= limit ? "" : "  TOO MUCH";
      console.log(
        `${name.padEnd(42)} ${value.toFixed(1).padStart(8)} ${unit}  (limit ${limit.toFixed(0)})${kept}`,
      );
      if (kept) process.exitCode = 1;
    }
  } finally {
    await browser.close();
    await server.close();
  }
}
