import type { Answers } from "../actions/insert";

/** What the pane says after an action, ready to be shown. */
export interface Message {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly title?: string;
  readonly text: string;
  /** Offer Copy for Ctrl+V beside it: the other way in. */
  readonly offerCopy?: boolean;
  /** Text that the person has to copy by hand. */
  readonly copyByHand?: string;
}

/** Something to answer before anything is written. */
export interface Ask {
  readonly title: string;
  readonly text: string;
  /** The first is the proposal. */
  readonly choices: readonly { readonly label: string; readonly answers: Answers }[];
}
