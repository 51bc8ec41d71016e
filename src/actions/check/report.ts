/**
 * "Check this PowerPoint": what a host does is asked of the host itself, on a slide of our own, and
 * compared with what the add-in assumes (`Capabilities` and office-host's facts). A check is a function
 * that gets the bench (`bench.ts`) and adds findings; findings are data without language, so that a
 * report can be compared with another by program. `run.ts` puts slide and checks in order and cleans up.
 */
import type { Capabilities } from "../../host/port";

/** Keys of `findings` in `src/text/<language>/check.ts`. */
export type FindingName =
  | "slideInserted"
  | "creationId"
  | "listLag"
  | "masters"
  | "equation"
  | "fallback"
  | "numbered"
  | "shapeIds"
  | "animation"
  | "notes"
  | "tagsInserted"
  | "tagsExported"
  | "tagsInFile"
  | "equationInText"
  | "caret"
  | "marker"
  | "dollars"
  | "mathmlText"
  | "cell"
  | "undo"
  | "clipboard"
  | "cleanedUp";

/** "asAssumed" and "different" compare with what the add-in assumes; "noted" has no assumption yet. */
export type Verdict = "asAssumed" | "different" | "noted" | "notTried" | "failed";

/** What JSON can say. */
export type Data =
  string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data };

export interface Finding {
  readonly name: FindingName;
  readonly verdict: Verdict;
  /** What was seen. */
  readonly found: Data;
  /** What the add-in assumes; absent where it assumes nothing. */
  readonly assumed?: Data;
}

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
  readonly version: 1;
  /** When, in UTC. */
  readonly made: string;
  readonly capabilities: Readonly<Record<keyof Capabilities, string | boolean>>;
  readonly findings: readonly Finding[];
  readonly calls: readonly TimedCall[];
}
