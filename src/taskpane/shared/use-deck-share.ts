import { useEffect, useState, useSyncExternalStore } from "react";
import type { Services } from "../../session/services";
import type { DeckShare, DeckShareState } from "../../session/deck-share";
import type { Connection } from "../../host/surroundings";

export interface UsedDeckShare {
  /** Undefined outside PowerPoint, and until it has loaded. */
  readonly share: DeckShare | undefined;
  /** Undefined as long as `share` is. */
  readonly state: DeckShareState | undefined;
}

/**
 * What the deck carries; `look`, which must be the same function in every render, reads what is needed again.
 */
export function useDeckShare(
  services: Pick<Services, "deckShare">,
  connection: Connection,
  look: (share: DeckShare) => Promise<void>,
): UsedDeckShare {
  const [share, setShare] = useState<DeckShare>();
  useEffect(() => {
    if (connection !== "powerpoint") return;
    let wanted = true;
    const begin = async (): Promise<void> => {
      const found = await services.deckShare();
      if (!wanted) return;
      setShare(found);
      await look(found);
    };
    // Without the network the chunk does not load; the person's own library still works.
    begin().catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [services, connection, look]);
  const state = useSyncExternalStore(share?.subscribe ?? nothing, () => share?.current());
  return { share, state };
}

const nothing = (): (() => void) => () => undefined;
