/**
 * The palette: commands to look for by eye, by name, by character or by word.
 *
 * What it shows comes from the one table of commands; this file only decides which rows are worth a
 * button, in which drawer they lie, and how a search ranks them.
 */
import MiniSearch from "minisearch";
import { EXAMPLES } from "../../latex/commands/examples";
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

/** Families of a package, of which the examples have buttons. */
const BY_EXAMPLE: ReadonlySet<Family> = new Set(EXAMPLES.map(([family]) => family));

/** One button. */
export interface PaletteItem {
  /** The canonical name, `\frac` or `pmatrix`: the item's identity. */
  readonly name: string;
  readonly drawer: Drawer;
  /** The character on the button; "" where a small picture of `sample` must serve. */
  readonly glyph: string;
  /** LaTeX that shows what it makes, typeset on the button where there is no character. */
  readonly sample: string;
  /** What is put into the field. */
  readonly snippet: string;
  readonly doc: string;
}

/** The buttons for a table of commands, in the table's order. Rows that only arrange a page have none. */
export function paletteItems(rows: readonly CommandRow[]): readonly PaletteItem[] {
  const items: PaletteItem[] = [];
  for (const row of rows) {
    const family = DRAWER_OF.get(row.family);
    if (!family || BY_EXAMPLE.has(row.family) || row.kind === "mark") continue;
    const drawer = row.kind === "environment" && family === "structures" ? "environments" : family;
    const snippet = snippetOf(row);
    items.push({
      name: row.names[0],
      drawer,
      glyph: glyphOf(row),
      sample: sampleOf(row, snippet),
      snippet,
      doc: row.doc,
    });
  }
  return items;
}

/** The snippet with its places shown as letters or squares. */
function sampleOf(row: CommandRow, snippet: string): string {
  if (row.kind === "function" || row.kind === "space") return row.names[0];
  let n = 0;
  return snippet.replace(/\$\{([^{}]*)\}/g, (_, name: string) =>
    /^[a-z]$/.test(name) ? name : (LETTERS[n++ % LETTERS.length] ?? "x"),
  );
}

const LETTERS = ["a", "b", "c"];

/** Finds items by name, character and words; `\cup`, `cup`, `∪` and "union" find the same button. */
export class PaletteSearch {
  readonly #index: MiniSearch<{
    id: string;
    name: string;
    glyph: string;
    doc: string;
    more: string;
  }>;
  readonly #items: ReadonlyMap<string, PaletteItem>;

  /** `items` are the buttons of the rows, perhaps with words of another language, and others besides. */
  constructor(rows: readonly CommandRow[], items: readonly PaletteItem[] = paletteItems(rows)) {
    const byName = new Map(rows.map((row) => [row.names[0], row] as const));
    this.#items = new Map(items.map((item) => [item.name, item]));
    this.#index = new MiniSearch({
      fields: ["name", "glyph", "doc", "more"],
      tokenize: (text) => text.split(/[\s,;()]+/).filter((word) => word !== ""),
      processTerm: (term) => {
        const bare = term.replace(/^\\/, "");
        return bare === "" ? null : bare.toLowerCase();
      },
      searchOptions: {
        prefix: true,
        combineWith: "AND",
        fuzzy: (term) => (term.length > 4 ? 0.2 : false),
        boost: { name: 3, glyph: 10, doc: 2, more: 1 },
      },
    });
    this.#index.addAll(
      [...this.#items.values()].map((item) => {
        const row = byName.get(item.name);
        return {
          id: item.name,
          name: row?.names.join(" ") ?? item.name,
          glyph: item.glyph,
          doc: item.doc,
          more: row?.search ?? "",
        };
      }),
    );
  }

  /** The items that fit, best first; all that begins like the text comes before what only contains it. */
  find(text: string): readonly PaletteItem[] {
    const found: PaletteItem[] = [];
    for (const hit of this.#index.search(text)) {
      const item = typeof hit.id === "string" ? this.#items.get(hit.id) : undefined;
      if (item) found.push(item);
    }
    return found;
  }

  /** The items with these names, in their order, unknown ones left out. */
  named(names: readonly string[]): readonly PaletteItem[] {
    return names.map((name) => this.#items.get(name)).filter((item) => item !== undefined);
  }
}
