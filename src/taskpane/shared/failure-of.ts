import type { HostCallName, HostFailure } from "../../host/failure";
import { reasonOf } from "../../text/say";

interface Failed {
  readonly kind: "failed";
  readonly failure: HostFailure;
}

/** Turns an unexpected error of this call into a failure that can be shown to the person. */
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
