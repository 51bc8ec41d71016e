import type { InsertInput, InsertResult } from "../actions/insert";
import type { RecoverResult } from "../actions/recover";

/** What is asked of the pane from outside it: by buttons of the ribbon, context menus and shortcuts. */
export type PaneRequest =
  /** The field gets the focus. */
  | { readonly kind: "write" }
  /** Opens the equation at the caret or in the selected shape. */
  | { readonly kind: "edit" }
  /** Shows what came of an insertion outside the pane, with its LaTeX in the field. */
  | { readonly kind: "notInserted"; readonly input: InsertInput; readonly result: InsertResult }
  /** Shows what there is to say of an insertion outside the pane that went in. */
  | {
      readonly kind: "inserted";
      readonly input: InsertInput;
      readonly result: Extract<InsertResult, { kind: "inserted" }>;
    }
  /** Says what was left of earlier insertions. */
  | { readonly kind: "recovered"; readonly result: RecoverResult }
  /** Shows the formulas in the texts that are selected, before they become equations; or the numbers, before they change. */
  | { readonly kind: "convert"; readonly task?: "renumber" }
  /** The selection holds no text to insert. */
  | { readonly kind: "nothingSelected" };

export interface PaneRequests {
  ask(request: PaneRequest): void;
  /** Calls `listener` for each request from now on, and for those that nobody has heard; the result ends that. */
  listen(listener: (request: PaneRequest) => void): () => void;
}

/** The way from the ribbon to the pane. A request that comes before the pane listens waits for it. */
export function paneRequests(): PaneRequests {
  const listeners = new Set<(request: PaneRequest) => void>();
  let waiting: PaneRequest[] = [];
  return {
    ask(request) {
      if (listeners.size === 0) waiting.push(request);
      for (const listener of [...listeners]) listener(request);
    },
    listen(listener) {
      listeners.add(listener);
      const unheard = waiting;
      waiting = [];
      for (const request of unheard) listener(request);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
