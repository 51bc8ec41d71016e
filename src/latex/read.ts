/**
 * LaTeX into the math tree. The way: what surrounds a formula is taken off (`delimiters.ts`), KaTeX's
 * parser with our constructs reads it (`katex/`), the tree is built with its structure (`tree/`,
 * `structure/`). Every step says in problems what it could not keep; nothing throws.
 */
import type { MathList, Span } from "../math/ast";
import { hasErrors, type Problem } from "../math/problem";
import { stripDelimiters } from "./delimiters";
import { parseFormula } from "./katex/parse";
import { EMPTY_PREAMBLE, type Preamble } from "./preamble";
import { suggestions } from "./suggest";
import { TreeBuilder } from "./tree/builder";

export interface ReadOptions {
  /** Display style; what the pasted source says (`$$`, `\begin{equation}`) comes first. */
  readonly display?: boolean | undefined;
  readonly preamble?: Preamble | undefined;
}

export interface ReadResult {
  readonly body: MathList;
  /** Set when delimiters or an environment in the source say so. */
  readonly display?: boolean | undefined;
  /** Accepted, unless one is an error (`hasErrors`). */
  readonly problems: readonly Problem[];
}

/** Longer sources are no formula. */
const MAX_LENGTH = 1_000_000;

/**
 * Reads a formula. Spans of nodes and problems are UTF-16 offsets in `source` as it was given, also
 * where delimiters were taken off or macros expanded (what comes out of a macro has the place of its
 * call). Total: never throws; every formula that is not understood has a problem of severity "error".
 */
export function readLatex(source: string, options: ReadOptions = {}): ReadResult {
  if (source.length > MAX_LENGTH) {
    return failure(source, { code: "tooLong", severity: "error", span: { from: 0, to: 0 } });
  }
  const stripped = stripDelimiters(source);
  const display = stripped.display ?? options.display ?? false;
  const preamble = options.preamble ?? EMPTY_PREAMBLE;
  const problems: Problem[] = [...stripped.problems];
  const { from, to } = stripped;
  const parsed = parseFormula(source, from, to, display, preamble.macros);
  for (const problem of parsed.problems) problems.push(problem);
  let body: MathList = [];
  if (parsed.nodes) {
    const whole: Span = { from, to };
    try {
      const builder = new TreeBuilder(display, problems, whole);
      body = builder.list(parsed.nodes);
      if (parsed.tag) {
        body = [
          {
            type: "equationArray",
            rows: [{ cells: [body], tag: builder.list(parsed.tag) }],
            span: whole,
          },
        ];
      }
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      problems.push({ code: "tooDeep", severity: "error", span: whole });
      body = [];
    }
  }
  const done = hasErrors(problems) ? suggestions(problems, preamble) : problems;
  if (body.length === 0 && hasErrors(done)) return failure(source, ...done);
  return result(body, stripped.display, done);
}

/** Nothing was understood: the source stays as it was written. */
function failure(source: string, ...problems: readonly Problem[]): ReadResult {
  const span = { from: 0, to: source.length };
  return { body: [{ type: "unknown", text: source, span }], problems };
}

function result(
  body: MathList,
  display: boolean | undefined,
  problems: readonly Problem[],
): ReadResult {
  return display === undefined ? { body, problems } : { body, display, problems };
}
