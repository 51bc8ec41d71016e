import { useCallback, useEffect, useMemo, useState } from "react";
import type { Problem } from "../../math/problem";

/** Problems in what is being typed are held back until typing has paused for this long, in milliseconds. */
export const PAUSE_MS = 700;

/** What was typed last: the text and the caret after it. */
interface Typed {
  readonly source: string;
  readonly caret: number;
}

export interface Calm {
  readonly problems: readonly Problem[];
  /** To be called with each text that somebody types. */
  readonly typed: (source: string, caret: number) => void;
  /** Shows all problems now. */
  readonly insist: () => void;
}

/**
 * The problems that may be shown: not those of the token that is being typed, until the caret leaves it or
 * typing pauses; and of several errors at one place only the first.
 * @param source The text that the problems are about.
 */
export function useCalm(problems: readonly Problem[], source: string): Calm {
  const [last, setLast] = useState<Typed>();
  useEffect(() => {
    if (last === undefined) return;
    const timer = setTimeout(() => {
      setLast(undefined);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [last]);
  const typed = useCallback((now: string, caret: number) => {
    setLast({ source: now, caret });
  }, []);
  const insist = useCallback(() => {
    setLast(undefined);
  }, []);
  const shown = useMemo(() => {
    const typing = last?.source === source ? last : undefined;
    return oneForEach(typing === undefined ? problems : besideTyping(problems, typing));
  }, [problems, last, source]);
  return { problems: shown, typed, insist };
}

/** A command, an environment's begin or end with its name, or a single character. */
const TOKEN = /(?:\\(?:begin|end)\s*\{[A-Za-z*]*\}?|\\[A-Za-z]+|\\.?|[A-Za-z]+|.)\s*$/su;

/** The problems without those that touch the token before the caret. */
function besideTyping(problems: readonly Problem[], { source, caret }: Typed): readonly Problem[] {
  const before = source.slice(0, caret);
  const from = caret - (TOKEN.exec(before)?.[0].length ?? 0);
  return problems.filter(({ span }) => span.to < from || span.from > caret);
}

/** Of errors that overlap, only the first: what follows from a fault is not a second fault. */
function oneForEach(problems: readonly Problem[]): readonly Problem[] {
  const errors: Problem[] = [];
  return problems.filter((problem) => {
    if (problem.severity !== "error") return true;
    const { from, to } = problem.span;
    if (errors.some(({ span }) => span.from <= to && from <= span.to)) return false;
    errors.push(problem);
    return true;
  });
}
