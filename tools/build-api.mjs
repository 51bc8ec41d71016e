// Builds dist/latex-to-omml.mjs, the translator as one ES module without a DOM, and its types.
// `npm run build` calls it; alone: `node tools/build-api.mjs [folder]`.
import { mkdirSync, readFileSync, rmSync, writeFileSync, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundle } from "./bundle.mjs";
import { docsOfCommands } from "./without-docs.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The name of the module, and of the package as which it is published. */
export const NAME = "latex-to-omml";

/**
 * Builds the module and its types into `outDir`; `plugins` are webpack plugins. Throws if either fails to
 * build.
 */
export async function buildApi(outDir = join(root, "dist"), plugins = []) {
  mkdirSync(outDir, { recursive: true });
  await bundle({
    ...{ name: NAME, entry: "./src/api/latex-to-omml.ts", outDir, library: true, plugins },
    // No window, no document, no Node module: it runs in browsers, workers and Node.
    target: ["es2022"],
    rules: [
      {
        include: join(root, "src/latex/commands"),
        enforce: "pre",
        loader: join(root, "tools/without-docs.mjs"),
        options: { docs: await docsOfCommands() },
      },
    ],
  });
  await types(outDir);
}

/** The declarations of the entry and of the files it needs, in one file. */
async function types(outDir) {
  const require = createRequire(import.meta.url);
  const ts = require("typescript");
  const entry = join(root, "src/api", `${NAME}.ts`);
  const emitted = new Map();
  const host = ts.createCompilerHost({});
  host.writeFile = (name, text) => emitted.set(name, text);
  const program = ts.createProgram(
    [entry],
    {
      declaration: true,
      emitDeclarationOnly: true,
      stripInternal: true,
      strict: true,
      // `npm test` checks the types.
      noCheck: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      rootDir: join(root, "src"),
      outDir: "/types",
      skipLibCheck: true,
      types: [],
    },
    host,
  );
  const folder = join(outDir, `${NAME}-types`);
  rmSync(folder, { recursive: true, force: true });
  // Only the files that the entry's own declarations name.
  const needed = new Set();
  const visit = (file) => {
    if (needed.has(file)) return;
    const source = join(root, "src", relative("/types", file)).replace(/\.d\.ts$/, ".ts");
    program.emit(program.getSourceFile(source), undefined, undefined, true);
    const text = emitted.get(file);
    if (text === undefined) throw new Error(`there are no types for ${file}`);
    needed.add(file);
    for (const [, target] of text.matchAll(/from "(\.[^"]+)"/g))
      visit(`${resolve(dirname(file), target).split(sep).join("/")}.d.ts`);
  };
  const first = `/types/api/${NAME}.d.ts`;
  visit(first);
  for (const file of needed) {
    const path =
      file === first ? join(outDir, `${NAME}.d.mts`) : join(folder, relative("/types", file));
    const text = emitted.get(file).replace(/from "(\.[^"]+)"/g, (_, target) => {
      const absolute = resolve(dirname(file), target);
      const from = file === first ? "/types" : dirname(file);
      const to =
        file === first ? `./${NAME}-types/${relative(from, absolute)}` : relative(from, absolute);
      return `from "${to.startsWith(".") ? to : `./${to}`}.js"`;
    });
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const outDir = process.argv[2] ? resolve(process.argv[2]) : undefined;
  await buildApi(outDir);
  const built = join(outDir ?? join(root, "dist"), `${NAME}.mjs`);
  if (!existsSync(built)) throw new Error(`${built} was not written`);
  console.log(`${relative(process.cwd(), built)}: ${String(readFileSync(built).length)} bytes`);
}
