import { useCallback, useEffect, useRef, useState } from "react";
import { copy } from "../../actions/copy";
import type { Services } from "../../session/services";
import { insert } from "../../actions/insert";
import type {
  Answers,
  InsertInput,
  InsertResult,
  Question,
  RunOptions,
} from "../../actions/insert";
import { remove } from "../../actions/remove";
import type { RemoveInput } from "../../actions/remove";
import { undo } from "../../actions/undo";
import type { UndoData } from "../../actions/undo";
import { update } from "../../actions/update";
import type { UpdateInput } from "../../actions/update";
import { assertNever } from "../../math/ast";
import { passes, type Message } from "./message";
import { copyMessage, insertMessage, unexpectedMessage } from "./sentences";
import { useLaterSentences, useTexts } from "./texts";
import { useRunning, type Running } from "./use-running";

/** What changes a slide. */
export type Job =
  | { readonly does: "insert"; readonly input: InsertInput }
  | { readonly does: "update"; readonly input: UpdateInput }
  | { readonly does: "remove"; readonly input: RemoveInput }
  | { readonly does: "undo"; readonly input: UndoData };

/** A question that must be answered before anything is written. */
export interface Pending {
  readonly question: Question;
  readonly answers: Answers;
  readonly job: Job;
}

/** A finished job with its result. */
export interface Finished {
  readonly job: Job;
  readonly result: InsertResult;
}

export interface Work {
  readonly running: Running | undefined;
  readonly message: Message | undefined;
  readonly pending: Pending | undefined;
  /** The last job. */
  readonly finished: Finished | undefined;
  /**
   * Starts a job unless one is under way; resolves to undefined if that is so, or if the add-in itself
   * failed.
   */
  readonly run: (job: Job) => Promise<InsertResult | undefined>;
  /** Reports the result of an insertion that was started elsewhere, and shows its question. */
  readonly takeOver: (input: InsertInput, result: InsertResult) => void;
  readonly say: (message: Message) => void;
  readonly copy: (input: InsertInput, web: boolean) => Promise<void>;
  readonly cancel: () => void;
  /** Dismisses message and question. */
  readonly dismiss: () => void;
  /** Dismisses good news, which need not be read; news that offers Undo only if `undoToo`. */
  readonly fade: (undoToo: boolean) => void;
}

/** Runs actions one at a time and keeps the messages about them. */
export function useWork(services: Services): Work {
  const texts = useTexts();
  const later = useLaterSentences();
  const [message, setMessage] = useState<Message>();
  const [pending, setPending] = useState<Pending>();
  const [finished, setFinished] = useState<Finished>();

  const unexpected = useCallback(
    (error: unknown): void => {
      setMessage(unexpectedMessage(error, texts));
    },
    [texts],
  );
  const { running, run: runOne, cancel } = useRunning(services, unexpected);

  const report = useCallback(
    (job: Job, result: InsertResult): void => {
      setFinished({ job, result });
      setPending(
        result.kind === "asked"
          ? { question: result.question, answers: result.answers, job }
          : undefined,
      );
      setMessage(insertMessage(result, texts, later, job.does));
    },
    [texts, later],
  );
  const takeOver = useCallback(
    (input: InsertInput, result: InsertResult): void => {
      report({ does: "insert", input }, result);
    },
    [report],
  );

  const run = useCallback(
    (job: Job) =>
      runOne(async (options) => {
        setMessage(undefined);
        setPending(undefined);
        const result = await perform(services, job, options);
        report(job, result);
        return result;
      }),
    [services, runOne, report],
  );

  const startCopy = useCallback(
    async (input: InsertInput, web: boolean): Promise<void> => {
      try {
        const result = await copy.perform(services, input);
        setPending(undefined);
        setMessage(copyMessage(result, texts, web));
      } catch (error) {
        unexpected(error);
      }
    },
    [services, texts, unexpected],
  );

  const dismiss = useCallback(() => {
    setMessage(undefined);
    setPending(undefined);
  }, []);

  const since = useRef(0);
  useEffect(() => {
    since.current = Date.now();
  }, [message]);
  const fade = useCallback((undoToo: boolean) => {
    // The pane hears late that another slide is shown: a fresh message is about that slide already.
    if (undoToo && Date.now() - since.current < FRESH_MS) return;
    setMessage((old) => (old && passes(old) && (undoToo || !old.undo) ? undefined : old));
  }, []);

  return {
    running,
    message,
    pending,
    finished,
    run,
    takeOver,
    say: setMessage,
    copy: startCopy,
    cancel,
    dismiss,
    fade,
  };
}

/** For how many milliseconds a message counts as fresh. */
const FRESH_MS = 5000;

function perform(services: Services, job: Job, options: RunOptions): Promise<InsertResult> {
  switch (job.does) {
    case "insert":
      return insert.perform(services, job.input, options);
    case "update":
      return update.perform(services, job.input, options);
    case "remove":
      return remove.perform(services, job.input, options);
    case "undo":
      return undo.perform(services, job.input, options);
    default:
      return assertNever(job);
  }
}

/** The same job with the answers to its question. */
export function answered({ job, answers }: Pending, more: Answers): Job {
  const all = { ...answers, ...more };
  switch (job.does) {
    case "insert":
      return { does: "insert", input: { ...job.input, answers: all } };
    case "update":
      return { does: "update", input: { ...job.input, answers: all } };
    case "remove":
      return { does: "remove", input: { ...job.input, answers: all } };
    case "undo":
      return job;
    default:
      return assertNever(job);
  }
}
