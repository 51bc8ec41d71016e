/**
 * What can go wrong with a call to PowerPoint, as data. The sentence a person reads is in
 * `src/text/<language>/host.ts`, by code; `detail` is the host's own message, for diagnostics only.
 */

export type HostFailureCode =
  /** This PowerPoint has no such call (an older Office, an iPad). */
  | "notSupported"
  /** No answer within the call's limit; it may still land. */
  | "timedOut"
  /** Read-only, protected view, marked as final, no permission. */
  | "accessDenied"
  /** PowerPoint is busy (a dialog is open, a show is running). */
  | "busy"
  /** What the call named (a slide, a shape) does not exist. */
  | "notFound"
  /** The call needs a selection, and nothing suitable is selected. */
  | "noSelection"
  /** PowerPoint rejected the data or an argument. */
  | "invalid"
  /** Too large for this PowerPoint. */
  | "tooLarge"
  /** The file could not be read: a sensitivity label or the network is in the way (office-js#6743). */
  | "unreadable"
  /** The connection to PowerPoint (for the web: to its server) is gone. */
  | "disconnected"
  /** The person cancelled. */
  | "cancelled"
  /** Anything else. */
  | "failed";

/** The calls of the port, by name: used in failures and in recordings. */
export type HostCallName =
  | "look"
  | "selectedText"
  | "activeView"
  | "typeText"
  | "insertPicture"
  | "exportSlide"
  | "readFile"
  | "insertSlide"
  | "deckState"
  | "settle"
  | "removeSlide"
  | "frameText"
  | "replaceText"
  | "goToSlide"
  | "readXmlParts"
  | "writeXmlPart"
  | "removeXmlPart";

export interface HostFailure {
  readonly code: HostFailureCode;
  readonly call: HostCallName;
  /**
   * "no": nothing happened in the deck. "unknown": it may have landed, or may still land; whoever wants to
   * retry must look first (office-js#1650).
   */
  readonly landed: "no" | "unknown";
  /** "never": the same call will fail again. "later": it may work once the cause is gone. */
  readonly retry: "never" | "later";
  /** The host's own words; never shown as the message. */
  readonly detail: string;
}

/** The answer of every call of the port: ports do not throw. */
export type HostResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: HostFailure };

export function succeeded<T>(value: T): HostResult<T> {
  return { ok: true, value };
}

export function failed<T>(failure: HostFailure): HostResult<T> {
  return { ok: false, failure };
}
