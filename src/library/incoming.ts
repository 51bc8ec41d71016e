/**
 * Any file that may hold equations, read as entries to import: our own .json and .tex give back what was
 * written; in every other .tex, Markdown or text file the equations are found in the text, each with those of
 * the file's definitions that it needs, in a folder named after the file.
 */
import { findMath, type TextKind } from "../latex/find";
import "../latex/all";
import { EMPTY_PREAMBLE, neededDefinitions, readPreamble } from "../latex/preamble";
import { equationKey, type EntryMode, type SavedEquation } from "./entry";
import { MAX_FILE, readLibraryFile } from "./json-file";
import { LIMITS, type SetAside } from "./restore";
import { isOurTexFile, readTexFile } from "./tex-file";

export interface Incoming {
  readonly entries: readonly SavedEquation[];
  /** What could not be read, unchanged; for a .tex file only `unreadable` counts them. */
  readonly aside: readonly SetAside[];
  /** How many equations of one of our .tex files have no source. */
  readonly unreadable: number;
  /** The file is from a newer version: fields that we do not know were left out. */
  readonly newer: boolean;
  /** The equations were found in another kind of text, not in a library file. */
  readonly found: boolean;
}

export type IncomingResult =
  | { readonly ok: true; readonly incoming: Incoming }
  | {
      readonly ok: false;
      readonly reason: "notJson" | "notALibrary" | "tooLarge" | "binary" | "nothingFound";
    };

/** Reads the text of a file. `name` tells its kind; `newId` and `now` are for equations found in text. */
export function readIncoming(
  name: string,
  text: string,
  origin: { readonly newId: () => string; readonly now: () => number },
): IncomingResult {
  if (text.length > MAX_FILE) return { ok: false, reason: "tooLarge" };
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const start = text.replace(/^\uFEFF/, "").trimStart();
  if (extension === "json" || (extension === "" && /^[{[]/.test(start))) {
    const read = readLibraryFile(text);
    if (!read.ok) return read;
    return { ok: true, incoming: { ...read.file, unreadable: 0, found: false } };
  }
  if (isOurTexFile(text)) {
    const { entries, unreadable } = readTexFile(text.replace(/^\uFEFF/, ""));
    return { ok: true, incoming: { entries, aside: [], unreadable, newer: false, found: false } };
  }
  // Zip files, PDFs and pictures contain characters that no text has.
  if (text.slice(0, 10_000).includes("\0")) return { ok: false, reason: "binary" };
  const kind: TextKind =
    extension === "tex" || extension === "ltx" || extension === "sty"
      ? "tex"
      : extension === "md" || extension === "markdown" || extension === "qmd"
        ? "markdown"
        : "plain";
  const entries = entriesIn(text, kind, folderFor(name), origin);
  if (entries.length === 0) return { ok: false, reason: "nothingFound" };
  return {
    ok: true,
    incoming: { entries, aside: [], unreadable: 0, newer: false, found: true },
  };
}

/** The name of a file without its path and extension, as a folder's name. */
function folderFor(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? "";
  return base
    .replace(/\.[a-z]+$/i, "")
    .trim()
    .slice(0, LIMITS.folder);
}

function entriesIn(
  text: string,
  kind: TextKind,
  folder: string,
  { newId, now }: { readonly newId: () => string; readonly now: () => number },
): readonly SavedEquation[] {
  // Definitions may be anywhere; if none of these words occurs, there are none to look for.
  const preamble =
    /\\(?:re|provide)?newcommand|\\[gex]?def|\\let|\\Declare|\\\w*DocumentCommand/.test(text)
      ? readPreamble(kind === "tex" ? withoutComments(text) : text).preamble
      : EMPTY_PREAMBLE;
  const seen = new Set<string>();
  const entries: SavedEquation[] = [];
  const created = now();
  for (const { source, display } of findMath(text, kind)) {
    const latex = text.slice(source.from, source.to).replace(/\r\n?/g, "\n").trim();
    if (latex === "" || latex.length > LIMITS.latex) continue;
    const mode: EntryMode = display ? "display" : "inline";
    const definitions = neededDefinitions(latex, preamble).slice(0, LIMITS.preamble);
    const key = equationKey({ latex, preamble: definitions });
    // A single letter in running text is not an equation worth keeping.
    if (seen.has(key) || (!display && /^[\p{L}\p{N}]$|^\\[A-Za-z]+$/u.test(latex))) continue;
    seen.add(key);
    entries.push({
      id: newId(),
      name: nameOf(latex),
      latex,
      preamble: definitions,
      folder,
      tags: [],
      note: "",
      favourite: false,
      mode,
      rank: "a0",
      created,
      stamp: { at: created, by: "" },
    });
  }
  return entries;
}

/**
 * The name for an equation found in a text: from its `\label`, otherwise from the words in it; "" if it has
 * neither.
 */
function nameOf(latex: string): string {
  const label = /\\label\s*\{([^{}]*)\}/.exec(latex)?.[1] ?? "";
  const said = label
    .replace(/^(?:eqn?|equation|eqs|fml|for(?:mula)?)[:.\-_]+/i, "")
    .replace(/[\s:_\-–]+/g, " ")
    .trim();
  // A label without words is only a number of that file, and means nothing elsewhere.
  if (/\p{L}{2}/u.test(said)) return said.slice(0, LIMITS.name);
  const words = [
    ...latex.matchAll(/\\(?:text|mathrm|textrm|mbox|operatorname\*?)\s*\{([^{}]*)\}/g),
  ].flatMap(([, text = ""]) => text.match(/\p{L}{3,}/gu) ?? []);
  return [...new Set(words)].join(" ").slice(0, 60).trim();
}

/** A definition that is commented out does not count. */
function withoutComments(text: string): string {
  return text.replace(/(^|[^\\])%[^\n]*/g, "$1");
}
