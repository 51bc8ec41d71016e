/** Problems in the field: each has a wavy line and, on hover, its sentence. */
import { setDiagnostics, type Diagnostic } from "@codemirror/lint";
import type { TransactionSpec } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { Span } from "../../math/ast";
import type { Severity } from "../../math/problem";

export { problemSteps } from "./problem-steps";

/** A problem as the editor shows it: a wavy line and, on hover or F8, the sentence. */
export interface Mark {
  readonly span: Span;
  readonly severity: Severity;
  readonly message: string;
  /** Buttons in the hover: replace the span by the suggestion. */
  readonly fixes: readonly { readonly label: string; readonly text: string }[];
}

const SEVERITY: Readonly<Record<Severity, Diagnostic["severity"]>> = {
  error: "error",
  approximated: "warning",
  info: "info",
};

/** The transaction that shows these marks and no others; `clamp` puts a span inside the text. */
export function marksShown(
  view: EditorView,
  marks: readonly Mark[],
  clamp: (span: Span) => { from: number; to: number },
): TransactionSpec {
  return setDiagnostics(
    view.state,
    marks.map((mark) => ({
      ...clamp(mark.span),
      severity: SEVERITY[mark.severity],
      message: mark.message,
      actions: mark.fixes.map((fix) => ({
        name: fix.label,
        apply: (editor: EditorView, from: number, to: number) => {
          editor.dispatch({ changes: { from, to, insert: fix.text }, userEvent: "input" });
        },
      })),
    })),
  );
}
