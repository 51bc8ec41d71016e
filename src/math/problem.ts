/**
 * What a reader has to say about a source: a code, a severity, a place and the arguments of the
 * sentence. The sentence itself is in `src/text/<language>/problems.ts`, by code: modules without a
 * user interface know no language.
 */
import type { Span } from "./ast";

/**
 * "error": this cannot be translated, nothing is inserted. "approximated": it becomes something near,
 * because PowerPoint's math has nothing equal. "info": worth knowing, nothing is lost.
 */
export type Severity = "error" | "approximated" | "info";

export interface Problem {
  /** A key of `problems` in `src/text/en/problems.ts`. */
  readonly code: string;
  readonly severity: Severity;
  /** Where in the source; within it, also for a source that ends too early (an empty span at the end). */
  readonly span: Span;
  /** What the sentence names, by placeholder. */
  readonly args?: Readonly<Record<string, string>>;
  /** Text to put in place of the span, when one correction is likely. */
  readonly suggestion?: string;
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((p) => p.severity === "error");
}
