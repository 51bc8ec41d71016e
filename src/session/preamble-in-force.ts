import { joinPreambles } from "./preamble";
import type { Services } from "./services";

/** The definitions in force in every equation: the person's, followed by the deck's. */
export async function preambleInForce({
  settings,
  deckShare,
}: Pick<Services, "settings" | "deckShare">): Promise<string> {
  const [{ preamble }, deck] = await Promise.all([settings.read(), deckPreamble(deckShare)]);
  return joinPreambles(preamble, deck);
}

/** "" where the deck's definitions cannot be read, which must not prevent anybody from inserting. */
async function deckPreamble(deckShare: Services["deckShare"]): Promise<string> {
  try {
    const share = await deckShare();
    if (share.current().preambles.kind === "unread") await share.readPreambles();
    return share.current().preamble;
  } catch {
    return "";
  }
}
