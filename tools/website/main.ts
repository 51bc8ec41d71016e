/**
 * `npm run site [-- FOLDER]`: the website, plain files for any host and any folder on it (out/website): the
 * documents as pages, the page of supported LaTeX, the formula explorer, and the playground. Nothing on it is
 * loaded from elsewhere.
 */
import { copyFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import "./font-hook";
import { build as bundle } from "esbuild";
import { documents, targetOf, type Document } from "./documents";
import { EXPLORER, explorerPage } from "./explorer-page";
import { htmlOf } from "./markdown";
import { page } from "./page";

/** The part of `tools/site.mjs`, which is plain JavaScript, that is used here. */
interface Playground {
  buildSite(options: { say: (line: string) => void }): Promise<void>;
  readonly SITE: string;
}

const ROOT = join(import.meta.dirname, "../..");
const OFFICE_LICENCE = "node_modules/@microsoft/office-js/LICENSE.md";

async function build(folder: string, say: (line: string) => void): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const copy = (from: string, to: string): void => {
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    copyFileSync(join(ROOT, from), join(folder, to));
  };

  const all = documents(ROOT);
  for (const { path, markdown, title } of all)
    write(
      pageOf(path),
      page(
        pageOf(path),
        title,
        htmlOf(markdown, (href) => onSite(path, href)),
      ),
    );
  for (const file of filesOf(all)) copy(file, file);
  copy("assets/icons/logo-32.png", "assets/icons/logo-32.png");
  for (const name of ["site.css", "filter.js"]) copy(`tools/website/${name}`, name);
  say(`${String(all.length)} documents`);

  // MathJax must be loaded after the hook for its font.
  const { drawEquation } = await import("../../src/picture/svg");
  const { latexPage } = await import("./latex-page");
  const { html, rows, drawn, names } = await latexPage(drawEquation);
  write("docs/latex.html", page("docs/latex.html", "Supported LaTeX", html));
  say(
    `${String(names)} names of commands and environments, ${String(drawn)} of ${String(rows)} drawn`,
  );

  write(EXPLORER, page(EXPLORER, "Formula explorer", explorerPage()));
  await bundle({
    ...{ entryPoints: [join(ROOT, "tools/website/explorer.ts")], bundle: true, minify: true },
    ...{ outfile: join(folder, "explorer.js"), target: "es2022", logLevel: "error" },
  });

  const tools = pathToFileURL(join(ROOT, "tools/site.mjs")).href;
  const { buildSite, SITE } = (await import(tools)) as Playground;
  await buildSite({ say });
  cpSync(SITE, join(folder, "playground"), {
    recursive: true,
    filter: (file) => basename(file) !== ".stamp",
  });
  copy(OFFICE_LICENCE, "playground/office-js/LICENSE.md");
}

/** The page that a document becomes: at the same path, so that its links stay valid. */
function pageOf(path: string): string {
  return path === "README.md" ? "index.html" : path.replace(/\.md$/, ".html");
}

/** Where a link of a document leads on the website. */
function onSite(from: string, href: string): string {
  const to = targetOf(from, href);
  if (to === undefined || !to.path.endsWith(".md")) return href;
  const [file = "", ...anchor] = href.split("#");
  const renamed = to.path === "README.md" ? file.replace("README.md", "index.html") : pageOf(file);
  return [file === "" ? "" : renamed, ...anchor].join("#");
}

/** The files other than documents that documents show or link to. */
function filesOf(all: readonly Document[]): ReadonlySet<string> {
  const targets = all.flatMap(({ path, links }) =>
    links.map(({ href }) => targetOf(path, href)?.path ?? ""),
  );
  return new Set(targets.filter((path) => path !== "" && !path.endsWith(".md")));
}

const folder = resolve(process.argv[2] ?? join(ROOT, "out/website"));
await build(folder, (line) => console.log(line));
const shown = relative(process.cwd(), folder) || ".";
console.log(`The website is in ${shown}: copy the folder to any place on the web.`);
