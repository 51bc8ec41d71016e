/**
 * A PowerPoint for people without one. The unmodified `@microsoft/office-js` client talks to a host
 * through three functions that its Mac build calls (`install.ts`); this folder is that host, for an
 * opened .pptx: `deck.ts` holds its parts, `process-query.ts` runs the client's batches on the object
 * model (`model/`), `common-api.ts` answers the older calls, `client/additions.ts` gives the client
 * the methods that are newer than its copy on npm. It uses its own zip and XML (fflate and
 * @xmldom/xmldom) and imports nothing else of `src`, so that its bugs and ours cannot agree. Differences
 * between hosts are switches of a profile (`profiles.ts`). This file declares what a test or a page can do
 * with a host; `openHost` (`open-host.ts`) creates one.
 */
import type { Clock } from "./clock";
import type { Faults } from "./faults";
import type { Profile, ProfileName } from "./profiles";
import type { CaretPlace, CellPlace, Selection, ShapePlace, TextPlace, View } from "./selection";
import type { DeckView } from "./view";

export interface HostOptions {
  /** A .pptx. */
  readonly deck: Uint8Array;
  /** "windows" when left out; an object for a profile of your own. */
  readonly profile?: ProfileName | Profile;
  /** Versions that replace those of the profile's sets; "" removes a set. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** The wall clock when left out. */
  readonly clock?: Clock;
  /** The deck's file name. */
  readonly name?: string;
  /** The program's language that add-ins see; "en-US" when left out. */
  readonly language?: string;
  /** Seed for slide and creation ids, so that a run can be repeated. */
  readonly seed?: number;
}

/** One message of the client that the host answered, or did not. */
export interface HostCall {
  readonly index: number;
  readonly kind: "sync" | "common";
  /** Methods in order; of a sync only those that do something, not loads. */
  readonly methods: readonly string[];
}

export interface HostCounts {
  /** Syncs that reached the host. */
  readonly syncs: number;
  /** Calls of the common API. */
  readonly common: number;
  /** The sum of both: each is a round trip. */
  readonly calls: number;
  /** How often each method was called. */
  readonly methods: Readonly<Record<string, number>>;
}

/** The person at the keyboard, another person in the same deck, and what a test wants to know. */
export interface Host {
  readonly profile: Profile;
  readonly clock: Clock;
  readonly name: string;

  // ── the deck
  /** The deck as it would be saved now. */
  deckBytes(): Uint8Array;
  /** Opens another deck in the window, with a new selection and an empty undo list. */
  openDeck(bytes: Uint8Array, name?: string): void;
  slideCount(): number;
  /** Ids as in the API, `256#3396654126`. */
  slideIds(): readonly string[];
  /** XML of the n-th slide, from 1. */
  slideXml(slide: number): string;
  /** The text of the part with this name (without leading slash); undefined when there is none. */
  partText(name: string): string | undefined;
  partNames(): readonly string[];
  /** Text of every shape with text on the slide (groups and cells too), in drawing order. */
  texts(slide?: number): readonly string[];
  /** Everything needed to draw the deck. */
  view(): DeckView;

  // ── the person: selection
  selection(): Selection;
  /** The slide that the window shows, from 1; 0 without slides. */
  currentSlide(): number;
  goToSlide(slide: number): void;
  selectNothing(): void;
  /** Selects thumbnails, counted from 1. */
  selectSlides(slides: readonly number[]): void;
  /** Selects shapes as objects, by id or name. */
  selectShapes(shapes: readonly string[], slide?: number): void;
  placeCaret(place: CaretPlace): void;
  selectRange(place: ShapePlace & { readonly start: number; readonly length: number }): void;
  /** Puts the caret behind the first match of a text. */
  caretAfter(text: string, place?: TextPlace): void;
  caretBefore(text: string, place?: TextPlace): void;
  selectText(text: string, place?: TextPlace): void;
  /** Puts the caret at the end (or at `offset`) of a cell of the slide's first table, or the named one. */
  caretInCell(cell: CellPlace & Partial<ShapePlace> & { readonly offset?: number }): void;
  setView(view: View): void;
  currentView(): View;
  /** Hides or shows the thumbnails (`Profile.textRangeNeedsThumbnails`). */
  showThumbnails(shown: boolean): void;

  // ── the person: own actions, each an entry of the undo list
  /** Types over the selection. `"\r"` makes a paragraph, `"\v"` a line break. */
  typeText(text: string): void;
  /** Deletes the selection, or the character before the caret. */
  backspace(): void;
  deleteSlide(slide: number): void;
  /** Drags a slide to another place, both from 1. */
  moveSlide(slide: number, to: number): void;
  /** Pastes the slides of another deck behind a slide. */
  pasteSlides(bytes: Uint8Array, behind: number): void;
  hideSlide(slide: number, hidden?: boolean): void;
  undo(): boolean;
  redo(): boolean;
  undoEntries(): number;

  // ── somebody else in the deck; selection and undo list are kept
  /** Replaces the first match of `find` in the slide's text. Throws when there is none. */
  editText(slide: number, find: string, replace: string): void;
  /** Rewrites a part. */
  editPart(name: string, edit: (text: string) => string): void;

  // ── faults, and what was called
  readonly faults: Faults;
  readonly counts: HostCounts;
  readonly calls: readonly HostCall[];
  resetCounts(): void;
  /** Runs `action` before the n-th call from now (1 is the next), or before the next with this method. */
  onCall(call: number | string, action: () => void): void;

  // ── ribbon, context menus, shortcuts
  /**
   * Runs a command of the add-in by the name of its function. Resolves to true when the add-in has
   * reported that it is done, to false when it has no such command.
   */
  runCommand(name: string): Promise<boolean>;
  /** Registers a listener for when the add-in asks to show its pane; returns a function that removes it. */
  onPaneAskedFor(listener: () => void): () => void;

  // ── changes
  /** Registers a listener for changes of anything that a page draws; returns a function that removes it. */
  onChange(listener: () => void): () => void;
}

/** The query that the URL of a page must have for the client to find this host. */
export const HOST_INFO_QUERY = "_host_Info=PowerPoint$Mac$16.00$en-US$c$$$0";
