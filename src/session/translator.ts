import type { Mode } from "../deck/place";
import { OFFERED } from "../latex/commands/index";
import type { CommandRow } from "../latex/commands/row";
import { EMPTY_PREAMBLE, neededDefinitions, readPreamble } from "../latex/preamble";
import type { Preamble } from "../latex/preamble";
import { readLatex } from "../latex/read";
import type { MathList } from "../math/ast";
import { hasErrors } from "../math/problem";
import type { Problem } from "../math/problem";
import { writeMathml } from "../mathml/write";
import { ownCommands } from "./preamble";
import type { OwnCommand } from "./preamble";

/** What the pane and the actions know of a LaTeX source. */
export interface Reading {
  readonly source: string;
  readonly ok: boolean;
  readonly body: MathList;
  readonly problems: readonly Problem[];
  /** Inline or display as asked; where that was left open, as the source says (`$$…$$`, `\begin{align}`). */
  readonly mode: Mode;
  /** MathML to be drawn; display unless it is to stand in a line. */
  readonly preview: string;
}

/** LaTeX to everything that is made of it in the pane. Nothing in it throws. */
export interface Translator {
  /** `preamble` is the text of the definitions that the source needs. */
  read(source: string, mode: Mode, preamble?: string): Reading;
  /** MathML as Word and PowerPoint take it from the clipboard. */
  mathml(reading: Reading): string;
  /**
   * MathML of single signs by the commands that the source has and no source before had: what letters
   * will be needed can be loaded while their argument is still being typed.
   */
  ahead(source: string): readonly string[];
  /** Every command that can be written, for completion and the palette. */
  readonly commands: readonly CommandRow[];
  /** What a preamble defines. */
  definitions(preamble: string): readonly OwnCommand[];
  /** What of a preamble cannot be read, with its place. */
  preambleProblems(preamble: string): readonly Problem[];
  /** Of a preamble the definitions that a source needs, as LaTeX; "" for none. */
  needed(source: string, preamble: string): string;
}

/** The preambles that were read last, by their text: a library has a few for thousands of formulas. */
const preambles = new Map<string, Preamble>();
const KEPT_PREAMBLES = 50;

function preambleOf(text: string): Preamble {
  if (text.trim() === "") return EMPTY_PREAMBLE;
  const known = preambles.get(text);
  if (known !== undefined) return known;
  const { preamble } = readPreamble(text);
  const [oldest] = preambles.keys();
  if (preambles.size >= KEPT_PREAMBLES && oldest !== undefined) preambles.delete(oldest);
  preambles.set(text, preamble);
  return preamble;
}

/** Commands that `ahead` has answered for. */
const met = new Set<string>();

/** The translator; this module and what it needs load apart from the pane. */
export const translator: Translator = {
  read(source, mode, preamble = "") {
    const { body, display, problems } = readLatex(source, { preamble: preambleOf(preamble) });
    const said: Mode = display === undefined ? "auto" : display ? "display" : "inline";
    const chosen = mode === "auto" ? said : mode;
    return {
      source,
      ok: !hasErrors(problems),
      body,
      problems,
      mode: chosen,
      preview: writeMathml(body, { display: chosen !== "inline", drawn: true }),
    };
  },
  mathml: ({ body, mode }) => writeMathml(body, { display: mode !== "inline" }),
  ahead(source) {
    const formulas: string[] = [];
    for (const [name] of source.matchAll(/\\[A-Za-z]+/g)) {
      if (met.has(name)) continue;
      met.add(name);
      const { ok, preview } = this.read(`${name}{A}`, "inline");
      if (ok) formulas.push(preview);
    }
    return formulas;
  },
  commands: OFFERED,
  definitions: (preamble) => ownCommands(preambleOf(preamble)),
  preambleProblems: (preamble) => readPreamble(preamble).problems,
  needed: (source, preamble) => neededDefinitions(source, preambleOf(preamble)),
};
