// Builds the service worker for a built folder: a list of the files to cache, and workbox to cache them.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import webpack from "webpack";
import { baseConfig } from "../webpack.config.js";

/**
 * Whether the pane loads the file: not source maps, not what Office or other programs read, not the ribbon's
 * icons.
 */
function isOfPane(name) {
  return (
    /\.(?:js|css|html|woff2)$/.test(name) && name !== "support.html" && name !== "service-worker.js"
  );
}

/**
 * The files of `folder` in workbox's format: a name that contains one of webpack's hashes needs no revision.
 */
export function precacheList(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, url: relative(folder, path).split(sep).join("/") }))
    .filter(({ url }) => isOfPane(url))
    .sort((a, b) => (a.url < b.url ? -1 : 1))
    .map(({ path, url }) => ({
      url,
      revision: /\.[0-9a-f]{6}\.js$/.test(url)
        ? null
        : createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 16),
    }));
}

/** Writes `service-worker.js` into the folder; throws webpack's errors if it fails. */
export async function buildServiceWorker(folder, plugins = []) {
  const config = {
    ...baseConfig({ production: true, outDir: folder }),
    name: "service-worker",
    entry: { "service-worker": "./src/offline/service-worker.ts" },
    devtool: false,
    plugins: [
      new webpack.DefinePlugin({ PRECACHE: JSON.stringify(precacheList(folder)) }),
      ...plugins,
    ],
  };
  // The name must not change: browsers look for a new build at this address.
  config.output = { ...config.output, filename: "[name].js" };
  await new Promise((done, failed) => {
    webpack(config, (error, stats) => {
      if (error) failed(error);
      else if (stats.hasErrors()) failed(new Error(stats.toString("errors-warnings")));
      else done();
    });
  });
}
