import { useCallback, useEffect, useRef, useState } from "react";
import type { Services } from "../../session/services";
import type { FoundInDeck } from "../../session/equations/read";
import type { Offer } from "../../session/offer";
import { harvest } from "../../actions/harvest";
import type { HarvestResult } from "../../actions/harvest";

export interface Harvesting {
  /** 0…1 while the deck is read. */
  readonly fraction: number | undefined;
  readonly found: FoundInDeck | undefined;
  /** Why there is nothing. */
  readonly failure: Extract<HarvestResult, { kind: "failed" | "noPowerPoint" }> | undefined;
  /** What other tools left in the deck. */
  readonly offer: Offer | undefined;
  readonly dismissOffer: () => void;
  readonly start: () => Promise<void>;
  readonly cancel: () => void;
}

/** Reads all equations of the deck on request; leaving the view cancels. */
export function useHarvest(services: Services): Harvesting {
  const [fraction, setFraction] = useState<number>();
  const [found, setFound] = useState<FoundInDeck>();
  const [failure, setFailure] = useState<Harvesting["failure"]>();
  const [offer, setOffer] = useState<Offer>();
  const running = useRef<AbortController>(undefined);

  const cancel = useCallback(() => {
    running.current?.abort();
  }, []);
  useEffect(() => cancel, [cancel]);

  const start = useCallback(async () => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setFailure(undefined);
    setFraction(0);
    const result = await harvest.perform(services, undefined, {
      signal: own.signal,
      onProgress: setFraction,
    });
    if (running.current !== own) return;
    setFraction(undefined);
    if (result.kind === "harvested") {
      setFound(result.found);
      setOffer(result.offer);
    } else if (result.kind !== "cancelled") setFailure(result);
  }, [services]);

  const dismissOffer = useCallback(() => {
    setOffer(undefined);
  }, []);

  return { fraction, found, failure, offer, dismissOffer, start, cancel };
}
