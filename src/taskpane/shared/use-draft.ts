import { useCallback, useEffect, useRef, useState } from "react";
import type { Services } from "../../session/services";
import { draftKind, reopened } from "../../kept/draft";
import type { Draft } from "../../kept/draft";
import { useSettings } from "./use-settings";

export interface LiveDraft extends Draft {
  readonly change: (change: Partial<Draft>) => void;
}

/**
 * What is in the field, stored at every change, so that it is there when the pane opens again. The stored
 * draft is restored only if nothing has been typed yet; a new equation has the mode that the settings say.
 */
export function useDraft(kept: Services["draft"]): LiveDraft {
  const { settings, ready } = useSettings();
  const startMode = ready ? settings.mode : undefined;
  const [draft, setDraft] = useState<Draft>(draftKind.empty);
  /** The newest draft, which may not be rendered yet; undefined: nothing typed, nothing restored. */
  const newest = useRef<Draft>(undefined);
  const unwritten = useRef(false);
  const writing = useRef(false);

  useEffect(() => {
    if (startMode === undefined) return;
    let wanted = true;
    void kept.read().then((found) => {
      if (!wanted) return;
      if (newest.current !== undefined && newest.current.source !== "") return;
      const now = newest.current ?? reopened(found);
      newest.current = now.source === "" ? { ...now, mode: startMode } : now;
      setDraft(newest.current);
    });
    return () => {
      wanted = false;
    };
  }, [kept, startMode]);

  const change = useCallback(
    (part: Partial<Draft>) => {
      const next = { ...(newest.current ?? draftKind.empty), ...part };
      newest.current = next;
      setDraft(next);
      unwritten.current = true;
      if (writing.current) return;
      // One write at a time, always of the newest draft: fast typing builds up no queue.
      writing.current = true;
      void (async () => {
        while (unwritten.current) {
          unwritten.current = false;
          await kept.write(newest.current ?? next);
        }
        writing.current = false;
      })();
    },
    [kept],
  );

  return { ...draft, change };
}
