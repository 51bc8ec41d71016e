/** The document window: the opened deck with its selection, its view, its undo list and its listeners. */
import type { Clock } from "./clock";
import { Deck } from "./deck/deck";
import type { SlideEntry } from "./deck/deck";
import type { PartsSnapshot } from "./deck/parts";
import { bodyAt, findShape } from "./deck/shapes";
import { ApiError } from "./model/object";
import type { HostObject } from "./model/object";
import type { Profile } from "./profiles";
import type { CellPlace, Selection, View } from "./selection";
import { frameText, hasEquation } from "./text/characters";

export type SessionNews = "deck" | "selection" | "view";

interface UndoEntry {
  readonly before: PartsSnapshot;
  readonly selection: Selection;
  /** Made by the add-in, so that its further writes may be added to this entry. */
  readonly byAddin: boolean;
}

/** The add-in's document settings; kept with the window, not in the file. */
export type Settings = Map<string, string>;

/**
 * Functions for the parents in Office's object model: a text's shape, a shape's page. They are passed in
 * (`model/above.ts`), so that each file of the model imports only types below its own.
 */
export interface Above {
  shape(session: Session, part: string, id: string): HostObject;
  slide(session: Session, part: string): HostObject | undefined;
  layout(session: Session, part: string): HostObject | undefined;
  master(session: Session, part: string): HostObject | undefined;
}

export class Session {
  deck: Deck;
  readonly settings: Settings = new Map();
  selection: Selection = { type: "none" };
  view: View = "normal";
  thumbnails = true;
  /** The part that the window shows: a slide, or in other views a layout, a master, notes. */
  page = "";
  /** The slide that was shown last, to which the other views return. */
  private lastSlide = "";
  /** When slides were inserted by the API, by their number. */
  readonly arrivals = new Map<string, number>();
  /** Slides whose text boxes do not resize to fit their text until that is set again. */
  readonly looseAutoSize = new Set<string>();
  private wedged = false;
  private undos: UndoEntry[] = [];
  private redos: PartsSnapshot[] = [];
  private writing = false;
  private readonly listeners = new Set<(news: SessionNews) => void>();

  /** The program's display language. */
  language = "en-US";

  constructor(
    bytes: Uint8Array,
    readonly profile: Profile,
    readonly clock: Clock,
    private readonly seed: number,
    readonly above: Above,
    readonly build: string = profile.version,
  ) {
    this.deck = Deck.open(bytes, seed);
    this.page = this.deck.slides()[0]?.part ?? "";
  }

  open(bytes: Uint8Array): void {
    this.deck = Deck.open(bytes, this.seed);
    this.page = this.deck.slides()[0]?.part ?? "";
    this.undos = [];
    this.redos = [];
    this.arrivals.clear();
    this.looseAutoSize.clear();
    this.wedged = false;
    this.selection = { type: "none" };
    this.tell("deck");
    this.tell("selection");
  }

  listen(listener: (news: SessionNews) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(news: SessionNews): void {
    for (const listener of this.listeners) listener(news);
  }

  // ── writing
  /** Called before the add-in changes the deck; takes effect once a message, however often it is called. */
  write(): void {
    if (this.view === "show") throw new ApiError("AccessDenied");
    if (this.writing) return;
    this.writing = true;
    const last = this.undos.at(-1);
    if (this.profile.undoMerges && last?.byAddin) return;
    this.pushUndo(true);
  }

  /** Called after a message of the client. */
  messageDone(): void {
    if (!this.writing) return;
    this.writing = false;
    this.settle();
    this.tell("deck");
  }

  /** Runs an action of the person, with an undo entry. */
  act(action: () => void): void {
    this.pushUndo(false);
    action();
    this.settle();
    this.tell("deck");
    this.tell("selection");
  }

  /** Runs a change by somebody else, without an undo entry. */
  actElsewhere(action: () => void): void {
    action();
    this.settle();
    this.tell("deck");
  }

  private pushUndo(byAddin: boolean): void {
    this.undos.push({ before: this.deck.snapshot(), selection: this.selection, byAddin });
    this.redos = [];
  }

  undo(): boolean {
    const entry = this.undos.pop();
    if (!entry) return false;
    this.redos.push(this.deck.snapshot());
    this.deck.restore(entry.before);
    this.selection = entry.selection;
    this.settle();
    this.tell("deck");
    this.tell("selection");
    return true;
  }

  redo(): boolean {
    const snapshot = this.redos.pop();
    if (!snapshot) return false;
    this.undos.push({ before: this.deck.snapshot(), selection: this.selection, byAddin: false });
    this.deck.restore(snapshot);
    this.settle();
    this.tell("deck");
    this.tell("selection");
    return true;
  }

  get undoEntries(): number {
    return this.undos.length;
  }

  // ── selection
  /** Sets the selection for the person, with mouse and keys. */
  select(selection: Selection): void {
    this.wedged = false;
    this.setSelection(selection);
  }

  /**
   * Moves the selection after a change of a frame's text, so that text selected behind the change stays
   * selected, as in every editor [I].
   */
  textChanged(change: {
    readonly part: string;
    readonly shapeId: string;
    readonly cell?: CellPlace;
    readonly start: number;
    readonly from: number;
    readonly to: number;
  }): void {
    const { selection } = this;
    if (
      selection.type !== "text" ||
      selection.part !== change.part ||
      selection.shapeId !== change.shapeId ||
      selection.cell?.row !== change.cell?.row ||
      selection.cell?.column !== change.cell?.column
    )
      return;
    const { start, from, to } = change;
    const moved = (offset: number): number =>
      offset >= start + from ? offset + to - from : Math.min(offset, start + to);
    const begin = moved(selection.start);
    const end = moved(selection.start + selection.length);
    this.selection = { ...selection, start: begin, length: end - begin };
  }

  /** Sets the selection for the add-in; without effect once `shapeSelectionWedges` has blocked it. */
  selectByAddin(selection: Selection): void {
    if (this.wedged) return;
    this.setSelection(selection);
    if (selection.type === "shapes" && this.profile.shapeSelectionWedges) this.wedged = true;
  }

  private setSelection(selection: Selection): void {
    if (selection.type === "shapes" || selection.type === "text") this.page = selection.part;
    if (selection.type === "slides") {
      const first = this.deck.findSlide(selection.slideIds[0] ?? "");
      if (first) this.page = first.part;
    }
    this.selection = selection;
    this.tell("selection");
  }

  goTo(part: string): void {
    if (this.page === part) return;
    this.page = part;
    this.selection = { type: "none" };
    this.tell("selection");
  }

  setView(view: View): void {
    if (this.view === view) return;
    this.view = view;
    const slide = this.currentSlide();
    this.page = this.pageOf(view, slide);
    this.selection = { type: "none" };
    this.tell("view");
    this.tell("selection");
  }

  /** The slide that the window shows; in other views the slide of the notes, or the last one shown. */
  currentSlide(): SlideEntry | undefined {
    const slides = this.deck.slides();
    const shown =
      slides.find((slide) => slide.part === this.page) ??
      slides.find((slide) => this.deck.notesOf(slide.part) === this.page);
    if (shown) this.lastSlide = shown.part;
    return shown ?? slides.find((slide) => slide.part === this.lastSlide) ?? slides[0];
  }

  private pageOf(view: View, slide: SlideEntry | undefined): string {
    if (!slide) return "";
    if (view === "notes") return this.deck.notesOf(slide.part) ?? slide.part;
    if (view === "master") {
      const layout = this.deck.layoutOf(slide.part);
      return (layout && this.deck.masterOf(layout)) ?? slide.part;
    }
    return slide.part;
  }

  /** After any change: removes from the selection what no longer exists. */
  private settle(): void {
    if (!this.deck.parts.has(this.page)) {
      this.page = this.deck.slides()[0]?.part ?? "";
    }
    const { selection } = this;
    const kept = this.valid(selection);
    if (kept !== selection) {
      this.selection = kept;
      this.tell("selection");
    }
  }

  private valid(selection: Selection): Selection {
    switch (selection.type) {
      case "none":
        return selection;
      case "slides": {
        const ids = selection.slideIds.filter((id) => this.deck.findSlide(id) !== undefined);
        if (ids.length === selection.slideIds.length) return selection;
        return ids.length > 0 ? { type: "slides", slideIds: ids } : { type: "none" };
      }
      case "shapes": {
        if (!this.deck.parts.has(selection.part)) return { type: "none" };
        const root = this.deck.parts.root(selection.part);
        const ids = selection.shapeIds.filter((id) => findShape(root, id) !== undefined);
        if (ids.length === selection.shapeIds.length) return selection;
        return ids.length > 0 ? { ...selection, shapeIds: ids } : { type: "none" };
      }
      case "text": {
        if (!this.deck.parts.has(selection.part)) return { type: "none" };
        const shape = findShape(this.deck.parts.root(selection.part), selection.shapeId);
        const body = shape && bodyAt(shape, selection.cell);
        if (!body) return { type: "none" };
        const total = frameText(body, this.profile.equationCounts).length;
        if (selection.start + selection.length <= total) return selection;
        const start = Math.min(selection.start, total);
        return { ...selection, start, length: Math.min(selection.length, total - start) };
      }
    }
  }

  // ── oddities of the profile
  /** Slides as collections list them: on the web new ones are listed late ([3P]). */
  listedSlides(): SlideEntry[] {
    return this.deck.slides().filter((slide) => this.age(slide) >= this.profile.slidesLag);
  }

  /** Can the slide be found by its id? Not for a while after it was inserted (office-js#2903). */
  isKnown(slide: SlideEntry): boolean {
    return this.age(slide) >= this.profile.newSlideLag;
  }

  private age(slide: SlideEntry): number {
    const came = this.arrivals.get(slide.number);
    return came === undefined ? Infinity : this.clock.now() - came;
  }

  /** Throws where PowerPoint cannot edit the frame as text ([M] MathJax#3508). */
  checkTextEditable(body: Parameters<typeof hasEquation>[0]): void {
    if (this.profile.mathIsReadOnly && hasEquation(body)) {
      throw new ApiError("GeneralException");
    }
  }
}
