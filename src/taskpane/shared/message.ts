import type { Answers } from "../../actions/insert";
import type { UndoData } from "../../actions/undo";

/** What the pane says after an action, ready to be shown. */
export interface Message {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly title?: string;
  readonly text: string;
  /** Offer Copy for Ctrl+V beside it: the other way in. */
  readonly offerCopy?: boolean;
  /** What takes it back. */
  readonly undo?: UndoData;
  /** The entry of the library that was saved without a name: offer to name it. */
  readonly unnamed?: string;
  /** Text that the person has to copy by hand. */
  readonly copyByHand?: string;
}

/** Is it good news? They go when their moment is over; trouble stays until it was read. */
export function passes({ intent }: Pick<Message, "intent">): boolean {
  return intent === "success" || intent === "info";
}

/** Something to answer before anything is written. */
export interface Ask {
  readonly title: string;
  readonly text: string;
  /** The first is the proposal. */
  readonly choices: readonly { readonly label: string; readonly answers: Answers }[];
}
