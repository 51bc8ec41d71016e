/**
 * `npm run pictures [-- NAME …]`: takes every picture of the documents anew, or those that are named, from
 * real runs of the pane on the playground, into docs/pictures. Somebody has to look at them.
 */
import { join } from "node:path";
import { GUIDE } from "./guide";
import { moving } from "./moving";
import type { Stage } from "./stage";
import { plainTools } from "../in-plain";

const PICTURES: Readonly<Record<string, (stage: Stage) => Promise<void>>> = { moving, ...GUIDE };

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(PICTURES, name));
if (unknown.length > 0) {
  console.error(
    `There is no ${unknown.join(", ")}. There are: ${Object.keys(PICTURES).join(", ")}`,
  );
  process.exit(2);
}
const { launchBrowser, serve, buildSite, SITE } = await plainTools();
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
