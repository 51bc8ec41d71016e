/**
 * How long each call may take, and how a call that takes longer becomes a failure. A host that hangs
 * must not hang the pane; but what was sent may still land, so the failure says "unknown".
 */
import type { Clock } from "./clock";
import { failed, type HostCallName, type HostResult } from "./failure";

/**
 * Milliseconds. Several times what was measured on real hosts (docs/host-facts.md, times: insert up to 1.4
 * s, 10 s for a slide of 27 MB; reading a file on the web, with outliers of 12 to 40 s).
 */
export const LIMITS: Readonly<Record<HostCallName, number>> = {
  look: 20_000,
  selectedText: 10_000,
  activeView: 10_000,
  typeText: 15_000,
  /** Per round trip. */
  insertPicture: 30_000,
  exportSlide: 30_000,
  /** Per call: opening, every slice, closing. */
  readFile: 60_000,
  insertSlide: 60_000,
  deckState: 15_000,
  settle: 30_000,
  removeSlide: 20_000,
  frameText: 15_000,
  replaceText: 15_000,
  goToSlide: 10_000,
  readXmlParts: 20_000,
  writeXmlPart: 20_000,
  removeXmlPart: 20_000,
};

/**
 * The answer of `work`, or a failure if there is none within `ms` milliseconds. A later answer is dropped.
 */
export function within<T>(
  clock: Clock,
  call: HostCallName,
  ms: number,
  work: Promise<HostResult<T>>,
): Promise<HostResult<T>> {
  return new Promise((resolve, reject) => {
    const timer = clock.setTimeout(() => {
      resolve(
        failed({
          code: "timedOut",
          call,
          landed: "unknown",
          retry: "later",
          detail: `no answer within ${ms} ms`,
        }),
      );
    }, ms);
    work.then(
      (result) => {
        clock.clearTimeout(timer);
        resolve(result);
      },
      (error: unknown) => {
        clock.clearTimeout(timer);
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
}
