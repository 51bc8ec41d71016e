/**
 * Actions: what a person can do, one file each. An action has a name (the key of its texts), an icon,
 * sometimes a shortcut, and `perform`, which does it and returns what came out as data. The pane, the
 * ribbon and shortcuts call the same objects; none of them knows how it is done. Actions never show
 * anything and never throw what a person could cause: sentences are made from their results
 * (`src/taskpane/sentences.ts`), and a question that must be answered first is a result too: the
 * action is performed again with the answer.
 */
import type { Spoken } from "../deck/alt-text";
import type { OpenLibrary } from "../library/open-library";
import type { LibraryViewSettings } from "../library/view-settings";
import type { HostCallRecord } from "../host/recording";
import type { Kept } from "../storage/value";
import type { Clipboard } from "./clipboard";
import type { DeckShare } from "./deck-share";
import type { Draft } from "./draft";
import type { SourceMemory } from "./equations/memory";
import type { EquationReader } from "./equations/read";
import type { HistoryEntry } from "./history";
import type { PictureMaker } from "./pictures";
import type { PowerPointAccess } from "./powerpoint";
import type { Settings } from "./settings";
import type { Translator } from "./translate";
import type { Usage } from "./usage";

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

/** Names of drawings; `src/taskpane/Icon.tsx` has one for each. */
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

/** The parts of the program that actions work with; the entry chooses them. Heavy ones load when asked for. */
export interface Services {
  readonly translator: () => Promise<Translator>;
  readonly powerPoint: () => Promise<PowerPointAccess>;
  readonly clipboard: Clipboard;
  readonly draft: Kept<Draft>;
  /** What the person has chosen for all equations. */
  readonly settings: Kept<Settings>;
  /** Which commands they chose lately. */
  readonly usage: Kept<Usage>;
  /** What was inserted, newest first. */
  readonly history: Kept<readonly HistoryEntry[]>;
  /** The saved equations. */
  readonly library: () => Promise<OpenLibrary>;
  /** How the library is looked at. */
  readonly libraryView: Kept<LibraryViewSettings>;
  /** Draws equations as pictures. */
  readonly pictures: () => Promise<PictureMaker>;
  /** Reads equations that are there. */
  readonly equations: () => Promise<EquationReader>;
  /** Says equations in the person's language, for alternative texts. */
  readonly spoken: () => Promise<Spoken>;
  /** The last calls to PowerPoint, oldest first. */
  readonly calls: () => readonly HostCallRecord[];
  /** What the deck carries for everybody who works on it; inside PowerPoint only. */
  readonly deckShare: () => Promise<DeckShare>;
  /** Sources as they were typed; inside PowerPoint only. */
  readonly memory: () => Promise<SourceMemory>;
}

export interface Action<Input, Result, Options = undefined> {
  readonly name: ActionName;
  readonly icon: IconName;
  readonly shortcut?: Shortcut;
  perform(services: Services, input: Input, options?: Options): Promise<Result>;
}
