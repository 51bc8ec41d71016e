/**
 * "Check this PowerPoint": what a host does is tried on the host itself, on slides of our own, and compared
 * with what the add-in assumes (`Capabilities`, docs/host-facts.md). A check is a function that gets the
 * bench (`bench.ts`) and adds findings; findings are data without language, so that programs can compare
 * reports, and the pane makes sentences of them. `run.ts` puts slides and checks in order and cleans up.
 */
import type { HostFailureCode } from "../host/failure";
import type { Capabilities } from "../host/port";

type Fate = "kept" | "dropped";
type Became = "equation" | "text";

/** What each finding contains, by its name: keys of `findings` in `src/text/<language>/check.ts`. */
export interface FindingData {
  readonly slideInserted: boolean;
  readonly creationId: "kept" | "replaced";
  readonly listLag: { readonly late: boolean; readonly milliseconds?: number };
  /** How many masters the insert added. */
  readonly masters: number;
  readonly equation: { readonly line: number; readonly display: number };
  readonly fallback: "text" | "picture" | "both" | "nothing";
  readonly numbered: boolean;
  readonly shapeIds: readonly string[];
  /** Shapes that the animation points at. */
  readonly animation: readonly string[];
  readonly notes: boolean;
  readonly tagsInserted: Fate;
  readonly tagsExported: Fate;
  readonly tagsInFile: Fate;
  /** What the picture shows, and whether the person sees the equation in it. */
  readonly picture: {
    readonly of: "shape" | "slide";
    readonly seen: "yes" | "no" | "notSaid";
  };
  readonly equationInText: { readonly text: string; readonly length: number };
  readonly caret:
    | { readonly kind: "none" | "slides" | "shapes" | "unknown" | "text" }
    | { readonly start: number; readonly length: number; readonly text: string };
  /** "at the caret", or else the resulting text. */
  readonly marker: string;
  readonly dollars: Became;
  readonly mathmlText: Became;
  /** Whether a batch right after inserting a text or a picture is answered (office-js#5022). */
  readonly readAfterText: "answered" | HostFailureCode;
  readonly readAfterPicture: "answered" | HostFailureCode;
  readonly cell: {
    readonly selection: "none" | "slides" | "shapes" | "unknown" | "text";
    readonly marker?: "in the cell" | "elsewhere";
  };
  readonly undo: {
    readonly slidesBefore: number;
    readonly slidesAfter: number;
    readonly checkSlideStays: boolean;
    readonly text: string | null;
  };
  /** Whether a modern comment is kept, and which slide its marker names. */
  readonly commentStays: {
    readonly comment: Fate;
    readonly marker: "this slide" | "another" | "none";
  };
  /** Whether asking for a slide that does not exist stops a deletion later in the batch. */
  readonly missingStops: "stopped" | "deleted";
  /** Whether an export in the batch of the deletion has text that was written just before. */
  readonly exportBeforeDelete: { readonly text: "new" | "old"; readonly deleted: boolean };
  /** What is found by id on a slide that replaced another inserted slide (office-js#6237). */
  readonly secondExchange: {
    readonly shapes: number | HostFailureCode;
    readonly text: "read" | "notTried" | HostFailureCode;
    readonly equations: number;
  };
  /** The browser's answer for clipboard-write. */
  readonly clipboard: string;
  /** How many slides of the check are left. */
  readonly cleanedUp: number;
}

export type FindingName = keyof FindingData;

/** Why something was not tried, or could not be determined: keys of `reasons`. */
export type Reason =
  | "noSlideSelected"
  | "slideNotRead"
  | "slideNotMade"
  | "slideNotListed"
  | "noSlideBack"
  | "noFile"
  | "notInFile"
  | "noTextRanges"
  | "noShapes"
  | "noMasters"
  | "noNotesMaster"
  | "noExport"
  | "noPictures"
  | "noPictureOfSlide"
  | "noCaret"
  | "noPerson"
  | "skipped";

/** A call that a check needs has failed, or something that it needs is missing. */
export type CheckFailure =
  | { readonly call: string; readonly code: HostFailureCode }
  | { readonly reason: Reason };

/** "asAssumed" and "different" compare with what the add-in assumes; "noted" has no assumption yet. */
export type Verdict = "asAssumed" | "different" | "noted" | "notTried" | "failed";

/** What was seen, and what the add-in assumes, if anything. */
export interface Seen<N extends FindingName> {
  readonly name: N;
  readonly verdict: "asAssumed" | "different" | "noted";
  readonly found: FindingData[N];
  readonly assumed?: FindingData[N];
}

export interface NotSeen {
  readonly name: FindingName;
  readonly verdict: "notTried";
  readonly found: Reason;
}

export interface NotAnswered {
  readonly name: FindingName;
  readonly verdict: "failed";
  readonly found: CheckFailure;
}

export type AnySeen = { readonly [N in FindingName]: Seen<N> }[FindingName];
export type Finding = AnySeen | NotSeen | NotAnswered;

/** One call to the host. */
export interface TimedCall {
  readonly call: string;
  readonly milliseconds: number;
  readonly ok: boolean;
  /** The code of the failure, and the host's own words. */
  readonly failure?: string;
}

export interface HostReport {
  readonly format: "latex-for-powerpoint/host-check";
  readonly version: 2;
  /** Time of the report, in UTC. */
  readonly made: string;
  readonly capabilities: Readonly<Record<keyof Capabilities, string | boolean>>;
  readonly findings: readonly Finding[];
  readonly calls: readonly TimedCall[];
}
