// `npm run package`: the translator as a package for the npm registry in dist/package, ready for `npm pack`.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { buildApi, NAME } from "./build-api.mjs";
import { BundledPackages, noticeOf } from "./notice.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Builds the package into `outDir`. Throws if something fails to build. */
export async function buildPackage(outDir = join(root, "dist", "package")) {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  const bundled = new BundledPackages();
  await buildApi(outDir, [bundled]);
  writeFileSync(join(outDir, "NOTICE.txt"), noticeOf([...bundled.folders]));
  copyFileSync(join(root, "src", "api", "README.md"), join(outDir, "README.md"));
  copyFileSync(join(root, "LICENSE"), join(outDir, "LICENSE"));
  const own = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const entry = { types: `./${NAME}.d.mts`, default: `./${NAME}.mjs` };
  const described = {
    name: NAME,
    version: own.version,
    description:
      "LaTeX mathematics as native PowerPoint and Word equations (OMML), and back; MathML, UnicodeMath",
    keywords: ["latex", "omml", "mathml", "unicodemath", "powerpoint", "word", "equation", "pptx"],
    license: own.license,
    type: "module",
    sideEffects: false,
    exports: { ".": entry, "./package.json": "./package.json" },
    types: entry.types,
    engines: { node: own.engines.node },
  };
  writeFileSync(join(outDir, "package.json"), `${JSON.stringify(described, null, 2)}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const outDir = resolve(process.argv[2] ?? join(root, "dist", "package"));
  await buildPackage(outDir);
  const size = gzipSync(readFileSync(join(outDir, `${NAME}.mjs`)), { level: 9 }).length;
  const folder = relative(process.cwd(), outDir);
  console.log(`${folder}: ${(size / 1000).toFixed(1)} kB gzip. Now: npm pack ./${folder}`);
}
