import { useEffect, useState, useSyncExternalStore } from "react";
import type { Services } from "../../actions/action";
import type { DeckPreamble, DeckShare, Seen } from "../../actions/deck-share";
import type { Connection } from "../../host/surroundings";

const UNREAD: Seen<DeckPreamble> = { kind: "unread" };

/** The definitions that the deck carries, looked at anew; `share` is undefined outside PowerPoint. */
export function useDeckShare(
  services: Pick<Services, "deckShare">,
  connection: Connection,
): { readonly share: DeckShare | undefined; readonly seen: Seen<DeckPreamble> } {
  const [share, setShare] = useState<DeckShare>();
  useEffect(() => {
    if (connection !== "powerpoint") return;
    let wanted = true;
    const begin = async (): Promise<void> => {
      const found = await services.deckShare();
      if (!wanted) return;
      setShare(found);
      await found.readPreambles();
    };
    // Without it the person's own definitions can be changed all the same.
    begin().catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [services, connection]);
  const seen = useSyncExternalStore(
    share?.subscribe ?? nothing,
    () => share?.current().preambles ?? UNREAD,
  );
  return { share, seen };
}

const nothing = (): (() => void) => () => undefined;
