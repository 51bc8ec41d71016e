import type { HostCallName, HostFailure } from "../../host/failure";
import { reasonOf } from "../../text/say";

interface Failed {
  readonly kind: "failed";
  readonly failure: HostFailure;
}

/** What an unexpected error of this call to the deck is to the person: that it failed. */
export function failureOf(call: HostCallName): (error: unknown) => Failed {
  return (error) => ({
    kind: "failed",
    failure: {
      code: "failed",
      call,
      landed: "unknown",
      retry: "later",
      detail: reasonOf(error),
    },
  });
}
