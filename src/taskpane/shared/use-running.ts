import { useCallback, useRef, useState } from "react";
import { cancel } from "../../actions/cancel";
import type { Progress, RunOptions } from "../../actions/insert";
import type { Services } from "../../session/services";

/** Work that is under way. */
export interface Running {
  readonly progress: Progress | undefined;
  /** Cancel was chosen and has not taken effect yet. */
  readonly cancelling: boolean;
}

export interface Runner {
  readonly running: Running | undefined;
  /**
   * Starts work that changes the deck, unless other work is under way; resolves to undefined then, and when
   * it threw.
   */
  readonly run: <T>(work: (options: Required<RunOptions>) => Promise<T>) => Promise<T | undefined>;
  readonly cancel: () => void;
}

/** Runs one thing at a time, with its progress; `failed` is called with what it threw. */
export function useRunning(services: Services, failed: (error: unknown) => void): Runner {
  const [running, setRunning] = useState<Running>();
  const controller = useRef<AbortController>(undefined);

  const run: Runner["run"] = useCallback(
    async (work) => {
      if (controller.current !== undefined) return undefined;
      const own = new AbortController();
      controller.current = own;
      setRunning({ progress: undefined, cancelling: false });
      try {
        return await work({
          signal: own.signal,
          onProgress: (progress) => {
            setRunning((old) => (old === undefined ? old : { ...old, progress }));
          },
        });
      } catch (error) {
        failed(error);
        return undefined;
      } finally {
        controller.current = undefined;
        setRunning(undefined);
      }
    },
    [failed],
  );

  const startCancel = useCallback(() => {
    if (controller.current === undefined) return;
    setRunning((old) => (old === undefined ? old : { ...old, cancelling: true }));
    void cancel.perform(services, controller.current);
  }, [services]);

  return { running, run, cancel: startCancel };
}
