/**
 * The results of the exchange, as data: done, a question that must be answered first, or a failure with the
 * state of the deck after it. The sentences are in `src/text/<language>/host.ts`, by code.
 */
import type { TextFrameRef } from "../deck/place";
import type { HostFailure } from "../host/failure";
import type { Refusal } from "../pptx/refusal";

/** The stage of a run of the exchange. Up to "editing" it can be cancelled and nothing has changed. */
export type Stage =
  | "waiting"
  | "looking"
  | "marking"
  | "reading"
  | "editing"
  | "inserting"
  | "finishing";

export interface Progress {
  readonly stage: Stage;
  /** 0…1 while a large file is read. */
  readonly fraction?: number;
  /** False from the insert on: from then the run is finished or undone. */
  readonly cancellable: boolean;
}

/** An equation in the deck. */
export interface EquationRef {
  readonly slideId: string;
  readonly frame: TextFrameRef;
  /** Zero-based among the equations of the frame, in document order. */
  readonly index: number;
}

export type ExchangeFailureCode =
  /** The host failed: see `host`. */
  | "host"
  /** This PowerPoint cannot exchange slides at all. */
  | "notSupported"
  | "cancelled"
  /** No slide is open (empty deck, or a view without one). */
  | "noSlide"
  /** The caret is in notes, on a layout or on a master. */
  | "notOnSlide"
  /**
   * The selected object holds no text that we can edit (`args.object`: its kind on the slide, or "other").
   */
  | "objectWithoutText"
  /** Several places would fit, and none can be proved. */
  | "placeNotProved"
  /** The slide editor refused: see `refusal`. */
  | "refused"
  /** Somebody kept changing the slide during all attempts. */
  | "keepsChanging"
  /** The equation is no longer where it was read: the slide has changed since. */
  | "equationMoved"
  /** The new slide was not inserted, or came without its equation, or brought a master along. */
  | "notInserted"
  | "equationLost"
  | "masterAdded"
  /** The equation is in; the old slide could not be removed. */
  | "oldSlideStays"
  /** For undo: the slide changed since the insertion. */
  | "changedSince"
  /** The slide is gone: somebody deleted it. */
  | "slideGone"
  /**
   * Somebody removed the new slide (it looks like a duplicate; Ctrl+Z) before it had replaced the old one.
   */
  | "newSlideGone"
  /** Another pane or window was busy with this deck the whole time. */
  | "otherPane";

export interface ExchangeFailure {
  readonly code: ExchangeFailureCode;
  readonly host?: HostFailure;
  /** Why the slide editor refused; its sentences are the refusals of the slide editor. */
  readonly refusal?: Refusal;
  readonly args?: Readonly<Record<string, string>>;
}

/** What the deck is like after a failure. Numbers of slides count from 1. */
export type Kept =
  /** As before. */
  | { readonly kind: "unchanged" }
  /** As before, but this slide is there twice: `number` is the one to delete. */
  | { readonly kind: "extraSlide"; readonly number: number; readonly has: "equation" | "original" }
  /** The slide is there twice, and each version has changes that the other lacks. */
  | { readonly kind: "bothSlides"; readonly equation: number; readonly other: number }
  /** The pane keeps the slide as it was, and puts it back as soon as PowerPoint takes it. */
  | { readonly kind: "slideKept" }
  /** This text is on that slide and could not be removed. */
  | { readonly kind: "markerLeft"; readonly marker: string; readonly number: number }
  /** PowerPoint does not answer, so the state of the deck is unknown; the next start cleans up. */
  | { readonly kind: "unknown" };

/** What an export or a new slide would lose of the old one. */
export type Loss = "comments" | "tags" | "links" | "linksOut" | "contentAddIns" | "unknown";

/** A question for the person before anything is written. Ask again with the answer in the request. */
export type Question =
  /** PowerPoint for the web cannot edit a box as text once it holds mathematics. Default: newTextBox. */
  | { readonly kind: "mathLocksText"; readonly choices: readonly ["newTextBox", "inText"] }
  /** The whole text of the box is selected, or the box itself: the host cannot tell which. */
  | { readonly kind: "wholeText"; readonly choices: readonly ["append", "replace"] }
  /** The position of the caret cannot be proved. */
  | { readonly kind: "noPlace"; readonly choices: readonly ["newTextBox"] }
  /** The exchange would lose these. */
  | {
      readonly kind: "wouldLose";
      readonly losses: readonly Loss[];
      readonly choices: readonly ["goOn"];
    };

export interface Answers {
  readonly mathLocksText?: "newTextBox" | "inText";
  readonly wholeText?: "append" | "replace";
  readonly noPlace?: "newTextBox";
  readonly wouldLose?: "goOn";
}

/** What undo needs: plain data with base64 inside. Undo is refused when the slide has changed since. */
export interface UndoData {
  readonly oldSlideId: string;
  readonly newSlideId: string;
  /** The slide as it was, without a marker: a package for one slide, base64. */
  readonly before: string;
  /** A fingerprint of the new slide after the insertion; absent when it could not be read. */
  readonly after?: string;
  /** Tags, comments and custom XML of the new slide (`extrasPrint`); absent when they could not be read. */
  readonly extras?: string;
}

export interface Changed {
  readonly ok: true;
  readonly slideId: string;
  /** Counts from 1. */
  readonly slideNumber: number;
  /** The equation that was inserted or replaced; absent for edits of other kinds. */
  readonly equation?: EquationRef;
  /**
   * Its OMML as PowerPoint has it now, and whether it is on a line of its own; absent when it could not be
   * read.
   */
  readonly placed?: { readonly omml: string; readonly display: boolean };
  readonly undo: UndoData;
  /** Whether the caret is after the equation; if not, the next insertion goes there all the same. */
  readonly caretPlaced: boolean;
  /**
   * PowerPoint did not return the last state of the old slide: text typed at that moment may be missing.
   */
  readonly unseen?: boolean;
}

export interface Failed {
  readonly ok: false;
  readonly failure: ExchangeFailure;
  readonly kept: Kept;
}

export interface Asked {
  readonly ok: false;
  readonly needsConfirmation: Question;
}

export type Outcome = Changed | Failed | Asked;

export function isAsked(outcome: Outcome): outcome is Asked {
  return !outcome.ok && "needsConfirmation" in outcome;
}
