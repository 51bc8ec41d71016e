/**
 * Actions: what a person can do, one file each. An action has a name (the key of its texts), an icon,
 * sometimes a shortcut, and `perform`, which does it and returns what came out as data. The pane, the
 * ribbon and shortcuts call the same objects; none of them knows how it is done. Actions never show
 * anything and never throw what a person could cause: sentences are made from their results
 * (`src/taskpane/shared/sentences.ts`), and a question that must be answered first is a result too: the
 * action is performed again with the answer.
 */
import type { Services } from "../session/services";

/** Keys of the tables in `src/text/<language>/actions.ts`; of "recover", which loads later, in `recovery.ts`. */
export type ActionName =
  | "insert"
  | "copy"
  | "cancel"
  | "copyDiagnostics"
  | "check"
  | "takeSelection"
  | "update"
  | "remove"
  | "edit"
  | "readSlide"
  | "harvest"
  | "undo"
  | "recover"
  | "goToSlide"
  | "save";

/** Names of drawings; `src/taskpane/shared/Icon.tsx` has one for each. */
export type IconName =
  | "insert"
  | "copy"
  | "dismiss"
  | "check"
  | "takeSelection"
  | "update"
  | "remove"
  | "edit"
  | "list"
  | "undo"
  | "goToSlide"
  | "save";

/** A key in the pane. `mod` is Ctrl, on a Mac ⌘. */
export interface Shortcut {
  /** As `KeyboardEvent.key` names it. */
  readonly key: string;
  readonly mod?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
}

export interface Action<Input, Result, Options = undefined> {
  readonly name: ActionName;
  readonly icon: IconName;
  readonly shortcut?: Shortcut;
  perform(services: Services, input: Input, options?: Options): Promise<Result>;
}
