import { useCallback, useRef, useState } from "react";
import type { Services } from "../../session/services";
import { copy } from "../../actions/copy";
import type { Answers, Question } from "../../actions/insert";
import { insertSaved } from "../../actions/insert-saved";
import type { InsertSavedResult, SavedItem } from "../../actions/insert-saved";
import { undo, type UndoData } from "../../actions/undo";
import { fill } from "../../text/say";
import { passes, type Message } from "../shared/message";
import { copyMessage, insertMessage, unexpectedMessage } from "../shared/sentences";
import { useLaterSentences, useTexts } from "../shared/texts";
import { useRunning, type Running } from "../shared/use-running";
import { useLibraryTexts } from "./library-texts";

export interface InsertingSaved {
  readonly running: Running | undefined;
  /** Which of several is being inserted, counted from 1. */
  readonly step: { readonly index: number; readonly count: number } | undefined;
  readonly message: Message | undefined;
  readonly question: Question | undefined;
  readonly insert: (items: readonly SavedItem[]) => Promise<void>;
  /** Continues where the question came up. */
  readonly answer: (answers: Answers) => void;
  readonly copy: () => void;
  readonly undo: (data: UndoData) => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
  /** Dismisses good news, which need not be read. */
  readonly fade: () => void;
}

/** Inserts saved equations one after another, and keeps what there is to say about it. */
export function useInsertSaved(services: Services, web: boolean): InsertingSaved {
  const texts = useTexts();
  const t = useLibraryTexts();
  const later = useLaterSentences();
  const [step, setStep] = useState<InsertingSaved["step"]>();
  const [message, setMessage] = useState<Message>();
  const [asked, setAsked] = useState<{
    readonly question: Question;
    readonly answers: Answers;
    readonly rest: readonly SavedItem[];
    readonly all: number;
    readonly unseen: boolean;
  }>();
  const last = useRef<readonly SavedItem[]>([]);

  const failed = useCallback(
    (error: unknown): void => {
      setMessage(unexpectedMessage(error, texts));
    },
    [texts],
  );
  const { running, run: runOne, cancel } = useRunning(services, failed);

  const said = useCallback(
    (result: InsertSavedResult, before: number, all: number): Message | undefined => {
      if (result.kind === "all") {
        if (all === 1) return insertMessage(result.last, texts, later);
        const text = fill(t.insertedMany, { count: all });
        return result.unseen
          ? { intent: "warning", title: text, text: texts.actions.unseen }
          : { intent: "success", text };
      }
      const message = insertMessage(result.result, texts, later);
      const done = before + result.done;
      if (message === undefined || done === 0) return message;
      const unseen = result.unseen ? texts.actions.unseen : "";
      const some = fill(t.insertedSome, { count: done, all });
      return { ...message, text: `${message.text} ${some} ${unseen}`.trim() };
    },
    [t, texts, later],
  );

  const run = useCallback(
    async (
      items: readonly SavedItem[],
      answers: Answers,
      all: number,
      unseenBefore: boolean,
    ): Promise<void> => {
      if (items.length === 0) return;
      const before = all - items.length;
      const onItem = (index: number): void => {
        last.current = items.slice(index, index + 1);
        setStep(all > 1 ? { index: before + index + 1, count: all } : undefined);
      };
      await runOne(async (options) => {
        setMessage(undefined);
        setAsked(undefined);
        const result = await insertSaved
          .perform(services, { items, answers }, { ...options, onItem })
          .finally(() => {
            setStep(undefined);
          });
        const unseen = unseenBefore || result.unseen;
        if (result.kind === "stopped" && result.result.kind === "asked") {
          const { question, answers: given } = result.result;
          setAsked({ question, answers: given, rest: result.rest, all, unseen });
        } else setMessage(said({ ...result, unseen }, before, all));
      });
    },
    [services, said, runOne],
  );

  const copyLast = useCallback(async () => {
    const [item] = last.current;
    if (item === undefined) return;
    try {
      const result = await copy.perform(services, item);
      setMessage(copyMessage(result, texts, web));
    } catch (error) {
      failed(error);
    }
  }, [services, texts, web, failed]);

  return {
    running,
    step,
    message,
    question: asked?.question,
    insert: (items) => run(items, {}, items.length, false),
    answer: (answers) => {
      if (asked === undefined) return;
      const { rest, all, unseen } = asked;
      void run(rest, { ...asked.answers, ...answers }, all, unseen);
    },
    copy: () => void copyLast(),
    undo: (data) => {
      void runOne(async (options) => {
        setMessage(undefined);
        setMessage(
          insertMessage(await undo.perform(services, data, options), texts, later, "undo"),
        );
      });
    },
    cancel,
    dismiss: () => {
      setMessage(undefined);
      setAsked(undefined);
    },
    fade: () => {
      setMessage((old) => (old && passes(old) ? undefined : old));
    },
  };
}
