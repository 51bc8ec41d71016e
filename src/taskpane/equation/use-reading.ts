import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { typesetter } from "../../picture/show";
import type { Reading, Translator } from "../../session/translator";
import type { Mode } from "../../deck/place";
import { useAgain } from "../shared/use-again";
import { useTranslator } from "../shared/use-translator";

export interface LiveReading {
  /** The reading of what is in the field; undefined while that is empty, and until the reader has loaded. */
  readonly reading: Reading | undefined;
  /** MathML of the last source that could be read. */
  readonly mathml: string | undefined;
  /** `mathml` is of an earlier source: the current one has an error, or its reader is still loading. */
  readonly stale: boolean;
  /** What reads the source has not loaded yet. */
  readonly waiting: boolean;
  /** Undefined until it has loaded. */
  readonly translator: Translator | undefined;
}

/**
 * UTF-16 units that are read within the keystroke itself, which takes a millisecond or two. Waiting for
 * React's second, deferred rendering would take a frame longer.
 */
const AT_ONCE = 4000;

/**
 * Reads the source as it is typed. The translator loads once the field is on the page; while keys come faster
 * than a long source can be read, React skips readings (`useDeferredValue`), never keys.
 */
export function useReading(
  load: () => Promise<Translator>,
  source: string,
  mode: Mode,
  /** The definitions in force. */
  preamble: string,
  /** Whether the place suggests a display equation where mode and source leave that open. */
  suggestsDisplay: boolean,
): LiveReading {
  const translator = useTranslator(load);

  const deferred = useDeferredValue(source);
  const read = source.length <= AT_ONCE ? source : deferred;
  const empty = read.trim() === "";
  // Called when what the source needs has loaded: then it is read again.
  const [there, whenThere] = useAgain();
  const reading = useMemo(
    () =>
      empty ? undefined : translator?.readNow(read, mode, whenThere, preamble, { suggestsDisplay }),
    // oxlint-disable-next-line react/exhaustive-deps -- `there`: read again once what it needs has loaded
    [translator, empty, read, mode, preamble, suggestsDisplay, whenThere, there],
  );

  useEffect(() => {
    const formulas = translator?.ahead(read) ?? [];
    if (formulas.length > 0) void typesetter().then((set) => set?.prepare(formulas));
  }, [translator, read]);

  // State that follows from a render is set while rendering (react.dev, "Storing information from previous
  // renders"): at no moment does an old picture stand beside a new source.
  const [lastGood, setLastGood] = useState<string>();
  const good = empty ? undefined : reading?.ok ? reading.preview : lastGood;
  if (good !== lastGood) setLastGood(good);

  return {
    reading,
    mathml: good,
    stale: !empty && !reading?.ok,
    waiting: !empty && reading === undefined,
    translator,
  };
}
