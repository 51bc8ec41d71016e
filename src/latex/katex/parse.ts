/** One formula through the parser: nodes, or the problem that stopped it. */
import type { Problem } from "../../math/problem";
import type { MacroTable } from "./definitions";
import { engine } from "./engine";
import { problemOf } from "./errors";
import type { ParseNode } from "./nodes";
import { FormulaParser, MAX_NESTING, NestingError } from "./parser";

export interface Parsed {
  /** Absent when the parser had to stop. */
  readonly nodes?: readonly ParseNode[];
  /** What `\tag` said. */
  readonly tag?: readonly ParseNode[] | undefined;
  readonly problems: readonly Problem[];
}

/** Parses `source` from `from` to `to`; positions count from the start of `source`. */
export function parseFormula(
  source: string,
  from: number,
  to: number,
  display: boolean,
  macros: MacroTable,
): Parsed {
  const parser = new FormulaParser(source, from, to, display, macros);
  try {
    const nodes = parser.parse();
    return { nodes, tag: parser.tag, problems: parser.problems };
  } catch (error) {
    return { problems: [...parser.problems, explain(error, source, from, to)] };
  }
}

function explain(error: unknown, source: string, from: number, to: number): Problem {
  if (error instanceof engine.ParseError) return problemOf(error, source, from, to);
  if (error instanceof NestingError) {
    const loc = error.token.loc;
    const span = loc ? { from: loc.start, to: loc.end } : { from, to };
    return { code: "tooDeep", severity: "error", span, args: { limit: String(MAX_NESTING) } };
  }
  if (error instanceof RangeError) {
    return {
      code: "tooDeep",
      severity: "error",
      span: { from, to },
      args: { limit: String(MAX_NESTING) },
    };
  }
  // KaTeX throws a few plain errors: they are about the source as well.
  const message = error instanceof Error ? error.message : String(error);
  return { code: "notUnderstood", severity: "error", span: { from, to }, args: { message } };
}
