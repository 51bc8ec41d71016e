/**
 * Reads the definitions of a preamble: defining commands are found by searching the text and read as in a
 * formula; everything else (packages, layout, the bodies of definitions) is skipped.
 */
import type { Problem } from "../../math/problem";
import { DEFINING } from "../commands/definitions";
import { nameOfKey } from "../commands/kept";
import type { MacroMeaning } from "../commands/meaning";
import { mayChange } from "../commands/unread";
import { Expander } from "./expander";
import { Failure } from "./failure";

/** A definition as it stands in a preamble. */
export interface Definition {
  /** What it defines, as a formula writes it: a command with its backslash, an environment, a colour. */
  readonly name: string;
  /** The LaTeX that defines it. */
  readonly source: string;
}

export interface Definitions {
  readonly table: ReadonlyMap<string, MacroMeaning>;
  /** In the order of the text; a name defined twice is there twice. */
  readonly list: readonly Definition[];
  readonly problems: readonly Problem[];
}

/** A command, an escaped character, or a comment. */
const INTERESTING = /\\(?:[a-zA-Z@]+|[^])|%[^\n]*/g;

/**
 * A definition whose braces do not close is read to the end of the text; after this many of them the
 * rest of the text is skipped.
 */
const MAX_UNFINISHED = 5;

/** Reads all definitions in the text; a definition inside another's body is part of that body. */
export function readDefinitions(text: string): Definitions {
  const table = new Map<string, MacroMeaning>();
  const list: Definition[] = [];
  const problems: Problem[] = [];
  const words = new RegExp(INTERESTING.source, "g");
  const lineOf = lineCounter(text);
  let unfinished = 0;
  const passedOver = (command: string, from: number, to: number): void => {
    problems.push({
      code: "definitionNotRead",
      severity: "approximated",
      span: { from, to },
      args: { line: String(lineOf(from)), command },
    });
  };
  for (let match = words.exec(text); match; match = words.exec(text)) {
    const [command] = match;
    const expand = DEFINING.get(command);
    const start = match.index;
    if (!expand) {
      if (mayChange(command)) passedOver(command, start, words.lastIndex);
      continue;
    }
    const reader = new PreambleExpander(text, words.lastIndex, table);
    try {
      expand([], reader);
      words.lastIndex = reader.position();
      const source = text.slice(start, words.lastIndex).trimEnd();
      for (const name of reader.defined) list.push({ name, source });
      for (const note of reader.notes) problems.push(withLine(note, source, lineOf(start)));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const end = reader.position();
      passedOver(command, start, Math.min(text.length, Math.max(end, words.lastIndex)));
      // An unclosed brace costs only its own definition.
      if (end < text.length) words.lastIndex = Math.max(end, words.lastIndex);
      else if ((unfinished += 1) === MAX_UNFINISHED) break;
    }
  }
  return { table, list, problems };
}

/** A function that returns the line of an offset; offsets must be asked for in ascending order. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let counted = 0;
  return (at) => {
    for (; counted < at; counted += 1) if (text[counted] === "\n") line += 1;
    return line;
  };
}

/** A problem found in a definition, reworded for a preamble: its text names the line. */
function withLine(note: Problem, source: string, line: number): Problem {
  const setting = note.args?.["option"] ?? source;
  return {
    ...note,
    code: "settingNotRead",
    severity: "approximated",
    args: { line: String(line), setting },
  };
}

/** Reads one definition; what it defines goes into the table of the preamble. */
class PreambleExpander extends Expander {
  readonly defined = new Set<string>();

  constructor(
    text: string,
    from: number,
    private readonly table: Map<string, MacroMeaning>,
  ) {
    super(text, from, text.length, table);
  }

  override define(name: string, macro: MacroMeaning): void {
    this.table.set(name, macro);
    this.defined.add(nameOfKey(name));
  }

  override global(): void {
    // In a preamble every definition is global.
  }
}
