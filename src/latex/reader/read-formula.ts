/** Reads one formula: a list with its number, or the problem that stopped the reading. */
import type { Numbering } from "../../math/numbering";
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
  /** Spans that were understood but are no content: names, lengths, keys, definitions. */
  readonly understood: readonly Span[];
  readonly numbering?: Numbering | undefined;
}

/** How the formula as a whole is numbered. */
export interface NumbersOptions {
  /** Undefined: the formula decides; it has a number if it has a label. */
  readonly automatic: boolean | undefined;
  /** Numbers for what is numbered automatically, in order. */
  readonly numbers: readonly string[] | undefined;
}

/** Reads `source` from `from` to `to`; positions count from the start of `source`. */
export function readFormula(
  source: string,
  from: number,
  to: number,
  display: boolean,
  macros: MacroTable,
  { automatic, numbers }: NumbersOptions = { automatic: undefined, numbers: undefined },
): ReadFormula {
  const reader = new Reader(source, from, to, display, macros, numbers);
  const { understood } = reader.x;
  try {
    const body = reader.formula();
    const lines = reader.numbers;
    const tag = lines?.isEmpty ? lines.end(automatic ?? lines.hasLabel, reader.tag) : reader.tag;
    const numbering = lines?.numbering;
    const problems = reader.sizedFences
      ? [...problemsOf(reader), ...lostSizes(body)]
      : problemsOf(reader);
    if (!tag) return { body, problems, understood, numbering };
    const rows = [equationRow({ cells: [body], tag })];
    const numbered: MathList = [{ type: "equationArray", rows, span: { from, to } }];
    return { body: numbered, problems, understood, numbering };
  } catch (error) {
    return { problems: [...problemsOf(reader), problemOf(error, from, to)], understood };
  }
}

/** Problems for fences with a size that have no partner. */
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
  // The call stack overflowed before our own limit was reached.
  if (error instanceof RangeError) {
    const args = { limit: String(MAX_NESTING) };
    return { code: "tooDeep", severity: "error", span: { from, to }, args };
  }
  throw error;
}
