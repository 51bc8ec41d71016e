/**
 * What can be done with the equation that is being written. Buttons, keys, Help and the `?` list are
 * generated from this list, in its order: an action added here appears in all of them.
 */
import type { IconName, Shortcut } from "../../actions/action";
import { copy } from "../../actions/copy";
import { insert } from "../../actions/insert";
import { save } from "../../actions/save-to-library";
import { update } from "../../actions/update";
import type { Texts } from "../shared/texts-en";
import type { Writing } from "./use-writing";

type ActionTexts = Texts["actions"];

/** Actions whose texts have a name and a hint (the name with `Hint` appended) that says what they do. */
export type NamedAction = {
  [Name in keyof ActionTexts]: `${Name}Hint` extends keyof ActionTexts ? Name : never;
}[keyof ActionTexts];

export interface WritingAction {
  readonly name: NamedAction;
  readonly icon: IconName;
  readonly shortcut?: Shortcut | undefined;
  /** How its button looks; absent: there is only a key. */
  readonly button?: "primary" | "text" | "icon";
  /** Whether the action is offered at all; absent: always. */
  readonly offered?: (writing: Writing) => boolean;
  /** Whether it can be done now; absent: always. */
  readonly ready?: (writing: Writing) => boolean;
  readonly does: (writing: Writing) => void;
}

const changesDeck = (writing: Writing): boolean => !writing.busy && writing.canInsert;

export const WRITING_ACTIONS: readonly WritingAction[] = [
  {
    name: "insert",
    ...insert,
    button: "primary",
    offered: ({ editing }) => editing.opened === undefined,
    ready: changesDeck,
    does: (writing) => writing.insert(),
  },
  {
    name: "update",
    ...update,
    button: "primary",
    offered: ({ editing }) => editing.opened !== undefined,
    ready: changesDeck,
    does: (writing) => writing.update(),
  },
  { name: "copy", ...copy, button: "text", does: (writing) => writing.startCopy() },
  {
    name: "save",
    ...save,
    button: "icon",
    does: (writing) => void writing.saveToLibrary(),
  },
];
