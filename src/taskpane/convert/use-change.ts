import { useCallback, useEffect, useRef, useState } from "react";
import { changeAll, undoAll } from "../../actions/change-all";
import type { BulkResult, ChangeInput, UndoneResult } from "../../actions/change-all";
import type { Answers } from "../../actions/insert";
import type { Task } from "../../session/bulk/item";
import type { Services } from "../../session/services";
import type { Message } from "../shared/message";
import { unexpectedMessage } from "../shared/sentences";
import { useTexts } from "../shared/texts";
import type { NoPowerPoint } from "../../session/powerpoint";

/** A change that is under way. */
export interface Changing {
  /** 0…1 */
  readonly fraction: number;
  /** Milliseconds since it began. */
  readonly took: number;
  readonly cancelling: boolean;
}

/** How a change ended. */
export type Outcome =
  | {
      readonly kind: "changed";
      readonly task: Task["kind"];
      readonly result: BulkResult;
      readonly input: ChangeInput;
    }
  | { readonly kind: "undone"; readonly result: UndoneResult }
  | NoPowerPoint
  | { readonly kind: "unexpected"; readonly message: Message };

export interface Changes {
  readonly running: Changing | undefined;
  readonly outcome: Outcome | undefined;
  readonly start: (task: Task["kind"], input: ChangeInput, answers?: Answers) => void;
  readonly undo: (result: BulkResult) => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/** Changes slides and undoes that; one change at a time. */
export function useChange(services: Services): Changes {
  const texts = useTexts();
  const [running, setRunning] = useState<Changing>();
  const [outcome, setOutcome] = useState<Outcome>();
  const controller = useRef<AbortController>(undefined);

  const cancel = useCallback(() => {
    controller.current?.abort();
    setRunning((old) => old && { ...old, cancelling: true });
  }, []);
  useEffect(
    () => () => {
      controller.current?.abort();
    },
    [],
  );

  const run = useCallback(
    async (
      work: (options: {
        readonly signal: AbortSignal;
        readonly onDone: (fraction: number) => void;
      }) => Promise<Outcome>,
    ): Promise<void> => {
      if (controller.current !== undefined) return;
      const own = new AbortController();
      controller.current = own;
      const begun = performance.now();
      setOutcome(undefined);
      setRunning({ fraction: 0, took: 0, cancelling: false });
      try {
        const onDone = (fraction: number): void => {
          const took = performance.now() - begun;
          setRunning((old) => old && { ...old, fraction, took });
        };
        setOutcome(await work({ signal: own.signal, onDone }));
      } catch (error) {
        setOutcome({ kind: "unexpected", message: unexpectedMessage(error, texts) });
      } finally {
        controller.current = undefined;
        setRunning(undefined);
      }
    },
    [texts],
  );

  const start = useCallback(
    (task: Task["kind"], input: ChangeInput, answers: Answers = {}) =>
      void run(async (options) => {
        const result = await changeAll.perform(services, input, { ...options, answers });
        return result.kind === "changed" ? { kind: "changed", task, result, input } : result;
      }),
    [run, services],
  );
  const undo = useCallback(
    ({ undo: all }: BulkResult) =>
      void run(async (options) => {
        const result = await undoAll.perform(services, all, options);
        return result.kind === "undone" ? { kind: "undone", result } : result;
      }),
    [run, services],
  );
  const dismiss = useCallback(() => {
    setOutcome(undefined);
  }, []);
  return { running, outcome, start, undo, cancel, dismiss };
}
