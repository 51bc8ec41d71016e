import { useCallback, useEffect, useRef, useState } from "react";
import type { Kept } from "../../storage/value";

export interface KeptState<T> {
  readonly value: T;
  readonly change: (step: (value: T) => T) => void;
  /** The stored value has been read. */
  readonly ready: boolean;
  /** Changes outlive the pane; false if the browser refuses to store them. */
  readonly kept: boolean;
}

/**
 * A stored value as state: `empty` until it has been read; then the stored value with the changes made
 * meanwhile applied to it, and changes of other windows too. Only the newest value is written, one write at a
 * time.
 */
export function useKept<T>(kept: Kept<T>, empty: T): KeptState<T> {
  const [value, setValue] = useState(empty);
  const [ready, setReady] = useState(false);
  const [works, setWorks] = useState(true);
  const newest = useRef(empty);
  /** Changes made before the stored value had been read; undefined once it has. */
  const waiting = useRef<((value: T) => T)[]>([]);
  const reading = useRef(true);
  const unwritten = useRef(false);
  const writing = useRef(false);

  const write = useCallback(() => {
    unwritten.current = true;
    if (writing.current) return;
    writing.current = true;
    void (async () => {
      while (unwritten.current) {
        unwritten.current = false;
        setWorks((await kept.write(newest.current)).ok);
      }
      writing.current = false;
    })();
  }, [kept]);

  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<void> => {
      const found = await kept.read();
      if (!wanted || writing.current) return;
      const early = waiting.current;
      waiting.current = [];
      reading.current = false;
      newest.current = found;
      for (const step of early) newest.current = step(newest.current);
      setValue(() => newest.current);
      setReady(true);
      if (early.length > 0) write();
    };
    void read();
    const end = kept.onChange(() => void read());
    return () => {
      wanted = false;
      end();
    };
  }, [kept, write]);

  const change = useCallback(
    (step: (value: T) => T) => {
      newest.current = step(newest.current);
      setValue(() => newest.current);
      if (reading.current) waiting.current.push(step);
      else write();
    },
    [write],
  );
  return { value, change, ready, kept: works };
}
