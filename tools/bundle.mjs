// Bundles an entry, with everything that it imports, into one ES module.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { minify } from "@swc/core";
import webpack from "webpack";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Builds `dist/NAME.mjs` from `entry`; `rules` are additional webpack rules. Late imports are included, and
 * run when they are requested. Throws if it fails to build.
 */
export async function bundle({ name, outDir, ...options }) {
  await compile({ name, outDir, ...options });
  // Webpack's own minifier takes four times as long for the same size.
  const file = join(outDir, `${name}.mjs`);
  const { code } = await minify(readFileSync(file, "utf8"), {
    ...{ compress: { passes: 2 }, mangle: true, module: true, ecma: 2022 },
    format: { comments: false },
  });
  writeFileSync(file, code);
}

function compile({ name, entry, target, outDir, library = false, plugins = [], rules = [] }) {
  return new Promise((done, failed) => {
    webpack(
      {
        mode: "production",
        context: root,
        target,
        entry: { [name]: entry },
        output: {
          path: outDir,
          filename: "[name].mjs",
          ...(library ? { library: { type: "module" } } : {}),
          module: true,
          chunkFormat: "module",
        },
        experiments: { outputModule: true },
        devtool: false,
        resolve: { extensions: [".ts", ".mjs", ".js"] },
        module: {
          parser: { javascript: { dynamicImportMode: "eager" } },
          rules: [
            {
              test: /\.ts$/,
              exclude: /node_modules/,
              loader: "swc-loader",
              options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
            },
            ...rules,
          ],
        },
        optimization: { splitChunks: false, runtimeChunk: false, minimize: false },
        performance: { hints: false },
        stats: "errors-warnings",
        plugins,
      },
      (error, stats) => {
        if (error) failed(error);
        else if (stats.hasErrors()) failed(new Error(stats.toString("errors-only")));
        else done();
      },
    );
  });
}
