/**
 * The palette's buttons. Its contents come from the one table of commands; this file only decides which rows
 * get a button, and in which drawer. `search.ts` finds them by what they are called.
 */
import { EXAMPLES, STRIP } from "../../latex/commands/examples";
import type { CommandRow, Family } from "../../latex/commands/row";
import { glyphOf } from "../editor/completions";
import { snippetOf } from "../editor/template";

/** A drawer of the palette; its title is `drawer_<name>` in the pane's texts. */
export type Drawer =
  | "structures"
  | "greek"
  | "operators"
  | "relations"
  | "arrows"
  | "delimiters"
  | "accents"
  | "functions"
  | "symbols"
  | "matrices"
  | "environments"
  | "alphabets"
  | "chemistry"
  | "physics";

export const DRAWERS: readonly Drawer[] = [
  "structures",
  "greek",
  "operators",
  "relations",
  "arrows",
  "delimiters",
  "accents",
  "functions",
  "symbols",
  "matrices",
  "environments",
  "alphabets",
  "chemistry",
  "physics",
];

const DRAWER_OF: ReadonlyMap<Family, Drawer> = new Map<Family, Drawer>([
  ["greek", "greek"],
  ["letters", "symbols"],
  ["operators", "operators"],
  ["largeOperators", "operators"],
  ["relations", "relations"],
  ["negations", "relations"],
  ["arrows", "arrows"],
  ["delimiters", "delimiters"],
  ["accents", "accents"],
  ["functions", "functions"],
  ["structures", "structures"],
  ["spaces", "structures"],
  ["text", "alphabets"],
  ["dots", "symbols"],
  ["symbols", "symbols"],
  ["matrices", "matrices"],
  ["alphabets", "alphabets"],
  ["chemistry", "chemistry"],
  ["physics", "physics"],
]);

/** Families of whole packages, of which only the examples have buttons. */
const BY_EXAMPLE: ReadonlySet<Family> = new Set<Family>(["physics", "chemistry"]);

/** One button. */
export interface PaletteItem {
  /** The canonical name, `\frac` or `pmatrix`: the item's identity. */
  readonly name: string;
  /** Names of other commands that do the same and have no buttons of their own. */
  readonly others: readonly string[];
  readonly drawer: Drawer;
  /** The character on the button; "" if a small picture of `sample` is needed. */
  readonly glyph: string;
  /** LaTeX that shows what it makes, typeset on the button if there is no character. */
  readonly sample: string;
  /** What is inserted into the field. */
  readonly snippet: string;
  readonly doc: string;
}

/** The names of the examples, by key. */
export type ExampleTexts = Readonly<Record<(typeof EXAMPLES)[number][2], string>>;

/**
 * The buttons for a table of commands: examples, then the table in its order. Rows that only arrange a page
 * have none; of rows that insert or draw exactly the same, only the first has one.
 */
export function paletteItems(
  rows: readonly CommandRow[],
  texts: ExampleTexts,
): readonly PaletteItem[] {
  const items = new Map<string, PaletteItem>();
  const add = (item: PaletteItem, same: string): void => {
    const key = `${item.drawer} ${same}`;
    const known = items.get(key);
    items.set(
      key,
      known === undefined
        ? item
        : { ...known, others: [...known.others, item.name, ...item.others] },
    );
  };
  for (const [drawer, name, key, snippet, sample] of EXAMPLES)
    add({ name, others: [], drawer, glyph: "", sample, snippet, doc: texts[key] }, snippet);
  const examples = new Set<string>(EXAMPLES.map(([, name]) => name));
  for (const row of rows) {
    const [name, ...others] = row.names;
    if (examples.has(name)) continue;
    const family = DRAWER_OF.get(row.family);
    if (!family || BY_EXAMPLE.has(row.family) || row.kind === "mark") continue;
    const drawer = row.kind === "environment" && family === "structures" ? "environments" : family;
    const snippet = snippetOf(row);
    const glyph = glyphOf(row);
    const meant = row.kind === "macro" && row.signature === "" ? row.expansion : undefined;
    const known = [...items].find(([, item]) => item.snippet.trim() === meant);
    if (known !== undefined) {
      const [key, item] = known;
      items.set(key, { ...item, others: [...item.others, ...row.names] });
      continue;
    }
    add(
      { name, others, drawer, glyph, sample: sampleOf(row, snippet), snippet, doc: row.doc },
      row.kind === "symbol" && row.variant === undefined ? `${row.atom} ${glyph}` : snippet,
    );
  }
  return [...items.values()];
}

/** The snippet with letters or squares in its places. */
function sampleOf(row: CommandRow, snippet: string): string {
  if (row.kind === "function" || row.kind === "space") return row.names[0];
  let n = 0;
  return snippet.replace(/\$\{([^{}]*)\}/g, (_, name: string) =>
    /^[a-z]$/.test(name) ? name : (LETTERS[n++ % LETTERS.length] ?? "x"),
  );
}

const LETTERS = ["a", "b", "c"];

/** The buttons under the field, which are also the first among the structures (`STRIP`). */
export function stripItems(
  rows: readonly CommandRow[],
  texts: ExampleTexts,
): readonly PaletteItem[] {
  const docs = new Map<string, string>(rows.map((row) => [row.names[0], row.doc]));
  for (const [, name, key] of EXAMPLES) docs.set(name, texts[key]);
  return STRIP.map(([name, snippet, sample]) => ({
    name,
    others: [],
    drawer: "structures",
    glyph: "",
    sample,
    snippet,
    doc: docs.get(name) ?? name,
  }));
}
