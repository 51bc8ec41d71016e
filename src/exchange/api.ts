/** What the actions call. `createExchange` in exchange.ts makes one; each pane has one. */
import type { Spoken } from "../deck/alt-text";
import type { EquationInput } from "../deck/options";
import type { Clock } from "../host/clock";
import type { Locks } from "../host/locks";
import type { Look, PowerPointHost, Selection } from "../host/port";
import type { Package } from "../pptx/package";
import type { Refusal } from "../pptx/refusal";
import type { Target } from "./equations";
import type { Here } from "./here";
import type { JournalStorage } from "./journal";
import type { Answers, EquationRef, Failed, Outcome, Progress, UndoData } from "./outcome";
import type { SlideCopy } from "./slide-copy";

export interface InsertRequest {
  readonly equation: EquationInput;
  /** "selection" (default): at the caret, in place of selected text, or by the selected object. */
  readonly target?: "selection" | "newTextBox";
  readonly answers?: Answers;
}

export interface RunOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Cancels up to the insert; later it has no effect. */
  readonly signal?: AbortSignal;
}

/** An equation as it was read from a slide, with its OMML (`m:oMath` or `m:oMathPara`). */
export interface SlideEquation extends EquationRef {
  readonly omml: string;
  readonly display: boolean;
  readonly shapeName: string;
  /** The colour of the surrounding text, six hexadecimal digits; absent where it is a theme colour. */
  readonly textColor?: string;
}

/** A slide with the package it was read from: a deck of this one slide, or the whole one. */
export interface SlideRead extends SlideCopy {
  readonly ok: true;
  readonly slideId: string;
  /** Counts from 1. */
  readonly slideNumber: number;
  /** In document order. */
  readonly equations: readonly SlideEquation[];
  /** What is at the cursor. */
  readonly here: Here;
}

/** The whole deck as it is now. */
export interface DeckRead {
  readonly ok: true;
  readonly pkg: Package;
  /** The host's ids of all slides, in order. */
  readonly slideIds: readonly string[];
}

/**
 * One change of a slide, for actions of other kinds (convert, remove, several at once). `pkg` may be
 * the whole deck or a deck of this one slide; only `slidePart` and what belongs to it may be changed.
 */
export type SlideEditor = (
  pkg: Package,
  slidePart: string,
) =>
  | {
      readonly ok: true;
      /** The autosize setting of this shape is set again after the insert. */
      readonly shapeId?: string;
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** A change of one of several slides. */
export interface SlideEdit {
  readonly slideId: string;
  readonly editor: SlideEditor;
}

/** The outcome for one slide; `slideId` is the one that was asked for. */
export interface SlideResult {
  readonly slideId: string;
  readonly outcome: Outcome;
}

/** Slides as they are now, for reading only. */
export interface SlidesRead {
  readonly ok: true;
  readonly slides: readonly SlideInDeck[];
  readonly selection: Selection;
}

export interface SlideInDeck {
  readonly slideId: string;
  /** Counts from 1. */
  readonly number: number;
  /** The package it was read from: a deck of this one slide, or the whole one. */
  readonly pkg: Package;
  /** The slide's part in it. */
  readonly part: string;
}

/** A marker that could not be removed; `number` is the number of its slide, from 1. */
export interface LeftMarker {
  readonly marker: string;
  readonly number: number;
}

export interface Recovered {
  /** How many markers and slides of an interrupted run were removed. */
  readonly cleaned: number;
  readonly left: readonly LeftMarker[];
  /** Slides that are in the deck twice, because somebody worked on the new one; numbers from 1. */
  readonly both?: readonly { readonly equation: number; readonly other: number }[];
  /**
   * Slides (from 1) whose exchange was interrupted in its last step: what was typed on them at that moment
   * may be missing.
   */
  readonly unseen?: readonly number[];
  /**
   * PowerPoint did not answer or did not do what was asked: something may be left, and the next run looks
   * again.
   */
  readonly unknown?: true;
  /** Slides that the journal had kept and that are in the deck again, by their numbers from 1. */
  readonly back?: readonly number[];
  /**
   * Something is left, and another pane may be working on it, because this browser has no locks. If the
   * person says that there is no other pane, `recover({ alone: true })` goes on.
   */
  readonly ask?: true;
}

export interface Exchange {
  insert(request: InsertRequest, options?: RunOptions): Promise<Outcome>;
  /**
   * Puts a new equation in place of `target`, which is found again by its place and OMML; refuses if it is
   * not found.
   */
  replace(
    target: Target,
    equation: EquationInput,
    options?: RunOptions & { readonly answers?: Answers },
  ): Promise<Outcome>;
  /** Removes an equation; the text around it stays. */
  remove(
    target: Target,
    options?: RunOptions & { readonly answers?: Answers; readonly spoken?: Spoken | undefined },
  ): Promise<Outcome>;
  /** Any other change of one slide, by the same exchange. */
  edit(
    slideId: string,
    editor: SlideEditor,
    options?: RunOptions & { readonly answers?: Answers },
  ): Promise<Outcome>;
  /**
   * The same for several slides in one turn of the queue: what all of them need to know is asked once. A
   * slide that fails stays as it was, and the others go on. Returns the outcomes in the order of `edits`.
   */
  editSlides(
    edits: readonly SlideEdit[],
    options?: RunOptions & {
      readonly answers?: Answers;
      /** 0…1 */
      readonly onDone?: (fraction: number) => void;
    },
  ): Promise<readonly SlideResult[]>;
  /** Puts the slide back as it was, unless it has changed since. */
  undo(data: UndoData, options?: RunOptions): Promise<Outcome>;
  /**
   * At the start: cleans up what an interrupted run left behind. `alone`: the person says that no other
   * pane is open.
   */
  recover(options?: { readonly alone?: boolean }): Promise<Recovered>;
  /** How often the journal's storage failed since the start, for diagnostics. */
  readonly journalTrouble: number;
  /** The equations of the slide in the editing area. */
  readSlideEquations(): Promise<SlideRead | Failed>;
  /**
   * What is at the cursor now, from what the host reports and the slide as it was read; without a slide,
   * only what the text alone tells.
   */
  hereOn(look: Look, read: SlideRead | undefined): Here;
  /** The slide in the editing area, the selected slides, or all of them, and what is selected. */
  readSlides(
    which: "slide" | "slides" | "deck",
    options?: RunOptions & {
      /**
       * With everything that an export drops, tags above all (docs/host-facts.md, export-drops): reads the
       * file.
       */
      readonly whole?: boolean;
    },
  ): Promise<SlidesRead | Failed>;
  /** The whole deck, for reading only; the time grows with the size of the deck. */
  readDeck(options?: RunOptions): Promise<DeckRead | Failed>;
  /**
   * Reads the file once in the background, so that inserts know what an export would lose. Never fails;
   * undefined where nothing was read.
   */
  scan(): Promise<DeckRead["pkg"] | undefined>;
  /** Runs other work on the deck in its turn: no exchange runs at the same time. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** The slide that this one has become through exchanges since the start. */
  currentSlideId(slideId: string): string;
  /** True while something is under way. */
  readonly busy: boolean;
}

export interface ExchangeOptions {
  readonly host: PowerPointHost;
  readonly journal: JournalStorage;
  /** Shared between panes and windows; when left out, between the exchanges on this very host object. */
  readonly locks?: Locks;
  readonly clock?: Clock;
  /**
   * Called when leftovers of an earlier run were put right before another run and the person should be
   * told.
   */
  readonly onRecovered?: (recovered: Recovered) => void;
  /** Random numbers in [0, 1), for markers and creation ids. */
  readonly random?: () => number;
  /** Up to this many bytes, the whole file is read on desktop hosts (20 MB, decision reading-policy). */
  readonly fileLimit?: number;
  /** Builds of Office where an equation was seen to survive the insert; kept by the caller. */
  readonly provenBuilds?: { has(build: string): boolean; add(build: string): void };
}
