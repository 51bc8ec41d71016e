import type { InsertInput, InsertResult } from "../actions/insert";
import type { RecoverResult } from "../actions/recover";
import type { Offer } from "../session/offer";

/** What is asked of the pane from outside: by ribbon buttons, context menus and shortcuts. */
export type PaneRequest =
  /** Puts the focus into the field. */
  | { readonly kind: "write" }
  /** Opens the equation at the caret or in the selected shape. */
  | { readonly kind: "edit" }
  /** Shows why an insertion outside the pane did not succeed, with its LaTeX in the field. */
  | { readonly kind: "notInserted"; readonly input: InsertInput; readonly result: InsertResult }
  /** Shows the message for an insertion outside the pane that succeeded. */
  | {
      readonly kind: "inserted";
      readonly input: InsertInput;
      readonly result: Extract<InsertResult, { kind: "inserted" }>;
    }
  /** Says what was left of earlier insertions. */
  | { readonly kind: "recovered"; readonly result: RecoverResult }
  /**
   * Shows the formulas in the selected texts before they become equations, or the numbers before they change.
   */
  | { readonly kind: "convert"; readonly task?: "renumber" }
  /** Asks whether to make native what other tools left in the deck. */
  | { readonly kind: "moveIn"; readonly offer: Offer }
  /** Says that the selection holds no text to insert. */
  | { readonly kind: "nothingSelected" };

export interface PaneRequests {
  ask(request: PaneRequest): void;
  /**
   * Calls `listener` for each request from now on, and for those that nobody has received; the returned
   * function stops that.
   */
  listen(listener: (request: PaneRequest) => void): () => void;
}

/** The way from the ribbon to the pane. A request made before the pane listens waits for it. */
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
