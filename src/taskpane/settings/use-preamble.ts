import { useMemo } from "react";
import type { PreambleReading, Translator } from "../../session/translator";
import { useAgain } from "../shared/use-again";

const UNREAD: PreambleReading = { commands: [], problems: [] };

/** What a preamble defines; empty until the reader has loaded. */
export function usePreamble(translator: Translator | undefined, text: string): PreambleReading {
  const [there, whenThere] = useAgain();
  return useMemo(
    () => translator?.preambleNow(text, whenThere) ?? UNREAD,
    // oxlint-disable-next-line react/exhaustive-deps -- `there`: read again once what it needs has loaded
    [translator, text, whenThere, there],
  );
}
