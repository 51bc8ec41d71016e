/** The folders of `src` and who may import whom (ARCHITECTURE.md): any other import fails here. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

const SRC = resolve(__dirname, "../src");

const CORE = [
  "text",
  "xml",
  "math",
  "latex",
  "omml",
  "mathml",
  "unicodemath",
  "speech",
  "pptx",
  "deck",
];

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  text: [],
  xml: [],
  math: [],
  latex: ["math"],
  omml: ["math", "xml"],
  mathml: ["math", "xml"],
  unicodemath: ["math", "xml"],
  speech: ["math", "text"],
  pptx: ["xml"],
  picture: ["xml"],
  deck: ["math", "xml", "latex", "omml", "mathml", "unicodemath", "pptx"],
  host: ["deck"],
  exchange: ["host", "deck", "pptx", "xml", "math", "text"],
  office: ["host", "deck", "text"],
  storage: [],
  library: ["latex", "storage", "math"],
  actions: [...CORE, "picture", "host", "exchange", "storage", "library"],
  taskpane: ["actions", "text", "math", "latex", "mathml", "library"],
  ribbon: ["actions", "text"],
  cli: ["actions", ...CORE],
  standin: [],
  offline: [],
  playground: ["standin", "text", "omml", "mathml", "math", "xml"],
  api: ["math", "latex", "omml", "mathml", "unicodemath", "text"],
};

/** What actions return is described by types of these folders: `import type` only. */
const TYPES_ONLY: Readonly<Record<string, readonly string[]>> = {
  taskpane: ["exchange", "host", "deck", "storage"],
};

/** Entries choose implementations, so they may import anything; nothing imports them. */
const ENTRIES = new Set([
  "taskpane/main.tsx",
  "cli/main.ts",
  "playground/main.tsx",
  "offline/service-worker.ts",
]);

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? files(join(folder, entry.name))
      : /\.tsx?$/.test(entry.name)
        ? [join(folder, entry.name)]
        : [],
  );
}

interface Import {
  readonly target: string;
  readonly typeOnly: boolean;
}

function imports(file: string): Import[] {
  const text = readFileSync(file, "utf8");
  const statements =
    /(import\s+type\b[^;"']*?from\s+|export\s+type\b[^;"']*?from\s+)?(?:from\s+|import\s*\(?\s*|require\s*\(\s*)?["'](\.\.?\/[^"']+)["']/g;
  return [...text.matchAll(statements)].map((match) => ({
    target: match[2] ?? "",
    typeOnly: match[1] !== undefined,
  }));
}

const all = files(SRC);
const folderOf = (path: string): string => relative(SRC, path).split(sep)[0] ?? "";

test("there are source files to look at", () => {
  expect(all.length).toBeGreaterThan(5);
});

test("imports go only where ARCHITECTURE.md allows", () => {
  const wrong: string[] = [];
  for (const file of all) {
    const name = relative(SRC, file).split(sep).join("/");
    const from = folderOf(file);
    for (const { target, typeOnly } of imports(file)) {
      const path = resolve(dirname(file), target);
      if (!path.startsWith(SRC)) {
        wrong.push(`${name} → ${target} (outside src)`);
        continue;
      }
      const to = folderOf(path);
      const imported = relative(SRC, path).split(sep).join("/");
      if ([...ENTRIES].some((e) => e.replace(/\.tsx?$/, "") === imported)) {
        wrong.push(`${name} → ${target} (an entry)`);
      }
      if (to === from || ENTRIES.has(name)) continue;
      if (typeOnly && (TYPES_ONLY[from] ?? []).includes(to)) continue;
      if (!(ALLOWED[from] ?? []).includes(to)) wrong.push(`${name} → ${target}`);
    }
  }
  expect(wrong).toEqual([]);
});

/** Inside `latex`: files of its own folder are the way in. */
const INSIDE_LATEX: Readonly<Record<string, readonly string[]>> = {
  structure: [],
  commands: ["structure"],
  reader: ["commands", "structure"],
  writer: ["commands", "structure"],
  tidy: ["commands", "structure", "writer"],
};

test("inside latex imports go only where ARCHITECTURE.md allows", () => {
  const wrong: string[] = [];
  const root = join(SRC, "latex");
  for (const file of files(root)) {
    const from = relative(root, file).split(sep);
    const allowed = from.length > 1 ? INSIDE_LATEX[from[0] ?? ""] : undefined;
    if (!allowed) {
      if (from.length > 1) wrong.push(`${from.join("/")} is in an unknown folder`);
      continue;
    }
    for (const { target } of imports(file)) {
      const path = resolve(dirname(file), target);
      if (!path.startsWith(root)) continue;
      const to = relative(root, path).split(sep);
      if (to[0] !== from[0] && !(to.length > 1 && allowed.includes(to[0] ?? "")))
        wrong.push(`${from.join("/")} → ${target}`);
    }
  }
  expect(wrong).toEqual([]);
});

/** The writer is one recursion over the tree, in several files. */
const RECURSIVE = /^writer\//;

test("inside latex no more than two files import each other in a circle", () => {
  const root = join(SRC, "latex");
  const sources = files(root);
  const graph = new Map(
    sources.map((file) => [
      file,
      imports(file)
        .map(({ target }) => `${resolve(dirname(file), target)}.ts`)
        .filter((path) => sources.includes(path)),
    ]),
  );
  const leadsTo = (from: string, to: string, seen: Set<string>): boolean => {
    seen.add(from);
    return (graph.get(from) ?? []).some(
      (next) => next === to || (!seen.has(next) && leadsTo(next, to, seen)),
    );
  };
  const circles: string[] = [];
  for (const [from, targets] of graph) {
    for (const to of targets) {
      const name = relative(root, from).split(sep).join("/");
      const others = (graph.get(to) ?? []).filter((next) => next !== from);
      if (!RECURSIVE.test(name) && others.some((next) => leadsTo(next, from, new Set([to]))))
        circles.push(`${name} → ${relative(root, to)}`);
    }
  }
  expect(circles).toEqual([]);
});

test("only src/office names Office's globals; MathJax is imported in one folder, KaTeX nowhere", () => {
  const wrong: string[] = [];
  for (const file of all) {
    const name = relative(SRC, file).split(sep).join("/");
    const code = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, "");
    if (
      !/^(office|standin)\//.test(name) &&
      !ENTRIES.has(name) &&
      /\b(?:PowerPoint|Office)\.\w/.test(code)
    ) {
      wrong.push(`${name} names Office`);
    }
    if (/["']katex/.test(code)) wrong.push(`${name} imports KaTeX`);
    if (!name.startsWith("picture/mathjax/") && /["']@mathjax/.test(code))
      wrong.push(`${name} imports MathJax`);
  }
  expect(wrong).toEqual([]);
});
