/**
 * What a reader reports about a source: a code, a severity, a place and the arguments of the message. The
 * message itself is in `src/text/<language>/problems.ts`, by code, so that modules without a user
 * interface depend on no language.
 */
import type { Span } from "./ast";

/**
 * "error": this cannot be translated, nothing is inserted. "approximated": it becomes something similar,
 * because PowerPoint's math has no equivalent. "info": worth knowing, nothing is lost.
 */
export type Severity = "error" | "approximated" | "info";

export interface Problem {
  /** A key of `problems` in `src/text/en/problems.ts`. */
  readonly code: string;
  readonly severity: Severity;
  /** Where in the source. Always inside it: for a source that ends too early, an empty span at the end. */
  readonly span: Span;
  /** The values for the message's placeholders, by name. */
  readonly args?: Readonly<Record<string, string>>;
  /** Text to replace the span with, if one correction is likely. */
  readonly suggestion?: string;
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((p) => p.severity === "error");
}
