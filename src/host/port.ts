/**
 * What we need from PowerPoint. One method is one round trip (readFile: two and one for each slice),
 * because round trips are the cost (about a second each on the web): what is needed together is asked for
 * together. Methods never throw; they return a value or a typed failure, also when the host hangs (every
 * call has a limit). The port knows nothing of equations; `src/office` is the adapter for Office.js,
 * `src/host/recording.ts` wraps any port.
 *
 * Ids of slides are the host's (`256#123456`), ids of shapes are p:cNvPr/@id. Offsets are UTF-16 offsets as
 * the host counts a text frame's text: paragraphs end in `\r`, line breaks are `\v`; how an equation counts
 * is unknown (docs/host-facts.md, text-offsets).
 */
import type { HostResult } from "./failure";

/** The platform as far as it changes what we do. "other": iPad, or an unknown host. */
export type Platform = "windows" | "mac" | "web" | "other";

/** What this PowerPoint can do, asked once at the start and by requirement sets. */
export interface Capabilities {
  readonly platform: Platform;
  /** Office's build, for checks made once per build and for diagnostics. */
  readonly build: string;
  /** Selected slides, shapes and text ranges can be read (PowerPointApi 1.5). */
  readonly selection: boolean;
  /** A single slide can be exported (1.8). */
  readonly exportSlide: boolean;
  /** The whole file can be read (CompressedFile). */
  readonly readFile: boolean;
  /** Slides can be inserted and deleted (1.2): without it there is no exchange at all. */
  readonly insertSlide: boolean;
  /** Masters can be counted (1.3). */
  readonly masters: boolean;
  /** Text can be put at the caret (Selection, TextCoercion). */
  readonly writeText: boolean;
  /** Which pictures can be put on a slide: SVG (ImageCoercion 1.2), else PNG (1.1), or none. */
  readonly pictures: "svg" | "png" | "none";
  /** A shape's alternative text can be written, and the slide's size read (1.10). */
  readonly altText: boolean;
  /** Text ranges can be written and selected (1.5). */
  readonly textRanges: boolean;
  /** Custom XML parts (1.7). */
  readonly xmlParts: boolean;
  /**
   * The start of a caret is reported exactly. Desktop hosts report the caret's whole word (office-js#6839).
   */
  readonly caretTrusted: boolean;
  /** A box with mathematics can be edited as text. Not so on the web (decision web-text-boxes). */
  readonly mathIsEditable: boolean;
  /** The slide list may be out of date after an insert, so it is polled (web, up to about 3 s). */
  readonly slideListLags: boolean;
}

/** A shape as the host reports it; `type` is our name for its kind. */
export interface ShapeInfo {
  readonly id: string;
  readonly name: string;
  readonly type: ShapeType;
}

export type ShapeType =
  | "text" /* a text box or a shape that may hold text */
  | "placeholder" /* what it holds is not known from its type */
  | "table"
  | "group"
  | "picture"
  | "chart"
  | "smartArt"
  | "line"
  | "media"
  | "other";

/** What the person has selected in the document window. */
export type Selection =
  /** No slide is selected: an empty deck, or a view without slides (masters). */
  | { readonly kind: "none" }
  /** Slides only: nothing on them is selected. */
  | { readonly kind: "slides" }
  /** Shapes as objects. */
  | { readonly kind: "shapes"; readonly shapes: readonly ShapeInfo[] }
  | {
      readonly kind: "text";
      /** The shape that has the text; absent where the host cannot tell (a table cell, office-js#6906). */
      readonly shape?: ShapeInfo;
      /** The frame's whole text; absent when the shape is. */
      readonly frameText?: string;
      /** What is selected as an object at the same time: the shape, or the table or group around it. */
      readonly shapes: readonly ShapeInfo[];
      readonly start: number;
      readonly length: number;
      readonly text: string;
      /** Font size in points; absent where it is not uniform, and where the host does not report it. */
      readonly textSize?: number;
    }
  /** This PowerPoint cannot tell (before 1.5): only the slide is known. */
  | { readonly kind: "unknown" };

export interface DeckState {
  /** All slides in order. */
  readonly slideIds: readonly string[];
  /** Absent where masters cannot be counted (before 1.3). */
  readonly masterCount?: number;
}

export interface Look extends DeckState {
  /** The selected slides; the first is the one in the editing area. */
  readonly selectedSlideIds: readonly string[];
  readonly selection: Selection;
  /** The first selected slide as a deck of one slide, base64, when it was asked for and is available. */
  readonly exported?: string;
}

export interface InsertSlideRequest {
  /** A package; its one slide is inserted with its own formatting. Base64. */
  readonly base64: string;
  /** The slide after which it is inserted, so that it is in that slide's section. */
  readonly after: string;
  /** In the same batch, after the insert: export this slide. */
  readonly reread?: string;
  /** In the same batch: which slides are selected. */
  readonly selected?: boolean;
  /**
   * In the same batch: the text of this shape on the slide at this zero-based index after the insert. Only
   * where the slide list does not lag.
   */
  readonly frameText?: { readonly at: number; readonly shapeId: string };
}

export interface Inserted extends DeckState {
  readonly reread?: string;
  /** Absent where they were not asked for, and where the host does not report them. */
  readonly selectedSlideIds?: readonly string[];
  readonly frameText?: string;
}

export type AutoSize = "none" | "textToFitShape" | "shapeToFitText";

/** A slide that was deleted, as it was right before. */
export interface Removed {
  /** Read in the batch of the deletion, right before it; absent where slides cannot be exported. */
  readonly exported?: string;
  /** All slides right before the deletion; absent where the host did not say. */
  readonly slideIds?: readonly string[];
}

export interface SettleRequest {
  /** Deleted first. */
  readonly remove?: string;
  /** With `remove`: the batch ends before the deletion when no slide has the id `select`. */
  readonly onlyIfSelectable?: boolean;
  readonly select?: string;
  /** `select` is not shown, because the person is on another slide. */
  readonly aside?: boolean;
  /** For a shape on the slide `select`. */
  readonly autoSize?: { readonly shapeId: string; readonly setting: AutoSize };
  /** Export the slide `select`, as it is now. */
  readonly export?: boolean;
  /** Put the caret there, last. */
  readonly caret?: { readonly shapeId: string; readonly start: number };
}

export interface Settled {
  /** False: the slide is removed, but a later step of the batch failed. */
  readonly complete: boolean;
  /** With `remove`: what was deleted. */
  readonly removed?: Removed;
  readonly exported?: string;
}

export interface ReadFileOptions {
  /** Above this many bytes the file is closed unread: failure "tooLarge". */
  readonly maxBytes?: number;
  /** 0…1 */
  readonly onProgress?: (fraction: number) => void;
  readonly signal?: AbortSignal;
}

export interface XmlPart {
  readonly id: string;
  readonly xml: string;
}

export interface PictureRequest {
  readonly format: "svg" | "png";
  /** For SVG the document, for PNG the bytes in base64. */
  readonly data: string;
  /** Points. A picture wider or higher than the slide is made smaller, where the slide's size is known. */
  readonly width: number;
  readonly height: number;
  /** What a screen reader says. */
  readonly altText: string;
  /** Its name among the slide's objects. */
  readonly name: string;
}

export interface PlacedPicture {
  /** The slide; absent where the host does not report the selection (before 1.5). */
  readonly slideId?: string;
  /** The picture's shape; absent where it could not be told apart from other shapes. */
  readonly shapeId?: string;
  /** Whether its alternative text was set. */
  readonly described: boolean;
}

export interface PowerPointHost {
  readonly capabilities: Capabilities;
  /** The open document's address, for the journal; "" when it has none yet. */
  readonly documentName: string;

  /** Selection, slides and masters, and on request the selected slide itself. */
  look(options: { readonly exportSelected: boolean }): Promise<HostResult<Look>>;
  /**
   * The selected text as the common API returns it: "" at a caret, the text of a selection, the whole text
   * of a selected shape (on Windows with `\r\n` after it, office-js#2796).
   */
  selectedText(): Promise<HostResult<string>>;
  /** "read" in a show or in reading view. */
  activeView(): Promise<HostResult<"edit" | "read">>;
  /**
   * Types a text at the caret or in place of the selected text; where only a slide is selected, into a new
   * text box. Never call it with a shape selected: the web replaces the shape by the text (office-js#2775).
   */
  typeText(text: string): Promise<HostResult<null>>;
  /**
   * Puts a picture in the middle of the slide in the editing area. Up to four round trips: what is on the
   * slide, the picture, what is there now, the picture's alternative text. A failure has `landed: "no"`
   * where it was seen that no picture was added.
   */
  insertPicture(picture: PictureRequest): Promise<HostResult<PlacedPicture>>;
  /** One slide as a deck of one slide, base64. Drops tags and modern comments. */
  exportSlide(slideId: string): Promise<HostResult<string>>;
  /** The whole file. Keeps everything; the time grows with the size of the deck. */
  readFile(options: ReadFileOptions): Promise<HostResult<Uint8Array>>;
  insertSlide(request: InsertSlideRequest): Promise<HostResult<Inserted>>;
  deckState(): Promise<HostResult<DeckState>>;
  settle(request: SettleRequest): Promise<HostResult<Settled>>;
  removeSlide(slideId: string): Promise<HostResult<Removed>>;
  /** The text of a shape's frame; "notFound" when there is no such shape or it has no text. */
  frameText(shape: { slideId: string; shapeId: string }): Promise<HostResult<string>>;
  /** Replaces a range of a shape's text. */
  replaceText(range: {
    readonly slideId: string;
    readonly shapeId: string;
    readonly start: number;
    readonly length: number;
    readonly text: string;
  }): Promise<HostResult<null>>;
  goToSlide(slideId: string): Promise<HostResult<null>>;

  /** Custom XML parts of the presentation with this root namespace. */
  readXmlParts(namespace: string): Promise<HostResult<readonly XmlPart[]>>;
  /** Adds a part, or with an id sets its content. Returns its id. */
  writeXmlPart(part: { readonly id?: string; readonly xml: string }): Promise<HostResult<string>>;
  removeXmlPart(id: string): Promise<HostResult<null>>;

  /** Calls `listener` after the selection changed, until the returned function is called. */
  onSelectionChanged(listener: () => void): () => void;
}
