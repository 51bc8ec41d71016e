/**
 * Faults of host calls. A call is one message from the client: a sync with all its actions, or one call of
 * the common API. It is identified by one of its methods, such as `"setSelectedDataAsync"` or
 * `"insertSlidesFromBase64"`, or by its number.
 */

export type Fault =
  /** Refused with this code; the named action does not happen. */
  | { readonly fail: string; readonly message?: string }
  /** The named action does not happen, and no answer ever comes. */
  | "hang"
  /** Done at once, but answered `late` milliseconds later. */
  | { readonly late: number }
  /** Done only after `slow` milliseconds. */
  | { readonly slow: number }
  /** Done once, answered twice: a repeated callback must change nothing. */
  | "twice"
  /** Everything is done, but a failure is reported (office-js#1650). */
  | "landThenFail"
  /** Everything is done, but no answer ever comes. */
  | "landThenHang";

export interface Faults {
  /** Applies to the next call that contains a method of this name. Several faults are used in order. */
  next(method: string, fault: Fault): void;
  /** Applies to the n-th call from now on; 1 is the next one. */
  at(n: number, fault: Fault): void;
  clear(): void;
}
