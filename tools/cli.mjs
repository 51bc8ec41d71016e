// `npm run cli -- COMMAND …`: the command line from its TypeScript. It is bundled anew each time, which takes
// a sixth of the time that compiling module by module took.
import { randomUUID } from "node:crypto";
import { mkdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import "./setup.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, "node_modules", ".cache");
const outfile = join(folder, "cli.mjs");
// Several may start at the same time: none must read what another has half written.
const written = join(folder, `cli.${randomUUID()}.mjs`);

// After the setup: on a fresh clone it is not installed before that.
const { build } = await import("esbuild");
mkdirSync(folder, { recursive: true });
await build({
  ...{ entryPoints: [join(root, "src/cli/main.ts")], outfile: written, bundle: true },
  ...{ platform: "node", format: "esm", target: "node20.19", logLevel: "error" },
  // CommonJS packages load Node's modules with `require`, which ES modules do not have.
  banner: {
    js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
  },
});
renameSync(written, outfile);
await import(pathToFileURL(outfile).href);
