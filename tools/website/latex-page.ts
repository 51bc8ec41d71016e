/**
 * The page of everything the reader understands, made from the table of commands: how it is written, what it
 * becomes on a slide, its description, and what is said about it before it is inserted.
 */
import { CALLED } from "../../src/latex/commands/called";
import { COMMANDS } from "../../src/latex/commands/index";
import { packageOf } from "../../src/latex/commands/packages";
import type { CommandRow, EnvironmentRow, Family } from "../../src/latex/commands/row";
import { writeMathml } from "../../src/mathml/write";
import type { Picture, PictureLook } from "../../src/picture/picture";
import { problems as sentences } from "../../src/text/en/problems";
import { fill } from "../../src/text/say";
import { escapeAttribute, escapeText } from "../../src/xml/escape";
import { sampleOf, type Sample } from "./samples";

/** `drawEquation` of `src/picture/svg.ts`. */
export type Draw = (
  mathml: string,
  look: PictureLook & { readonly display: boolean },
) => Promise<Picture>;

const TITLES: Readonly<Record<Family, string>> = {
  structures: "Structures",
  matrices: "Matrices and cases",
  largeOperators: "Large operators",
  functions: "Functions",
  delimiters: "Delimiters",
  accents: "Accents",
  greek: "Greek letters",
  letters: "Other letters",
  alphabets: "Alphabets",
  text: "Words",
  operators: "Operators",
  relations: "Relations",
  negations: "Negated relations",
  arrows: "Arrows",
  dots: "Dots",
  symbols: "Symbols",
  spaces: "Spaces",
  physics: "Physics (physics)",
  units: "Numbers and units (siunitx)",
  chemistry: "Chemistry (mhchem)",
  layout: "Layout, colours and definitions",
};

const SENTENCES: ReadonlyMap<string, string> = new Map(Object.entries(sentences));

/** The rows of the table that a person can type. */
const ROWS = COMMANDS.filter(({ names: [name] }) => !name.startsWith("\\@"));

export interface LatexPage {
  readonly html: string;
  /** The number of rows on the page, and how many of them have a drawing. */
  readonly rows: number;
  readonly drawn: number;
  /** The number of names; a row may have several. */
  readonly names: number;
}

export async function latexPage(draw: Draw): Promise<LatexPage> {
  let drawn = 0;
  const sections: string[] = [];
  for (const [family, title] of Object.entries(TITLES)) {
    const rows: string[] = [];
    for (const row of ROWS.filter((one) => one.family === family)) {
      const sample = sampleOf(row);
      const svg = sample && (await drawing(sample, row, draw));
      if (svg !== undefined) drawn++;
      rows.push(tableRow(row, sample, svg));
    }
    sections.push(
      `<h2 id="${family}">${title}</h2>\n<table class="commands">\n` +
        "<thead><tr><th>LaTeX</th><th>on the slide</th><th>what it is</th></tr></thead>\n" +
        `<tbody>\n${rows.join("\n")}\n</tbody>\n</table>`,
    );
  }
  const names = ROWS.reduce((sum, row) => sum + row.names.length, 0);
  const html = `${opening(names)}\n${sections.join("\n")}\n<script src="../filter.js" defer></script>`;
  return { html, rows: ROWS.length, drawn, names };
}

function opening(names: number): string {
  const links = Object.entries(TITLES).map(([id, title]) => `<a href="#${id}">${title}</a>`);
  return `<h1>Supported LaTeX</h1>
<p>${names.toLocaleString("en")} names of commands and environments, out of the program’s own table: this page is made
from it. Each is drawn as it will be on the slide. Besides these, everything is read that is defined in a preamble or
in the formula (<code>\\newcommand</code>, <code>\\def</code>, <code>\\NewDocumentCommand</code>,
<code>\\newenvironment</code> …), and every character of Unicode that stands for a sign.</p>
<p><label>Find <input type="search" id="find" placeholder="arrow, \\frac, ≤" autocomplete="off"></label>
<span id="found" role="status"></span></p>
<nav class="families" aria-label="Families">${links.join(" · ")}</nav>`;
}

/** Drawn in the colour of the page's text; undefined if nothing is visible. */
async function drawing(
  { reading, display }: Sample,
  row: CommandRow,
  draw: Draw,
): Promise<string | undefined> {
  const mathml = writeMathml(reading.body, { display, drawn: true });
  const { svg } = await draw(mathml, { display, size: 14, color: "000000", title: row.doc });
  return /<(?:path|rect|text|line|ellipse|polygon)\b/.test(svg)
    ? svg.replaceAll("#000000", "currentColor").replace('role="img"', 'role="img" class="drawn"')
    : undefined;
}

function tableRow(row: CommandRow, sample: Sample | undefined, svg: string | undefined): string {
  const [first, ...others] = row.names;
  const written = [howTyped(row), ...others].map((name) => `<code>${escapeText(name)}</code>`);
  const packages = [...new Set(row.names.map(packageOf))].filter((name) => name !== undefined);
  const example =
    sample !== undefined && row.kind !== "symbol" && sample.latex !== first
      ? `<br><small>drawn: <code>${escapeText(sample.latex)}</code></small>`
      : "";
  const notes = new Set(
    sample?.reading.problems.map(({ code, args }) => fill(SENTENCES.get(code) ?? code, args)),
  );
  const about = [
    escapeText(row.doc),
    ...packages.map((name) => `<small class="package">${name}</small>`),
    ...[...notes].map((note) => `<br><small class="note">${escapeText(note)}</small>`),
  ];
  const called = CALLED[first];
  const words = called === undefined ? "" : ` data-words="${escapeAttribute(called)}"`;
  return `<tr${words}><td>${written.join(" ")}${example}</td><td>${svg ?? ""}</td><td>${about.join(" ")}</td></tr>`;
}

/** The first name with its arguments. */
function howTyped(row: CommandRow): string {
  const [name] = row.names;
  if (row.kind === "environment")
    return `\\begin{${name}}${optional(row)}${row.args} … \\end{${name}}`;
  const args = "args" in row ? row.args : "";
  return args === "" || /^[{[]/.test(args) ? `${name}${args}` : `${name} ${args}`;
}

/** The options of an environment, which are not in its `args`. */
function optional({ arguments: all }: EnvironmentRow): string {
  return all
    .filter((one) => one === "placement" || one === "alignment" || one === "options")
    .map((one) => `[${one}]`)
    .filter((one, i, list) => list.indexOf(one) === i)
    .join("");
}
