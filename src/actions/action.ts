/**
 * Actions: what a person can do, one file each. An action has an icon, sometimes a shortcut, and `perform`,
 * which does it and returns the result as data. The pane, the ribbon and shortcuts call the same objects;
 * none of them knows how it is done. Actions never show anything and never throw for what a person could
 * cause: sentences are made from their results (`src/taskpane/shared/sentences.ts`). A question that must
 * be answered first is a result too: the action is then performed again with the answer.
 */
import type { Services } from "../session/services";

/** Names of icons; `src/taskpane/shared/Icon.tsx` draws each of them. */
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

/** A key combination in the pane. `mod` is Ctrl, on a Mac ⌘. */
export interface Shortcut {
  /** As `KeyboardEvent.key` names it. */
  readonly key: string;
  readonly mod?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
}

export interface Action<Input, Result, Options = undefined> {
  readonly icon: IconName;
  readonly shortcut?: Shortcut;
  perform(services: Services, input: Input, options?: Options): Promise<Result>;
}
