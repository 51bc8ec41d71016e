/**
 * LaTeX into the math tree, in steps: the delimiters around a formula are removed (`delimiters.ts`), the
 * reader (`reader/`) builds the tree using the table of commands (`commands/`), and the passes of
 * `structure/` find what belongs together. Every step reports as problems what it could not keep;
 * nothing throws. A command whose family has not loaded (`load.ts`) is an error here; `read.ts` has all.
 */
import type { MathList } from "../math/ast";
import type { Numbering } from "../math/numbering";
import { hasErrors, type Problem } from "../math/problem";
import { numberedAs } from "./commands/environments";
import { stripDelimiters } from "./delimiters";
import { EMPTY_PREAMBLE, type Preamble } from "./preamble";
import { doubledBackslashes, strayDelimiters } from "./pasted";
import { readFormula } from "./reader/read-formula";
import { suggestions } from "./suggest";

export interface ReadOptions {
  /** Display style; delimiters in the source (`$$`, `\begin{equation}`) take precedence. */
  readonly display?: boolean | undefined;
  readonly preamble?: Preamble | undefined;
  /** Reads a formula without delimiters as an `equation`. */
  readonly numbered?: boolean | undefined;
  /** Numbers, without parentheses, for the lines that take one by themselves (`Numbering`), in their order. */
  readonly numbers?: readonly string[] | undefined;
}

export interface ReadResult {
  readonly body: MathList;
  /** Set when delimiters or an environment in the source say so. */
  readonly display?: boolean | undefined;
  /** The formula is accepted unless one of them is an error (`hasErrors`). */
  readonly problems: readonly Problem[];
  /** What the source says about numbers; absent if it says nothing. */
  readonly numbering?: Numbering | undefined;
}

/** In UTF-16 units; longer sources are rejected. */
const MAX_LENGTH = 200_000;

/**
 * Reads a formula. Spans of nodes and problems are UTF-16 offsets in `source` as given, even where
 * delimiters were removed or macros expanded (the expansion of a macro has the span of its call). Total:
 * never throws; every formula that is not understood has a problem of severity "error".
 */
export function readLoaded(source: string, options: ReadOptions = {}): ReadResult {
  if (source.length > MAX_LENGTH) {
    return failure(source, {
      code: "tooLong",
      severity: "error",
      span: { from: 0, to: 0 },
      args: { limit: String(MAX_LENGTH) },
    });
  }
  const doubled = doubledBackslashes(source);
  if (doubled) return failure(source, doubled);
  const stripped = stripDelimiters(source);
  const display = stripped.display ?? options.display ?? false;
  const preamble = options.preamble ?? EMPTY_PREAMBLE;
  const problems: Problem[] = [...stripped.problems];
  const { from, to } = stripped;
  const read = readFormula(source, from, to, display, preamble.macros, {
    automatic: isNumbered(stripped.environment, options.numbered),
    numbers: options.numbers,
  });
  for (const problem of read.problems) problems.push(problem);
  const { body = [] } = read;
  const stray = strayDelimiters(source, problems);
  if (stray) return failure(source, stray);
  const done = hasErrors(problems) ? suggestions(problems, preamble) : problems;
  if (body.length === 0 && hasErrors(done)) return failure(source, ...done);
  return result(body, stripped.display, done, read.numbering);
}

/** Does a formula in these delimiters get a number? Undefined: the formula itself decides. */
function isNumbered(
  environment: string | undefined,
  asked: boolean | undefined,
): boolean | undefined {
  const numbered = environment ? numberedAs(environment) : undefined;
  if (numbered) return numbered.automatic;
  return environment === undefined || asked ? asked : false;
}

/** Nothing was understood: the source is kept as it was written. */
function failure(source: string, ...problems: readonly Problem[]): ReadResult {
  const span = { from: 0, to: source.length };
  return { body: [{ type: "unknown", text: source, span }], problems };
}

function result(
  body: MathList,
  display: boolean | undefined,
  problems: readonly Problem[],
  numbering: Numbering | undefined,
): ReadResult {
  return {
    ...(display === undefined ? { body, problems } : { body, display, problems }),
    ...(numbering ? { numbering } : {}),
  };
}
