/** Web Locks: held by a page, and released by the browser when the page is gone for whatever reason. */
import { noLocks, type Held, type Locks } from "../host/locks";

/** The locks of this browser; "unavailable" where it has none or the frame may not use them. */
export function webLocks(
  manager: LockManager | undefined = typeof navigator === "undefined"
    ? undefined
    : (navigator as Partial<Navigator>).locks,
): Locks {
  if (!manager) return noLocks;
  return {
    async hold<T>(
      name: string,
      ms: number,
      work: () => Promise<T>,
      signal?: AbortSignal,
    ): Promise<Held<T>> {
      const waiting = new AbortController();
      const timer = setTimeout(() => {
        waiting.abort();
      }, ms);
      const cancel = (): void => {
        waiting.abort();
      };
      signal?.addEventListener("abort", cancel);
      let started = false;
      try {
        const value = await manager.request(
          `latex-for-powerpoint: ${name}`,
          { signal: waiting.signal },
          () => {
            started = true;
            clearTimeout(timer);
            return work();
          },
        );
        return { kind: "held", value };
      } catch (error) {
        if (started) throw error;
        if (signal?.aborted) return { kind: "cancelled" };
        return { kind: waiting.signal.aborted ? "busy" : "unavailable" };
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener("abort", cancel);
      }
    },
  };
}
