/**
 * The website (`npm run site`), served from a nested folder: every page, link and picture, and the
 * playground.
 */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { type Browser, chromium, type Page } from "playwright-core";
import { COMMANDS } from "../../src/latex/commands";
import { PlaygroundPage } from "./pane-page";

jest.setTimeout(180_000);

const root = mkdtempSync(join(tmpdir(), "website-"));
const folder = join(root, "some", "folder");
let server: ChildProcess | undefined;
let address = "";
let browser: Browser;

beforeAll(async () => {
  const script = ["--import", "tsx", "tools/website/main.ts", folder];
  const made = spawnSync(process.execPath, script, { encoding: "utf8" });
  if (made.status !== 0) throw new Error(made.stderr);
  const serve = JSON.stringify(pathToFileURL("tools/serve.mjs").href);
  server = spawn(process.execPath, [
    ...["--input-type=module", "-e"],
    `import { serve } from ${serve}; console.log((await serve(${JSON.stringify(root)})).url);`,
  ]);
  address = await new Promise<string>((resolve) => {
    server?.stdout?.once("data", (line: Buffer) => {
      resolve(`${line.toString().trim()}some/folder/`);
    });
  });
  const endpoint = process.env["PLAYGROUND_BROWSER"];
  if (!endpoint) throw new Error("the browser project's set-up did not run");
  browser = await chromium.connect(endpoint);
});
afterAll(async () => {
  await browser.close();
  server?.kill();
  rmSync(root, { recursive: true, force: true });
});

/** Where the links and pictures of a page lead, and the ids that links can lead to. */
function referencesOf(page: Page): Promise<{ links: string[]; broken: string[]; ids: string[] }> {
  return page.evaluate(() => ({
    links: [...document.querySelectorAll("a")].map((link) => link.href),
    broken: [...document.querySelectorAll("img")]
      .filter((image) => !image.complete || image.naturalWidth === 0)
      .map((image) => image.src),
    ids: [...document.querySelectorAll("[id]")].map(({ id }) => id),
  }));
}

test("pages have nothing from elsewhere, and every link and picture of them leads to something", async () => {
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".html") && !name.startsWith("playground/"));
  expect(pages).toEqual(
    expect.arrayContaining(["index.html", "docs/guide.html", "docs/latex.html"]),
  );
  const troubles: string[] = [];
  const ids = new Map<string, readonly string[]>();
  const wanted = new Map<string, string>();
  const page = await browser.newPage();
  page.on("console", (message) => troubles.push(`${page.url()}: ${message.text()}`));
  page.on("pageerror", (error) => troubles.push(`${page.url()}: ${String(error)}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(address)) troubles.push(`${page.url()} asks ${request.url()}`);
  });
  for (const name of pages) {
    const url = new URL(name, address).href;
    await page.goto(url);
    const { links, broken, ids: there } = await referencesOf(page);
    ids.set(url, there);
    troubles.push(...broken.map((src) => `${name} does not show ${src}`));
    for (const link of links) if (link.startsWith(address)) wanted.set(link, name);
    // What is wider than a phone must scroll by itself.
    await page.setViewportSize({ width: 390, height: 800 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 390) troubles.push(`${name} is ${String(width)} pixels wide on a phone`);
    await page.setViewportSize({ width: 1280, height: 800 });
  }
  for (const [link, from] of wanted) {
    const [file = "", anchor] = link.split("#");
    const response = await fetch(file, { method: "HEAD" });
    if (!response.ok) troubles.push(`${from} leads to ${link}: ${String(response.status)}`);
    const there = ids.get(file);
    if (anchor && there && !there.includes(decodeURIComponent(anchor)))
      troubles.push(`${from} leads to ${link}, and that place is not there`);
  }
  await page.close();
  expect(wanted.size).toBeGreaterThan(40);
  expect(troubles).toEqual([]);
});

test("supported LaTeX is there with all names, drawn, and found by words", async () => {
  const page = await browser.newPage();
  await page.goto(new URL("docs/latex.html", address).href);
  const rows = page.locator(".commands tbody tr");
  const count = await rows.count();
  expect(count).toBeGreaterThan(COMMANDS.length - 10);
  expect(await rows.locator(":scope > td:nth-child(3):last-child").count()).toBe(count);
  // Commands that define, begin or end something draw nothing by themselves.
  expect(await rows.locator("svg.drawn").count()).toBeGreaterThan(0.97 * count);
  const text = (await rows.allTextContents()).join("\n");
  for (const { names } of COMMANDS)
    for (const name of names.filter((one) => /^\\[A-Za-z]+$/.test(one)))
      expect(text).toContain(name);
  await page.getByRole("searchbox").fill("square root");
  const shown = rows.filter({ visible: true });
  expect(await shown.first().textContent()).toContain("\\sqrt");
  expect(await page.getByRole("status").textContent()).toBe(`${String(await shown.count())} found`);
  await page.close();
});

test("the explorer shows a formula in all formats, and its address holds it", async () => {
  const page = await browser.newPage();
  const url = new URL(`explorer.html#latex=${encodeURIComponent("\\frac{a}{b+}")}`, address).href;
  await page.goto(url);
  const view = (id: string) => page.locator(`#${id}`).textContent();
  expect(await page.getByLabel("LaTeX", { exact: true }).inputValue()).toBe("\\frac{a}{b+}");
  expect(await page.locator("#drawn math mfrac").count()).toBe(1);
  expect(await view("omml")).toContain("<m:f>");
  expect(await view("mathml")).toContain("<mfrac>");
  expect(await view("unicodemath")).toBe("𝑎/(𝑏+)");
  expect(await view("latex")).toMatch(/^\\frac\{a\}\{b ?\+\}$/);
  expect(await view("words")).toContain("over");
  expect(await view("problems")).toBe("none");
  await page.getByLabel("LaTeX", { exact: true }).fill("\\fraq");
  expect(await view("problems")).toContain("There is no command \\fraq.");
  expect(new URL(page.url()).hash).toBe("#latex=%5Cfraq");
  await page.close();
});

test("the playground works there", async () => {
  const playground = await PlaygroundPage.open(browser, {
    url: new URL("playground/", address).href,
  });
  await playground.goToSlide(2);
  await playground.clickBehind("A quadratic equation has the solutions ");
  const before = await playground.equations.count();
  await playground.pane.insert(String.raw`\frac{a}{b}`);
  await playground.equations.nth(before).waitFor();
  const { troubles, outside } = playground;
  await playground.close();
  expect({ troubles, outside }).toEqual({ troubles: [], outside: [] });
});
