/**
 * The two ways of calling Office: a batch with one sync, and a call of the common API. Both return a value
 * or a failure, within the call's limit.
 *
 * When an action of a batch fails, the host has done the actions before it, and the client has their
 * results: a reader gets the error and may use what was loaded (`loaded`). So batches put what must be
 * known first, and what may fail on some hosts last.
 */
import type { Clock } from "../host/clock";
import { failed, succeeded, type HostCallName, type HostResult } from "../host/failure";
import { LIMITS, within } from "../host/limits";
import { failureOf } from "./failure";

/** Gets the sync's error, if it failed; returns the value, or undefined for a failure. */
export type Reader<T> = (error: unknown) => T | undefined;

/**
 * A batch that only reads. It is tried once more if no action failed and yet nothing was returned, because
 * on the web loaded objects are sometimes unreadable (office-js#6363, #6741).
 */
export async function readBatch<T>(
  clock: Clock,
  call: HostCallName,
  queue: (context: PowerPoint.RequestContext) => Reader<T>,
): Promise<HostResult<T>> {
  const first = await batch(clock, call, queue);
  return !first.ok && first.failure.detail === NOTHING_ANSWERED ? batch(clock, call, queue) : first;
}

const NOTHING_ANSWERED = "nothing was answered";

/** One sync: `queue` queues the actions and returns the reader of their results. */
export function batch<T>(
  clock: Clock,
  call: HostCallName,
  queue: (context: PowerPoint.RequestContext) => Reader<T>,
): Promise<HostResult<T>> {
  const work = async (): Promise<HostResult<T>> => {
    try {
      return await PowerPoint.run(async (context) => {
        const read = queue(context);
        let error: unknown = undefined;
        try {
          await context.sync();
        } catch (caught) {
          error = caught ?? new Error("sync failed");
        }
        const value = read(error);
        if (value !== undefined) return succeeded(value);
        return failed<T>(failureOf(call, error ?? new Error(NOTHING_ANSWERED)));
      });
    } catch (error) {
      return failed(failureOf(call, error));
    }
  };
  return within(clock, call, LIMITS[call], work());
}

/** What `read` returns, or undefined where the property was not loaded. */
export function loaded<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    // PropertyNotLoaded, ValueNotLoaded: an earlier action failed.
    return undefined;
  }
}

/** The value of a method's result, or undefined where the method did not run. */
export function resultOf<T>(result: OfficeExtension.ClientResult<T> | undefined): T | undefined {
  return result && loaded(() => result.value);
}

/** A call of the common API. */
export function common<T>(
  clock: Clock,
  call: HostCallName,
  start: (done: (result: Office.AsyncResult<T>) => void) => void,
): Promise<HostResult<T>> {
  const work = new Promise<HostResult<T>>((resolve) => {
    try {
      start((result) => {
        resolve(
          result.status === Office.AsyncResultStatus.Succeeded
            ? succeeded(result.value)
            : failed(failureOf(call, result.error)),
        );
      });
    } catch (error) {
      resolve(failed(failureOf(call, error)));
    }
  });
  return within(clock, call, LIMITS[call], work);
}
