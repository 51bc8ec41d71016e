// NOTICE.txt: every package of which something ships in dist/, with its licence. The list is what webpack
// actually bundled, so it is complete; a package without a licence makes the build fail.
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);

/** Folders of the packages whose files are copied unchanged (webpack.config.js). */
export function copiedPackages() {
  return ["@fontsource/stix-two-math", "@mathjax/src"].map((name) =>
    dirname(require.resolve(`${name}/package.json`)),
  );
}

/** Collects the folders of the packages that a compilation bundles. */
export class BundledPackages {
  folders = new Set();

  apply(compiler) {
    compiler.hooks.done.tap("BundledPackages", ({ compilation }) => {
      for (const module of compilation.modules) this.#add(module);
    });
  }

  #add(module) {
    // Modules that webpack has concatenated.
    for (const inner of module.modules ?? []) this.#add(inner);
    const folder = packageFolder(module.nameForCondition?.() ?? module.resource ?? "");
    if (folder !== undefined) this.folders.add(folder);
  }
}

/** The folder of the package that a file belongs to; undefined for our own. */
export function packageFolder(file) {
  return /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file)?.[1];
}

/** Name, version, licence and licence text of one package. Throws if it has no licence. */
export function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const licence = typeof license === "string" ? license : license?.type;
  if (!name || !licence) throw new Error(`${folder} names no licence`);
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)\b/i.test(entry));
  const text = file === undefined ? undefined : readFileSync(join(folder, file), "utf8").trim();
  return { name, version, licence, ...(text === undefined ? {} : { text }) };
}

/** The text of NOTICE.txt. Packages with the same licence text share it. */
export function noticeOf(folders) {
  const byName = new Map();
  for (const folder of folders) {
    const one = licenceOf(folder);
    byName.set(`${one.name} ${one.version}`, one);
  }
  const packages = [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
  const list = packages.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
  const byText = new Map();
  for (const one of packages)
    byText.set(one.text ?? one.licence, [...(byText.get(one.text ?? one.licence) ?? []), one]);
  const texts = [...byText].map(([text, of]) => {
    const names = of.map(({ name, version }) => `${name} ${version}`).join(", ");
    const body = of[0].text ?? `${text}; the package comes without the text of its licence.`;
    return `${"-".repeat(80)}\n${names}\n\n${body}`;
  });
  return [
    "LaTeX for PowerPoint is under the MIT licence (LICENSE). It ships parts of these packages:",
    "",
    ...list,
    "",
    "Their licences:",
    "",
    texts.join("\n\n"),
    "",
  ].join("\n");
}

/** Writes dist/NOTICE.txt, and our own licence beside it. */
export function writeNotice(dist, folders) {
  writeFileSync(join(dist, "NOTICE.txt"), noticeOf([...folders, ...copiedPackages()]));
  const own = join(root, "LICENSE");
  if (existsSync(own)) writeFileSync(join(dist, "LICENSE.txt"), readFileSync(own));
}
