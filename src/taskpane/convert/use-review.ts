import { useCallback, useEffect, useRef, useState } from "react";
import { objects, review as look } from "../../actions/review";
import type { Review, Reviewed, ReviewResult } from "../../actions/review";
import { isReady } from "../../session/bulk/formulas";
import type { Scope, Task } from "../../session/bulk/item";
import type { Services } from "../../session/services";

export interface Reviewing {
  readonly task: Task;
  readonly scope: Scope | undefined;
  /** Undefined while slides are looked through, or until the symbol to replace is known. */
  readonly review: Review | undefined;
  /** PowerPoint reads its file once for each slide that is changed. */
  readonly readsFile: boolean;
  readonly fraction: number | undefined;
  readonly failure: Exclude<ReviewResult, { kind: "found" | "cancelled" }> | undefined;
  /** As the person has corrected them. */
  readonly items: readonly Reviewed[];
  /** Keys of the items to change. */
  readonly ticked: ReadonlySet<string>;
  readonly look: (task: Task, scope: Scope | "suggested") => void;
  readonly tick: (item: Reviewed, on: boolean) => void;
  readonly tickAll: (items: readonly Reviewed[]) => void;
  readonly correct: (item: Reviewed, source: string) => void;
}

const NONE: readonly Reviewed[] = [];
const NOTHING: ReadonlySet<string> = new Set();

/** Looks slides through, and keeps what the person ticks and corrects; leaving the view ends the search. */
export function useReview(
  services: Services,
  preamble: string,
  ready: boolean,
  first: Task,
): Reviewing {
  const [task, setTask] = useState(first);
  const [scope, setScope] = useState<Scope>();
  const [review, setReview] = useState<Review>();
  const [readsFile, setReadsFile] = useState(false);
  const [items, setItems] = useState(NONE);
  const [ticked, setTicked] = useState(NOTHING);
  const [fraction, setFraction] = useState<number>();
  const [failure, setFailure] = useState<Reviewing["failure"]>();
  const running = useRef<AbortController>(undefined);

  const search = useCallback(
    (wantedTask: Task, wanted: Scope | "suggested") => {
      running.current?.abort();
      const own = new AbortController();
      running.current = own;
      if (wantedTask.kind === "replace" && wantedTask.renaming.from === "") return;
      const input = { task: wantedTask, scope: wanted, preamble };
      const options = { signal: own.signal, onProgress: setFraction };
      void look.perform(services, input, options).then((result) => {
        if (running.current !== own) return;
        setFraction(undefined);
        if (result.kind === "found") {
          const found = result.review.found.items;
          setScope(result.scope);
          setReview(result.review);
          setReadsFile(result.readsFile);
          setItems(found);
          setTicked(new Set(found.filter(isReady).map(({ key }) => key)));
        } else if (result.kind !== "cancelled") setFailure(result);
      });
    },
    [services, preamble],
  );
  const lookAgain = useCallback(
    (wantedTask: Task, wanted: Scope | "suggested") => {
      setTask(wantedTask);
      if (wanted !== "suggested") setScope(wanted);
      setReview(undefined);
      setItems(NONE);
      setFailure(undefined);
      setFraction(wantedTask.kind === "replace" && wantedTask.renaming.from === "" ? undefined : 0);
      search(wantedTask, wanted);
    },
    [search],
  );
  useEffect(() => {
    if (ready) search(first, first.kind === "moveIn" ? "deck" : "suggested");
    return () => {
      running.current?.abort();
    };
  }, [ready, search, first]);

  const tick = useCallback(({ key }: Reviewed, on: boolean) => {
    setTicked((old) => {
      const next = new Set(old);
      if (on) next.add(key);
      else next.delete(key);
      return next;
    });
  }, []);
  const tickAll = useCallback((all: readonly Reviewed[]) => {
    setTicked(new Set(all.map(({ key }) => key)));
  }, []);
  const correct = useCallback(
    (item: Reviewed, source: string) => {
      const put = (corrected: Reviewed): void => {
        setItems((old) => old.map((one) => (one.key === item.key ? corrected : one)));
        // An item that somebody has corrected is one that they want.
        tick(corrected, isReady({ problems: corrected.problems }));
      };
      if (item.kind === "formula" && review?.kind === "formulas")
        put(review.formulas.corrected(item, source));
      // The module has loaded: it found the object.
      else if (item.kind === "object")
        void objects().then(({ correctedObject }) => {
          put(correctedObject(item, source));
        });
    },
    [review, tick],
  );

  return {
    ...{ task, scope, review, readsFile, fraction, failure, items, ticked },
    ...{ look: lookAgain, tick, tickAll, correct },
  };
}
