import { useCallback, useEffect, useRef, useState } from "react";
import { findFormulas } from "../../actions/find-formulas";
import type { FindResult } from "../../actions/find-formulas";
import { isReady } from "../../session/bulk/formulas";
import type { Formula } from "../../session/bulk/formulas";
import type { Scope } from "../../session/bulk/item";
import type { Services } from "../../session/services";

type FoundResult = Extract<FindResult, { kind: "found" }>;

export interface Formulas {
  readonly scope: Scope | undefined;
  /** Undefined while they are looked for. */
  readonly found: FoundResult | undefined;
  readonly fraction: number | undefined;
  readonly failure: Exclude<FindResult, { kind: "found" | "cancelled" }> | undefined;
  /** As the person has corrected them. */
  readonly items: readonly Formula[];
  /** Keys of what is to be converted. */
  readonly ticked: ReadonlySet<string>;
  readonly look: (scope: Scope) => void;
  readonly tick: (formula: Formula, on: boolean) => void;
  readonly tickAll: (formulas: readonly Formula[]) => void;
  readonly correct: (formula: Formula, source: string) => void;
}

const NONE: readonly Formula[] = [];
const NOTHING: ReadonlySet<string> = new Set();

/** Looks for formulas, and keeps what the person says of them; leaving the view ends the search. */
export function useFormulas(services: Services, preamble: string, ready: boolean): Formulas {
  const [scope, setScope] = useState<Scope>();
  const [found, setFound] = useState<FoundResult>();
  const [items, setItems] = useState(NONE);
  const [ticked, setTicked] = useState(NOTHING);
  const [fraction, setFraction] = useState<number>();
  const [failure, setFailure] = useState<Formulas["failure"]>();
  const running = useRef<AbortController>(undefined);

  const search = useCallback(
    (wanted: Scope | "suggested") => {
      running.current?.abort();
      const own = new AbortController();
      running.current = own;
      const input = { scope: wanted, preamble };
      const options = { signal: own.signal, onProgress: setFraction };
      void findFormulas.perform(services, input, options).then((result) => {
        if (running.current !== own) return;
        setFraction(undefined);
        if (result.kind === "found") {
          const formulas = result.found.items;
          setScope(result.scope);
          setFound(result);
          setItems(formulas);
          setTicked(new Set(formulas.filter(isReady).map(({ key }) => key)));
        } else if (result.kind !== "cancelled") setFailure(result);
      });
    },
    [services, preamble],
  );
  const look = useCallback(
    (wanted: Scope) => {
      setScope(wanted);
      setFound(undefined);
      setFailure(undefined);
      setFraction(0);
      search(wanted);
    },
    [search],
  );
  useEffect(() => {
    if (ready) search("suggested");
    return () => {
      running.current?.abort();
    };
  }, [ready, search]);

  const tick = useCallback(({ key }: Formula, on: boolean) => {
    setTicked((old) => {
      const next = new Set(old);
      if (on) next.add(key);
      else next.delete(key);
      return next;
    });
  }, []);
  const tickAll = useCallback((formulas: readonly Formula[]) => {
    setTicked(new Set(formulas.map(({ key }) => key)));
  }, []);
  const correct = useCallback(
    (formula: Formula, source: string) => {
      const corrected = found?.reader.corrected(formula, source);
      if (!corrected) return;
      setItems((old) => old.map((one) => (one.key === formula.key ? corrected : one)));
      // What somebody has corrected is meant.
      tick(corrected, isReady({ problems: corrected.problems }));
    },
    [found, tick],
  );

  return { scope, found, fraction, failure, items, ticked, look, tick, tickAll, correct };
}
