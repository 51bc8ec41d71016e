// `npm run build [-- --url https://host/folder] [--zip]`: the static folder dist/ for any HTTPS host, with a
// manifest that names that host, the library for other programs, and a size check; with --zip also as one
// file under out/.
import { existsSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import webpack from "webpack";
import config from "../webpack.config.js";
import { checkedUrl } from "./manifest.mjs";
import { buildCli } from "./build-cli.mjs";
import { buildServiceWorker } from "./offline.mjs";
import { BundledPackages, writeNotice } from "./notice.mjs";
import { checkSize } from "./size.mjs";
import { zipped } from "./zip.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, "dist");

let url;
let zip = false;
try {
  const { values } = parseArgs({
    options: { url: { type: "string" }, zip: { type: "boolean", default: false } },
  });
  zip = values.zip;
  url = values.url === undefined ? undefined : checkedUrl(values.url);
} catch (error) {
  console.error(error.message);
  process.exit(2);
}

rmSync(dist, { recursive: true, force: true });
const configs = await config({ production: true, ...(url === undefined ? {} : { url }) });
const bundled = new BundledPackages();
for (const { plugins } of configs) plugins.push(bundled);
const stats = await new Promise((done, failed) => {
  webpack(configs, (error, result) => (error ? failed(error) : done(result)));
});
if (stats.hasErrors() || stats.hasWarnings()) console.error(stats.toString("errors-warnings"));
if (stats.hasErrors()) process.exit(1);

await buildServiceWorker(dist, [bundled]);
await buildCli(dist, [bundled]);
// The module for other programs contains the pane's translator, and no package that the pane does not
// contain.
writeNotice(dist, bundled.folders);

const api = join(root, "tools", "build-api.mjs");
if (existsSync(api)) {
  const run = spawnSync(process.execPath, [api], { cwd: root, stdio: "inherit" });
  if (run.status !== 0) process.exit(run.status ?? 1);
}

const pane = stats.stats.find(({ compilation }) => compilation.name === "pane");
const fits = checkSize(pane.compilation, dist);
console.log(
  url === undefined
    ? "\ndist/ is ready. Its manifest names https://localhost:3000; `npm run build -- --url https://…` names your host."
    : `\ndist/ is ready for ${url}: copy the folder there, and load dist/manifest.xml in PowerPoint.`,
);
if (zip)
  console.log(
    `${relative(process.cwd(), zipped(dist, join(root, "out")))} has the same as one file.`,
  );
process.exit(fits ? 0 : 1);
