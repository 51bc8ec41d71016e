/** The folders of `src` and who may import whom (ARCHITECTURE.md): any other import fails here. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { circles, importGraph } from "./support/import-graph";

const SRC = resolve(__dirname, "../src");

/** A folder's own way in: its files may import these folders. */
type Walls = Readonly<Record<string, readonly string[]>>;

const FOLDERS: Walls = {
  text: [],
  xml: [],
  math: [],
  latex: ["math"],
  prose: ["math", "latex"],
  omml: ["math", "xml"],
  mathml: ["math", "xml"],
  unicodemath: ["math"],
  speech: ["math", "text"],
  pptx: ["xml"],
  picture: ["xml"],
  deck: ["math", "xml", "latex", "omml", "unicodemath", "pptx", "prose"],
  movein: ["math", "xml", "latex", "pptx", "deck"],
  host: [],
  exchange: ["host", "deck", "pptx", "xml", "math"],
  office: ["host"],
  storage: [],
  library: ["latex", "storage"],
  hostcheck: ["host", "exchange", "deck", "latex", "pptx", "xml"],
  kept: ["deck", "exchange", "library", "storage"],
  session: [
    ...["text", "xml", "math", "latex", "omml", "mathml", "speech", "picture"],
    ...["deck", "host", "exchange", "storage", "library", "kept", "prose"],
  ],
  actions: [
    ...["text", "math", "latex", "omml", "unicodemath", "picture", "deck", "host", "exchange"],
    ...["storage", "library", "kept", "session", "hostcheck"],
  ],
  ribbon: ["actions", "session"],
  taskpane: ["actions", "session", "kept", "text", "math", "latex", "library", "picture"],
  cli: [
    "deck",
    "movein",
    "pptx",
    "prose",
    "text",
    "math",
    "latex",
    "omml",
    "mathml",
    "unicodemath",
    "speech",
  ],
  standin: [],
  offline: [],
  playground: ["standin", "text", "omml", "mathml", "picture", "xml"],
  api: ["math", "latex", "omml", "mathml", "unicodemath", "text", "xml", "pptx"],
};

/** What actions return is described by types of these folders: `import type` only. */
const TYPES_ONLY: Walls = {
  taskpane: ["exchange", "host", "deck", "storage", "ribbon"],
};

/** Entries choose implementations, so they may import anything; nothing imports them. */
const ENTRIES = new Set([
  "taskpane/main.tsx",
  "cli/main.ts",
  "playground/main.tsx",
  "offline/service-worker.ts",
]);

/** Inside a folder: files of its own root are the way in. */
const INSIDE: Readonly<Record<string, Walls>> = {
  latex: {
    structure: [],
    commands: ["structure"],
    reader: ["commands", "structure"],
    writer: ["commands", "structure"],
    tidy: ["commands", "structure", "writer"],
  },
  taskpane: {
    shared: [],
    editor: ["shared"],
    check: ["shared"],
    convert: ["shared"],
    equations: ["shared"],
    help: ["equation", "shared"],
    library: ["shared"],
    recovery: ["shared"],
    shortcuts: ["equation", "shared"],
    palette: ["editor", "shared"],
    settings: ["editor", "shared"],
    welcome: ["shared"],
    equation: ["editor", "equations", "palette", "recovery", "shared", "welcome"],
    frame: [
      ...["check", "convert", "equation", "equations", "help", "library"],
      ...["settings", "shared", "shortcuts"],
    ],
  },
};

const graph = importGraph(SRC);
const folderOf = (path: string, depth = 0): string => path.split("/")[depth] ?? "";

test("there are source files to look at", () => {
  expect(graph.size).toBeGreaterThan(500);
});

test("imports go only where ARCHITECTURE.md allows, and each way it allows is used", () => {
  const wrong: string[] = [];
  const unused = new Set(
    Object.entries(FOLDERS).flatMap(([from, to]) => to.map((one) => `${from} → ${one}`)),
  );
  for (const [file, targets] of graph) {
    const from = folderOf(file);
    for (const [target, taken] of targets) {
      const to = folderOf(target);
      if (target.startsWith("../")) wrong.push(`${file} → ${target} (outside src)`);
      else if (ENTRIES.has(target)) wrong.push(`${file} → ${target} (an entry)`);
      else if (to === from || ENTRIES.has(file)) continue;
      else if (FOLDERS[from]?.includes(to)) unused.delete(`${from} → ${to}`);
      else if (taken !== "type" || !TYPES_ONLY[from]?.includes(to))
        wrong.push(`${file} → ${target}`);
    }
  }
  expect({ wrong, unused: [...unused] }).toEqual({ wrong: [], unused: [] });
});

test.each(Object.entries(INSIDE))("inside %s imports go only where they may", (root, walls) => {
  const wrong: string[] = [];
  for (const [file, targets] of graph) {
    if (folderOf(file) !== root || file.split("/").length < 3) continue;
    const allowed = walls[folderOf(file, 1)];
    if (!allowed) wrong.push(`${file} is in an unknown folder`);
    for (const target of targets.keys()) {
      if (folderOf(target) !== root) continue;
      const to = target.split("/").length < 3 ? "" : folderOf(target, 1);
      if (to !== folderOf(file, 1) && !allowed?.includes(to)) wrong.push(`${file} → ${target}`);
    }
  }
  expect(wrong).toEqual([]);
});

describe("commands that load late", () => {
  const LOADER = "latex/load.ts";
  const ALL = "latex/all.ts";
  const LATE = [
    ...["colors", "mhchem", "physics-commands", "siunitx/commands"].map(
      (name) => `latex/commands/${name}.ts`,
    ),
    ...["diagram", "proofs"].map((name) => `latex/reader/${name}.ts`),
  ];

  /** What loads together with a file; what the loader loads comes later. */
  function loadsWith(file: string, found = new Set<string>()): ReadonlySet<string> {
    if (found.has(file)) return found;
    found.add(file);
    for (const [target, taken] of graph.get(file) ?? [])
      if (taken === "value" && !(file === LOADER && target === ALL)) loadsWith(target, found);
    return found;
  }

  test("do not load with the pane's translator", () => {
    const loaded = loadsWith("session/translator.ts");
    expect(loaded.size).toBeGreaterThan(100);
    expect(LATE.filter((file) => !graph.get(ALL)?.has(file))).toEqual([]);
    expect([ALL, ...LATE].filter((file) => loaded.has(file))).toEqual([]);
  });

  test("are waited for in one place: everybody else who reads LaTeX has all", () => {
    const readers = ["latex/read-loaded.ts", "latex/preamble.ts", LOADER];
    const wrong = [...graph].flatMap(([file, targets]) =>
      file.startsWith("latex/") || file === "session/translator.ts"
        ? []
        : readers.filter((one) => targets.get(one) === "value" && !hasAll(file)).map(() => file),
    );
    expect(wrong).toEqual([]);
  });

  function hasAll(file: string): boolean {
    return loadsWith(file).has(ALL);
  }
});

test("no more than two files import each other in a circle", () => {
  expect(circles(graph).filter(({ length }) => length > 2)).toEqual([]);
});

test("only src/office names Office's globals; MathJax is imported in one folder, KaTeX nowhere", () => {
  const wrong: string[] = [];
  for (const name of graph.keys()) {
    const code = readFileSync(join(SRC, name), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, "");
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
