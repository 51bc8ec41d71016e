import { useEffect, useState } from "react";
import type { Services } from "../../session/services";
import type { Connection, SurroundingsSource } from "../../host/surroundings";

/** The deck's definitions; "" until they have been read. Read again whenever the pane is shown. */
export function useDeckPreamble(
  services: Pick<Services, "deckShare">,
  { onShown }: Pick<SurroundingsSource, "onShown">,
  connection: Connection,
): string {
  const [preamble, setPreamble] = useState("");
  useEffect(() => {
    if (connection !== "powerpoint") return;
    const ends: (() => void)[] = [];
    let wanted = true;
    const begin = async (): Promise<void> => {
      const share = await services.deckShare();
      if (!wanted) return;
      ends.push(
        share.subscribe(() => {
          setPreamble(share.current().preamble);
        }),
        onShown(() => void share.readPreambles()),
      );
      setPreamble(share.current().preamble);
      await share.readPreambles();
    };
    // Without the network the chunk does not load; then only the person's own definitions apply.
    begin().catch(() => undefined);
    return () => {
      wanted = false;
      for (const end of ends) end();
    };
  }, [services, onShown, connection]);
  return preamble;
}
