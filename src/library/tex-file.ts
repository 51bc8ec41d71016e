/**
 * The library as a .tex file that compiles, and back without loss.
 *
 * Each equation is in its environment, with its fields in comments above it that a person can read and
 * change. Lines that begin with `%%%` are ours: they separate fields, definitions and sources, so that
 * reading back needs no understanding of TeX and returns every source exactly as it was typed. A source that
 * would stop TeX is kept in a comment, and TeX typesets the same equation in commands that every LaTeX has;
 * only if that is impossible (the source cannot be read, or no font has a sign) the equation is left out of
 * what is typeset.
 */
import type { EntryMode, SavedEquation } from "./entry";
import { restoreRecord } from "./restore";
import { texPreamble, typesets } from "./tex-packages";

const FIRST_LINE = "%%% LaTeX for PowerPoint library, version 1";

/** The equation in commands that every LaTeX has, its macros expanded; undefined if it cannot be read. */
export type Spelled = (entry: SavedEquation) => string | undefined;

/** What TeX typesets for an entry: its source as typed, the equation spelled out, or nothing. */
type Setting =
  | { readonly kind: "typed" }
  | { readonly kind: "spelled"; readonly latex: string }
  | undefined;

/** Sources that bring their own delimiters or display environment. */
const OWN_DELIMITERS =
  /^\s*(?:\$|\\\(|\\\[)|^\s*\\begin\{(?:equation|align|alignat|flalign|gather|multline|eqnarray|displaymath)\*?\}/;

/** Writes entries, in the order given, as one document and returns its text. */
export function writeTexFile(entries: readonly SavedEquation[], spell: Spelled): string {
  const settings = entries.map((entry) => settingOf(entry, spell));
  const sources = entries.flatMap(({ latex, preamble }, i) => {
    const setting = settings[i];
    if (setting === undefined) return [];
    return setting.kind === "typed" ? [preamble, latex] : [setting.latex];
  });
  const needed = texPreamble(sources);
  const lines = [
    FIRST_LINE,
    "\\documentclass{article}",
    "% Definitions stand beside the equation that needs them, also operators and repeated names.",
    "\\makeatletter\\let\\@onlypreamble\\@gobble\\makeatother",
    "\\usepackage[T1]{fontenc}",
    "\\usepackage{amsmath,amssymb,mathtools,mathrsfs,bm}",
    "\\usepackage[dvipsnames,svgnames]{xcolor}",
    ...needed.packages,
    "\\makeatletter\\long\\def\\@ifdefinable#1#2{#2}\\let\\@@ifdefinable\\@ifdefinable\\makeatother",
    "\\begin{document}",
    ...needed.definitions,
  ];
  entries.forEach((entry, i) => lines.push("", ...equationLines(entry, settings[i])));
  lines.push("", "\\end{document}", "");
  return lines.join("\n");
}

function settingOf(entry: SavedEquation, spell: Spelled): Setting {
  const latex = spell(entry);
  if (latex === undefined) return undefined;
  if (plain(entry.latex) && plain(entry.preamble) && typesets(entry)) return { kind: "typed" };
  return plain(latex) && typesets({ latex, preamble: "" }) ? { kind: "spelled", latex } : undefined;
}

function equationLines(entry: SavedEquation, setting: Setting): readonly string[] {
  const lines = ["%%% equation"];
  const field = (name: string, value: string): void => {
    if (value !== "") lines.push(`% ${name}: ${quoted(value)}`);
  };
  field("name", entry.name);
  field("folder", entry.folder);
  if (entry.tags.length > 0) lines.push(`% tags: ${tagList(entry.tags)}`);
  field("note", entry.note);
  if (entry.favourite) lines.push("% favourite: yes");
  field("mode", entry.mode);
  field("id", entry.id);
  field("rank", entry.rank);
  lines.push(
    `% created: ${entry.created}`,
    `% changed: ${entry.stamp.at} ${quoted(entry.stamp.by)}`,
  );

  if (setting?.kind === "typed") {
    lines.push("\\begingroup");
    if (entry.preamble !== "") lines.push("%%% definitions", ...coded(entry.preamble), "%%% end");
    const [open, close] = OWN_DELIMITERS.test(entry.latex) ? [] : delimiters(entry, entry.latex);
    if (open !== undefined) lines.push(open);
    lines.push("%%% source", ...coded(entry.latex), "%%% end");
    if (close !== undefined) lines.push(close);
    lines.push("\\endgroup");
    return lines;
  }
  if (entry.preamble !== "") lines.push(`%%% definitions ${JSON.stringify(entry.preamble)}`);
  lines.push(`%%% source ${JSON.stringify(entry.latex)}`);
  if (setting?.kind === "spelled") {
    const [open, close] = delimiters(entry, setting.latex);
    lines.push(open, ...coded(setting.latex), close);
  }
  return lines;
}

/** An equation number at the side needs a line of its own. */
function delimiters(
  { mode }: SavedEquation,
  latex: string,
): readonly [open: string, close: string] {
  return mode === "inline" && !/\\tag(?![A-Za-z])/.test(latex) ? ["\\(", "\\)"] : ["\\[", "\\]"];
}

/** A text with a `%%%` line, or with line ends other than a line feed, would not be read back unchanged. */
function plain(text: string): boolean {
  return !/^%%%/m.test(text) && !text.includes("\r");
}

/** An empty line would end TeX's formula: a comment is written in its place. */
function coded(text: string): readonly string[] {
  return text.split("\n").map((line) => (line.trim() === "" ? `%%%blank${line}` : line));
}

function decoded(lines: readonly string[]): string {
  return lines
    .map((line) => (line.startsWith("%%%blank") ? line.slice("%%%blank".length) : line))
    .join("\n");
}

/** A value unchanged, or as a JSON string if its ends or line breaks would be lost. */
function quoted(value: string): string {
  return /[\p{Cc}\u2028\u2029]|^["\s]|\s$/u.test(value) ? JSON.stringify(value) : value;
}

function unquoted(value: string): string {
  if (!value.startsWith('"')) return value;
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === "string" ? parsed : value;
  } catch {
    return value;
  }
}

function tagList(tags: readonly string[]): string {
  return tags.some((tag) => /[,[\p{Cc}]/u.test(tag)) ? JSON.stringify(tags) : tags.join(", ");
}

function readTags(text: string): readonly string[] {
  if (text.startsWith("[")) {
    try {
      const parsed: unknown = JSON.parse(text);
      if (Array.isArray(parsed)) return parsed.filter((tag) => typeof tag === "string");
    } catch {
      // Somebody edited the line by hand: read it as a plain list.
    }
  }
  return text.split(",");
}

/** Is this text one of our .tex files? */
export function isOurTexFile(text: string): boolean {
  return text.replace(/^\uFEFF/, "").startsWith(FIRST_LINE);
}

/** Reads one of our .tex files. Equations whose source is missing are left out and counted. */
export function readTexFile(text: string): {
  readonly entries: readonly SavedEquation[];
  readonly unreadable: number;
} {
  const entries: SavedEquation[] = [];
  const ids = new Set<string>();
  let unreadable = 0;
  const blocks = text
    .replace(/\r\n?/g, "\n")
    .split(/^%%% equation$/m)
    .slice(1);
  blocks.forEach((block, index) => {
    const restored = restoreRecord(readBlock(block.split("\n"), index));
    if (restored.ok && !("deleted" in restored.record)) {
      // A block that a person copied by hand is another equation: with the same id the second would replace
      // the first.
      let { id } = restored.record;
      while (ids.has(id)) id += `-${index + 1}`;
      ids.add(id);
      entries.push({ ...restored.record, id });
    } else unreadable++;
  });
  return { entries, unreadable };
}

function readBlock(lines: readonly string[], index: number): unknown {
  const fields = new Map<string, string>();
  let source = "";
  let definitions = "";
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    const part = /^%%% (source|definitions)(?: (.*))?$/.exec(line);
    if (part) {
      let value: string;
      if (part[2] !== undefined) value = unquoted(part[2]);
      else {
        const end = lines.indexOf("%%% end", i);
        if (end < 0) break;
        value = decoded(lines.slice(i + 1, end));
        i = end;
      }
      if (part[1] === "source") source = value;
      else definitions = value;
      continue;
    }
    const field = /^% (\w+): (.*)$/.exec(line);
    if (field?.[1] !== undefined) fields.set(field[1], field[2] ?? "");
  }
  const changed = /^(\d+) ?(.*)$/.exec(fields.get("changed") ?? "");
  const mode: EntryMode | string = fields.get("mode") ?? "auto";
  return {
    // Blocks that a person added by hand have no id: one is made from the position.
    id: fields.get("id") ?? `tex-${index + 1}`,
    name: unquoted(fields.get("name") ?? ""),
    latex: source,
    preamble: definitions,
    folder: unquoted(fields.get("folder") ?? ""),
    tags: readTags(fields.get("tags") ?? ""),
    note: unquoted(fields.get("note") ?? ""),
    favourite: fields.get("favourite") === "yes",
    mode,
    rank: fields.get("rank") ?? "",
    created: Number(fields.get("created") ?? 0),
    stamp: { at: Number(changed?.[1] ?? 0), by: unquoted(changed?.[2] ?? "") },
  };
}
