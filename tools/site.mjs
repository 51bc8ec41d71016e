// Builds the playground's site into out/site: its page, the pane's page on the stand-in, a local office.js
// (Microsoft's licence allows using it to develop and test add-ins; it is never part of dist/) and the sample
// deck. Skipped if nothing that goes into it has changed.
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { minify } from "@swc/core";
import CopyPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";
import { baseConfig, contentSecurityPolicy, paneConfig, panePage } from "../webpack.config.js";
import { BundledPackages, writeNotice } from "./notice.mjs";
import { sampleDeck } from "./sample-deck.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const SITE = join(root, "out", "site");
const STAMP = join(SITE, ".stamp");

/** What the site is made of, apart from packages, for which package-lock.json stands. */
const SOURCES = [
  "src",
  "assets",
  "manifest.xml",
  "webpack.config.js",
  "package-lock.json",
  "tools/site.mjs",
  "tools/sample-deck.mjs",
  "tools/sample-deck",
];

/** The files of the client that its Mac build loads. */
const OFFICE_FILES = [
  "office.js",
  "o15apptofilemappingtable.js",
  "powerpoint-mac-16.00.js",
  "en-us/office_strings.js",
  "telemetry/oteljs_agave.js",
];

/** Builds the site if it is out of date; `say` is called with what happens. */
export async function buildSite({ say = () => {} } = {}) {
  const wanted = fingerprint();
  if (isBuilt(wanted)) return;
  const unlock = await lock();
  try {
    if (isBuilt(wanted)) return; // another process has built it meanwhile
    say("Building the playground …");
    rmSync(SITE, { recursive: true, force: true });
    const bundled = new BundledPackages();
    const configs = [playgroundConfig(), paneOnStandIn()];
    for (const { plugins } of configs) plugins.push(bundled);
    await compile(configs);
    await dropUnused();
    // The website publishes the playground, so it needs the notice.
    writeNotice(SITE, bundled.folders);
    writeFileSync(join(SITE, "sample.pptx"), sampleDeck());
    writeFileSync(STAMP, wanted);
  } finally {
    unlock();
  }
}

function isBuilt(wanted) {
  return existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted;
}

function fingerprint() {
  const hash = createHash("sha256");
  for (const source of SOURCES) {
    for (const file of filesOf(join(root, source))) {
      hash
        .update(`${relative(root, file)}\0`)
        .update(readFileSync(file))
        .update("\0");
    }
  }
  return hash.digest("hex");
}

function filesOf(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

/**
 * Lets one build run at a time: tests and `npm start` may be started together. Takes over the lock of a dead
 * builder.
 */
async function lock() {
  const folder = `${SITE}.lock`;
  mkdirSync(dirname(folder), { recursive: true });
  for (;;) {
    try {
      mkdirSync(folder);
      return () => rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 180_000) rmSync(folder, { recursive: true, force: true });
    else await new Promise((done) => setTimeout(done, 200));
  }
}

/**
 * As in production, so that what is tried is what ships, but without webpack's minifier, which takes most of
 * the build time; unused code is removed by `dropUnused`.
 */
function asBuilt(config, name) {
  return {
    ...config,
    name,
    devtool: false,
    optimization: { ...config.optimization, minimize: false },
    // Page and pane are built separately into one folder, and both load the typesetter.
    output: {
      ...config.output,
      filename: "[name].js",
      chunkFilename: name === "pane" ? "[name].js" : `${name}-[name].js`,
    },
    cache: { type: "filesystem", name: `site-${name}` },
  };
}

function playgroundConfig() {
  const base = baseConfig({ production: true, outDir: SITE });
  const config = {
    ...base,
    entry: {
      playground: "./src/playground/main.tsx",
      frame: "./src/playground/frame.ts",
    },
    plugins: [
      new HtmlWebpackPlugin({
        filename: "index.html",
        template: join(root, "src/playground/index.html"),
        chunks: ["playground"],
        inject: "head",
        scriptLoading: "defer",
        policy: `${contentSecurityPolicy()}; frame-src 'self'`,
      }),
      new CopyPlugin({
        patterns: [
          { from: "src/playground/*.css", to: "[name][ext]" },
          // For the ribbon: PowerPoint would read the buttons from there.
          { from: "manifest.xml" },
          ...OFFICE_FILES.map((file) => ({
            from: join(root, "node_modules/@microsoft/office-js/dist", file),
            to: `office-js/${file}`,
            info: { minimized: true },
          })),
        ],
      }),
    ],
  };
  return asBuilt(config, "playground");
}

/** The pane's own bundle, on a page where `Office` belongs to the stand-in. */
function paneOnStandIn() {
  const pages = [
    panePage({ filename: "pane.html", officeScripts: ["frame.js", "office-js/office.js"] }),
  ];
  return asBuilt(paneConfig({ production: true, outDir: SITE, pages }), "pane");
}

/** Removes unreachable code (most of Fluent and its icons); names stay unchanged. */
async function dropUnused() {
  const compress = { defaults: false, dead_code: true, unused: true, side_effects: true };
  for (const name of readdirSync(SITE).filter((file) => file.endsWith(".js"))) {
    const file = join(SITE, name);
    const options = { compress, mangle: false, module: false };
    writeFileSync(file, (await minify(readFileSync(file, "utf8"), options)).code);
  }
}

function compile(configs) {
  return new Promise((done, failed) => {
    const compiler = webpack(configs);
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) failed(error);
        else if (stats.hasErrors()) failed(new Error(stats.toString({ preset: "errors-only" })));
        else done();
      });
    });
  });
}
