import type { Answers } from "../../actions/insert";
import type { UndoData } from "../../actions/undo";

/** What the pane says after an action, ready to be shown. */
export interface Message {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly title?: string;
  readonly text: string;
  /** Offer Copy for Ctrl+V beside it, the other way to insert. */
  readonly offerCopy?: boolean;
  /** What undoes it. */
  readonly undo?: UndoData;
  /** The id of a library entry that was saved without a name: offer to name it. */
  readonly unnamed?: string;
  /** Text that the person has to copy by hand. */
  readonly copyByHand?: string;
}

/** Is it good news? That disappears by itself; trouble stays until it was read. */
export function passes({ intent }: Pick<Message, "intent">): boolean {
  return intent === "success" || intent === "info";
}

/** A question that must be answered before anything is written. */
export interface Ask {
  readonly title: string;
  readonly text: string;
  /** The first is the proposal. */
  readonly choices: readonly { readonly label: string; readonly answers: Answers }[];
}
