/**
 * Outside the table of commands no source file spells the name of a command, but for those below. What every
 * LaTeX has (`\begin`, `\end`, `\left`, `\right`) and what is in no row does not count.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { COMMANDS } from "../../src/latex/commands/index";

const SRC = join(__dirname, "../../src");

const SPELLED: Readonly<Record<string, string>> = {
  // Readers: words inside a formula, and fractions that stand between their parts.
  "latex/find.ts": "verb",
  "latex/reader/token-stream.ts": "above atop brace brack choose over",
  // Writers: what no row is written by.
  "latex/writer/accents.ts": "char overset underset",
  "latex/writer/boxes.ts":
    "angl bcancel boxed cancel enclose hphantom mathrlap overline phantom phase smash sout underline vphantom xcancel",
  "latex/writer/functions.ts": "limits mathop nolimits operatorname",
  "latex/writer/nodes.ts":
    "binom bmod char dbinom genfrac limits mathclose mathop mathopen mathord mathrel middle nolimits not overline overset sideset sqrt tbinom text textcolor underline underset",
  "latex/writer/phrases.ts": "iff impliedby implies mathrm pmod",
  "latex/writer/symbols.ts": "char not var",
  "latex/writer/tables.ts": "tag",
  "latex/writer/text.ts": "text textbf textit textsf texttt verb",
  "latex/writer/written-kinds.ts": "char not",
  // What tells formulas from prose, definitions and references.
  "deck/numbers/references.ts": "eqref ref",
  "library/incoming.ts": "label let mathrm mbox operatorname text textrm",
  "library/symbol-words.ts": "mathbb",
  "prose/evidence.ts":
    "SI bf ce color hbox intertext it label mbox mod operatorname phantom qty rm sf si tag text tt",
  "prose/find.ts": "ce fbox hbox intertext mbox parbox tag text",
  "session/numbers-of.ts": "label tag",
  "session/reference.ts": "eqref ref",
  // Documents of other tools.
  "movein/document.ts": "displaystyle",
  "movein/text-mode.ts": "text textcolor",
  "movein/tools/alt-text.ts": "documentclass",
  "movein/tools/iguanatex.ts": "documentclass",
  "movein/tools/links.ts": "displaystyle textstyle",
  // What is written round formulas, and into a .tex file for pdflatex.
  "deck/harvest.ts": "documentclass usepackage",
  "deck/markdown.ts": "Vert label tag vert",
  "deck/numbers/with-labels.ts": "def label makeatletter makeatother tag",
  "library/tex-file.ts":
    "begingroup def documentclass endgroup let long makeatletter makeatother tag usepackage",
  "library/tex-packages.ts":
    "AA DeclareUnicodeCharacter Delta SI alpha beta bgroup cdot ce circ coprod cr def ensuremath gamma let makeatletter makeatother mathbb mathop mu operatorname pi prod providecommand qty rule sideset sigma sum text usepackage verb",
  "session/paste.ts": "quad",
  "session/preamble.ts": "DeclarePairedDelimiter long providecommand",
  // The pane: places to fill, pairs, names of entries.
  "library/template.ts": "placeholder",
  "taskpane/editor/template.ts": "lbrace rbrace",
  "taskpane/library/EntryRow.tsx": "label",
  // Formulas.
  "hostcheck/scratch.ts": "frac tag",
  "taskpane/welcome/Welcome.tsx": "frac infty int pi pm sqrt",
};

const COUNTED = new Set(
  COMMANDS.flatMap((row) => row.names)
    .filter((name) => /^\\[a-zA-Z]{2,}$/.test(name) && !/^\\(?:begin|end|left|right)$/.test(name))
    .map((name) => name.slice(1)),
);

/** Names in strings and in regular expressions, there also in a choice: `\\(?:sum|prod)`. */
function namesIn(code: string): readonly string[] {
  const plain = code.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, "");
  const found = [...plain.matchAll(/\\\\(?:([a-zA-Z]+)|\((?:\?:)?([a-zA-Z|]+))/g)].flatMap(
    ([, name = "", choice = ""]) => (name || choice).split("|"),
  );
  return [...new Set(found)].filter((name) => COUNTED.has(name)).sort();
}

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
  const found: Record<string, string> = {};
  for (const file of files(SRC)) {
    const name = relative(SRC, file).split(sep).join("/");
    if (/^(?:latex\/commands|text|standin|playground|pptx)\//.test(name)) continue;
    const names = namesIn(readFileSync(file, "utf8"));
    if (names.length > 0) found[name] = names.join(" ");
  }
  expect(found).toEqual(SPELLED);
});
