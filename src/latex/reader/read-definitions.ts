/**
 * The definitions of a preamble: the commands that define are found by position and read as in a
 * formula; everything else (packages, layout, the bodies of definitions) is passed over.
 */
import type { Problem } from "../../math/problem";
import { DEFINING } from "../commands/definitions";
import type { MacroMeaning } from "../commands/meaning";
import { Expander } from "./expander";
import { Failure } from "./failure";

/** A definition as it stands in a preamble. */
export interface Definition {
  /** The command it defines, with its backslash. */
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

/** A command, a sign that is escaped, a comment. */
const INTERESTING = /\\(?:[a-zA-Z@]+|[^])|%[^\n]*/g;

/**
 * A definition whose braces do not close is read to the end of the text; after so many of them the rest
 * of the text is not tried.
 */
const MAX_UNFINISHED = 5;

/** Reads all definitions in the text; a definition inside another's body is part of that body. */
export function readDefinitions(text: string): Definitions {
  const table = new Map<string, MacroMeaning>();
  const list: Definition[] = [];
  const problems: Problem[] = [];
  const words = new RegExp(INTERESTING.source, "g");
  let unfinished = 0;
  let line = 1;
  let counted = 0;
  for (let match = words.exec(text); match; match = words.exec(text)) {
    const [command] = match;
    const expand = DEFINING.get(command);
    if (!expand) continue;
    const start = match.index;
    const reader = new PreambleExpander(text, words.lastIndex, table);
    try {
      expand([], reader);
      words.lastIndex = reader.position();
      const source = text.slice(start, words.lastIndex).trimEnd();
      if (reader.defined !== undefined) list.push({ name: reader.defined, source });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const end = reader.position();
      for (; counted < start; counted += 1) if (text[counted] === "\n") line += 1;
      problems.push({
        code: "definitionNotRead",
        severity: "approximated",
        span: { from: start, to: Math.min(text.length, Math.max(end, words.lastIndex)) },
        args: { line: String(line), command },
      });
      // A brace that is never closed costs its own definition only.
      if (end < text.length) words.lastIndex = Math.max(end, words.lastIndex);
      else if ((unfinished += 1) === MAX_UNFINISHED) break;
    }
  }
  return { table, list, problems };
}

/** Reads one definition; what it defines goes into the table of the preamble. */
class PreambleExpander extends Expander {
  defined: string | undefined = undefined;

  constructor(
    text: string,
    from: number,
    private readonly table: Map<string, MacroMeaning>,
  ) {
    super(text, from, text.length, table);
  }

  override define(name: string, macro: MacroMeaning): void {
    this.table.set(name, macro);
    this.defined = name;
  }

  override global(): void {
    // Every definition of a preamble is for all groups.
  }
}
