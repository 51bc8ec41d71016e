/** What the actions call. `createExchange` in exchange.ts makes one; there is one a pane. */
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
  /** "selection" (default): at the caret, for the selection, or what else is selected. */
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
  /** The colour of the text that it stands in, six hexadecimal digits; absent where it is a theme's. */
  readonly textColor?: string;
}

/** A slide with what it was read from: a deck of this one slide, or the whole one. */
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
      /** The shape whose autosize is set again. */
      readonly shapeId?: string;
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** A change of one of several slides. */
export interface SlideEdit {
  readonly slideId: string;
  readonly editor: SlideEditor;
}

/** What came of it; `slideId` is the one that was asked for. */
export interface SlideResult {
  readonly slideId: string;
  readonly outcome: Outcome;
}

/** Slides as they are now, to be looked through. */
export interface SlidesRead {
  readonly ok: true;
  readonly slides: readonly SlideInDeck[];
  readonly selection: Selection;
}

export interface SlideInDeck {
  readonly slideId: string;
  /** Counts from 1. */
  readonly number: number;
  /** What it was read from: a deck of this one slide, or the whole one. */
  readonly pkg: Package;
  /** The slide's part in it. */
  readonly part: string;
}

/** A marker that could not be removed; `number` is its slide, from 1. */
export interface LeftMarker {
  readonly marker: string;
  readonly number: number;
}

export interface Recovered {
  /** How many markers and slides of an interrupted run were removed. */
  readonly cleaned: number;
  readonly left: readonly LeftMarker[];
  /** Slides that are there twice, because somebody worked on the new one; numbers from 1. */
  readonly both?: readonly { readonly equation: number; readonly other: number }[];
  /**
   * Slides (from 1) whose exchange was interrupted in its last step: what was typed on them in that
   * moment may be missing.
   */
  readonly unseen?: readonly number[];
  /** PowerPoint did not answer or did not do it: something may be left, and the next run looks again. */
  readonly unknown?: true;
  /** Slides that were kept and are back, by their numbers from 1. */
  readonly back?: readonly number[];
  /**
   * Something is left, and another pane may be working on it: this browser has no locks. The person
   * knows, and `recover({ alone: true })` goes on.
   */
  readonly ask?: true;
}

export interface Exchange {
  insert(request: InsertRequest, options?: RunOptions): Promise<Outcome>;
  /** A new equation in place of one that is there: found again by its place and OMML, else refused. */
  replace(
    target: Target,
    equation: EquationInput,
    options?: RunOptions & { readonly answers?: Answers },
  ): Promise<Outcome>;
  /** Takes an equation out; the text round it stays. */
  remove(
    target: Target,
    options?: RunOptions & { readonly answers?: Answers; readonly spoken?: Spoken | undefined },
  ): Promise<Outcome>;
  /** Any other change of one slide, by the same way out and back. */
  edit(
    slideId: string,
    editor: SlideEditor,
    options?: RunOptions & { readonly answers?: Answers },
  ): Promise<Outcome>;
  /**
   * The same for several slides, in one turn: what each needs to know is asked once. A slide that fails stays
   * as it was, and the others go on; what has come of each, in the order of `edits`.
   */
  editSlides(
    edits: readonly SlideEdit[],
    options?: RunOptions & {
      readonly answers?: Answers;
      /** 0…1 */
      readonly onDone?: (fraction: number) => void;
    },
  ): Promise<readonly SlideResult[]>;
  /** Puts the slide back as it was before, unless it changed since. */
  undo(data: UndoData, options?: RunOptions): Promise<Outcome>;
  /** At the start: cleans up what an interrupted run left behind. `alone`: the person says so. */
  recover(options?: { readonly alone?: boolean }): Promise<Recovered>;
  /** How often the journal could not be kept since the start, for diagnostics. */
  readonly journalTrouble: number;
  /** The equations of the slide in the editing area. */
  readSlideEquations(): Promise<SlideRead | Failed>;
  /**
   * What is at the cursor now, by what the host says of it and the slide as it was read; without a slide
   * only what the text alone tells.
   */
  hereOn(look: Look, read: SlideRead | undefined): Here;
  /** The slide in the editing area, the selected slides, or all of them, and what is selected. */
  readSlides(
    which: "slide" | "slides" | "deck",
    options?: RunOptions & {
      /** With all that an export leaves out, tags above all (docs/host-facts.md, export-drops): by the file. */
      readonly whole?: boolean;
    },
  ): Promise<SlidesRead | Failed>;
  /** The whole deck, to be looked through; takes as long as the deck is large. */
  readDeck(options?: RunOptions): Promise<DeckRead | Failed>;
  /**
   * Reads the file once in the background, so that inserts know what an export would lose. Never fails;
   * the deck, where it was read.
   */
  scan(): Promise<DeckRead["pkg"] | undefined>;
  /** Something of another kind with the deck, in its turn: no exchange runs meanwhile. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** The slide that this one has become by exchanges since the start. */
  currentSlideId(slideId: string): string;
  /** True while something is under way. */
  readonly busy: boolean;
}

export interface ExchangeOptions {
  readonly host: PowerPointHost;
  readonly journal: JournalStorage;
  /** Between panes and windows; when left out, between the exchanges on this very host object. */
  readonly locks?: Locks;
  readonly clock?: Clock;
  /** Told when what an earlier run left was put right before another run, and there is something to say. */
  readonly onRecovered?: (recovered: Recovered) => void;
  /** Random numbers in [0, 1), for markers and creation ids. */
  readonly random?: () => number;
  /** Up to this many bytes the whole file is read on desktop hosts (20 MB, decision reading-policy). */
  readonly fileLimit?: number;
  /** Builds of Office on which an equation was seen to survive the insert; kept by the caller. */
  readonly provenBuilds?: { has(build: string): boolean; add(build: string): void };
}
