/** Runs once before the browser stories: builds the playground, serves it, and starts one browser for all. */
import { launchBrowserServer } from "../../tools/browser.mjs";
import { serve } from "../../tools/serve.mjs";
import { buildSite, SITE } from "../../tools/site.mjs";

export default async function setup() {
  await buildSite({ say: (line) => process.stderr.write(`${line}\n`) });
  const browser = await launchBrowserServer();
  const server = await serve(SITE);
  // The tests run in other processes, which find both by these addresses.
  process.env.PLAYGROUND_URL = server.url;
  process.env.PLAYGROUND_BROWSER = browser.wsEndpoint();
  globalThis.__playground = { browser, server };
}
