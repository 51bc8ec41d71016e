// Builds the pane. `npm run build` makes the static folder dist/ (tools/build.mjs), `npm run dev-server`
// serves it over https for sideloading. The playground builds the same bundle under another page, with
// a local office.js instead of Microsoft's: see `panePage` and `paneConfig`.
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { DEVELOPMENT_URL, filledManifest } from "./tools/manifest.mjs";

const root = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);

/** Where office.js comes from in production: the store demands Microsoft's own address. */
export const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** The hash of the empty string: the style elements that Fluent fills by script are empty in the markup. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * A Content-Security-Policy in which scripts come from the page's own origin and the given ones.
 * `styleNonce` lets the editor add style elements with content.
 */
export function contentSecurityPolicy(scriptOrigins = [], connect = [], styleNonce = undefined) {
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...scriptOrigins].join(" ")}`,
    `style-src 'self' ${EMPTY_STYLE}${styleNonce === undefined ? "" : ` 'nonce-${styleNonce}'`}`,
    // Chromium makes a span with a style attribute when coloured text of an editable element is replaced;
    // the editor takes it out again. Attributes only: style elements need the nonce.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${["'self'", ...connect].join(" ")}`,
    "worker-src 'self'",
    "manifest-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/**
 * A page that holds the pane: `filename` in the output folder, `officeScripts` the scripts that put
 * `Office` there, in order; they run before the pane's own; `serviceWorker` the one that keeps the
 * page's files (tools/offline.mjs makes it), if any.
 */
export function panePage({
  filename,
  officeScripts,
  scriptOrigins = [],
  connect = [],
  serviceWorker,
}) {
  const up = "../".repeat(filename.split("/").length - 1);
  // Static pages cannot have one a request; one a build at least is nothing that can be known before.
  const styleNonce = randomBytes(16).toString("base64");
  return new HtmlWebpackPlugin({
    filename,
    template: join(root, "src/taskpane/taskpane.html"),
    chunks: ["taskpane"],
    inject: "head",
    scriptLoading: "defer",
    version: require("./package.json").version,
    stylesheet: `${up}taskpane.css`,
    serviceWorkerTag:
      serviceWorker === undefined
        ? ""
        : `<meta name="service-worker" content="${serviceWorker}" />`,
    officeScriptTags: officeScripts.map((src) => `<script src="${src}"></script>`).join(""),
    styleNonce,
    policy: contentSecurityPolicy(scriptOrigins, connect, styleNonce),
    minify: { collapseWhitespace: true, removeComments: true },
  });
}

/** Chunks that the pane loads right after it is drawn (src/taskpane/main.tsx). */
const SOON = ["translator", "exchange"];

/** What every configuration of ours shares. */
export function baseConfig({ production, outDir }) {
  return {
    mode: production ? "production" : "development",
    context: root,
    target: ["web", "es2020"],
    devtool: production ? "source-map" : "cheap-module-source-map",
    output: {
      path: outDir,
      filename: production ? "[name].[contenthash:6].js" : "[name].js",
      chunkFilename: production ? "[name].[contenthash:6].js" : "[name].js",
      publicPath: "auto",
      clean: false,
    },
    resolve: {
      extensions: [".tsx", ".ts", ".mjs", ".js"],
      // MathJax's own font is not installed (package.json, overrides); the one we give it is.
      alias: { "#default-font": "@mathjax/mathjax-stix2-font/mjs" },
    },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic", development: !production } },
              target: "es2020",
            },
          },
        },
      ],
    },
    // The size that counts is checked by tools/size.mjs, compressed and by what loads when.
    performance: { hints: false },
    stats: "errors-warnings",
    ...(production ? {} : { cache: { type: "filesystem", name: "pane" } }),
  };
}

/** The pane's bundle in `outDir`, on the given pages. */
export function paneConfig({ production, outDir, pages, plugins = [] }) {
  const font = dirname(require.resolve("@fontsource/stix-two-math/package.json"));
  const mathjax = dirname(require.resolve("@mathjax/src/package.json"));
  return {
    ...baseConfig({ production, outDir }),
    name: "pane",
    optimization: {
      splitChunks: {
        cacheGroups: {
          // The translator and the exchange load one right after the other, always: as one file they are
          // 5 kB smaller than as the dozen that webpack would share with what loads later.
          soon: {
            chunks: "async",
            name: "soon",
            enforce: true,
            test: (module, { chunkGraph }) =>
              [...chunkGraph.getModuleChunksIterable(module)].some(({ name }) =>
                SOON.includes(name),
              ),
          },
        },
      },
    },
    entry: { taskpane: "./src/taskpane/main.tsx" },
    plugins: [
      ...pages,
      new CopyPlugin({
        patterns: [
          { from: "src/taskpane/taskpane.css", to: "taskpane.css" },
          {
            from: join(font, "files/stix-two-math-latin-400-normal.woff2"),
            to: "fonts/stix-two-math.woff2",
          },
          { from: join(font, "LICENSE"), to: "fonts/stix-two-math.LICENSE.txt", toType: "file" },
          // Apache-2.0 wants its text to go along.
          { from: join(mathjax, "LICENSE"), to: "mathjax.LICENSE.txt", toType: "file" },
          { from: "assets/icons/*.png", to: "assets/icons/[name][ext]" },
          { from: "assets/pages", to: "." },
        ],
      }),
      ...plugins,
    ],
  };
}

/**
 * `--env production` for the static folder, `--env url=https://host/folder` to fill the manifest,
 * `--env sideload` for the https server that a PowerPoint on this machine loads from.
 */
export default async function config(env = {}) {
  const production = Boolean(env.production);
  const outDir = join(root, "dist");
  const url = typeof env.url === "string" ? env.url : undefined;
  const pane = paneConfig({
    production,
    outDir,
    pages: [
      panePage({
        filename: "taskpane.html",
        officeScripts: [OFFICE_JS],
        scriptOrigins: [new URL(OFFICE_JS).origin],
        ...(production ? { serviceWorker: "service-worker.js" } : {}),
        // The development server's page listens for changes on a web socket.
        connect: env.sideload ? ["wss://localhost:3000"] : [],
      }),
    ],
    plugins: [
      new CopyPlugin({
        patterns: [
          {
            from: "manifest.xml",
            to: "manifest.xml",
            transform: (bytes) => (url ? filledManifest(bytes.toString("utf8"), url) : bytes),
          },
        ],
      }),
    ],
  });
  if (!env.sideload) return [pane];

  // Only here: this asks a person on Windows and Mac to trust a certificate.
  const { sayWhatAnswers, serverCertificate } = await import("./tools/sideload.mjs");
  return [
    {
      ...pane,
      devServer: {
        host: "localhost",
        port: 3000,
        hot: false,
        server: { type: "https", options: await serverCertificate() },
        headers: { "Access-Control-Allow-Origin": "*" },
        onListening: ({ middleware }) => {
          const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
          middleware.waitUntilValid(() => void sayWhatAnswers(manifest, DEVELOPMENT_URL));
        },
      },
    },
  ];
}
