import type { NumberSettings } from "../deck/numbers/part";
import { knownIn, numbersOfDeck, storeNumbers } from "../session/bulk/numbers";
import type { Services } from "../session/services";

/**
 * Stores in the deck how its numbers look and where they start; the numbers change when the deck is
 * renumbered.
 */
export async function setNumberSettings(
  services: Pick<Services, "memory">,
  settings: NumberSettings,
): Promise<void> {
  const memory = await services.memory();
  const parts = await numbersOfDeck(memory);
  await storeNumbers(memory, parts, { ...knownIn(parts), settings });
}
