/**
 * The service worker of a built folder: its pages open without a network, with any query, and a new build
 * takes over.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { type Browser, chromium } from "playwright-core";

jest.setTimeout(60_000);
const tool = (name: string): string => JSON.stringify(pathToFileURL(`tools/${name}.mjs`).href);

let folder = "";
let server: ChildProcess | undefined;
let address = "";
let browser: Browser;

/** Writes a build: a page, a script with a hash in its name, and the service worker for both. */
async function build(version: string, hash: string): Promise<void> {
  writeFileSync(
    join(folder, "taskpane.html"),
    `<!doctype html><title>${version}</title><script src="pane.${hash}.js"></script>`,
  );
  writeFileSync(join(folder, `pane.${hash}.js`), `document.title += " runs";`);
  await node(`import { buildServiceWorker } from ${tool("offline")};
    await buildServiceWorker(${JSON.stringify(folder)});`);
}

function node(script: string): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.on("exit", (code) => {
      if (code === 0) done();
      else failed(new Error(`the build ended with ${String(code)}`));
    });
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "offline-"));
  await build("one", "00000001");
  const script = `import { serve } from ${tool("serve")};
    console.log((await serve(${JSON.stringify(folder)})).url);`;
  server = spawn(process.execPath, ["--input-type=module", "-e", script]);
  address = await new Promise<string>((resolve) => {
    server?.stdout?.once("data", (line: Buffer) => {
      resolve(line.toString().trim());
    });
  });
  const endpoint = process.env["PLAYGROUND_BROWSER"];
  if (!endpoint) throw new Error("the browser project's set-up did not run");
  browser = await chromium.connect(endpoint);
});
afterAll(async () => {
  await browser.close();
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

test("a page that was opened once opens offline, with any query; a new build comes with the next opening", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}/taskpane.html`);
  expect(await page.title()).toBe("one runs");
  await page.evaluate(async () => {
    await navigator.serviceWorker.register("service-worker.js");
    await navigator.serviceWorker.ready;
  });

  await context.setOffline(true);
  await page.goto(`${address}/taskpane.html?_host_Info=PowerPoint$Win32$16.01$en-US`);
  expect(await page.title()).toBe("one runs");

  // The new build replaces the old one on the server, as a deployment does.
  await context.setOffline(false);
  rmSync(join(folder, "pane.00000001.js"));
  await build("two", "00000002");
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (registration.waiting) resolve();
        else setTimeout(look, 50);
      };
      look();
    });
  });
  // The open pane stays with its own build, also for what it loads later.
  expect(await page.evaluate(async () => (await fetch("pane.00000001.js")).ok)).toBe(true);
  await page.close();

  await context.setOffline(true);
  const next = await context.newPage();
  await expectTitle(next, `${address}/taskpane.html`, "two runs");
  await context.close();
});

/** The new build takes over a moment after the last page of the old one has closed. */
async function expectTitle(
  page: Awaited<ReturnType<Browser["newPage"]>>,
  url: string,
  title: string,
): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    await page.goto(url);
    if ((await page.title()) === title) return;
    await page.goto("about:blank");
    await page.waitForTimeout(250);
  }
  expect(await page.title()).toBe(title);
}
