import type { Spoken } from "../deck/alt-text";
import type { OpenLibrary } from "../library/open-library";
import type { LibraryViewSettings } from "../library/view-settings";
import type { HostCallRecord } from "../host/recording";
import type { Kept } from "../storage/value";
import type { Clipboard } from "./clipboard";
import type { DeckShare } from "./deck-share";
import type { Draft } from "../kept/draft";
import type { SourceMemory } from "./equations/memory";
import type { EquationReader } from "./equations/read";
import type { FoundOut } from "../kept/found-out";
import type { HistoryEntry } from "../kept/history";
import type { PictureMaker } from "./pictures";
import type { PowerPointAccess } from "./powerpoint";
import type { Settings } from "../kept/settings";
import type { Translator } from "./translator";
import type { Usage } from "../kept/usage";

/** The services that actions work with, chosen by the entry. Heavy ones load on demand. */
export interface Services {
  readonly translator: () => Promise<Translator>;
  readonly powerPoint: () => Promise<PowerPointAccess>;
  readonly clipboard: Clipboard;
  readonly draft: Kept<Draft>;
  /** Settings that the person chose for all equations. */
  readonly settings: Kept<Settings>;
  /** Which commands the person chose lately. */
  readonly usage: Kept<Usage>;
  /** What this PowerPoint was found to do. */
  readonly foundOut: Kept<FoundOut>;
  /** What was inserted, newest first. */
  readonly history: Kept<readonly HistoryEntry[]>;
  /** The saved equations. */
  readonly library: () => Promise<OpenLibrary>;
  /** How the library is displayed. */
  readonly libraryView: Kept<LibraryViewSettings>;
  /** Draws equations as pictures. */
  readonly pictures: () => Promise<PictureMaker>;
  /** Reads existing equations. */
  readonly equations: () => Promise<EquationReader>;
  /** A shape as PowerPoint draws it (PowerPointApi 1.10): a PNG in base64; undefined where that fails. */
  readonly shapePicture: (slideId: string, shapeId: string) => Promise<string | undefined>;
  /** Puts equations into words in the person's language, for alternative text. */
  readonly spoken: () => Promise<Spoken>;
  /** The last calls to PowerPoint, oldest first. */
  readonly calls: () => readonly HostCallRecord[];
  /** What the deck carries for everybody who works on it; only inside PowerPoint. */
  readonly deckShare: () => Promise<DeckShare>;
  /** Sources as they were typed; only inside PowerPoint. */
  readonly memory: () => Promise<SourceMemory>;
}
