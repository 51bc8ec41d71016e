/**
 * `npm run pictures [-- NAME …]`: every picture of the documents anew, from real runs of the pane on the playground,
 * into docs/pictures; or those that are named. Somebody has to look at them.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { GUIDE } from "./guide";
import { moving } from "./moving";
import type { Stage } from "./stage";

/** What this takes of `tools/`, which is plain JavaScript. */
interface Tools {
  launchBrowser(): Promise<Browser>;
  serve(folder: string): Promise<{ readonly url: string; close(): Promise<void> }>;
  buildSite(options: { say: (line: string) => void }): Promise<void>;
  readonly SITE: string;
}

async function tools(): Promise<Tools> {
  const names = ["browser.mjs", "serve.mjs", "site.mjs"];
  const urls = names.map((name) => pathToFileURL(join(import.meta.dirname, "..", name)).href);
  const modules = await Promise.all(urls.map((url) => import(url) as Promise<Partial<Tools>>));
  return Object.assign({}, ...modules) as Tools;
}

const PICTURES: Readonly<Record<string, (stage: Stage) => Promise<void>>> = { moving, ...GUIDE };

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(PICTURES, name));
if (unknown.length > 0) {
  console.error(
    `There is no ${unknown.join(", ")}. There are: ${Object.keys(PICTURES).join(", ")}`,
  );
  process.exit(2);
}
const { launchBrowser, serve, buildSite, SITE } = await tools();
await buildSite({ say: (line) => console.log(line) });
const browser = await launchBrowser();
const server = await serve(SITE);
const folder = join(import.meta.dirname, "../../docs/pictures");
try {
  for (const [name, take] of Object.entries(PICTURES))
    if (wanted.length === 0 || wanted.includes(name))
      await take({ browser, url: server.url, folder });
} finally {
  await browser.close();
  await server.close();
}
