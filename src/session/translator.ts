import type { Mode } from "../deck/place";
import { OFFERED } from "../latex/commands/index";
import type { CommandRow } from "../latex/commands/row";
import { isLoadedFor, loadFor } from "../latex/load";
import { EMPTY_PREAMBLE, neededDefinitions, readPreamble } from "../latex/preamble";
import type { PreambleResult } from "../latex/preamble";
import { readLoaded } from "../latex/read-loaded";
import type { MathList } from "../math/ast";
import { hasErrors } from "../math/problem";
import type { Problem } from "../math/problem";
import { writeMathml } from "../mathml/write";
import { FREQUENT_COMMANDS } from "./frequent-commands";
import { ownCommands } from "./preamble";
import type { OwnCommand } from "./preamble";

/** What the pane and the actions know of a LaTeX source. */
export interface Reading {
  readonly source: string;
  readonly ok: boolean;
  readonly body: MathList;
  readonly problems: readonly Problem[];
  /** Inline or display as asked; if that was left open, as the source says (`$$…$$`, `\begin{align}`). */
  readonly mode: Mode;
  /** Whether `preview` is a display: by `mode`, else as the place suggests. */
  readonly display: boolean;
  /** MathML for drawing. */
  readonly preview: string;
}

/** The content of a preamble. */
export interface PreambleReading {
  readonly commands: readonly OwnCommand[];
  /** What cannot be read, with its position. */
  readonly problems: readonly Problem[];
}

/**
 * Turns LaTeX into everything the pane makes of it. Families of commands that few formulas need are loaded
 * when a formula names one (`latex/load.ts`), hence the promises. Nothing in it throws or rejects; if a
 * family does not load, a problem in the reading says so.
 */
export interface Translator {
  /** `preamble` is the text of the definitions that the source needs. */
  read(source: string, mode: Mode, preamble?: string): Promise<Reading>;
  /**
   * The same synchronously; undefined if something has to load first: `whenThere` is called when it is
   * worth another try. `inField`: the source is the one in the field. Then `suggestsDisplay` decides where
   * mode and source leave it open, and the preview's elements say where in the source they come from
   * (`writeMathml` with `spans`).
   */
  readNow(
    source: string,
    mode: Mode,
    whenThere: () => void,
    preamble?: string,
    inField?: { readonly suggestsDisplay: boolean },
  ): Reading | undefined;
  /** MathML in the form that Word and PowerPoint accept from the clipboard. */
  mathml(reading: Reading): string;
  /** Names of commands by how often people type them, the most frequent first. */
  readonly frequent: readonly string[];
  /**
   * MathML of single signs, for the commands that are in this source and were in none before: so the
   * letters that will be needed can be loaded while the argument is still being typed.
   */
  ahead(source: string): readonly string[];
  /** Every command that can be written, for completion and the palette. */
  readonly commands: readonly CommandRow[];
  /** As `readNow`. */
  preambleNow(text: string, whenThere?: () => void): PreambleReading | undefined;
  /** The definitions of the preamble that a source needs, as LaTeX; "" for none. */
  needed(source: string, preamble: string): Promise<string>;
}

/** The preambles read last, by their text: a library has a few for thousands of formulas. */
const preambles = new Map<string, PreambleReading & PreambleResult>();
const KEPT_PREAMBLES = 50;
const NO_PREAMBLE = { preamble: EMPTY_PREAMBLE, commands: [], problems: [] };

function preambleOf(text: string): PreambleReading & PreambleResult {
  if (text.trim() === "") return NO_PREAMBLE;
  const known = preambles.get(text);
  if (known !== undefined) return known;
  const { preamble, problems } = readPreamble(text);
  const read = { preamble, problems, commands: ownCommands(preamble) };
  if (!isLoadedFor(text)) return read;
  const [oldest] = preambles.keys();
  if (preambles.size >= KEPT_PREAMBLES && oldest !== undefined) preambles.delete(oldest);
  preambles.set(text, read);
  return read;
}

/**
 * The last reading: the pane reads while the person types, then inserts, copies or saves the same source.
 */
let last:
  | { readonly asked: string; readonly spans: boolean; readonly reading: Reading }
  | undefined;

function readingOf(
  source: string,
  mode: Mode,
  preamble: string,
  inField?: { readonly suggestsDisplay: boolean },
): Reading {
  const suggestsDisplay = inField?.suggestsDisplay ?? true;
  const spans = inField !== undefined;
  const asked = [mode, suggestsDisplay, preamble, source].join("\u0000");
  if (last?.asked === asked && (last.spans || !spans)) return last.reading;
  const { body, display: told, problems } = readLoaded(source, preambleOf(preamble));
  const said: Mode = told === undefined ? "auto" : told ? "display" : "inline";
  const chosen = mode === "auto" ? said : mode;
  const display = chosen === "auto" ? suggestsDisplay : chosen === "display";
  const reading: Reading = {
    source,
    ok: !hasErrors(problems),
    body,
    problems,
    mode: chosen,
    display,
    preview: writeMathml(body, { display, drawn: true, spans }),
  };
  if (isLoadedFor(source, preamble)) last = { asked, spans, reading };
  return reading;
}

/** The text whose families did not load the last time. */
let failed: string | undefined;

/** Loads what the texts need; a family that does not load is reported by the reading. */
async function loaded(...texts: readonly string[]): Promise<void> {
  try {
    await loadFor(...texts);
  } catch {
    failed = texts.join("\n");
  }
}

/**
 * Is everything loaded that the texts need, or was it tried? If not, it starts loading and calls `then`
 * after that.
 */
function isThere(then: (() => void) | undefined, ...texts: readonly string[]): boolean {
  if (isLoadedFor(...texts) || failed === texts.join("\n")) return true;
  void loaded(...texts).then(then);
  return false;
}

/** Commands that `ahead` has answered for. */
const met = new Set<string>();

/** The translator; this module and what it needs are loaded separately from the pane. */
export const translator: Translator = {
  async read(source, mode, preamble = "") {
    await loaded(source, preamble);
    return readingOf(source, mode, preamble);
  },
  readNow: (source, mode, whenThere, preamble = "", inField = undefined) =>
    isThere(whenThere, source, preamble) ? readingOf(source, mode, preamble, inField) : undefined,
  mathml: ({ body, mode }) => writeMathml(body, { display: mode !== "inline" }),
  ahead(source) {
    const formulas: string[] = [];
    for (const [name] of source.matchAll(/\\[A-Za-z]+/g)) {
      if (met.has(name)) continue;
      const reading = this.readNow(`${name}{A}`, "inline", () => undefined);
      if (reading) met.add(name);
      if (reading?.ok) formulas.push(reading.preview);
    }
    return formulas;
  },
  commands: OFFERED,
  frequent: FREQUENT_COMMANDS,
  preambleNow: (text, whenThere) => (isThere(whenThere, text) ? preambleOf(text) : undefined),
  async needed(source, preamble) {
    await loaded(preamble);
    return neededDefinitions(source, preambleOf(preamble).preamble);
  },
};
