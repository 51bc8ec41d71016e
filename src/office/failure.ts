/**
 * Errors of Office.js as failures of the port: by code and number, never by message, which is translated.
 */
import type { HostCallName, HostFailure, HostFailureCode } from "../host/failure";

/** What an error of either API carries; parsed, because hosts differ in what they throw. */
interface ErrorFacts {
  readonly code: string;
  readonly message: string;
  readonly location: string;
}

/** `OfficeExtension.ErrorCodes` and what PowerPoint adds to them. */
const RICH_CODES: ReadonlyMap<string, HostFailureCode> = new Map([
  ["AccessDenied", "accessDenied"],
  ["ReadOnly", "accessDenied"],
  ["Unauthenticated", "accessDenied"],
  ["Forbidden", "accessDenied"],
  ["ApiNotFound", "notSupported"],
  ["ApiNotAvailable", "notSupported"],
  ["NotImplemented", "notSupported"],
  ["UnsupportedOperation", "notSupported"],
  ["NotSupported", "notSupported"],
  ["HostRestartNeeded", "disconnected"],
  ["ConnectionFailure", "disconnected"],
  ["Offline", "disconnected"],
  ["ServiceUnavailable", "disconnected"],
  ["ActivityLimitReached", "busy"],
  ["Busy", "busy"],
  ["Conflict", "busy"],
  ["InvalidOrTimedOutSession", "disconnected"],
  ["ItemNotFound", "notFound"],
  ["SlideNotFound", "notFound"],
  ["NotFound", "notFound"],
  ["ShapeNotFound", "notFound"],
  ["InvalidSelection", "noSelection"],
  ["NothingSelected", "noSelection"],
  ["InvalidArgument", "invalid"],
  ["InvalidRequest", "invalid"],
  ["RequestPayloadSizeLimitExceeded", "tooLarge"],
  ["ResponsePayloadSizeLimitExceeded", "tooLarge"],
  ["Timeout", "timedOut"],
  ["RequestAborted", "failed"],
]);

/** Numbers of the common API (`OSF.DDA.ErrorCodeManager.errorCodes`). */
const COMMON_CODES: ReadonlyMap<number, HostFailureCode> = new Map([
  [1001, "noSelection"],
  [1002, "invalid"],
  [1004, "notSupported"],
  [2000, "failed"],
  [2001, "noSelection"],
  [2003, "noSelection"],
  [2004, "tooLarge"],
  [3000, "failed"],
  [5001, "failed"],
  [5000, "notSupported"],
  [5002, "tooLarge"],
  [5009, "noSelection"],
  // "InvalidParam passed to GetItem(id)": on the web also for shapes of a slide that was inserted in this
  // session (office-js#6237).
  [5010, "notFound"],
  [7000, "accessDenied"],
  [11001, "unreadable"],
  [12007, "busy"],
]);

/** Codes by which the host says that the call did nothing. */
const DID_NOTHING: ReadonlySet<HostFailureCode> = new Set(["notSupported", "accessDenied"]);

const NEVER: ReadonlySet<HostFailureCode> = new Set(["notSupported", "invalid", "tooLarge"]);

function factsOf(error: unknown): ErrorFacts {
  if (typeof error !== "object" || error === null)
    return { code: "", message: String(error), location: "" };
  const text = (value: unknown): string =>
    typeof value === "string" || typeof value === "number" ? String(value) : "";
  const code = "code" in error ? text(error.code) : "";
  const message = "message" in error ? text(error.message) : "";
  const debug = "debugInfo" in error ? error.debugInfo : undefined;
  const location =
    typeof debug === "object" && debug !== null && "errorLocation" in debug
      ? text(debug.errorLocation)
      : "";
  return { code, message, location };
}

/** Converts an error of either API to a failure. */
export function failureOf(call: HostCallName, error: unknown): HostFailure {
  const { code, message, location } = factsOf(error);
  const number = Number(code);
  const known =
    Number.isInteger(number) && code !== "" ? COMMON_CODES.get(number) : RICH_CODES.get(code);
  const failure = known ?? "failed";
  return {
    code: failure,
    call,
    landed: DID_NOTHING.has(failure) ? "no" : "unknown",
    retry: NEVER.has(failure) ? "never" : "later",
    detail: [code, message, location && `at ${location}`].filter((x) => x !== "").join(" "),
  };
}

/** The failure for a PowerPoint that lacks what the call needs. */
export function notSupported(call: HostCallName, what: string): HostFailure {
  return { code: "notSupported", call, landed: "no", retry: "never", detail: `needs ${what}` };
}
