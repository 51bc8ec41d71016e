/** Outside the table of commands no source file spells a command's name, but for these, with a reason. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const SRC = join(__dirname, "../../src");

const EXCEPTIONS: Readonly<Record<string, string>> = {
  "latex/delimiters.ts": "what surrounds a formula in a document is found before anything is read",
  "latex/find.ts": "the same in prose",
  "prose/find.ts": "what surrounds a formula in a text box",
  "prose/judge.ts": "environments that the text only talks about",
  "omml/read-characters.ts": "names of TeX that old converters left in OMML",
  "latex/writer/accents.ts": "writes an accent that has no command",
  "latex/writer/boxes.ts": "writes frames, phantoms and strikes",
  "latex/writer/functions.ts": "writes names of functions that have no command",
  "latex/writer/nodes.ts": "writes every kind of node",
  "latex/writer/phrases.ts": "writes what several nodes have one command for",
  "latex/writer/symbols.ts": "writes characters that have no command",
  "latex/writer/tables.ts": "writes environments",
  "latex/writer/text.ts": "writes words",
  "latex/writer/written-kinds.ts": "looks at what was written",
  "hostcheck/scratch.ts": "a formula to try this PowerPoint with",
  "deck/linear.ts": "tells LaTeX from UnicodeMath by fences that stretch",
  "session/paste.ts": "joins equations that were pasted",
  "session/preamble.ts": "definitions that are shown",
  "deck/harvest.ts": "writes a .tex file",
  "deck/markdown.ts": "writes numbers and labels of displays",
  "deck/numbers/with-labels.ts": "writes labels into a display",
  "movein/document.ts": "takes documents of other tools apart",
  "movein/move.ts": "what other tools put round a formula",
  "movein/text-mode.ts": "words and formulas of such a document",
  "movein/tools/alt-text.ts": "tells LaTeX from other alternative texts",
  "movein/tools/iguanatex.ts": "documents as this tool keeps them",
  "movein/tools/latex4powerpoint.ts": "the same",
  "movein/tools/latexit.ts": "the same",
  "library/incoming.ts": "tells definitions from prose",
  "library/symbol-words.ts": "finds environments in a source",
  "library/template.ts": "places to fill",
  "library/tex-file.ts": "writes a .tex file",
  "library/tex-packages.ts": "ways of writing that pdflatex stops at",
  "taskpane/editor/closing.ts": "closes what is typed",
  "taskpane/editor/completions.ts": "what most formulas need stands first",
  "taskpane/editor/pairs.ts": "colours pairs",
  "taskpane/editor/template.ts": "makes snippets",
  "ribbon/commands.ts": "tells several formulas in a selection from one",
  "taskpane/library/EntryRow.tsx": "leaves what begins an environment out of a name",
  "taskpane/welcome/Welcome.tsx": "examples",
};

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? files(join(folder, entry.name))
      : /\.tsx?$/.test(entry.name)
        ? [join(folder, entry.name)]
        : [],
  );
}

test("names of commands stand in the table", () => {
  const found = new Set<string>();
  for (const file of files(SRC)) {
    const name = relative(SRC, file).split(sep).join("/");
    if (/^(?:latex\/commands|text|standin|playground|pptx)\//.test(name)) continue;
    const code = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, "");
    if (/["'`/][^"'`\n]*?\\\\[a-zA-Z]{2,}/.test(code)) found.add(name);
  }
  expect([...found].filter((name) => !(name in EXCEPTIONS))).toEqual([]);
  expect(Object.keys(EXCEPTIONS).filter((name) => !found.has(name))).toEqual([]);
});
