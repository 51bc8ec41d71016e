import type { HostFailure } from "../../host/failure";
import { reasonOf } from "../../text/say";

/** What an unexpected error of a call to the deck is to the person: that it failed. */
export function failureOf(error: unknown): {
  readonly kind: "failed";
  readonly failure: HostFailure;
} {
  return {
    kind: "failed",
    failure: {
      code: "failed",
      call: "writeXmlPart",
      landed: "unknown",
      retry: "later",
      detail: reasonOf(error),
    },
  };
}
