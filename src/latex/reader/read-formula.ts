/** One formula: a list with its number, or the problem that stopped the reading. */
import type { MathList, Span } from "../../math/ast";
import type { Problem } from "../../math/problem";
import { isSized } from "../structure/sized";
import { walk } from "../../math/walk";
import { Failure } from "./failure";
import { equationRow } from "./lines";
import { MAX_NESTING } from "./reader-state";
import { Reader } from "./reader";
import type { MacroTable } from "./scope";

export interface ReadFormula {
  /** Absent when the reading had to stop. */
  readonly body?: MathList;
  readonly problems: readonly Problem[];
  /** Places that are no content and were understood: names, lengths, keys, definitions. */
  readonly understood: readonly Span[];
}

/** Reads `source` from `from` to `to`; positions count from the start of `source`. */
export function readFormula(
  source: string,
  from: number,
  to: number,
  display: boolean,
  macros: MacroTable,
): ReadFormula {
  const reader = new Reader(source, from, to, display, macros);
  const { understood } = reader.x;
  try {
    const body = reader.formula();
    const { tag } = reader;
    const problems = reader.sizedFences
      ? [...problemsOf(reader), ...lostSizes(body)]
      : problemsOf(reader);
    if (!tag) return { body, problems, understood };
    const rows = [equationRow({ cells: [body], tag })];
    return { body: [{ type: "equationArray", rows, span: { from, to } }], problems, understood };
  } catch (error) {
    return { problems: [...problemsOf(reader), problemOf(error, from, to)], understood };
  }
}

/** Fences of a size that found no partner. */
function lostSizes(body: MathList): readonly Problem[] {
  const problems: Problem[] = [];
  walk(body, (node) => {
    if (isSized(node) && node.span)
      problems.push({ code: "sizedFence", severity: "approximated", span: node.span });
  });
  return problems;
}

function problemsOf(reader: Reader): readonly Problem[] {
  const { problems, x } = reader;
  return x.notes.length > 0 ? [...problems, ...x.notes] : problems;
}

function problemOf(error: unknown, from: number, to: number): Problem {
  if (error instanceof Failure) {
    const { span, ...problem } = error.problem;
    const start = Math.min(Math.max(span.from, from), to);
    return { ...problem, span: { from: start, to: Math.min(Math.max(span.to, start), to) } };
  }
  // The stack ended before our own limit did.
  if (error instanceof RangeError) {
    const args = { limit: String(MAX_NESTING) };
    return { code: "tooDeep", severity: "error", span: { from, to }, args };
  }
  throw error;
}
