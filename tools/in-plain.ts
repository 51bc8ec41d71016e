/** Types for those of the tools that are plain JavaScript, for use from TypeScript. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";

interface PlainTools {
  launchBrowser(): Promise<Browser>;
  serve(folder: string): Promise<{ readonly url: string; close(): Promise<void> }>;
  buildSite(options: { say: (line: string) => void }): Promise<void>;
  /** The folder in which `buildSite` builds. */
  readonly SITE: string;
}

/** Loads the browser, the server and the site's build. */
export async function plainTools(): Promise<PlainTools> {
  const urls = ["browser", "serve", "site"].map(
    (name) => pathToFileURL(join(import.meta.dirname, `${name}.mjs`)).href,
  );
  const modules = await Promise.all(urls.map((url) => import(url) as Promise<Partial<PlainTools>>));
  return Object.assign({}, ...modules) as PlainTools;
}
