/** Problems of a formula for the terminal: the sentence, and the line with the place marked. */
import type { Problem } from "../math/problem";
import { cli } from "../text/en/cli";
import { sourceProblems } from "../text/en/movein";
import { problems as sentences } from "../text/en/problems";
import { fill } from "../text/say";

const SENTENCES: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...sentences, ...sourceProblems }),
);

/** The sentence for a problem. */
export function sentenceOf(problem: Problem): string {
  return fill(SENTENCES.get(problem.code) ?? problem.code, problem.args);
}

/** A problem as the commands write it in JSON. */
export function jsonProblem(problem: Problem): {
  readonly code: string;
  readonly message: string;
  readonly from: number;
  readonly to: number;
  readonly severity: Problem["severity"];
} {
  const { code, span, severity } = problem;
  return { code, message: sentenceOf(problem), from: span.from, to: span.to, severity };
}

/** In columns: only part of a longer line is shown. */
const WIDTH = 76;

/**
 * The line with the problem, carets under its place, and the sentence:
 *
 *     \frac{a}{b
 *             ^^ error: …
 */
export function picture(source: string, problem: Problem): string {
  const at = Math.min(problem.span.from, source.length);
  const lineFrom = source.lastIndexOf("\n", at - 1) + 1;
  const lineEnd = source.indexOf("\n", at);
  const line = source.slice(lineFrom, lineEnd < 0 ? source.length : lineEnd).replace(/\t/g, " ");
  const column = at - lineFrom;
  const skip = line.length <= WIDTH ? 0 : Math.max(0, Math.min(column - 30, line.length - WIDTH));
  const shown = line.slice(skip, skip + WIDTH);
  const width = Math.max(
    1,
    Math.min(problem.span.to, lineFrom + line.length, lineFrom + skip + WIDTH) - at,
  );
  const kind = cli[problem.severity];
  return `  ${shown}\n  ${" ".repeat(displayWidth(line.slice(skip, column)))}${"^".repeat(width)} ${kind}: ${sentenceOf(problem)}`;
}

/** The columns that text takes in a terminal: East Asian wide characters take two, combining ones none. */
function displayWidth(text: string): number {
  let width = 0;
  for (const c of text) {
    if (/\p{M}/u.test(c)) continue;
    width +=
      /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}]/u.test(
        c,
      )
        ? 2
        : 1;
  }
  return width;
}
