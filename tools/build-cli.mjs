// Builds dist/cli.mjs, the command line as one file that Node can run directly.
// `npm run build` calls it; alone: `node tools/build-cli.mjs [folder]`.
import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundle } from "./bundle.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Builds the file into `outDir`; `plugins` are webpack plugins. Throws if it fails to build. */
export async function buildCli(outDir = join(root, "dist"), plugins = []) {
  mkdirSync(outDir, { recursive: true });
  await bundle({
    ...{ name: "cli", entry: "./src/cli/main.ts", outDir, plugins },
    target: ["node20", "es2022"],
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const outDir = resolve(process.argv[2] ?? join(root, "dist"));
  await buildCli(outDir);
  const built = join(outDir, "cli.mjs");
  console.log(`${relative(process.cwd(), built)}: ${String(readFileSync(built).length)} bytes`);
}
