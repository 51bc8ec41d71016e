/**
 * Host calls on which something goes wrong. A call is one message from the client: a sync with all
 * its actions, or one call of the common API. It is named by its methods, as `"setSelectedDataAsync"`
 * or `"insertSlidesFromBase64"`, or counted.
 */

export type Fault =
  /** Refused with this code; nothing of the named action happens. */
  | { readonly fail: string; readonly message?: string }
  /** Nothing of the named action happens, and no answer ever comes. */
  | "hang"
  /** Done at once, answered `late` milliseconds after it was done. */
  | { readonly late: number }
  /** Nothing is done until `ms` milliseconds later. */
  | { readonly slow: number }
  /** Done once, answered twice: a callback that comes again must change nothing. */
  | "twice"
  /** All of it happens; then a failure is reported (office-js#1650). */
  | "landThenFail"
  /** All of it happens, and no answer ever comes. */
  | "landThenHang";

export interface Faults {
  /** The next call that contains a method of this name. Several wait in order. */
  next(method: string, fault: Fault): void;
  /** The n-th call from now on, the next one being 1. */
  at(n: number, fault: Fault): void;
  clear(): void;
}
