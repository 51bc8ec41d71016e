import type { HostFailure } from "../host/failure";

/** What an unexpected error of a call to the deck is to the person: that it failed. */
export function failureOf(error: unknown): {
  readonly kind: "failed";
  readonly failure: HostFailure;
} {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    kind: "failed",
    failure: { code: "failed", call: "writeXmlPart", landed: "unknown", retry: "later", detail },
  };
}
